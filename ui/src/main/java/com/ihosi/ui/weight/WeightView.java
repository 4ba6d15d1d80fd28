package com.ihosi.ui.weight;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Account;
import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.Weights;
import com.ihosi.planner.roster.plan.Week;
import com.ihosi.planner.roster.plan.WeekPlans;
import com.ihosi.planner.roster.weight.RosterWeights;
import com.ihosi.ui.facility.CurrentFacility;
import com.ihosi.ui.layout.ConsoleLayout;
import com.ihosi.ui.layout.Notice;
import com.ihosi.ui.roster.OfferedRoster;
import com.ihosi.ui.security.Needs;
import com.ihosi.ui.security.SignedIn;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code /weights?week=2026-W48}: what each rule weighs here, and what another weight would make of that week's rosters. */
@Route(value = "weights", layout = ConsoleLayout.class)
@PermitAll
@Needs(Right.PLAN_ROSTER)
public final class WeightView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient RosterWeights weights;
    private final transient WeekPlans weeks;
    private final transient Facility facility = CurrentFacility.get();
    private final transient Account person = SignedIn.get();
    private final transient Actor actor = new Actor.Person(person.id());
    private final transient Week current;
    private final boolean mayPlan;
    private final WeightBar bar = new WeightBar();
    private final Notice notice = new Notice();
    private final WeightTable table;
    private final EffectCard effects = new EffectCard();
    private final Span state = new Span();
    private final Button save = new Button(getTranslation("weight.save"), click -> save());
    private final Button undo = new Button(getTranslation("weight.undo"), click -> undo());
    private transient Weights stored = Weights.STANDARD;
    private transient List<OfferedRoster> rosters = List.of();

    WeightView(RosterWeights weights, WeekPlans weeks, Accounts accounts, Clock clock) {
        this.weights = weights;
        this.weeks = weeks;
        current = Week.now(clock, facility.zone());
        mayPlan = accounts.may(new Actor.Person(person.id()), Right.PLAN_ROSTER, facility.id());
        table = new WeightTable(mayPlan, this::typed);
        addClassNames("page", "weights");
        setId("content");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setId("weight-save");
        undo.setId("weight-undo");
        state.getElement().setAttribute("role", "status");
        Div actions = new Div(state, undo, save);
        actions.addClassNames("card", "save-bar");
        actions.setVisible(mayPlan);
        add(bar, notice, effects, table, actions);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("weight.page", facility.name());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        notice.clear();
        String wanted = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("week")
                .orElseGet(current::toString);
        Week week = current;
        try {
            week = Week.parse(wanted);
        } catch (PlannerException unknown) {
            notice.refuse(getTranslation("week.unknown", wanted, unknown.getMessage()));
        }
        Optional<Weights> typed = bar.findShown().isPresent() ? table.findTyped() : Optional.empty();
        load(week);
        typed.filter(mine -> mayPlan).ifPresent(table::show);
        typed();
    }

    private void load(Week week) {
        stored = weights.get(facility.id());
        List<OfferedRoster> offered = OfferedRoster.list(weeks.get(actor, facility.id(), week), getLocale());
        Stream<OfferedRoster> published = offered.stream().filter(OfferedRoster::isPublished);
        Stream<OfferedRoster> newest =
                offered.stream().filter(roster -> !roster.isPublished()).limit(1);
        rosters = Stream.concat(published, newest).toList();
        bar.show(week, current);
        table.show(stored);
    }

    /** Shows what the typed weights would make of the rosters; while one is refused nothing can be saved. */
    private void typed() {
        Optional<Weights> typed = table.findTyped();
        Weights good = table.readGood();
        List<Effect> seen = rosters.stream()
                .map(roster -> Effect.of(roster, facility.id(), good))
                .toList();
        effects.show(seen);
        table.showEffects(seen);
        boolean changed = typed.filter(wanted -> !wanted.equals(stored)).isPresent();
        save.setEnabled(changed);
        undo.setEnabled(changed || typed.isEmpty());
        state.setText(getTranslation(
                typed.isEmpty() ? "weight.state.refused" : changed ? "weight.state.changed" : "weight.state.saved"));
    }

    private void save() {
        table.findTyped().ifPresent(wanted -> {
            notice.clear();
            try {
                weights.change(actor, facility.id(), stored, wanted);
                notice.tell(getTranslation("weight.saved"));
            } catch (PlannerException refusal) {
                notice.refuse(refusal.getMessage());
            }
            load(bar.findShown().orElse(current));
            typed();
        });
    }

    private void undo() {
        notice.clear();
        table.show(stored);
        typed();
    }
}
