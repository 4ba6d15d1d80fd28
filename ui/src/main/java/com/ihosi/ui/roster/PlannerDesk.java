package com.ihosi.ui.roster;

import com.ihosi.planner.account.Account;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.Feasibility;
import com.ihosi.planner.roster.plan.DayEdit;
import com.ihosi.planner.roster.plan.Editing;
import com.ihosi.planner.roster.plan.Horizon;
import com.ihosi.planner.roster.plan.JointWeek;
import com.ihosi.planner.roster.plan.Publishing;
import com.ihosi.planner.roster.plan.StoredRoster;
import com.ihosi.planner.roster.plan.Week;
import com.ihosi.planner.roster.plan.WeekPlan;
import com.ihosi.planner.roster.run.SolveRequest;
import com.ihosi.planner.roster.run.SolveRun;
import com.ihosi.ui.feasibility.FeasibilityWords;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** The desk on top of the planner's use cases. */
final class PlannerDesk implements WeekDesk {

    private static final double MILLIS = 1000;

    private final PlannerServices planner;
    private final Facility facility;
    private final Actor actor;

    PlannerDesk(PlannerServices planner, Facility facility, Account person) {
        this.planner = planner;
        this.facility = facility;
        this.actor = new Actor.Person(person.id());
    }

    @Override
    public Facility facility() {
        return facility;
    }

    @Override
    public Week currentWeek() {
        return Week.now(planner.clock(), facility.zone());
    }

    @Override
    public WeekState load(Week week, Locale language) {
        WeekPlan plan = planner.weeks().get(actor, facility.id(), week);
        LocalDate today = LocalDate.ofInstant(planner.clock().instant(), facility.zone());
        BoardPainter painter = new BoardPainter(plan, today, language);
        String published = plan.published()
                .flatMap(view -> view.stored().published())
                .map(publication -> OfferedRoster.when(publication.by(), publication.at(), facility, language))
                .orElse("");
        Later<Board> holding =
                new Later<>(() -> plan.published().map(painter::paint).orElseGet(painter::paintEmpty));
        boolean mayPlan = planner.accounts().may(actor, Right.PLAN_ROSTER, facility.id());
        return new WeekState(
                week,
                plan.over(),
                mayPlan,
                new WeekState.Published(
                        plan.published().isPresent(),
                        published,
                        holding,
                        new Later<>(() -> answers(plan, today, language))),
                plan.drafts().stream()
                        .map(view -> draft(plan, view, painter, today, language))
                        .toList(),
                mayPlan ? listRuns(week) : List.of(),
                plan.over()
                        ? List.of()
                        : new FeasibilityWords(language, plan.problem(), plan.departments())
                                .say(Feasibility.of(plan.problem())));
    }

    private WeekState.Draft draft(
            WeekPlan plan, WeekPlan.View view, BoardPainter painter, LocalDate today, Locale language) {
        StoredRoster stored = view.stored();
        return new WeekState.Draft(
                stored.id().value(),
                stored.name().orElse(""),
                OfferedRoster.when(stored.createdBy(), stored.createdAt(), facility, language),
                view.stale(),
                view.refused().size(),
                new Later<>(() -> boards(view, plan.published(), painter)),
                new Later<>(() -> new Answers(Hand.of(plan, view, today), new WeekNames(plan), language)));
    }

    private static Answers answers(WeekPlan plan, LocalDate today, Locale language) {
        Hand hand =
                plan.published().map(view -> Hand.of(plan, view, today)).orElseGet(() -> Hand.ofNothing(plan, today));
        return new Answers(hand, new WeekNames(plan), language);
    }

    private static WeekState.Boards boards(
            WeekPlan.View view, Optional<WeekPlan.View> published, BoardPainter painter) {
        Board board = painter.paint(view);
        Board marked = published.map(before -> painter.paint(view, before)).orElse(board);
        return new WeekState.Boards(
                board, marked, published.isPresent() ? ChangeCount.of(marked) : ChangeCount.ofFirst(board));
    }

    @Override
    public List<Run> listRuns(Week week) {
        List<SolveRun> all = planner.runs().list(actor, facility.id(), week);
        List<SolveRun> open = all.stream().filter(run -> run.status().isOpen()).toList();
        return (open.isEmpty() ? all.stream().limit(1) : open.stream())
                .map(this::run)
                .toList();
    }

    private Run run(SolveRun run) {
        Instant now = run.endedAt().orElseGet(() -> planner.clock().instant());
        double elapsed = run.startedAt()
                .map(start -> Duration.between(start, now).toMillis() / MILLIS)
                .orElse(0.0);
        List<Run.Point> curve = planner.runs().listProgress(actor, facility.id(), run.id(), -1).stream()
                .map(point -> new Run.Point(point.millis() / MILLIS, point.score()))
                .toList();
        List<String> others = names(run.facilities().stream()
                .filter(id -> !id.equals(facility.id()))
                .toList());
        return new Run(
                run.id().value(),
                Run.State.valueOf(run.status().name()),
                run.kind() == SolveRun.Kind.REPAIR,
                run.stopRequested(),
                run.requester(),
                others,
                run.seconds(),
                elapsed,
                curve,
                run.note());
    }

    @Override
    public List<Partner> listPartners(Week week) {
        return planner.weeks().listPartners(facility.id(), week).stream()
                .filter(partner -> planner.accounts().may(actor, Right.PLAN_ROSTER, partner.facility()))
                .map(partner -> new Partner(
                        partner.facility(),
                        planner.facilities().get(partner.facility()).name(),
                        partner.sharedDoctors()))
                .toList();
    }

    @Override
    public List<String> check(Horizon horizon, List<Facility.Id> facilities, Locale language) {
        planner.accounts().require(actor, Right.PLAN_ROSTER, facilities);
        JointWeek joint = planner.planning().load(facilities, horizon);
        return new FeasibilityWords(language, joint.problem(), joint.departments()).say(joint.feasibility());
    }

    @Override
    public void solve(Horizon horizon, List<Facility.Id> facilities, int seconds) {
        long seed = RandomGenerator.getDefault().nextLong();
        planner.runs().request(actor, new SolveRequest(facilities, horizon, seconds, seed, SolveRun.Kind.FULL));
    }

    @Override
    public void stop(UUID run) {
        planner.runs().stop(actor, facility.id(), new SolveRun.Id(run));
    }

    @Override
    public Editing.Edited edit(Week week, Optional<Editing.Seen> seen, List<DayEdit> edits) {
        return planner.editing().edit(actor, facility.id(), week, seen, edits);
    }

    @Override
    public void keep(UUID draft, String name) {
        planner.drafts().keep(actor, facility.id(), new StoredRoster.Id(draft), name);
    }

    @Override
    public void discard(UUID draft) {
        planner.drafts().discard(actor, facility.id(), new StoredRoster.Id(draft));
    }

    @Override
    public Together listTogether(UUID draft) {
        List<Publishing.Draft> drafts = planner.publishing()
                .listTogether(actor, new Publishing.Draft(facility.id(), new StoredRoster.Id(draft)));
        return new Together(
                drafts,
                names(drafts.stream()
                        .map(Publishing.Draft::facility)
                        .filter(id -> !id.equals(facility.id()))
                        .toList()));
    }

    @Override
    public void publish(Together together) {
        planner.publishing().publish(actor, together.drafts());
    }

    private List<String> names(List<Facility.Id> facilities) {
        return facilities.isEmpty()
                ? List.of()
                : planner.facilities().list(facilities).stream()
                        .map(Facility::name)
                        .toList();
    }
}
