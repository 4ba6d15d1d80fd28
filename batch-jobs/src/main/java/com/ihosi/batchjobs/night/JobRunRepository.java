package com.ihosi.batchjobs.night;

import static com.ihosi.schema.generated.Tables.JOB_RUN;

import com.ihosi.planner.facility.Facility;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Runs of jobs as they are shown, in a facility's scope. */
final class JobRunRepository {

    private final DSLContext sql;
    private final Facility.Id facility;

    JobRunRepository(DSLContext sql, Facility.Id facility) {
        this.sql = sql;
        this.facility = facility;
    }

    /** Begins a run; an earlier one of the same night that never ended was broken off. */
    void begin(String job, LocalDate night, long execution, @Nullable UUID requestedBy, Instant now) {
        sql.update(JOB_RUN)
                .set(JOB_RUN.STATUS, JobRun.Status.STOPPED.word())
                .set(JOB_RUN.ENDED_AT, now)
                .where(
                        JOB_RUN.FACILITY_ID.eq(facility.value()),
                        JOB_RUN.JOB.eq(job),
                        JOB_RUN.BUSINESS_DATE.eq(night),
                        JOB_RUN.STATUS.eq(JobRun.Status.RUNNING.word()))
                .execute();
        sql.insertInto(JOB_RUN)
                .set(JOB_RUN.FACILITY_ID, facility.value())
                .set(JOB_RUN.JOB, job)
                .set(JOB_RUN.BUSINESS_DATE, night)
                .set(JOB_RUN.JOB_EXECUTION_ID, execution)
                .set(JOB_RUN.STATUS, JobRun.Status.RUNNING.word())
                .set(JOB_RUN.REQUESTED_BY, requestedBy)
                .set(JOB_RUN.STARTED_AT, now)
                .execute();
    }

    void progress(String job, LocalDate night, long execution, long read, long written) {
        sql.update(JOB_RUN)
                .set(JOB_RUN.ROWS_READ, read)
                .set(JOB_RUN.ROWS_WRITTEN, written)
                .where(is(job, night, execution))
                .execute();
    }

    void end(String job, LocalDate night, long execution, JobRun.Status status, @Nullable String error, Instant now) {
        sql.update(JOB_RUN)
                .set(JOB_RUN.STATUS, status.word())
                .set(JOB_RUN.ENDED_AT, now)
                .set(JOB_RUN.ERROR, error)
                .where(is(job, night, execution))
                .execute();
    }

    private Condition is(String job, LocalDate night, long execution) {
        return JOB_RUN.FACILITY_ID
                .eq(facility.value())
                .and(JOB_RUN.JOB.eq(job))
                .and(JOB_RUN.BUSINESS_DATE.eq(night))
                .and(JOB_RUN.JOB_EXECUTION_ID.eq(execution));
    }

    /** The latest ones, the latest first. */
    List<JobRun> list(int most) {
        return list(DSL.noCondition(), most);
    }

    /** Those of a night, the latest first. */
    List<JobRun> list(LocalDate night) {
        return list(JOB_RUN.BUSINESS_DATE.eq(night), Integer.MAX_VALUE);
    }

    private List<JobRun> list(Condition which, int most) {
        return sql.select(
                        JOB_RUN.JOB,
                        JOB_RUN.BUSINESS_DATE,
                        JOB_RUN.JOB_EXECUTION_ID,
                        JOB_RUN.STATUS.convertFrom(JobRun.Status::of),
                        JOB_RUN.STARTED_AT,
                        JOB_RUN.ENDED_AT,
                        JOB_RUN.ROWS_READ,
                        JOB_RUN.ROWS_WRITTEN,
                        JOB_RUN.ERROR)
                .from(JOB_RUN)
                .where(JOB_RUN.FACILITY_ID.eq(facility.value()), which)
                .orderBy(JOB_RUN.STARTED_AT.desc(), JOB_RUN.JOB_EXECUTION_ID.desc())
                .limit(most)
                .fetch(Records.mapping(JobRun::new));
    }
}
