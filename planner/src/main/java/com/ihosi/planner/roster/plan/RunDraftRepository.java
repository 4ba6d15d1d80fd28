package com.ihosi.planner.roster.plan;

import static com.ihosi.schema.generated.Tables.SOLVE_RUN_DRAFT;
import static com.ihosi.schema.generated.Tables.SOLVE_RUN_FACILITY;
import static org.jooq.impl.DSL.row;

import com.ihosi.planner.facility.Facility;
import com.ihosi.schema.generated.tables.SolveRunDraft;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record2;

/** Reads which drafts belong together because one run made them, within one transaction in the platform's scope. */
final class RunDraftRepository {

    private static final SolveRunDraft OTHER = SOLVE_RUN_DRAFT.as("other");

    private final DSLContext sql;

    RunDraftRepository(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * For drafts of a facility: what their runs left for the same week at others, whatever has become of it since. Goes by way of
     * the runs' facilities, because those have an index by run.
     */
    Map<StoredRoster.Id, List<Publishing.Draft>> siblings(Facility.Id facility, Collection<StoredRoster.Id> drafts) {
        return sql.select(
                        SOLVE_RUN_DRAFT.ROSTER_ID.convertFrom(StoredRoster.Id::new),
                        row(OTHER.FACILITY_ID, OTHER.ROSTER_ID)
                                .mapping((where, roster) ->
                                        new Publishing.Draft(new Facility.Id(where), new StoredRoster.Id(roster))))
                .from(SOLVE_RUN_DRAFT)
                .join(SOLVE_RUN_FACILITY)
                .on(
                        SOLVE_RUN_FACILITY.SOLVE_RUN_ID.eq(SOLVE_RUN_DRAFT.SOLVE_RUN_ID),
                        SOLVE_RUN_FACILITY.FACILITY_ID.ne(SOLVE_RUN_DRAFT.FACILITY_ID))
                .join(OTHER)
                .on(
                        OTHER.FACILITY_ID.eq(SOLVE_RUN_FACILITY.FACILITY_ID),
                        OTHER.SOLVE_RUN_ID.eq(SOLVE_RUN_DRAFT.SOLVE_RUN_ID),
                        OTHER.FIRST_DAY.eq(SOLVE_RUN_DRAFT.FIRST_DAY))
                .where(
                        SOLVE_RUN_DRAFT.FACILITY_ID.eq(facility.value()),
                        SOLVE_RUN_DRAFT.ROSTER_ID.in(
                                drafts.stream().map(StoredRoster.Id::value).toList()))
                .orderBy(OTHER.FACILITY_ID)
                .fetchGroups(Record2::value1, Record2::value2);
    }
}
