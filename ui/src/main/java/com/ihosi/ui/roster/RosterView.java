package com.ihosi.ui.roster;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.roster.plan.DayEdit;
import com.ihosi.planner.roster.plan.Editing;
import com.ihosi.planner.roster.plan.Horizon;
import com.ihosi.planner.roster.plan.Week;
import com.ihosi.ui.layout.ConsoleLayout;
import com.ihosi.ui.layout.Notice;
import com.ihosi.ui.replan.ChangesDialog;
import com.ihosi.ui.replan.ReplanDesk;
import com.ihosi.ui.replan.ReplanDialog;
import com.ihosi.ui.security.Needs;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** {@code /roster?week=2026-W48}: one week of the facility's roster, solved, compared and published from here. */
@Route(value = "roster", layout = ConsoleLayout.class)
@PermitAll
@Needs({Right.SEE_ROSTER, Right.PLAN_ROSTER})
public final class RosterView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final String WEEK = "week";

    private final transient WeekDesk desk;
    private final transient ReplanDesk replan;
    private final WeekBar bar;
    private final Notice notice = new Notice();
    private final RunPanel run = new RunPanel(this::stop);
    private final DraftBar draft = new DraftBar(new DraftActions());
    private final Handwork hand = new Handwork(new HandStage());
    private final Timeline timeline = new Timeline(this::showBoard, hand);
    private final ImpossibleList impossible = new ImpossibleList();
    private final RunWatch watch = new RunWatch(this::watched);
    private transient Optional<WeekState> state = Optional.empty();

    RosterView(WeekDesks desks, ReplanDesk replan) {
        desk = desks.open();
        this.replan = replan;
        bar = new WeekBar(desk.currentWeek(), this::go, this::openReplan, this::openSolve);
        addClassName("roster");
        setId("content");
        Div head = new Div(bar, notice, run, draft, impossible);
        head.addClassName("head");
        add(head, timeline);
        addDetachListener(detached -> watch.stop(detached.getUI()));
    }

    @Override
    public String getPageTitle() {
        return state.map(shown -> getTranslation(
                        "roster.page",
                        String.valueOf(shown.week().number()),
                        desk.facility().name()))
                .orElseGet(() -> getTranslation("roster.title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String wanted = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(WEEK)
                .orElseGet(() -> desk.currentWeek().toString());
        notice.clear();
        try {
            load(Week.parse(wanted));
        } catch (PlannerException unknown) {
            load(desk.currentWeek());
            notice.refuse(getTranslation("week.unknown", wanted, unknown.getMessage()));
        }
    }

    private void go(Week week) {
        UI.getCurrent().navigate(RosterView.class, QueryParameters.simple(Map.of(WEEK, week.toString())));
    }

    private void load(Week week) {
        take(week);
        showBoard();
    }

    /** Takes up the week as it is now, for its board to be shown. */
    private void take(Week week) {
        WeekState loaded = desk.load(week, getLocale());
        boolean other = state.map(WeekState::week).filter(week::equals).isEmpty();
        state = Optional.of(loaded);
        bar.show(week, loaded.isPlannable(), loaded.published().exists());
        impossible.show(loaded.impossible());
        draft.offer(loaded.drafts());
        if (other) {
            draft.chooseNewest(loaded.drafts());
        }
        timeline.offer(loaded, other);
        showRuns(loaded.runs());
    }

    private void showBoard() {
        state.ifPresent(shown -> {
            draft.describe(shown.isPlannable(), !shown.published().exists());
            timeline.show(shown, draft.findChosen(), isEditable(shown));
            bar.describe(timeline.standing(shown));
            hand.drawn(isEditable(shown));
            bar.offerPrint(timeline.shownRoster(draft.findChosen()));
        });
    }

    /** What is out of date cannot be published any more, so it is not worked on either. */
    private boolean isEditable(WeekState shown) {
        boolean stale = draft.findChosen().filter(WeekState.Draft::stale).isPresent();
        return shown.isPlannable() && !(stale && timeline.version() != Versions.Version.PUBLISHED);
    }

    private void showRuns(List<Run> runs) {
        Optional<Run> open = runs.stream().filter(each -> each.state().isOpen()).findFirst();
        open.ifPresent(run::show);
        run.setVisible(open.isPresent());
        watch.watch(UI.getCurrent(), open.isPresent());
    }

    private void watched() {
        state.ifPresent(shown -> {
            List<Run> runs = desk.listRuns(shown.week());
            showRuns(runs);
            if (runs.stream().noneMatch(each -> each.state().isOpen())) {
                finished(shown.week(), runs.stream().findFirst());
            }
        });
    }

    private void finished(Week week, Optional<Run> last) {
        take(week);
        state.ifPresent(shown -> {
            draft.chooseNewest(shown.drafts());
            timeline.offer(shown, true);
        });
        showBoard();
        Run.State how = last.map(Run::state).orElse(Run.State.DONE);
        String note = last.flatMap(Run::note).map(text -> " " + text).orElse("");
        switch (how) {
            case FAILED -> notice.refuse(getTranslation("run.failed") + note);
            case CANCELLED -> notice.refuse(getTranslation("run.cancelled") + note);
            case QUEUED, RUNNING, DONE -> notice.tell(getTranslation("run.done") + note);
        }
        if (how == Run.State.DONE && last.filter(Run::repair).isPresent()) {
            draft.findChosen().ifPresent(this::listChanges);
        }
    }

    private void listChanges(WeekState.Draft chosen) {
        state.ifPresent(shown -> new ChangesDialog(replan, shown.week(), chosen.id()).open());
    }

    private void openReplan() {
        state.ifPresent(shown -> attempt("", () -> {
            Runnable started = () -> {
                notice.clear();
                load(shown.week());
            };
            new ReplanDialog(replan, shown.week(), started).open();
        }));
    }

    private void openSolve() {
        state.ifPresent(shown -> attempt("", () -> {
            SolveDialog.Order order = (facilities, weeks, seconds) -> {
                desk.solve(new Horizon(shown.week(), weeks), facilities, seconds);
                notice.clear();
                load(shown.week());
            };
            SolveDialog.Check check =
                    (facilities, weeks) -> desk.check(new Horizon(shown.week(), weeks), facilities, getLocale());
            new SolveDialog(shown.week(), desk.facility(), desk.listPartners(shown.week()), check, order).open();
        }));
    }

    private void stop(UUID id) {
        attempt("", () -> desk.stop(id));
    }

    private void attempt(String done, Runnable action) {
        state.ifPresent(shown -> {
            notice.clear();
            try {
                action.run();
                if (!done.isEmpty()) {
                    notice.tell(getTranslation(done));
                }
            } catch (PlannerException refusal) {
                notice.refuse(refusal.getMessage());
            }
            load(shown.week());
        });
    }

    /** Work by hand on the roster that is shown. */
    private final class HandStage implements Handwork.Stage {

        @Override
        public Optional<Answers> answers() {
            return state.filter(RosterView.this::isEditable).map(shown -> draft.findChosen()
                    .filter(chosen -> timeline.version() != Versions.Version.PUBLISHED)
                    .map(chosen -> chosen.answers().get())
                    .orElseGet(() -> shown.published().answers().get()));
        }

        @Override
        public Editing.Edited edit(Optional<Editing.Seen> seen, List<DayEdit> edits) {
            notice.clear();
            return desk.edit(state.orElseThrow().week(), seen, edits);
        }

        @Override
        public void show(Editing.Seen changed) {
            take(state.orElseThrow().week());
            state.ifPresent(shown -> {
                draft.choose(shown.drafts(), changed.draft().value());
                if (timeline.version() == Versions.Version.PUBLISHED) {
                    timeline.showDraft(shown);
                }
            });
            showBoard();
        }

        @Override
        public void refuse(PlannerException refusal) {
            load(state.orElseThrow().week());
            notice.refuse(refusal.getMessage());
        }

        @Override
        public BoardEvents board() {
            return timeline.board();
        }
    }

    /** What is done with the chosen draft. */
    private final class DraftActions implements DraftBar.Actions {

        @Override
        public void chosen() {
            showBoard();
        }

        @Override
        public void compare(WeekState.Draft chosen) {
            state.ifPresent(shown -> UI.getCurrent()
                    .navigate(
                            "compare",
                            QueryParameters.simple(Map.of(
                                    WEEK,
                                    shown.week().toString(),
                                    "right",
                                    chosen.id().toString()))));
        }

        @Override
        public void listChanges(WeekState.Draft chosen) {
            RosterView.this.listChanges(chosen);
        }

        @Override
        public void keep(WeekState.Draft chosen) {
            DraftDialogs.keep(
                    getTranslation("keep.proposal", chosen.when()),
                    name -> attempt("draft.kept.done", () -> desk.keep(chosen.id(), name)));
        }

        @Override
        public void discard(WeekState.Draft chosen) {
            DraftDialogs.discard(() -> attempt("draft.discarded.done", () -> desk.discard(chosen.id())));
        }

        @Override
        public void publish(WeekState.Draft chosen) {
            notice.clear();
            try {
                WeekDesk.Together together = desk.listTogether(chosen.id());
                boolean first =
                        state.filter(shown -> shown.published().exists()).isEmpty();
                DraftDialogs.publish(
                        chosen, first, together.others(), () -> attempt("publish.done", () -> desk.publish(together)));
            } catch (PlannerException refusal) {
                notice.refuse(refusal.getMessage());
            }
        }
    }
}
