package com.ihosi.planner.roster.run;

import static com.ihosi.schema.generated.Tables.SOLVE_RUN_FACILITY;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.RosterAudit;
import com.ihosi.planner.roster.plan.JointWeek;
import com.ihosi.planner.roster.plan.Planning;
import com.ihosi.planner.roster.plan.SavedDrafts;
import com.ihosi.planner.roster.plan.StoredRoster;
import com.ihosi.planner.roster.solving.RosterSolution;
import com.ihosi.planner.roster.solving.RosterSolver;
import com.ihosi.planner.roster.solving.SolveLimits;
import com.ihosi.planner.roster.solving.SolveProgress;
import com.ihosi.schema.access.ConflictException;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.FacilityScope;
import com.ihosi.schema.access.PlatformScope;
import com.ihosi.schema.access.Transaction;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what a claimed run asks for: load, solve, store the drafts. */
public final class RunExecution {

    private static final Logger LOG = LoggerFactory.getLogger(RunExecution.class);
    private static final int MOST_ATTEMPTS = 3;

    private final Database database;
    private final Planning planning;
    private final RosterSolver solver;
    private final Clock clock;

    /** Works through the given door with the given solver. */
    public RunExecution(Database database, Planning planning, RosterSolver solver, Clock clock) {
        this.database = database;
        this.planning = planning;
        this.solver = solver;
        this.clock = clock;
    }

    /** Takes up the next run, if one waits. */
    Optional<Claim> claim(String worker) {
        return database.write(new PlatformScope(), sql -> new RunQueue(sql, clock.instant()).claim(worker));
    }

    /**
     * Works on a run until it is done, and says what came of it; nothing where another worker has taken it up, or where it was
     * put back because this process ends.
     *
     * @throws PlannerException if it cannot be done; the run has then failed with the same text
     * @throws SolveFailedException if something broke; the run has then failed, the log says why
     */
    Optional<SolveOutcome> execute(Claim claim, Consumer<RunProgress> listener, BooleanSupplier shutdown) {
        try (Heart heart = new Heart(database, clock, claim)) {
            heart.start();
            JointWeek week = planning.load(claim.facilities(), claim.week());
            RosterSolution solution = solve(claim, week, listener, heart, shutdown);
            heart.beat();
            if (heart.isLost()) {
                return Optional.empty();
            }
            if (shutdown.getAsBoolean()) {
                database.run(new PlatformScope(), sql -> new RunQueue(sql, clock.instant()).release(claim));
                return Optional.empty();
            }
            return store(claim, week, solution);
        } catch (RuntimeException failure) {
            throw failed(claim, failure);
        }
    }

    private RosterSolution solve(
            Claim claim, JointWeek week, Consumer<RunProgress> listener, Heart heart, BooleanSupplier shutdown) {
        return solver.solve(
                week.problem(),
                null,
                SolveLimits.seconds(claim.seconds(), claim.seed()),
                (progress, best) -> {
                    RunProgress latest = progress(progress);
                    heart.progressed(latest);
                    listener.accept(latest);
                },
                () -> heart.isToldToEnd() || shutdown.getAsBoolean());
    }

    private static RunProgress progress(SolveProgress progress) {
        return new RunProgress(
                Math.round(progress.seconds() * 1000),
                progress.best(),
                Math.round(progress.movesPerSecond() * progress.seconds()));
    }

    /** A doctor who is deleted at this very moment makes the database refuse once; the second look leaves her out. */
    private Optional<SolveOutcome> store(Claim claim, JointWeek week, RosterSolution solution) {
        for (int attempt = 1; ; attempt++) {
            try {
                return database.transaction(transaction -> store(transaction, claim, week, solution));
            } catch (ConflictException conflict) {
                if (attempt == MOST_ATTEMPTS) {
                    throw conflict;
                }
            }
        }
    }

    private Optional<SolveOutcome> store(
            Transaction transaction, Claim claim, JointWeek week, RosterSolution solution) {
        boolean ours = transaction.in(new PlatformScope(), sql -> new RunQueue(sql, clock.instant())
                .done(claim, solution.score(), solution.movesPerSecond()));
        if (!ours) {
            LOG.info("Run {} was taken up by another worker", claim.run().value());
            return Optional.empty();
        }
        SavedDrafts saved = planning.save(
                transaction,
                week,
                solution.roster(),
                solution.score(),
                claim.run().value(),
                claim.requestedBy());
        saved.drafts().forEach((facility, draft) -> link(transaction, claim, facility, draft));
        Optional<String> note = note(saved);
        note.ifPresent(text ->
                transaction.run(new PlatformScope(), sql -> new RunQueue(sql, clock.instant()).note(claim, text)));
        return Optional.of(new SolveOutcome(
                claim.run(),
                RosterAudit.of(week.problem(), solution.roster()).brokenHardRules(),
                solution.score(),
                solution.seconds(),
                solution.movesPerSecond(),
                saved.drafts(),
                note));
    }

    private static void link(Transaction transaction, Claim claim, Facility.Id facility, StoredRoster.Id draft) {
        transaction.run(new FacilityScope(facility.value()), sql -> sql.update(SOLVE_RUN_FACILITY)
                .set(SOLVE_RUN_FACILITY.ROSTER_ID, draft.value())
                .where(
                        SOLVE_RUN_FACILITY.FACILITY_ID.eq(facility.value()),
                        SOLVE_RUN_FACILITY.SOLVE_RUN_ID.eq(claim.run().value()))
                .execute());
    }

    private static Optional<String> note(SavedDrafts saved) {
        return saved.left().isEmpty()
                ? Optional.empty()
                : Optional.of("%s left while the run was solving. The draft is without those duties."
                        .formatted(String.join(", ", saved.left())));
    }

    private RuntimeException failed(Claim claim, RuntimeException failure) {
        boolean expected = failure instanceof PlannerException;
        if (!expected) {
            LOG.error("Run {} failed", claim.run().value(), failure);
        }
        String why = expected
                ? String.valueOf(failure.getMessage())
                : "The solve failed for a reason that is not yours. Try again, or ask whoever runs the system to read its log.";
        try {
            database.run(new PlatformScope(), sql -> new RunQueue(sql, clock.instant()).fail(claim, why));
        } catch (RuntimeException second) {
            failure.addSuppressed(second);
        }
        return expected ? failure : new SolveFailedException(why, failure);
    }
}
