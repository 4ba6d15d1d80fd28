package com.ihosi.planner.roster.run;

import static com.ihosi.schema.generated.Tables.SOLVE_PROGRESS;
import static com.ihosi.schema.generated.Tables.SOLVE_RUN;
import static com.ihosi.schema.generated.Tables.SOLVE_RUN_FACILITY;
import static org.jooq.impl.DSL.select;

import com.ihosi.planner.account.Account;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.Score;
import com.ihosi.planner.roster.plan.Week;
import com.ihosi.schema.generated.tables.records.SolveRunRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
        sql.deleteFrom(SOLVE_PROGRESS)
                .where(SOLVE_PROGRESS.SOLVE_RUN_ID.eq(run))
                .execute();
        SolveRunRecord row = sql.update(SOLVE_RUN)
                .set(SOLVE_RUN.STATUS, "running")
                .set(SOLVE_RUN.LEASE_OWNER, worker)
                .set(SOLVE_RUN.LEASE_UNTIL, now.plus(LEASE))
                .set(SOLVE_RUN.FENCING, SOLVE_RUN.FENCING.plus(1))
                .set(SOLVE_RUN.STARTED_AT, now)
                .where(SOLVE_RUN.ID.eq(run))
                .returning()
                .fetchSingle();
        return new Claim(
                new SolveRun.Id(run),
                row.getFencing(),
                now,
                row.getRequestedBy() == null ? null : new Account.Id(row.getRequestedBy()),
                facilities(run),
                Week.of(row.getFirstDay()),
                row.getSeconds(),
                row.getSeed());
    }

    private List<Facility.Id> facilities(UUID run) {
        return sql.select(SOLVE_RUN_FACILITY.FACILITY_ID)
                .from(SOLVE_RUN_FACILITY)
                .where(SOLVE_RUN_FACILITY.SOLVE_RUN_ID.eq(run))
                .orderBy(SOLVE_RUN_FACILITY.FACILITY_ID)
                .fetch(row -> new Facility.Id(row.value1()));
    }

    /** Ends abandoned runs that were to be stopped anyway, and those that no worker survives. */
    private void giveUpHopeless() {
        sql.update(SOLVE_RUN)
                .set(SOLVE_RUN.STATUS, "cancelled")
                .set(SOLVE_RUN.ENDED_AT, now)
                .where(isAbandoned(), SOLVE_RUN.STOP_REQUESTED.isTrue())
                .execute();
        sql.update(SOLVE_RUN)
                .set(SOLVE_RUN.STATUS, "failed")
                .set(SOLVE_RUN.ENDED_AT, now)
                .set(SOLVE_RUN.ERROR, "The run was interrupted %d times.".formatted(MOST_CLAIMS))
                .where(isAbandoned(), SOLVE_RUN.FENCING.ge((long) MOST_CLAIMS))
                .execute();
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
        return sql.update(SOLVE_RUN)
                        .set(SOLVE_RUN.STATUS, "done")
                        .set(SOLVE_RUN.ENDED_AT, now)
                        .set(SOLVE_RUN.HARD, score.hard())
                        .set(SOLVE_RUN.MEDIUM, score.medium())
                        .set(SOLVE_RUN.SOFT, score.soft())
                        .set(SOLVE_RUN.MOVES_PER_SECOND, movesPerSecond)
                        .where(isHeldBy(claim))
                        .execute()
                == 1;
    }

    /** Tells something about a run that is done. */
    void note(Claim claim, String note) {
        sql.update(SOLVE_RUN)
                .set(SOLVE_RUN.ERROR, note)
                .where(SOLVE_RUN.ID.eq(claim.run().value()), SOLVE_RUN.FENCING.eq(claim.fencing()))
                .execute();
    }

    /** Ends the run without a result. */
    void fail(Claim claim, String why) {
        sql.update(SOLVE_RUN)
                .set(SOLVE_RUN.STATUS, "failed")
                .set(SOLVE_RUN.ENDED_AT, now)
                .set(SOLVE_RUN.ERROR, why)
                .where(isHeldBy(claim))
                .execute();
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

    /** Ends a run that waits; tells one that works to end early. False where the facility is not part of it. */
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
                .where(mine, SOLVE_RUN.STATUS.eq("queued"))
                .execute();
        return sql.update(SOLVE_RUN)
                        .set(SOLVE_RUN.STOP_REQUESTED, true)
                        .where(mine)
                        .execute()
                == 1;
    }
}
