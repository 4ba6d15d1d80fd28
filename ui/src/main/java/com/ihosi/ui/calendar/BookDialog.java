package com.ihosi.ui.calendar;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.PlannerException;
import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.booking.BookingRequest;
import com.ihosi.planner.booking.Hold;
import com.ihosi.planner.booking.NotBookableException;
import com.ihosi.planner.slot.SlotRequest;
import com.ihosi.planner.slot.Suggestions;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.staff.EmployedDoctor;
import com.ihosi.ui.layout.FormDialog;
import com.ihosi.ui.layout.Notice;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Books: who and what for, a time of those that are offered, which is held until it is confirmed. */
final class BookDialog {

    private static final List<Integer> DAYS = List.of(14, 45, SlotRequest.MOST_DAYS);

    private final BookDesk desk;
    private final Consumer<Appointment> onBooked;
    private final BookForm form;
    private final SlotWords words;
    private final OfferList offers = new OfferList();
    private final HeldPanel panel;
    private final Notice refusal = new Notice();
    private final FormDialog dialog;
    private Optional<Hold> held = Optional.empty();
    private Optional<BookingRequest> chosen = Optional.empty();

    /**
     * With what the dialog begins.
     *
     * @param start a free time that was clicked
     */
    record Start(Optional<Doctor.Id> doctor, LocalDate day, Optional<Instant> start) {}

    BookDialog(BookDesk desk, Start start, Consumer<Appointment> onBooked) {
        this.desk = desk;
        this.onBooked = onBooked;
        List<EmployedDoctor> doctors = desk.listDoctors();
        form = new BookForm(desk, new WhomField(desk.listDepartments(), doctors, this::changed), this::changed);
        words = new SlotWords(
                desk.facility().zone(),
                UI.getCurrent().getLocale(),
                doctors.stream().collect(Collectors.toMap(each -> each.doctor().id(), each -> each.doctor()
                        .name())));
        panel = new HeldPanel(this::changed, this::over);
        Div times = new Div(refusal, panel, offers);
        times.addClassName("book-times");
        Div content = new Div(form, times);
        content.addClassName("book");
        dialog = new FormDialog("cal.book.title", "62rem", content);
        form.bind(dialog);
        dialog.confirm("cal.confirm", this::confirm);
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                release();
            }
        });
        start.doctor().ifPresent(form.whom()::choose);
        form.moment().show(start.day(), start.start());
        search();
    }

    void open() {
        dialog.open();
        form.focusPatient();
    }

    /** What was chosen before is free again for others, and is searched anew. */
    private void changed() {
        refusal.clear();
        release();
        search();
    }

    private void release() {
        held.ifPresent(desk::release);
        held = Optional.empty();
        chosen = Optional.empty();
        panel.clear();
        offers.setVisible(true);
    }

    private void over() {
        held = Optional.empty();
        changed();
        refusal.refuse(text("cal.held.over"));
    }

    private void search() {
        Optional<AppointmentType> type = form.findType();
        if (type.isEmpty()) {
            offers.say(text("cal.times.title"), text("cal.times.first"));
            return;
        }
        dialog.attempt(() -> {
            boolean found = DAYS.stream().anyMatch(days -> search(type.get(), days));
            if (!found) {
                offers.say(text("cal.times.title"), text("cal.times.none", DAYS.getLast()));
            }
            lead();
        });
    }

    private boolean search(AppointmentType type, int days) {
        Suggestions found = desk.suggest(form.request(type, days));
        offers.show(text("cal.times.title"), found.slots(), together(), words, this::choose);
        return !found.slots().isEmpty();
    }

    private List<Doctor.Id> together() {
        return form.whom().isTogether() ? form.whom().listNamed() : List.of();
    }

    /** The very time that was asked for comes before all others; whether it can be had is said when it is chosen. */
    private void lead() {
        List<Doctor.Id> named = form.whom().listNamed();
        Optional<Instant> asked = form.moment().findInstant();
        if (asked.isPresent() && (named.size() == 1 || !together().isEmpty())) {
            OfferList.Choice choice = new OfferList.Choice(asked.get(), named);
            offers.lead(choice, text("cal.asked"), words, () -> choose(choice));
        }
    }

    private void choose(OfferList.Choice choice) {
        refusal.clear();
        dialog.attempt(() -> {
            BookingRequest request = new BookingRequest(
                    form.getPatient().id(),
                    form.getType().id(),
                    choice.doctors(),
                    choice.start(),
                    null,
                    form.reason(),
                    form.isUrgent(),
                    Appointment.Source.CONSOLE,
                    form.overbooking());
            try {
                keep(request);
            } catch (NotBookableException refused) {
                tooLate(refused);
            }
        });
    }

    private void keep(BookingRequest request) {
        String who = words.who(request.doctors());
        if (request.doctors().size() > 1) {
            panel.show(words.when(request.start()) + " · " + who);
        } else {
            Hold hold = desk.hold(request);
            held = Optional.of(hold);
            panel.show(words.when(hold.during()) + " · " + who, desk.millisUntil(hold));
        }
        chosen = Optional.of(request);
        offers.setVisible(false);
        dialog.focusConfirm();
    }

    /** Somebody was faster, or it was never to be had. */
    private void tooLate(NotBookableException refused) {
        refusal.refuse(Obstacles.sentence(refused, UI.getCurrent().getLocale()));
        instead(refused);
    }

    private void instead(NotBookableException refused) {
        release();
        if (refused.alternatives().isEmpty()) {
            search();
        } else {
            offers.show(text("cal.instead"), refused.alternatives(), together(), words, this::choose);
        }
    }

    private void confirm() {
        BookingRequest request = chosen.orElseThrow(() -> new PlannerException(text("cal.choose.first")));
        String overbooking = form.overbooking();
        try {
            Appointment booked = held.map(hold -> desk.confirm(hold, form.reason(), overbooking))
                    .orElseGet(() -> desk.book(request).getFirst());
            held = Optional.empty();
            onBooked.accept(booked);
        } catch (FieldException field) {
            throw field;
        } catch (NotBookableException refused) {
            instead(refused);
            throw refused;
        } catch (PlannerException over) {
            release();
            search();
            throw over;
        }
    }

    private String text(String key, Object... parameters) {
        return form.getTranslation(key, parameters);
    }
}
