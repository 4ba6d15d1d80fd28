package com.ihosi.ui.compare;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Account;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.compare.RosterComparison;
import com.ihosi.planner.roster.plan.Week;
import com.ihosi.planner.roster.plan.WeekPlan;
import com.ihosi.planner.roster.plan.WeekPlans;
import com.ihosi.ui.facility.CurrentFacility;
import com.ihosi.ui.layout.ConsoleLayout;
import com.ihosi.ui.layout.Notice;
import com.ihosi.ui.roster.OfferedRoster;
import com.ihosi.ui.security.Needs;
import com.ihosi.ui.security.SignedIn;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /compare?week=2026-W48&left=published&right=ID}: two rosters of a week side by side. */
@Route(value = "compare", layout = ConsoleLayout.class)
@PermitAll
@Needs({Right.SEE_ROSTER, Right.PLAN_ROSTER})
public final class CompareView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient WeekPlans weeks;
    private final transient Facility facility = CurrentFacility.get();
    private final transient Account person = SignedIn.get();
    private final transient Week current;
    private final CompareBar bar = new CompareBar(this::go);
    private final Notice notice = new Notice();
    private final Div body = new Div();
    private transient Week week;

    CompareView(WeekPlans weeks, Clock clock) {
        this.weeks = weeks;
        current = Week.now(clock, facility.zone());
        week = current;
        addClassNames("page", "compare");
        setId("content");
        body.addClassName("compare-body");
        add(bar, notice, body);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("compare.page", String.valueOf(week.number()), facility.name());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        notice.clear();
        String wanted = asked.getSingleParameter("week").orElseGet(current::toString);
        try {
            week = Week.parse(wanted);
        } catch (PlannerException unknown) {
            week = current;
            notice.refuse(getTranslation("week.unknown", wanted, unknown.getMessage()));
        }
        show(asked.getSingleParameter("left"), asked.getSingleParameter("right"));
    }

    private void go(String left, String right) {
        UI.getCurrent()
                .navigate(
                        CompareView.class,
                        QueryParameters.simple(Map.of("week", week.toString(), "left", left, "right", right)));
    }

    private void show(Optional<String> left, Optional<String> right) {
        WeekPlan plan = weeks.get(new Actor.Person(person.id()), facility.id(), week);
        List<OfferedRoster> offered = OfferedRoster.list(plan, getLocale());
        body.removeAll();
        if (offered.size() < 2) {
            bar.show(week, offered, Optional.empty());
            body.add(nothing());
            return;
        }
        Optional<OfferedRoster> one = find(left, offered);
        Optional<OfferedRoster> other = find(right, offered);
        if ((left.isPresent() && one.isEmpty()) || (right.isPresent() && other.isEmpty())) {
            notice.refuse(getTranslation("compare.gone"));
        }
        OfferedRoster second = other.orElse(offered.get(1));
        CompareBar.Pair pair = new CompareBar.Pair(one.orElseGet(() -> firstBeside(second, offered)), second);
        bar.show(week, offered, Optional.of(pair));
        RosterComparison comparison = RosterComparison.of(
                pair.left().view().roster(), pair.right().view().roster());
        new CompareSections(plan, comparison, pair, getLocale()).list().forEach(body::add);
    }

    private static OfferedRoster firstBeside(OfferedRoster other, List<OfferedRoster> offered) {
        return offered.stream().filter(each -> !each.equals(other)).findFirst().orElse(other);
    }

    private static Optional<OfferedRoster> find(Optional<String> key, List<OfferedRoster> offered) {
        return key.flatMap(wanted ->
                offered.stream().filter(roster -> roster.key().equals(wanted)).findFirst());
    }

    private Section nothing() {
        Section nothing = new Section(
                new H2(getTranslation("compare.nothing")), new Paragraph(getTranslation("compare.nothing.text")));
        nothing.addClassName("nothing-here");
        return nothing;
    }
}
