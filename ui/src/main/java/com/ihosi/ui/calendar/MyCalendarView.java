package com.ihosi.ui.calendar;

import com.ihosi.planner.account.Right;
import com.ihosi.planner.calendar.DoctorDays;
import com.ihosi.planner.calendar.OwnDays;
import com.ihosi.planner.calendar.Visit;
import com.ihosi.planner.facility.Facility;
import com.ihosi.ui.calendar.LanePainter.Head;
import com.ihosi.ui.layout.ConsoleLayout;
import com.ihosi.ui.security.Needs;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code /my-calendar?day=2026-11-24&at=highpine}: a doctor's own calendar over all facilities where she works, or at one of them.
 */
@Route(value = "my-calendar", layout = ConsoleLayout.class)
@PermitAll
@Needs(Right.OWN_CALENDAR)
public final class MyCalendarView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final String ALL = "all";

    private final transient MyCalendarDesk desk;
    private final H1 title = new H1();
    private final Paragraph subtitle = new Paragraph();
    private final DayWays ways;
    private final Choice tabs;
    private final Choice times;
    private final SheetBoard board = new SheetBoard("calendar-title", new Reading());
    private transient MyQuery query;
    private transient List<DoctorDays> places = List.of();

    MyCalendarView(MyCalendarDesk desk) {
        this.desk = desk;
        query = new MyQuery(new CalendarQuery(desk.today(), true, false, "", "", false), "", false);
        addClassName("calendar");
        setId("content");
        title.setId("calendar-title");
        Div titles = new Div(title, subtitle);
        titles.addClassName("titles");
        ways = new DayWays(query.days(), desk.today(), days -> go(query.with(days)));
        times = new Choice("cal.times-of", name -> go(query.withEach(name.equals("each"))), "own", "each");
        tabs = new Choice("cal.my.facilities", name -> go(query.at(name.equals(ALL) ? "" : name)));
        Div filters = new Div(tabs, times);
        filters.addClassName("filters");
        Header bar = new Header(titles, ways, filters);
        bar.addClassName("week-bar");
        Div head = new Div(bar);
        head.addClassName("head");
        add(head, board);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("cal.my.page", desk.facility().name());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        query = MyQuery.of(event.getLocation().getQueryParameters(), desk.today());
        load(true);
    }

    private void go(MyQuery wanted) {
        UI.getCurrent().navigate(MyCalendarView.class, wanted.parameters());
    }

    private void load(boolean afresh) {
        OwnDays days = desk.getOwn(query.days().first(), query.days().last());
        places = days.places();
        Optional<DoctorDays> only = days.places().stream()
                .filter(place -> place.facility().slug().equals(query.at()))
                .findFirst();
        ZoneId zone = only.map(place -> place.facility().zone()).orElse(days.zone());
        ways.show(query.days());
        title.setText(ways.title());
        boolean each = query.each() && only.isEmpty();
        subtitle.setText(getTranslation(
                each ? "cal.my.each" : "cal.times", zone.getDisplayName(TextStyle.FULL_STANDALONE, getLocale())));
        showTabs(days);
        boolean zones = days.places().stream()
                .anyMatch(place -> !place.facility().zone().equals(days.zone()));
        times.setVisible(only.isEmpty() && zones);
        times.choose(query.each() ? "each" : "own");
        LanePainter painter = new LanePainter(zone, desk.now(), getLocale(), room -> "", doctor -> "");
        List<Sheet.Lane> lanes = query.days()
                .first()
                .datesUntil(query.days().last().plusDays(1))
                .map(day -> lane(painter, days, only, day))
                .toList();
        board.show(SheetPainter.framed(lanes, desk.now(), zone), LaneMarkup.reading(getLocale()), afresh);
    }

    private void showTabs(OwnDays days) {
        Map<String, String> names = new LinkedHashMap<>();
        names.put(ALL, getTranslation("cal.my.all"));
        days.places()
                .forEach(place ->
                        names.put(place.facility().slug(), place.facility().name()));
        tabs.offer(names);
        tabs.choose(names.containsKey(query.at()) ? query.at() : ALL);
    }

    private Sheet.Lane lane(LanePainter painter, OwnDays days, Optional<DoctorDays> only, LocalDate day) {
        String name = DateTimeFormatter.ofPattern(getTranslation("format.weekday"), getLocale())
                .format(day);
        Optional<Facility.Id> place = only.map(each -> each.facility().id());
        boolean each = query.each() && only.isEmpty();
        Sheet.Lane lane = painter.paint(new Head("l-" + day, name, ""), days.places(), place, each, day);
        boolean leave = days.places().stream().anyMatch(at -> at.isOnLeave(day));
        long booked = lane.visits()
                .map(Visit::appointment)
                .filter(appointment -> appointment.status().takesTime())
                .count();
        String under = leave ? getTranslation("cal.leave") : getTranslation("cal.booked", booked);
        return lane.called(name, under);
    }

    /** A doctor reads: what is booked is opened to be looked at. */
    private final class Reading implements SheetBoard.Hand {

        @Override
        public void open(Sheet.Stop stop, Sheet.Lane lane) {
            if (stop.what() instanceof Sheet.Booked booked) {
                new OwnVisitDialog(booked.visit(), facility(booked.visit())).open();
            }
        }

        private Facility facility(Visit visit) {
            return places.stream()
                    .map(DoctorDays::facility)
                    .filter(place -> place.id().equals(visit.appointment().facility()))
                    .findFirst()
                    .orElseGet(desk::facility);
        }

        @Override
        public void clear(Sheet.Lane lane) {}

        @Override
        public void book(Optional<Sheet.Stop> stop, Sheet.Lane lane) {}

        @Override
        public void drop(Sheet.Booked booked, Sheet.Lane lane, int minute) {}

        @Override
        public void refresh() {
            load(false);
        }
    }
}
