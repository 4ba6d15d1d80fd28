package com.ihosi.planner.roster.run;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.facility.UnknownFacilityException;
import com.ihosi.planner.roster.plan.Horizon;
import com.ihosi.planner.roster.plan.Planning;
import com.ihosi.planner.roster.plan.Week;
import com.ihosi.schema.access.ConflictException;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.PlatformScope;
import com.ihosi.schema.access.Transaction;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** Asks for solves, stops them, and shows how they are getting on. */
public final class SolveRuns {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.ENGLISH);

    private final Database database;
    private final Accounts accounts;
    private final Facilities facilities;
    private final RunExecution execution;
    private final RunBell bell;
    private final Clock clock;

    /** Works through the given door; the bell wakes this process's workers. */
    public SolveRuns(
            Database database,
            Accounts accounts,
            Facilities facilities,
            RunExecution execution,
            RunBell bell,
            Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.facilities = facilities;
        this.execution = execution;
        this.bell = bell;
        this.clock = clock;
    }

    /**
     * Queues a solve; a worker of this or another process takes it up within a second or two. Needs {@link Right#PLAN_ROSTER} in
     * every facility named.
     *
     * @throws WeekIsBeingSolvedException if a run of that week is open at any of them; names whose and since when
     * @throws com.ihosi.planner.PlannerException if the week is over
     */
    public SolveRun.Id request(Actor actor, SolveRequest request) {
        SolveRun.Id run = enqueue(actor, request, (transaction, id) -> id);
        bell.ring();
        return run;
    }

    /**
     * Solves at once in this process, through the same queue, and returns when the drafts are stored.
     *
     * @param listener is told about once a second how it goes
     */
    public SolveOutcome solveNow(Actor actor, SolveRequest request, Consumer<RunProgress> listener) {
        Claim claim = enqueue(
                actor,
                request,
                (transaction, id) -> transaction.in(new PlatformScope(), sql -> new RunQueue(sql, clock.instant())
                        .claim(id, "now-" + UUID.randomUUID())));
        return execution
                .execute(claim, listener, () -> false)
                .orElseThrow(() -> new PlannerException("The run was taken up by another process."));
    }

    /** What else happens in the transaction that queues a run. */
    private interface Then<T> {

        T with(Transaction transaction, SolveRun.Id run);
    }

    private <T> T enqueue(Actor actor, SolveRequest request, Then<T> then) {
        accounts.require(actor, Right.PLAN_ROSTER, request.facilities());
        String name = accounts.name(actor);
        List<Facility> named = facilities.list(request.facilities());
        if (named.size() < request.facilities().size()) {
            throw new UnknownFacilityException("There is no such facility.");
        }
        named.forEach(facility -> Planning.requireTimeLeft(request.horizon().first(), facility, clock.instant()));
        try {
            return database.transaction(transaction ->
                    then.with(transaction, new RunRequests(transaction, clock.instant()).insert(actor, name, request)));
        } catch (ConflictException conflict) {
            throw isBeingSolved(named, request.horizon());
        }
    }

    private WeekIsBeingSolvedException isBeingSolved(List<Facility> named, Horizon horizon) {
        return named.stream()
                .flatMap(facility -> read(facility.id(), runs -> runs.findOpen(horizon)).stream()
                        .map(run -> isBeingSolved(facility, run)))
                .findFirst()
                .orElseGet(() -> new WeekIsBeingSolvedException(
                        "The week %s was being solved at this moment. Try again.".formatted(horizon)));
    }

    private static WeekIsBeingSolvedException isBeingSolved(Facility facility, SolveRun run) {
        String since = WHEN.format(run.startedAt().orElse(run.requestedAt()).atZone(facility.zone()));
        return new WeekIsBeingSolvedException(
                "The week %s of %s is being solved already: %s asked for it, and it %s %s. Wait for it, or stop it first."
                        .formatted(
                                run.horizon(),
                                facility.name(),
                                run.requester(),
                                run.status() == SolveRun.Status.RUNNING
                                        ? "has been running since"
                                        : "has been waiting since",
                                since));
    }

    /**
     * Ends a run early, whichever process works on it; what it has found becomes the draft. Needs {@link Right#PLAN_ROSTER} at one of its
     * facilities, since it keeps that one's week from being solved.
     */
    public void stop(Actor actor, Facility.Id facility, SolveRun.Id run) {
        accounts.require(actor, Right.PLAN_ROSTER, facility);
        boolean known =
                database.write(new PlatformScope(), sql -> new RunQueue(sql, clock.instant()).stop(facility, run));
        if (!known) {
            throw unknown();
        }
    }

    /** A run that the facility is part of; fails where there is none. Needs {@link Right#PLAN_ROSTER}. */
    public SolveRun get(Actor viewer, Facility.Id facility, SolveRun.Id run) {
        accounts.require(viewer, Right.PLAN_ROSTER, facility);
        return read(facility, runs -> runs.find(run))
                .map(found -> known(viewer, facility, found))
                .orElseThrow(SolveRuns::unknown);
    }

    private static PlannerException unknown() {
        return new PlannerException("There is no such solve run at this facility.");
    }

    /** The runs of a facility's week, the newest first, at most 50; what they came to are drafts, so those who may not plan see none. */
    public List<SolveRun> list(Actor viewer, Facility.Id facility, Week week) {
        return list(viewer, facility, runs -> runs.list(week));
    }

    /** The runs of a facility, the newest first, at most 50; none for those who may not plan. */
    public List<SolveRun> list(Actor viewer, Facility.Id facility) {
        return list(viewer, facility, RunRepository::list);
    }

    private List<SolveRun> list(Actor viewer, Facility.Id facility, Function<RunRepository, List<SolveRun>> question) {
        if (!mayPlan(viewer, facility)) {
            return List.of();
        }
        return read(facility, question).stream()
                .map(run -> known(viewer, facility, run))
                .toList();
    }

    /** What the viewer may know of a run: all of it only who plans at all of its facilities. */
    private SolveRun known(Actor viewer, Facility.Id facility, SolveRun run) {
        return plansAll(viewer, run) ? run : run.at(facility);
    }

    private boolean plansAll(Actor viewer, SolveRun run) {
        return run.facilities().stream().allMatch(accounts.whereMay(viewer, Right.PLAN_ROSTER));
    }

    /** The score curve of a run that the facility is part of, after so many milliseconds since its start; none for those who may not plan at all of its facilities. */
    public List<RunProgress> listProgress(Actor viewer, Facility.Id facility, SolveRun.Id run, long afterMillis) {
        boolean known = mayPlan(viewer, facility)
                && read(facility, runs -> runs.find(run))
                        .filter(found -> plansAll(viewer, found))
                        .isPresent();
        return known ? read(facility, runs -> runs.listProgress(run, afterMillis)) : List.of();
    }

    private boolean mayPlan(Actor viewer, Facility.Id facility) {
        accounts.requireAny(viewer, facility, Right.SEE_ROSTER, Right.PLAN_ROSTER);
        return accounts.may(viewer, Right.PLAN_ROSTER, facility);
    }

    private <T> T read(Facility.Id facility, Function<RunRepository, T> question) {
        return database.read(new PlatformScope(), sql -> question.apply(new RunRepository(sql, facility)));
    }
}
