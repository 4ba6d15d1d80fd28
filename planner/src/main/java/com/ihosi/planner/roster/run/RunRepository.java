package com.ihosi.planner.roster.run;

import static com.ihosi.schema.generated.Tables.SOLVE_PROGRESS;
import static com.ihosi.schema.generated.Tables.SOLVE_RUN;
import static com.ihosi.schema.generated.Tables.SOLVE_RUN_DRAFT;
import static com.ihosi.schema.generated.Tables.SOLVE_RUN_FACILITY;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.Score;
import com.ihosi.planner.roster.plan.Horizon;
import com.ihosi.planner.roster.plan.StoredRoster;
import com.ihosi.planner.roster.plan.Week;
import com.ihosi.planner.roster.plan.WeekDraft;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.impl.DSL;

/** Reads runs within one transaction in the platform's scope, always those that a facility is part of. */
final class RunRepository {

    private static final int MOST_LISTED = 50;

    private static final Field<List<Facility.Id>> FACILITIES = multiset(select(SOLVE_RUN_FACILITY.FACILITY_ID)
                    .from(SOLVE_RUN_FACILITY)
                    .where(SOLVE_RUN_FACILITY.SOLVE_RUN_ID.eq(SOLVE_RUN.ID))
                    .orderBy(SOLVE_RUN_FACILITY.FACILITY_ID))
            .convertFrom(parts -> parts.map(part -> new Facility.Id(part.value1())));
    private static final Field<List<WeekDraft>> DRAFTS = multiset(
                    select(SOLVE_RUN_DRAFT.FACILITY_ID, SOLVE_RUN_DRAFT.FIRST_DAY, SOLVE_RUN_DRAFT.ROSTER_ID)
                            .from(SOLVE_RUN_DRAFT)
                            .where(SOLVE_RUN_DRAFT.SOLVE_RUN_ID.eq(SOLVE_RUN.ID))
                            .orderBy(SOLVE_RUN_DRAFT.FACILITY_ID, SOLVE_RUN_DRAFT.FIRST_DAY))
            .convertFrom(drafts -> drafts.map(mapping((facility, day, roster) ->
                    new WeekDraft(new Facility.Id(facility), Week.of(day), new StoredRoster.Id(roster)))));
    private static final SelectField<Horizon> HORIZON =
            row(SOLVE_RUN.FIRST_DAY, SOLVE_RUN.DAYS).mapping(Horizon::of);
    private static final SelectField<Optional<Score>> SCORE = row(SOLVE_RUN.HARD, SOLVE_RUN.MEDIUM, SOLVE_RUN.SOFT)
            .mapping((hard, medium, soft) ->
                    hard == null ? Optional.empty() : Optional.of(new Score(hard, medium, soft)));

    private final DSLContext sql;
    private final Facility.Id facility;

    RunRepository(DSLContext sql, Facility.Id facility) {
        this.sql = sql;
        this.facility = facility;
    }

    Optional<SolveRun> find(SolveRun.Id run) {
        return list(SOLVE_RUN.ID.eq(run.value())).stream().findFirst();
    }

    List<SolveRun> list(Week week) {
        return list(touches(Horizon.of(week)));
    }

    /** The facility's runs of whatever weeks. */
    List<SolveRun> list() {
        return list(DSL.noCondition());
    }

    /** A run that waits or works for any of some weeks. */
    Optional<SolveRun> findOpen(Horizon horizon) {
        return list(touches(horizon).and(SOLVE_RUN.STATUS.in("queued", "running"))).stream()
                .findFirst();
    }

    private static Condition touches(Horizon horizon) {
        return SOLVE_RUN
                .FIRST_DAY
                .le(horizon.lastDay())
                .and(SOLVE_RUN.FIRST_DAY.plus(SOLVE_RUN.DAYS).gt(horizon.firstDay()));
    }

    private List<SolveRun> list(Condition condition) {
        return sql.select(
                        SOLVE_RUN.ID.convertFrom(SolveRun.Id::new),
                        SOLVE_RUN.STATUS.convertFrom(name -> SolveRun.Status.valueOf(name.toUpperCase(Locale.ROOT))),
                        FACILITIES,
                        SOLVE_RUN.KIND.convertFrom(name -> SolveRun.Kind.valueOf(name.toUpperCase(Locale.ROOT))),
                        HORIZON,
                        SOLVE_RUN.SECONDS,
                        SOLVE_RUN.SEED,
                        SOLVE_RUN.REQUESTER,
                        SOLVE_RUN.REQUESTED_AT,
                        SOLVE_RUN.STARTED_AT,
                        SOLVE_RUN.ENDED_AT,
                        SOLVE_RUN.STOP_REQUESTED,
                        SCORE,
                        coalesce(SOLVE_RUN.MOVES_PER_SECOND, 0L),
                        SOLVE_RUN.ERROR.convertFrom(Optional::ofNullable),
                        DRAFTS)
                .from(SOLVE_RUN)
                .where(condition, SOLVE_RUN.ID.in(ownRuns()))
                .orderBy(SOLVE_RUN.REQUESTED_AT.desc(), SOLVE_RUN.ID.desc())
                .limit(MOST_LISTED)
                .fetch(mapping(
                        (id,
                                status,
                                facilities,
                                kind,
                                horizon,
                                seconds,
                                seed,
                                who,
                                asked,
                                started,
                                ended,
                                stop,
                                score,
                                moves,
                                note,
                                drafts) -> new SolveRun(
                                id,
                                status,
                                facilities,
                                kind,
                                horizon,
                                seconds,
                                seed,
                                who,
                                asked,
                                Optional.ofNullable(started),
                                Optional.ofNullable(ended),
                                stop,
                                score,
                                moves,
                                note,
                                drafts)));
    }

    List<RunProgress> listProgress(SolveRun.Id run, long afterMillis) {
        return sql.select(
                        SOLVE_PROGRESS.AT_MILLIS,
                        row(SOLVE_PROGRESS.HARD, SOLVE_PROGRESS.MEDIUM, SOLVE_PROGRESS.SOFT)
                                .mapping(Score::new),
                        SOLVE_PROGRESS.MOVES)
                .from(SOLVE_PROGRESS)
                .where(
                        SOLVE_PROGRESS.SOLVE_RUN_ID.eq(run.value()),
                        SOLVE_PROGRESS.AT_MILLIS.gt(afterMillis),
                        SOLVE_PROGRESS.SOLVE_RUN_ID.in(ownRuns()))
                .orderBy(SOLVE_PROGRESS.AT_MILLIS)
                .fetch(mapping(RunProgress::new));
    }

    private Select<Record1<UUID>> ownRuns() {
        return select(SOLVE_RUN_FACILITY.SOLVE_RUN_ID)
                .from(SOLVE_RUN_FACILITY)
                .where(SOLVE_RUN_FACILITY.FACILITY_ID.eq(facility.value()));
    }
}
