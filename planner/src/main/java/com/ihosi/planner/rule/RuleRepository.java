package com.ihosi.planner.rule;

import static com.ihosi.schema.generated.Tables.APPOINTMENT;
import static com.ihosi.schema.generated.Tables.APPOINTMENT_TYPE;
import static com.ihosi.schema.generated.Tables.RULE_APPLICATION;
import static com.ihosi.schema.generated.Tables.SCHEDULING_RULE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Account;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.schema.access.RoundTrip;
import com.ihosi.schema.generated.tables.records.SchedulingRuleRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Query;
import org.jooq.Record2;
import org.jooq.Record6;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;

/** Reads and writes the rules of one facility and what they did, within one transaction in its scope. */
final class RuleRepository {

    private static final int MOST_TRACES = 50;

    private final DSLContext sql;
    private final Facility.Id facility;

    RuleRepository(DSLContext sql, Facility.Id facility) {
        this.sql = sql;
        this.facility = facility;
    }

    /** Which active rules there are in which version: as long as this is the same, so are they. */
    Supplier<Map<SchedulingRule.Id, Long>> versions(RoundTrip trip) {
        var versions = trip.ask(sql.select(SCHEDULING_RULE.ID, SCHEDULING_RULE.ROW_VERSION)
                .from(SCHEDULING_RULE)
                .where(SCHEDULING_RULE.FACILITY_ID.eq(facility.value()), SCHEDULING_RULE.ACTIVE.isTrue()));
        return () -> versions.get().intoMap(row -> new SchedulingRule.Id(row.value1()), Record2::value2);
    }

    List<SchedulingRule> listActive() {
        return list(SCHEDULING_RULE.ACTIVE.isTrue());
    }

    List<SchedulingRule> list() {
        return list(SCHEDULING_RULE.ID.isNotNull());
    }

    SchedulingRule get(SchedulingRule.Id id) {
        return find(id).orElseThrow(() -> new PlannerException(
                "There is no such rule at this facility. Perhaps somebody deleted it; look at the rules again."));
    }

    Optional<SchedulingRule> find(SchedulingRule.Id id) {
        return list(SCHEDULING_RULE.ID.eq(id.value())).stream().findFirst();
    }

    private List<SchedulingRule> list(Condition which) {
        return sql.selectFrom(SCHEDULING_RULE)
                .where(SCHEDULING_RULE.FACILITY_ID.eq(facility.value()), which)
                .orderBy(SCHEDULING_RULE.TYPE, SCHEDULING_RULE.PRIORITY, SCHEDULING_RULE.CREATED_AT, SCHEDULING_RULE.ID)
                .fetch(this::rule);
    }

    private SchedulingRule rule(SchedulingRuleRecord row) {
        return new SchedulingRule(
                new SchedulingRule.Id(row.getId()),
                facility,
                Optional.ofNullable(row.getDoctorId()).map(Doctor.Id::new),
                row.getName(),
                row.getCondition(),
                RuleJson.actions(RuleType.of(row.getType()), row.getActions()),
                row.getPriority(),
                row.getActive(),
                row.getCreatedAt(),
                row.getRowVersion());
    }

    void insert(SchedulingRule rule, Account.@Nullable Id by, Instant now) {
        sql.insertInto(SCHEDULING_RULE)
                .set(values(rule, now))
                .set(SCHEDULING_RULE.FACILITY_ID, facility.value())
                .set(SCHEDULING_RULE.ID, rule.id().value())
                .set(SCHEDULING_RULE.CREATED_BY, by == null ? null : by.value())
                .set(SCHEDULING_RULE.CREATED_AT, now)
                .execute();
    }

    /** Whether the row still was of the rule's version. */
    boolean update(SchedulingRule rule, Instant now) {
        return sql.update(SCHEDULING_RULE)
                        .set(values(rule, now))
                        .set(SCHEDULING_RULE.ROW_VERSION, SCHEDULING_RULE.ROW_VERSION.plus(1))
                        .where(is(rule.id()).and(SCHEDULING_RULE.ROW_VERSION.eq(rule.version())))
                        .execute()
                == 1;
    }

    private static SchedulingRuleRecord values(SchedulingRule rule, Instant now) {
        SchedulingRuleRecord values = new SchedulingRuleRecord();
        values.setDoctorId(rule.doctor().map(Doctor.Id::value).orElse(null));
        values.setType(rule.type().word());
        values.setName(rule.name());
        values.setCondition(rule.condition());
        values.setActions(RuleJson.of(rule.actions()));
        values.setPriority(rule.priority());
        values.setActive(rule.active());
        values.setUpdatedAt(now);
        return values;
    }

    /** Whether it was still there. */
    boolean delete(SchedulingRule.Id id) {
        return sql.deleteFrom(SCHEDULING_RULE).where(is(id)).execute() == 1;
    }

    /** Codes of all types of appointments, archived ones too. */
    Set<String> listTypeCodes() {
        return sql.select(APPOINTMENT_TYPE.CODE)
                .from(APPOINTMENT_TYPE)
                .where(APPOINTMENT_TYPE.FACILITY_ID.eq(facility.value()))
                .fetchSet(APPOINTMENT_TYPE.CODE);
    }

    /** To how many bookings a rule was applied, and when the last time. */
    record Count(long times, Instant last) {}

    Map<SchedulingRule.Id, Count> counts() {
        return sql.select(RULE_APPLICATION.RULE_ID, count(), max(RULE_APPLICATION.APPLIED_AT))
                .from(RULE_APPLICATION)
                .where(RULE_APPLICATION.FACILITY_ID.eq(facility.value()), RULE_APPLICATION.RULE_ID.isNotNull())
                .groupBy(RULE_APPLICATION.RULE_ID)
                .fetchMap(row -> new SchedulingRule.Id(row.value1()), row -> new Count(row.value2(), row.value3()));
    }

    /** Keeps what was applied to an appointment that is there by then, nothing if nothing was; a rule that was deleted meanwhile stays by name. */
    Optional<Query> tracing(UUID appointment, List<Applied> applied, Instant now) {
        return applied.stream()
                .map(each -> traced(appointment, each, now))
                .reduce(Select::unionAll)
                .map(rows -> sql.insertInto(RULE_APPLICATION)
                        .columns(
                                RULE_APPLICATION.FACILITY_ID,
                                RULE_APPLICATION.APPOINTMENT_ID,
                                RULE_APPLICATION.RULE_ID,
                                RULE_APPLICATION.RULE_NAME,
                                RULE_APPLICATION.EFFECT,
                                RULE_APPLICATION.APPLIED_AT)
                        .select(rows));
    }

    private Select<Record6<UUID, UUID, UUID, String, JSONB, Instant>> traced(
            UUID appointment, Applied applied, Instant now) {
        return select(
                        APPOINTMENT.FACILITY_ID,
                        APPOINTMENT.ID,
                        field(select(SCHEDULING_RULE.ID).from(SCHEDULING_RULE).where(is(applied.rule()))),
                        val(applied.name()),
                        val(RuleJson.of(applied.effect())),
                        val(now, RULE_APPLICATION.APPLIED_AT))
                .from(APPOINTMENT)
                .where(APPOINTMENT.FACILITY_ID.eq(facility.value()), APPOINTMENT.ID.eq(appointment), touched(applied));
    }

    /** A rule about overbooking touches what lies above the normal lane, one about the waitlist what came from it. */
    private static Condition touched(Applied applied) {
        return switch (applied.effect()) {
            case Applied.Overbookable _ -> APPOINTMENT.LANE.gt(0);
            case Applied.Offered _ -> APPOINTMENT.FROM_WAITLIST.isTrue();
            default -> noCondition();
        };
    }

    List<RuleTrace> listTraces(SchedulingRule.Id rule) {
        return listTraces(RULE_APPLICATION.RULE_ID.eq(rule.value()));
    }

    List<RuleTrace> listTraces(UUID appointment) {
        return listTraces(RULE_APPLICATION.APPOINTMENT_ID.eq(appointment));
    }

    /** The newest first. */
    private List<RuleTrace> listTraces(Condition which) {
        return sql.select(
                        RULE_APPLICATION.RULE_ID,
                        RULE_APPLICATION.RULE_NAME,
                        RULE_APPLICATION.EFFECT,
                        RULE_APPLICATION.APPLIED_AT,
                        APPOINTMENT.ID,
                        APPOINTMENT.DOCTOR_ID,
                        APPOINTMENT.STARTS_AT)
                .from(RULE_APPLICATION)
                .join(APPOINTMENT)
                .on(
                        APPOINTMENT.FACILITY_ID.eq(RULE_APPLICATION.FACILITY_ID),
                        APPOINTMENT.ID.eq(RULE_APPLICATION.APPOINTMENT_ID))
                .where(RULE_APPLICATION.FACILITY_ID.eq(facility.value()), which)
                .orderBy(RULE_APPLICATION.APPLIED_AT.desc(), RULE_APPLICATION.ID)
                .limit(MOST_TRACES)
                .fetch(row -> new RuleTrace(
                        Optional.ofNullable(row.value1()).map(SchedulingRule.Id::new),
                        row.value2(),
                        RuleJson.effect(row.value3()),
                        row.value4(),
                        row.value5(),
                        new Doctor.Id(row.value6()),
                        row.value7()));
    }

    private Condition is(SchedulingRule.Id id) {
        return SCHEDULING_RULE.FACILITY_ID.eq(facility.value()).and(SCHEDULING_RULE.ID.eq(id.value()));
    }
}
