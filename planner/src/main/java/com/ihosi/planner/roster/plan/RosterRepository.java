package com.ihosi.planner.roster.plan;

import static com.ihosi.schema.generated.Tables.ACCOUNT;
import static com.ihosi.schema.generated.Tables.AUDIT_LOG;
import static com.ihosi.schema.generated.Tables.DUTY;
import static com.ihosi.schema.generated.Tables.ROSTER;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.facility.Department;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.Score;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.Span;
import com.ihosi.schema.access.Turn;
import com.ihosi.schema.generated.tables.Account;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.SelectField;
import org.jooq.TableField;

/** Reads rosters of one facility, within one transaction in its scope. */
final class RosterRepository {

    private static final Account CREATOR = ACCOUNT.as("creator");
    private static final Account PUBLISHER = ACCOUNT.as("publisher");

    private static final SelectField<Optional<Score>> SCORE = row(ROSTER.HARD, ROSTER.MEDIUM, ROSTER.SOFT)
            .mapping((hard, medium, soft) ->
                    hard == null ? Optional.empty() : Optional.of(new Score(hard, medium, soft)));
    private static final SelectField<Optional<StoredRoster.Publication>> PUBLICATION = row(
                    name(ROSTER.PUBLISHED_BY, PUBLISHER), ROSTER.PUBLISHED_AT)
            .mapping((by, at) -> at == null ? Optional.empty() : Optional.of(new StoredRoster.Publication(by, at)));

    private static final SelectField<Optional<StoredRoster.Basis>> BASIS = row(
                    ROSTER.BASED_ON_ROSTER_ID, ROSTER.BASED_ON_VERSION)
            .mapping((id, version) -> id == null
                    ? Optional.empty()
                    : Optional.of(new StoredRoster.Basis(new StoredRoster.Id(id), Optional.ofNullable(version))));

    private static final SelectField<StoredDuty> DUTY_ROW = row(
                    DUTY.DOCTOR_ID.convertFrom(Doctor.Id::new),
                    DUTY.DAY,
                    DUTY.SHIFT_TYPE_ID,
                    DUTY.DEPARTMENT_ID.convertFrom(Department.Id::new),
                    DUTY.DURING.convertFrom(during -> new Span(during.from(), during.until())),
                    DUTY.PINNED)
            .mapping(StoredDuty::new);

    private static final Field<Instant> CHANGED_AT = coalesce(
            field(select(max(AUDIT_LOG.AT))
                    .from(AUDIT_LOG)
                    .where(
                            AUDIT_LOG.FACILITY_ID.eq(ROSTER.FACILITY_ID),
                            AUDIT_LOG.ENTITY_ID.eq(ROSTER.ID),
                            AUDIT_LOG.ACTION.eq(Editing.ACTION))),
            ROSTER.CREATED_AT);

    private final DSLContext sql;
    private final Facility.Id facility;

    RosterRepository(DSLContext sql, Facility.Id facility) {
        this.sql = sql;
        this.facility = facility;
    }

    /** Members are named; who is none any more is not, because a facility cannot see him. */
    private static Field<String> name(TableField<?, UUID> by, Account account) {
        return when(by.isNull(), inline(Actor.CommandLine.NAME))
                .otherwise(coalesce(account.DISPLAY_NAME, inline("a former member")));
    }

    /** The published roster of a week and its drafts, the newest first, with their duties. */
    List<StoredRoster> list(Week week) {
        return list(Horizon.of(week));
    }

    /** The published rosters of some weeks and their drafts, the newest first, with their duties. */
    List<StoredRoster> list(Horizon horizon) {
        return list(of(horizon));
    }

    /** The same as a solve needs them: of drafts only what is pinned. */
    List<StoredRoster> listToSolve(Horizon horizon) {
        return list(of(horizon), ROSTER.STATUS.eq("published").or(DUTY.PINNED));
    }

    /** Those of some rosters that still are drafts, with their duties. */
    List<StoredRoster> listDrafts(Collection<StoredRoster.Id> ids) {
        return list(ROSTER.STATUS
                .eq("draft")
                .and(ROSTER.ID.in(ids.stream().map(StoredRoster.Id::value).toList())));
    }

    private static Condition of(Horizon horizon) {
        return ROSTER.FIRST_DAY
                .between(horizon.firstDay(), horizon.lastDay())
                .and(ROSTER.STATUS.in("draft", "published"));
    }

    /** What is published for the week after. */
    Following following(Horizon horizon) {
        return findPublished(horizon.last().plus(1))
                .map(roster -> new Following(true, roster.duties()))
                .orElse(Following.NOTHING);
    }

    /** A roster of the facility, whatever its status. */
    StoredRoster get(StoredRoster.Id id) {
        return list(ROSTER.ID.eq(id.value())).stream()
                .findFirst()
                .orElseThrow(() -> new PlannerException("There is no such roster at this facility."));
    }

    boolean isDraft(StoredRoster.Id id) {
        return sql.fetchExists(
                ROSTER, ROSTER.FACILITY_ID.eq(facility.value()), ROSTER.ID.eq(id.value()), ROSTER.STATUS.eq("draft"));
    }

    Optional<StoredRoster> findPublished(Week week) {
        return list(ROSTER.FIRST_DAY.eq(week.firstDay()).and(ROSTER.STATUS.eq("published"))).stream()
                .findFirst();
    }

    /** Until the transaction ends nobody else publishes, keeps or discards rosters of the week. */
    void lock(Week week) {
        Turn.take(sql, facility.value() + "/" + week);
    }

    private List<StoredRoster> list(Condition condition) {
        return list(condition, noCondition());
    }

    /**
     * First the rosters and then their duties: what changes in between makes a version too old for its duties, so that a draft
     * made of them is refused, and never too new.
     */
    private List<StoredRoster> list(Condition condition, Condition ofDuties) {
        List<StoredRoster> rosters = listWithoutDuties(condition);
        Map<UUID, List<StoredDuty>> duties = sql.select(DUTY.ROSTER_ID, DUTY_ROW)
                .from(DUTY)
                .join(ROSTER)
                .on(ROSTER.FACILITY_ID.eq(DUTY.FACILITY_ID), ROSTER.ID.eq(DUTY.ROSTER_ID))
                .where(
                        DUTY.FACILITY_ID.eq(facility.value()),
                        DUTY.ROSTER_ID.in(rosters.stream()
                                .map(roster -> roster.id().value())
                                .toList()),
                        ofDuties)
                .orderBy(DUTY.DAY, DUTY.DOCTOR_ID, DUTY.STARTS_AT)
                .fetchGroups(Record2::value1, Record2::value2);
        return rosters.stream()
                .map(roster -> roster.withDuties(duties.getOrDefault(roster.id().value(), List.of())))
                .toList();
    }

    private List<StoredRoster> listWithoutDuties(Condition condition) {
        return sql.select(
                        ROSTER.ID.convertFrom(StoredRoster.Id::new),
                        ROSTER.FIRST_DAY.convertFrom(Week::of),
                        ROSTER.STATUS.convertFrom(
                                status -> StoredRoster.Status.valueOf(status.toUpperCase(Locale.ROOT))),
                        ROSTER.NAME,
                        BASIS,
                        ROSTER.SOLVE_RUN_ID,
                        SCORE,
                        name(ROSTER.CREATED_BY, CREATOR),
                        ROSTER.CREATED_AT,
                        ROSTER.ROW_VERSION,
                        CHANGED_AT,
                        PUBLICATION)
                .from(ROSTER)
                .leftJoin(CREATOR)
                .on(CREATOR.ID.eq(ROSTER.CREATED_BY))
                .leftJoin(PUBLISHER)
                .on(PUBLISHER.ID.eq(ROSTER.PUBLISHED_BY))
                .where(ROSTER.FACILITY_ID.eq(facility.value()), condition)
                .orderBy(ROSTER.CREATED_AT.desc(), ROSTER.ID.desc())
                .fetch(mapping((id, week, status, name, basedOn, run, score, by, at, version, changed, published) ->
                        new StoredRoster(
                                id,
                                facility,
                                week,
                                status,
                                Optional.ofNullable(name),
                                basedOn,
                                Optional.ofNullable(run),
                                score,
                                by,
                                at,
                                version,
                                changed,
                                published,
                                List.of())));
    }

    /** Duties of published rosters in the weeks before, the earliest first. */
    List<StoredDuty> listPast(Week from, Week until) {
        return sql.select(DUTY_ROW)
                .from(ROSTER)
                .join(DUTY)
                .on(DUTY.FACILITY_ID.eq(ROSTER.FACILITY_ID), DUTY.ROSTER_ID.eq(ROSTER.ID))
                .where(published(from, until), DUTY.DAY.lt(until.firstDay()))
                .orderBy(DUTY.DAY, DUTY.DOCTOR_ID, DUTY.STARTS_AT)
                .fetch(Record1::value1);
    }

    /** The weeks before that have a published roster. */
    Set<Week> pastWeeks(Week from, Week until) {
        return sql.select(ROSTER.FIRST_DAY.convertFrom(Week::of))
                .from(ROSTER)
                .where(published(from, until))
                .fetchSet(Record1::value1);
    }

    /** Drafts of a week and later ones, the newest first. */
    List<OpenDraft> listDrafts(Week from, int most) {
        return sql.select(
                        ROSTER.ID.convertFrom(StoredRoster.Id::new),
                        ROSTER.FIRST_DAY.convertFrom(Week::of),
                        ROSTER.NAME,
                        ROSTER.CREATED_AT)
                .from(ROSTER)
                .where(
                        ROSTER.FACILITY_ID.eq(facility.value()),
                        ROSTER.STATUS.eq("draft"),
                        ROSTER.FIRST_DAY.ge(from.firstDay()))
                .orderBy(ROSTER.CREATED_AT.desc(), ROSTER.ID.desc())
                .limit(most)
                .fetch(mapping((id, week, name, at) -> new OpenDraft(id, week, Optional.ofNullable(name), at)));
    }

    /** The newest week that has a published roster. */
    Optional<Week> findNewestPublishedWeek() {
        return sql.select(ROSTER.FIRST_DAY.convertFrom(Week::of))
                .from(ROSTER)
                .where(ROSTER.FACILITY_ID.eq(facility.value()), ROSTER.STATUS.eq("published"))
                .orderBy(ROSTER.FIRST_DAY.desc())
                .limit(1)
                .fetchOptional(Record1::value1);
    }

    private Condition published(Week from, Week until) {
        return ROSTER.FACILITY_ID
                .eq(facility.value())
                .and(ROSTER.STATUS.eq("published"))
                .and(ROSTER.FIRST_DAY.ge(from.firstDay()))
                .and(ROSTER.FIRST_DAY.lt(until.firstDay()));
    }
}
