package com.ihosi.ui.calendar;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.booking.MoveRequest;
import com.ihosi.planner.booking.NotBookableException;
import com.ihosi.planner.slot.Circle;
import com.ihosi.planner.slot.Preferences;
import com.ihosi.planner.slot.RankedSlot;
import com.ihosi.planner.slot.SlotRequest;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.staff.EmployedDoctor;
import com.ihosi.ui.layout.FormDialog;
import com.ihosi.ui.layout.Notice;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Moves an appointment to another time or doctor; where that cannot be, it says why and offers others. */
final class MoveDialog {

    private static final int DAYS = 14;
    private static final int OFFERED = 6;
    private static final int LONGEST_TEXT = 1000;

    private final VisitDesk visits;
    private final BookDesk desk;
    private final Appointment appointment;
    private final Consumer<Appointment> onMoved;
    private final MomentField moment;
    private final Select<Doctor> doctor = new Select<>();
    private final Checkbox overbook = new Checkbox();
    private final TextField overbooking = new TextField();
    private final Notice refusal = new Notice();
    private final OfferList offers = new OfferList();
    private final Place place;
    private final FormDialog dialog;

    MoveDialog(VisitDesk visits, BookDesk desk, Appointment appointment, Consumer<Appointment> onMoved) {
        this.visits = visits;
        this.desk = desk;
        this.appointment = appointment;
        this.onMoved = onMoved;
        List<Doctor> doctors =
                desk.listDoctors().stream().map(EmployedDoctor::doctor).toList();
        place = new Place(desk.facility(), appointment.type(), desk.words(), true);
        moment = new MomentField(desk.facility().zone(), "cal.move.day", "cal.move.time", this::search);
        moment.show(
                day(appointment.during().start()),
                Optional.of(appointment.during().start()));
        doctor.setLabel(text("cal.doctor"));
        doctor.setId("move-doctor");
        doctor.setItemLabelGenerator(each -> each == null ? "" : each.name());
        doctor.setItems(doctors);
        choose(appointment.doctor());
        doctor.addValueChangeListener(change -> search());
        overbook.setLabel(text("cal.overbook"));
        overbook.setVisible(desk.mayOverbook());
        overbook.addValueChangeListener(change -> overbooking.setVisible(overbook.getValue()));
        overbooking.setLabel(text("cal.overbook.why"));
        overbooking.setMaxLength(LONGEST_TEXT);
        overbooking.setVisible(false);
        Div form = new Div(doctor, moment, overbook, overbooking);
        form.addClassName("book-form");
        Div times = new Div(refusal, offers);
        times.addClassName("book-times");
        Div content = new Div(form, times);
        content.addClassName("book");
        dialog = new FormDialog("cal.move.title", "52rem", content);
        dialog.field("time", moment.timeField()).field("overbookingReason", overbooking);
        dialog.confirm("cal.move", this::confirm);
    }

    /** Opens it, with times that are free. */
    void open() {
        search();
        dialog.open();
        moment.dayField().focus();
    }

    /** Opens it after a move was refused, with what is free instead. */
    void open(MoveRequest tried, NotBookableException refused) {
        moment.show(day(tried.start()), Optional.of(tried.start()));
        choose(tried.doctor());
        refuse(refused);
        dialog.open();
    }

    private void choose(Doctor.Id id) {
        doctor.getListDataView()
                .getItems()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .ifPresent(doctor::setValue);
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, desk.facility().zone());
    }

    private void search() {
        refusal.clear();
        dialog.attempt(() -> show("cal.times.title", desk.suggest(request()).slots()));
    }

    private SlotRequest request() {
        LocalDate today = desk.today();
        LocalDate asked = moment.findDay().orElse(today);
        LocalDate first = asked.isBefore(today) ? today : asked;
        return new SlotRequest(
                desk.facility().id(),
                appointment.type(),
                new Circle.Doctors(List.of(chosenDoctor())),
                appointment.patient(),
                first,
                first.plusDays(DAYS - 1L),
                Math.toIntExact(appointment.during().minutes()),
                appointment.reason(),
                new Preferences(Set.of(first), moment.findTime().map(List::of).orElse(List.of()), null, false),
                appointment.source(),
                appointment.urgent(),
                false,
                false,
                OFFERED);
    }

    private Doctor.Id chosenDoctor() {
        return Optional.ofNullable(doctor.getValue()).map(Doctor::id).orElse(appointment.doctor());
    }

    private void show(String title, List<RankedSlot> slots) {
        if (slots.isEmpty()) {
            offers.say(text(title), text("cal.times.none", DAYS));
        } else {
            List<Offered> offered = slots.stream()
                    .map(slot -> new Offered(place, slot, List.of(slot.slot().doctor())))
                    .toList();
            offers.show(text(title), offered, choice -> {
                refusal.clear();
                boolean moved = dialog.attempt(() ->
                        move(new MoveRequest(choice.doctors().getFirst(), choice.start(), null, overbookingReason())));
                if (moved) {
                    dialog.close();
                }
            });
        }
    }

    private void confirm() {
        Instant start = moment.findInstant().orElseThrow(() -> new FieldException("time", text("cal.time.missing")));
        move(new MoveRequest(chosenDoctor(), start, null, overbookingReason()));
    }

    private @Nullable String overbookingReason() {
        if (!overbook.getValue()) {
            return null;
        }
        if (overbooking.getValue().isBlank()) {
            throw new FieldException("overbookingReason", text("cal.overbook.missing"));
        }
        return overbooking.getValue().strip();
    }

    private void move(MoveRequest request) {
        try {
            onMoved.accept(visits.move(appointment, request));
        } catch (NotBookableException refused) {
            refuse(refused);
            throw refused;
        }
    }

    private void refuse(NotBookableException refused) {
        refusal.refuse(Obstacles.sentence(refused, UI.getCurrent().getLocale()));
        show("cal.instead", refused.alternatives());
    }

    private static String text(String key, Object... parameters) {
        return UI.getCurrent().getTranslation(key, parameters);
    }
}
