package com.ihosi.planner.roster.run;

import static com.ihosi.schema.generated.Tables.SOLVE_CHECKPOINT;
import static com.ihosi.schema.generated.Tables.SOLVE_PROGRESS;
import static com.ihosi.schema.generated.Tables.SOLVE_RUN;
import static com.ihosi.schema.generated.Tables.SOLVE_RUN_FACILITY;
import static org.jooq.impl.DSL.select;

import com.ihosi.planner.account.Account;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.Score;
import com.ihosi.planner.roster.plan.Horizon;
import com.ihosi.schema.generated.tables.records.SolveRunRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The queue as workers see it: take up, keep, end. Within one transaction in the platform's scope. */
final class RunQueue {

    /** How long a worker that says nothing is believed to be at work. */
    static final Duration LEASE = Duration.ofSeconds(15);

    /** A run that ends its worker this often is not taken up again. */
    static final int MOST_CLAIMS = 5;

    private final DSLContext sql;
    private final Instant now;

    RunQueue(DSLContext sql, Instant now) {
        this.sql = sql;
        this.now = now;
    }

    /** Takes up the run that waits longest, or that a worker has let go of without a word; other workers take other ones. */
    Optional<Claim> claim(String worker) {
        giveUpHopeless();
        return sql.select(SOLVE_RUN.ID)
                .from(SOLVE_RUN)
                .where(SOLVE_RUN.STATUS.eq("queued").or(isAbandoned()))
                .orderBy(SOLVE_RUN.REQUESTED_AT, SOLVE_RUN.ID)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOptional(row -> take(row.value1(), worker));
    }

    /** Takes up a run that was queued in the same transaction. */
    Claim claim(SolveRun.Id run, String worker) {
        return take(run.value(), worker);
    }

    private Condition isAbandoned() {
        return SOLVE_RUN.STATUS.eq("running").and(SOLVE_RUN.LEASE_UNTIL.lt(now));
    }

    private Claim take(UUID run, String worker) {
        Optional<Checkpoint> checkpoint = checkpoint(run);
        long millis = checkpoint.map(Checkpoint::millis).orElse(-1L);
        sql.deleteFrom(SOLVE_PROGRESS)
                .where(SOLVE_PROGRESS.SOLVE_RUN_ID.eq(run), SOLVE_PROGRESS.AT_MILLIS.gt(millis))
                .execute();
        SolveRunRecord row = sql.update(SOLVE_RUN)
                .set(SOLVE_RUN.STATUS, "running")
                .set(SOLVE_RUN.LEASE_OWNER, worker)
                .set(SOLVE_RUN.LEASE_UNTIL, now.plus(LEASE))
                .set(SOLVE_RUN.FENCING, SOLVE_RUN.FENCING.plus(1))
                .set(SOLVE_RUN.STARTED_AT, now.minusMillis(Math.max(0, millis)))
                .where(SOLVE_RUN.ID.eq(run))
                .returning()
                .fetchSingle();
        return new Claim(
                new SolveRun.Id(run),
                row.getFencing(),
                now,
                row.getRequestedBy() == null ? null : new Account.Id(row.getRequestedBy()),
                facilities(run),
                SolveRun.Kind.valueOf(row.getKind().toUpperCase(Locale.ROOT)),
                Horizon.of(row.getFirstDay(), row.getDays()),
                row.getSeconds(),
                row.getSeed(),
                checkpoint);
    }

    private Optional<Checkpoint> checkpoint(UUID run) {
        return sql.select(SOLVE_CHECKPOINT.AT_MILLIS, SOLVE_CHECKPOINT.DUTIES)
                .from(SOLVE_CHECKPOINT)
                .where(SOLVE_CHECKPOINT.SOLVE_RUN_ID.eq(run))
                .fetchOptional(row -> Checkpoint.unpack(row.value1(), row.value2()));
    }

    /** Keeps the best roster of a run that is still the worker's. */
    void keep(Claim claim, Checkpoint checkpoint) {
        byte[] duties = checkpoint.packed();
        if (sql.fetchExists(SOLVE_RUN, isHeldBy(claim))) {
            sql.insertInto(SOLVE_CHECKPOINT)
                    .set(SOLVE_CHECKPOINT.SOLVE_RUN_ID, claim.run().value())
                    .set(SOLVE_CHECKPOINT.AT_MILLIS, checkpoint.millis())
                    .set(SOLVE_CHECKPOINT.DUTIES, duties)
                    .set(SOLVE_CHECKPOINT.KEPT_AT, now)
                    .onConflict(SOLVE_CHECKPOINT.SOLVE_RUN_ID)
                    .doUpdate()
                    .setAllToExcluded()
                    .execute();
        }
    }

    private void forget(Claim claim) {
        sql.deleteFrom(SOLVE_CHECKPOINT)
                .where(SOLVE_CHECKPOINT.SOLVE_RUN_ID.eq(claim.run().value()))
                .execute();
    }

    private List<Facility.Id> facilities(UUID run) {
        return sql.select(SOLVE_RUN_FACILITY.FACILITY_ID)
                .from(SOLVE_RUN_FACILITY)
                .where(SOLVE_RUN_FACILITY.SOLVE_RUN_ID.eq(run))
                .orderBy(SOLVE_RUN_FACILITY.FACILITY_ID)
                .fetch(row -> new Facility.Id(row.value1()));
    }

    /** Ends abandoned runs that were to be stopped and have found nothing yet, and those that no worker survives. */
    private void giveUpHopeless() {
        sql.update(SOLVE_RUN)
                .set(SOLVE_RUN.STATUS, "cancelled")
                .set(SOLVE_RUN.ENDED_AT, now)
                .where(isAbandoned(), SOLVE_RUN.STOP_REQUESTED.isTrue(), hasFoundNothing())
                .execute();
        sql.update(SOLVE_RUN)
                .set(SOLVE_RUN.STATUS, "failed")
                .set(SOLVE_RUN.ENDED_AT, now)
                .set(SOLVE_RUN.ERROR, "The run was interrupted %d times.".formatted(MOST_CLAIMS))
                .where(isAbandoned(), SOLVE_RUN.FENCING.ge((long) MOST_CLAIMS))
                .execute();
        sql.deleteFrom(SOLVE_CHECKPOINT)
                .where(SOLVE_CHECKPOINT.SOLVE_RUN_ID.in(
                        select(SOLVE_RUN.ID).from(SOLVE_RUN).where(SOLVE_RUN.STATUS.eq("failed"))))
                .execute();
    }

    private static Condition hasFoundNothing() {
        return SOLVE_RUN.ID.notIn(select(SOLVE_CHECKPOINT.SOLVE_RUN_ID).from(SOLVE_CHECKPOINT));
    }

    /** What a worker hears when it says that it is at work. */
    enum Reply {
        GO_ON,
        STOP,
        /** Somebody else has taken up the run, or it has ended. */
        LOST
    }

    /** Extends the lease and writes the best score so far, if there is one. */
    Reply beat(Claim claim, @Nullable RunProgress progress) {
        var update = sql.update(SOLVE_RUN).set(SOLVE_RUN.LEASE_UNTIL, now.plus(LEASE));
        if (progress != null) {
            update = update.set(SOLVE_RUN.HARD, progress.score().hard())
                    .set(SOLVE_RUN.MEDIUM, progress.score().medium())
                    .set(SOLVE_RUN.SOFT, progress.score().soft());
        }
        Optional<Boolean> stop = update.where(isHeldBy(claim))
                .returningResult(SOLVE_RUN.STOP_REQUESTED)
                .fetchOptional(row -> row.value1());
        if (stop.isPresent() && progress != null) {
            insert(claim, progress);
        }
        return stop.map(wanted -> wanted ? Reply.STOP : Reply.GO_ON).orElse(Reply.LOST);
    }

    private void insert(Claim claim, RunProgress progress) {
        sql.insertInto(SOLVE_PROGRESS)
                .set(SOLVE_PROGRESS.SOLVE_RUN_ID, claim.run().value())
                .set(SOLVE_PROGRESS.AT_MILLIS, progress.millis())
                .set(SOLVE_PROGRESS.HARD, progress.score().hard())
                .set(SOLVE_PROGRESS.MEDIUM, progress.score().medium())
                .set(SOLVE_PROGRESS.SOFT, progress.score().soft())
                .set(SOLVE_PROGRESS.MOVES, progress.moves())
                .onConflictDoNothing()
                .execute();
    }

    private static Condition isHeldBy(Claim claim) {
        return SOLVE_RUN
                .ID
                .eq(claim.run().value())
                .and(SOLVE_RUN.FENCING.eq(claim.fencing()))
                .and(SOLVE_RUN.STATUS.eq("running"));
    }

    /** Ends the run as done; false where somebody else has taken it up. */
    boolean done(Claim claim, Score score, long movesPerSecond) {
        boolean ours = sql.update(SOLVE_RUN)
                        .set(SOLVE_RUN.STATUS, "done")
                        .set(SOLVE_RUN.ENDED_AT, now)
                        .set(SOLVE_RUN.HARD, score.hard())
                        .set(SOLVE_RUN.MEDIUM, score.medium())
                        .set(SOLVE_RUN.SOFT, score.soft())
                        .set(SOLVE_RUN.MOVES_PER_SECOND, movesPerSecond)
                        .where(isHeldBy(claim))
                        .execute()
                == 1;
        if (ours) {
            forget(claim);
        }
        return ours;
    }

    /** Tells something about a run that is done. */
    void note(Claim claim, String note) {
        sql.update(SOLVE_RUN)
                .set(SOLVE_RUN.ERROR, note)
                .where(SOLVE_RUN.ID.eq(claim.run().value()), SOLVE_RUN.FENCING.eq(claim.fencing()))
                .execute();
    }

    /** Ends the run without a result, unless somebody else has taken it up. */
    void fail(Claim claim, String why) {
        boolean ours = sql.update(SOLVE_RUN)
                        .set(SOLVE_RUN.STATUS, "failed")
                        .set(SOLVE_RUN.ENDED_AT, now)
                        .set(SOLVE_RUN.ERROR, why)
                        .where(isHeldBy(claim))
                        .execute()
                == 1;
        if (ours) {
            forget(claim);
        }
    }

    /** Puts the run back, for whoever comes next. */
    void release(Claim claim) {
        sql.update(SOLVE_RUN)
                .set(SOLVE_RUN.STATUS, "queued")
                .setNull(SOLVE_RUN.LEASE_OWNER)
                .setNull(SOLVE_RUN.LEASE_UNTIL)
                .where(isHeldBy(claim))
                .execute();
    }

    /**
     * Ends a run that waits and has found nothing; tells any other to end early, so that what it has found is stored. False where the
     * facility is not part of it.
     */
    boolean stop(Facility.Id facility, SolveRun.Id run) {
        Condition mine = SOLVE_RUN
                .ID
                .eq(run.value())
                .and(SOLVE_RUN.ID.in(select(SOLVE_RUN_FACILITY.SOLVE_RUN_ID)
                        .from(SOLVE_RUN_FACILITY)
                        .where(SOLVE_RUN_FACILITY.FACILITY_ID.eq(facility.value()))));
        sql.update(SOLVE_RUN)
                .set(SOLVE_RUN.STATUS, "cancelled")
                .set(SOLVE_RUN.ENDED_AT, now)
                .where(mine, SOLVE_RUN.STATUS.eq("queued"), hasFoundNothing())
                .execute();
        return sql.update(SOLVE_RUN)
                        .set(SOLVE_RUN.STOP_REQUESTED, true)
                        .where(mine)
                        .execute()
                == 1;
    }
}
