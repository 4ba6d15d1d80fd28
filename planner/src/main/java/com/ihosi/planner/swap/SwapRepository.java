package com.ihosi.planner.swap;

import static com.ihosi.schema.generated.Tables.ACCOUNT;
import static com.ihosi.schema.generated.Tables.DUTY;
import static com.ihosi.schema.generated.Tables.DUTY_SWAP;
import static com.ihosi.schema.generated.Tables.ROSTER;
import static com.ihosi.schema.generated.Tables.SHIFT_TYPE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Account;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.facility.Department;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.plan.StoredRoster;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.swap.SwapProposal.Work;
import com.ihosi.planner.time.Span;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Keeps swaps of one facility, within one transaction in its scope. */
final class SwapRepository {

    private static final Field<String> DECIDER = when(DUTY_SWAP.DECIDED_AT.isNull(), inline((String) null))
            .when(DUTY_SWAP.DECIDED_BY.isNull(), inline(Actor.CommandLine.NAME))
            .otherwise(coalesce(ACCOUNT.DISPLAY_NAME, inline("a doctor")));

    private final DSLContext sql;
    private final Facility.Id facility;

    SwapRepository(DSLContext sql, Facility.Id facility) {
        this.sql = sql;
        this.facility = facility;
    }

    /** Swaps of weeks that are not over, the newest first. */
    List<Swap> list(Instant from) {
        return list(DUTY_SWAP.DAY.ge(from.atZone(ZoneOffset.UTC).toLocalDate().minusDays(7)));
    }

    /** A swap, which nobody else changes until the transaction ends. */
    Swap getLocked(Swap.Id id) {
        sql.selectOne().from(DUTY_SWAP).where(is(id)).forUpdate().fetchOptional();
        return list(is(id)).stream()
                .findFirst()
                .orElseThrow(() -> new PlannerException("There is no such swap at this facility."));
    }

    private List<Swap> list(Condition condition) {
        return sql.select(
                        DUTY_SWAP.ID,
                        DUTY_SWAP.ROSTER_ID,
                        DUTY_SWAP.DOCTOR_ID,
                        DUTY_SWAP.DAY,
                        DUTY_SWAP.SHIFT_TYPE_ID,
                        DUTY_SWAP.OTHER_DOCTOR_ID,
                        DUTY_SWAP.RETURN_DAY,
                        DUTY_SWAP.RETURN_SHIFT_TYPE_ID,
                        DUTY_SWAP.STATUS,
                        DUTY_SWAP.NOTE,
                        DUTY_SWAP.ASKED_AT,
                        DECIDER,
                        DUTY_SWAP.DECIDED_AT)
                .from(DUTY_SWAP)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(DUTY_SWAP.DECIDED_BY))
                .where(DUTY_SWAP.FACILITY_ID.eq(facility.value()), condition)
                .orderBy(DUTY_SWAP.ASKED_AT.desc(), DUTY_SWAP.ID.desc())
                .fetch(row -> new Swap(
                        new Swap.Id(row.get(DUTY_SWAP.ID)),
                        new SwapProposal(
                                new StoredRoster.Id(row.get(DUTY_SWAP.ROSTER_ID)),
                                new Doctor.Id(row.get(DUTY_SWAP.DOCTOR_ID)),
                                new Work(row.get(DUTY_SWAP.DAY), row.get(DUTY_SWAP.SHIFT_TYPE_ID)),
                                Optional.ofNullable(row.get(DUTY_SWAP.OTHER_DOCTOR_ID))
                                        .map(Doctor.Id::new),
                                Optional.ofNullable(row.get(DUTY_SWAP.RETURN_DAY))
                                        .map(day -> new Work(day, row.get(DUTY_SWAP.RETURN_SHIFT_TYPE_ID)))),
                        Swap.Status.valueOf(row.get(DUTY_SWAP.STATUS).toUpperCase(Locale.ROOT)),
                        Optional.ofNullable(row.get(DUTY_SWAP.NOTE)),
                        row.get(DUTY_SWAP.ASKED_AT),
                        Optional.ofNullable(row.get(DECIDER)),
                        Optional.ofNullable(row.get(DUTY_SWAP.DECIDED_AT))));
    }

    Swap.Id insert(SwapProposal proposal, @Nullable String note, Instant now) {
        Optional<Work> back = proposal.back();
        return sql.insertInto(DUTY_SWAP)
                .set(DUTY_SWAP.FACILITY_ID, facility.value())
                .set(DUTY_SWAP.ROSTER_ID, proposal.roster().value())
                .set(DUTY_SWAP.DOCTOR_ID, proposal.doctor().value())
                .set(DUTY_SWAP.DAY, proposal.gives().day())
                .set(DUTY_SWAP.SHIFT_TYPE_ID, proposal.gives().type())
                .set(
                        DUTY_SWAP.OTHER_DOCTOR_ID,
                        proposal.other().map(Doctor.Id::value).orElse(null))
                .set(DUTY_SWAP.RETURN_DAY, back.map(Work::day).orElse(null))
                .set(DUTY_SWAP.RETURN_SHIFT_TYPE_ID, back.map(Work::type).orElse(null))
                .set(DUTY_SWAP.NOTE, note)
                .set(DUTY_SWAP.ASKED_AT, now)
                .returningResult(DUTY_SWAP.ID)
                .fetchSingle(row -> new Swap.Id(row.value1()));
    }

    void accept(Swap.Id swap, Doctor.Id by) {
        sql.update(DUTY_SWAP)
                .set(DUTY_SWAP.OTHER_DOCTOR_ID, by.value())
                .set(DUTY_SWAP.STATUS, Swap.Status.ACCEPTED.word())
                .set(DUTY_SWAP.ROW_VERSION, DUTY_SWAP.ROW_VERSION.plus(1))
                .where(is(swap))
                .execute();
    }

    void decide(Swap.Id swap, Swap.Status status, Account.@Nullable Id by, Instant now) {
        sql.update(DUTY_SWAP)
                .set(DUTY_SWAP.STATUS, status.word())
                .set(DUTY_SWAP.DECIDED_BY, by == null ? null : by.value())
                .set(DUTY_SWAP.DECIDED_AT, now)
                .set(DUTY_SWAP.ROW_VERSION, DUTY_SWAP.ROW_VERSION.plus(1))
                .where(is(swap))
                .execute();
    }

    private Condition is(Swap.Id swap) {
        return DUTY_SWAP.FACILITY_ID.eq(facility.value()).and(DUTY_SWAP.ID.eq(swap.value()));
    }

    /** Published duties that have not begun, the earliest first; of one doctor or (none) of all. */
    List<OwnDuty> listDuties(Doctor.@Nullable Id doctor, Instant from, Instant until) {
        Condition whose = doctor == null ? DUTY.DOCTOR_ID.isNotNull() : DUTY.DOCTOR_ID.eq(doctor.value());
        return sql.select(
                        DUTY.ROSTER_ID.convertFrom(StoredRoster.Id::new),
                        DUTY.DOCTOR_ID.convertFrom(Doctor.Id::new),
                        DUTY.DAY,
                        DUTY.SHIFT_TYPE_ID,
                        SHIFT_TYPE.CODE,
                        SHIFT_TYPE.NAME,
                        DUTY.DEPARTMENT_ID.convertFrom(Department.Id::new),
                        DUTY.DURING.convertFrom(during -> new Span(during.from(), during.until())))
                .from(DUTY)
                .join(ROSTER)
                .on(ROSTER.FACILITY_ID.eq(DUTY.FACILITY_ID), ROSTER.ID.eq(DUTY.ROSTER_ID))
                .join(SHIFT_TYPE)
                .on(SHIFT_TYPE.FACILITY_ID.eq(DUTY.FACILITY_ID), SHIFT_TYPE.ID.eq(DUTY.SHIFT_TYPE_ID))
                .where(
                        DUTY.FACILITY_ID.eq(facility.value()),
                        ROSTER.STATUS.eq("published"),
                        DUTY.STARTS_AT.gt(from),
                        DUTY.STARTS_AT.lt(until),
                        whose)
                .orderBy(DUTY.STARTS_AT, DUTY.DOCTOR_ID)
                .fetch(mapping((roster, of, day, type, code, name, department, during) ->
                        new OwnDuty(roster, of, new Work(day, type), code, name, department, during)));
    }
}
