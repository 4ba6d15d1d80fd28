package com.ihosi.ui.calendar;

import com.ihosi.planner.account.NotAllowedException;
import com.ihosi.planner.calendar.FacilityDays;
import com.ihosi.ui.layout.ConsoleLayout;
import com.ihosi.ui.layout.Notice;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;

/** {@code /calendar?day=2026-11-24&view=week}: what is booked with the facility's doctors or in its rooms, and what is free. */
@Route(value = "calendar", layout = ConsoleLayout.class)
@PermitAll
public final class CalendarView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient CalendarDesk desk;
    private final CalendarBar bar;
    private final Notice notice = new Notice();
    private final SheetBoard board = new SheetBoard("calendar-title", new Hand());
    private final Div nothing = new Div();
    private transient CalendarQuery query;
    private transient Optional<FacilityDays> days = Optional.empty();

    CalendarView(CalendarDesk desk) {
        this.desk = desk;
        query = new CalendarQuery(desk.today(), false, false, "", "", false);
        bar = new CalendarBar(query, desk.today(), this::go, () -> {});
        addClassName("calendar");
        setId("content");
        nothing.addClassName("nothing-here");
        nothing.add(new H2(getTranslation("cal.empty.title")), new Paragraph(getTranslation("cal.empty.text")));
        Div head = new Div(bar, notice);
        head.addClassName("head");
        add(head, nothing, board);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("cal.page", CalendarDesk.here().name());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!desk.mayPlan()) {
            event.rerouteToError(new NotAllowedException("The calendar is for those who book."), "");
            return;
        }
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
        Sheet sheet = painter.sheet();
        bar.show(query, loaded, painter.choices());
        board.setVisible(!sheet.lanes().isEmpty());
        nothing.setVisible(sheet.lanes().isEmpty());
        board.show(sheet, new LaneMarkup(getLocale()), afresh);
    }

    /** What is done on the sheet. */
    private final class Hand implements SheetBoard.Hand {

        @Override
        public void open(Sheet.Stop stop, Sheet.Lane lane) {}

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
