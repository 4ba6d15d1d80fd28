package com.ihosi.ui.calendar;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.appointment.AppointmentStatus;
import com.ihosi.planner.booking.MoveRequest;
import com.ihosi.planner.booking.NotBookableException;
import com.ihosi.planner.calendar.FacilityDays;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.ui.conflict.Clearings;
import com.ihosi.ui.layout.ConsoleLayout;
import com.ihosi.ui.layout.NothingHere;
import com.ihosi.ui.layout.Notice;
import com.ihosi.ui.security.Needs;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** {@code /calendar?day=2026-11-24&view=week}: what is booked with the facility's doctors or in its rooms, and what is free. */
@Route(value = "calendar", layout = ConsoleLayout.class)
@PermitAll
@Needs(Right.SEE_CALENDAR)
public final class CalendarView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient CalendarDesk desk;
    private final transient BookDesk booking;
    private final transient VisitDesk visits;
    private final transient Clearings clearings;
    private final CalendarBar bar;
    private final Notice notice = new Notice();
    private final SheetBoard board = new SheetBoard("calendar-title", new Hand());
    private final WeekBoard weeks = new WeekBoard("calendar-title", new WeekHand());
    private final NothingHere nothing =
            new NothingHere(getTranslation("cal.empty.title"), getTranslation("cal.empty.text"));
    private transient CalendarQuery query;
    private transient Optional<FacilityDays> days = Optional.empty();

    CalendarView(CalendarDesk desk, BookDesk booking, VisitDesk visits, Clearings clearings) {
        this.desk = desk;
        this.booking = booking;
        this.visits = visits;
        this.clearings = clearings;
        query = new CalendarQuery(desk.today(), false, false, "", "", false);
        bar = new CalendarBar(query, desk.today(), this::go, this::book);
        addClassName("calendar");
        setId("content");
        Div head = new Div(bar, notice);
        head.addClassName("head");
        add(head, nothing, board, weeks);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("cal.page", desk.facility().name());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CalendarQuery asked = CalendarQuery.of(event.getLocation().getQueryParameters(), desk.today());
        boolean afresh = days.isEmpty() || asked.week() != query.week();
        query = asked;
        load(afresh);
    }

    private void go(CalendarQuery wanted) {
        notice.clear();
        UI.getCurrent().navigate(CalendarView.class, wanted.parameters());
    }

    private void load(boolean afresh) {
        FacilityDays loaded = desk.list(query.first(), query.last());
        days = Optional.of(loaded);
        SheetPainter painter = new SheetPainter(loaded, query, desk.now(), getLocale());
        bar.show(query, loaded, painter.choices());
        boolean empty = query.isOverview() ? showWeek(painter) : showSheet(painter, afresh);
        nothing.setVisible(empty);
        board.setVisible(!empty && !query.isOverview());
        weeks.setVisible(!empty && query.isOverview());
    }

    private boolean showSheet(SheetPainter painter, boolean afresh) {
        Sheet sheet = painter.sheet();
        board.show(sheet, LaneMarkup.changing(getLocale(), desk.now()), afresh);
        return sheet.lanes().isEmpty();
    }

    private boolean showWeek(SheetPainter painter) {
        List<WeekBoard.Row> rows = painter.week();
        Sheet frame = SheetPainter.framed(
                rows.stream().flatMap(row -> row.days().stream()).toList(),
                desk.now(),
                desk.facility().zone());
        List<LocalDate> week =
                query.first().datesUntil(query.last().plusDays(1)).toList();
        weeks.show(getPageTitle(), rows, week, new WeekMarkup(frame, desk.today(), getLocale(), painter::counts));
        return rows.isEmpty();
    }

    private void book() {
        LocalDate day = query.day().isBefore(desk.today()) ? desk.today() : query.day();
        book(new BookDialog.Start(Optional.empty(), day, Optional.empty()));
    }

    private void book(BookDialog.Start start) {
        notice.clear();
        new BookDialog(booking, start, this::booked).open();
    }

    /** Shows what was booked, on whatever day it is. */
    private void booked(Appointment appointment) {
        boolean asked = appointment.status() == AppointmentStatus.PENDING;
        String key = asked ? "cal.done.asked" : "cal.done.booked";
        Optional<Facility> elsewhere = booking.findElsewhere(appointment);
        if (elsewhere.isPresent()) {
            SlotWords theirs = booking.words(elsewhere.get());
            String who = theirs.who(appointment.doctor()) + " · " + theirs.where(elsewhere.get());
            notice.tell(getTranslation(key, theirs.when(appointment.during()), who));
            return;
        }
        LocalDate day = LocalDate.ofInstant(
                appointment.during().start(), desk.facility().zone());
        if (day.isBefore(query.first()) || day.isAfter(query.last())) {
            go(query.on(day));
        } else {
            load(false);
        }
        board.focus(SheetBoard.place(appointment.id()));
        SlotWords words = booking.words();
        notice.tell(getTranslation(key, words.when(appointment.during()), words.who(appointment.doctor())));
    }

    private void changed(String what) {
        load(false);
        notice.tell(what);
    }

    /** What is done on the sheet. */
    private final class Hand implements SheetBoard.Hand {

        @Override
        public void open(Sheet.Stop stop, Sheet.Lane lane) {
            switch (stop.what()) {
                case Sheet.Free free -> book(Optional.of(stop), lane);
                case Sheet.Booked booked -> open(booked.visit().appointment());
                case Sheet.Taken taken -> {}
            }
        }

        private void open(Appointment appointment) {
            try {
                new VisitDialog(visits, booking, appointment.id(), CalendarView.this::changed).open();
            } catch (PlannerException refusal) {
                notice.refuse(refusal.getMessage());
                load(false);
            }
        }

        @Override
        public void clear(Sheet.Lane lane) {
            notice.clear();
            try {
                lane.doctor()
                        .ifPresent(doctor -> clearings.open(
                                doctor, lane.day(), moved -> changed(getTranslation("conflict.done.several", moved))));
            } catch (PlannerException refusal) {
                notice.refuse(refusal.getMessage());
                load(false);
            }
        }

        @Override
        public void book(Optional<Sheet.Stop> stop, Sheet.Lane lane) {
            Optional<Instant> start = stop.map(Sheet.Stop::what)
                    .filter(Sheet.Free.class::isInstance)
                    .map(free -> ((Sheet.Free) free).start());
            LocalDate day = lane.day().isBefore(desk.today()) ? desk.today() : lane.day();
            CalendarView.this.book(new BookDialog.Start(lane.doctor(), day, start));
        }

        @Override
        public void drop(Sheet.Booked booked, Sheet.Lane lane, int minute) {
            Appointment appointment = booked.visit().appointment();
            Instant start = new WallClock(lane.day(), desk.facility().zone()).instant(minute);
            Doctor.Id doctor = lane.doctor().orElse(appointment.doctor());
            if (doctor.equals(appointment.doctor())
                    && start.equals(appointment.during().start())) {
                return;
            }
            MoveRequest request = new MoveRequest(doctor, start, null, null);
            try {
                moved(visits.move(appointment, request));
            } catch (NotBookableException refused) {
                new MoveDialog(visits, booking, appointment, this::moved).open(request, refused);
            } catch (PlannerException refusal) {
                load(false);
                notice.refuse(refusal.getMessage());
            }
        }

        private void moved(Appointment appointment) {
            SlotWords words = booking.words();
            changed(getTranslation(
                    "cal.done.moved", words.when(appointment.during()), words.who(appointment.doctor())));
        }

        @Override
        public void refresh() {
            load(false);
        }
    }

    /** What is done on the board of weeks. */
    private final class WeekHand implements WeekBoard.Hand {

        @Override
        public void day(LocalDate day) {
            go(query.on(day).weekly(false));
        }

        @Override
        public void only(String id) {
            go(query.only(id));
        }

        @Override
        public void book(Sheet.Lane lane) {
            LocalDate day = lane.day().isBefore(desk.today()) ? desk.today() : lane.day();
            CalendarView.this.book(new BookDialog.Start(lane.doctor(), day, Optional.empty()));
        }

        @Override
        public void refresh() {
            load(false);
        }
    }
}
