package com.ihosi.planner.roster.run;

import static com.ihosi.schema.generated.Tables.SOLVE_RUN_DRAFT;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.roster.Repair;
import com.ihosi.planner.roster.Roster;
import com.ihosi.planner.roster.RosterAudit;
import com.ihosi.planner.roster.RosterProblem;
import com.ihosi.planner.roster.plan.JointWeek;
import com.ihosi.planner.roster.plan.Planning;
import com.ihosi.planner.roster.plan.SavedDrafts;
import com.ihosi.planner.roster.plan.WeekDraft;
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
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what a claimed run asks for: load, solve, store the drafts. */
public final class RunExecution {

    private static final Logger LOG = LoggerFactory.getLogger(RunExecution.class);
    private static final int MOST_ATTEMPTS = 3;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);

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
            JointWeek week = planning.load(claim.facilities(), claim.horizon());
            RosterSolution solution = solve(claim, week, listener, heart, shutdown);
            heart.beatOrWait();
            if (heart.isLost()) {
                return Optional.empty();
            }
            if (shutdown.getAsBoolean()) {
                putBack(claim, solution);
                return Optional.empty();
            }
            return store(claim, week, solution);
        } catch (RuntimeException failure) {
            throw failed(claim, failure);
        } catch (Error broken) {
            throw failed(claim, new IllegalStateException("The solve broke down.", broken));
        }
    }

    private RosterSolution solve(
            Claim claim, JointWeek week, Consumer<RunProgress> listener, Heart heart, BooleanSupplier shutdown) {
        boolean repair = claim.kind() == SolveRun.Kind.REPAIR;
        if (repair) {
            week.requirePublished();
        }
        RosterProblem problem = repair ? Repair.of(week.problem()) : week.problem();
        return solver.solve(
                problem,
                start(claim, week, problem),
                SolveLimits.seconds(claim.secondsLeft(), claim.seed()),
                (progress, best) -> {
                    RunProgress latest = progress(claim, progress);
                    heart.progressed(latest, () -> best.get().duties());
                    listener.accept(latest);
                },
                () -> heart.isToldToEnd() || shutdown.getAsBoolean());
    }

    /** What a worker before has left, or what is published where it is to be repaired. */
    private static @Nullable Roster start(Claim claim, JointWeek week, RosterProblem problem) {
        return claim.checkpoint()
                .map(kept -> Roster.read(problem, kept.duties()).roster())
                .or(() -> claim.kind() == SolveRun.Kind.REPAIR
                        ? Optional.of(new Roster(problem, week.published().lines()))
                        : Optional.empty())
                .orElse(null);
    }

    private static RunProgress progress(Claim claim, SolveProgress progress) {
        return new RunProgress(
                claim.millisBefore() + Math.round(progress.seconds() * 1000),
                claim.kind() == SolveRun.Kind.REPAIR ? Repair.usual(progress.best()) : progress.best(),
                Math.round(progress.movesPerSecond() * progress.seconds()));
    }

    private void putBack(Claim claim, RosterSolution solution) {
        long millis = claim.millisBefore() + Math.round(solution.seconds() * 1000);
        Checkpoint last = new Checkpoint(millis, solution.roster().duties());
        database.run(new PlatformScope(), sql -> {
            RunQueue queue = new RunQueue(sql, clock.instant());
            queue.keep(claim, last);
            queue.release(claim);
        });
    }

    /**
     * A doctor who is deleted at this very moment makes the database refuse once, and the second look leaves her out; a database that is
     * away for a moment costs nothing but the wait.
     */
    private Optional<SolveOutcome> store(Claim claim, JointWeek week, RosterSolution solution) {
        for (int attempt = 1; ; attempt++) {
            try {
                return database.transaction(transaction -> store(transaction, claim, week, solution));
            } catch (PlannerException refused) {
                throw refused;
            } catch (RuntimeException failure) {
                if (attempt == MOST_ATTEMPTS) {
                    throw failure;
                }
                LOG.warn("Run {} could not be stored yet", claim.run().value(), failure);
                if (!(failure instanceof ConflictException)) {
                    LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
                }
            }
        }
    }

    private Optional<SolveOutcome> store(
            Transaction transaction, Claim claim, JointWeek week, RosterSolution solution) {
        RosterAudit audit = RosterAudit.of(week.problem(), solution.roster());
        boolean ours = transaction.in(new PlatformScope(), sql -> new RunQueue(sql, clock.instant())
                .done(claim, audit.score(), solution.movesPerSecond()));
        if (!ours) {
            LOG.info("Run {} was taken up by another worker", claim.run().value());
            return Optional.empty();
        }
        SavedDrafts saved = planning.save(
                transaction, week, solution.roster(), audit.score(), claim.run().value(), claim.requestedBy());
        saved.drafts().forEach(draft -> link(transaction, claim, draft));
        Optional<String> note = note(saved);
        note.ifPresent(text ->
                transaction.run(new PlatformScope(), sql -> new RunQueue(sql, clock.instant()).note(claim, text)));
        return Optional.of(new SolveOutcome(
                claim.run(),
                audit.brokenHardRules(),
                audit.score(),
                solution.seconds(),
                solution.movesPerSecond(),
                saved.drafts(),
                note));
    }

    private static void link(Transaction transaction, Claim claim, WeekDraft draft) {
        transaction.run(new FacilityScope(draft.facility().value()), sql -> sql.insertInto(SOLVE_RUN_DRAFT)
                .set(SOLVE_RUN_DRAFT.FACILITY_ID, draft.facility().value())
                .set(SOLVE_RUN_DRAFT.SOLVE_RUN_ID, claim.run().value())
                .set(SOLVE_RUN_DRAFT.FIRST_DAY, draft.week().firstDay())
                .set(SOLVE_RUN_DRAFT.ROSTER_ID, draft.roster().value())
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
