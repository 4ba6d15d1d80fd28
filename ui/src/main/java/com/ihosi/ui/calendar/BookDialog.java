package com.ihosi.ui.calendar;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.PlannerException;
import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.booking.BookingRequest;
import com.ihosi.planner.booking.Hold;
import com.ihosi.planner.booking.NotBookableException;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.staff.EmployedDoctor;
import com.ihosi.ui.layout.FormDialog;
import com.ihosi.ui.layout.Notice;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Books: who and what for, a time of those that are offered, which is held until it is confirmed. */
final class BookDialog {

    private final BookDesk desk;
    private final Consumer<Appointment> onBooked;
    private final BookForm form;
    private final OfferSearch searching;
    private final OfferList offers = new OfferList();
    private final OfferList overbooked = new OfferList();
    private final Paragraph strangers = new Paragraph();
    private final Choice order;
    private final HeldPanel panel;
    private final Notice refusal = new Notice();
    private final FormDialog dialog;
    private Optional<Hold> held = Optional.empty();
    private Optional<Chosen> chosen = Optional.empty();

    /** What is to be booked, and where. */
    private record Chosen(Place place, BookingRequest request) {}

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
        searching = new OfferSearch(desk, form);
        order = new Choice("cal.order", this::order, "best", "earliest");
        order.choose("best");
        offers.offer(order);
        panel = new HeldPanel(this::changed, this::over);
        strangers.addClassName("quiet");
        Div times = new Div(refusal, panel, offers, overbooked, strangers);
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

    private void order(String name) {
        form.want(name.equals("earliest"));
        order.choose(name);
        search();
    }

    private void release() {
        held.ifPresent(desk::release);
        held = Optional.empty();
        chosen = Optional.empty();
        panel.clear();
    }

    private void over() {
        held = Optional.empty();
        changed();
        refusal.refuse(text("cal.held.over"));
    }

    /** Shows nothing to choose from but a text. */
    private void say(String text) {
        offers.say(text("cal.times.title"), text);
        overbooked.setVisible(false);
        strangers.setVisible(false);
        order.setVisible(false);
    }

    private void search() {
        Optional<AppointmentType> type = form.findType();
        if (type.isEmpty()) {
            say(text("cal.times.first"));
            return;
        }
        dialog.attempt(() -> {
            List<Place> places = form.places().stream()
                    .flatMap(facility -> desk.findPlace(facility, type.get()).stream())
                    .toList();
            show(searching.search(places));
            places.stream().filter(Place::here).findFirst().ifPresent(this::lead);
        });
    }

    private void show(OfferSearch.Found found) {
        say(found.isEmpty() ? text("cal.times.none", found.days()) : "");
        if (!found.free().isEmpty()) {
            offers.show(text("cal.times.title"), found.free(), this::choose);
            order.setVisible(true);
        }
        offers.setVisible(!found.free().isEmpty() || found.isEmpty());
        if (!found.overbooked().isEmpty()) {
            overbooked.show(text("cal.times.over"), found.overbooked(), this::choose);
        }
        strangers.setVisible(!found.strangers().isEmpty());
        strangers.setText(text(
                "cal.strangers", found.strangers().stream().map(Facility::name).collect(Collectors.joining(", "))));
    }

    /** The very time that was asked for comes before all others; whether it can be had is said when it is chosen. */
    private void lead(Place here) {
        List<Doctor.Id> named = form.whom().listNamed();
        Optional<Instant> asked = form.moment().findInstant();
        boolean sure = named.size() == 1 || form.whom().isTogether();
        if (asked.isPresent() && sure) {
            OfferList.Choice choice = new OfferList.Choice(here, asked.get(), named);
            offers.setVisible(true);
            offers.lead(choice, text("cal.asked"), () -> choose(choice));
        }
    }

    private void choose(OfferList.Choice choice) {
        refusal.clear();
        dialog.attempt(() -> {
            BookingRequest request = new BookingRequest(
                    form.getPatient().id(),
                    choice.place().type(),
                    choice.doctors(),
                    choice.start(),
                    null,
                    form.reason(),
                    form.isUrgent(),
                    Appointment.Source.CONSOLE,
                    form.overbooking());
            try {
                keep(new Chosen(choice.place(), request));
            } catch (NotBookableException refused) {
                refusal.refuse(Obstacles.sentence(refused, UI.getCurrent().getLocale()));
                instead(choice.place(), refused);
            }
        });
    }

    private void keep(Chosen wanted) {
        Place place = wanted.place();
        BookingRequest request = wanted.request();
        SlotWords words = place.words();
        String who = words.who(request.doctors()) + (place.here() ? "" : " · " + words.where(place.facility()));
        if (request.doctors().size() > 1) {
            panel.show(words.when(request.start()) + " · " + who);
        } else {
            Hold hold = desk.hold(place, request);
            held = Optional.of(hold);
            panel.show(words.when(hold.during()) + " · " + who, desk.millisUntil(hold));
        }
        chosen = Optional.of(wanted);
        List.of(offers, overbooked, strangers).forEach(each -> each.setVisible(false));
        dialog.focusConfirm();
    }

    /** Somebody was faster, or it was never to be had. */
    private void instead(Place place, NotBookableException refused) {
        release();
        if (refused.alternatives().isEmpty()) {
            search();
        } else {
            say("");
            offers.show(
                    text("cal.instead"),
                    searching.offered(place, refused.alternatives()).toList(),
                    this::choose);
        }
    }

    private void confirm() {
        Chosen wanted = chosen.orElseThrow(() -> new PlannerException(text("cal.choose.first")));
        String overbooking = form.overbooking();
        try {
            Appointment booked = held.map(hold -> desk.confirm(hold, form.reason(), overbooking))
                    .orElseGet(() -> desk.book(wanted.place(), wanted.request()).getFirst());
            held = Optional.empty();
            onBooked.accept(booked);
        } catch (FieldException field) {
            throw field;
        } catch (NotBookableException refused) {
            instead(wanted.place(), refused);
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
