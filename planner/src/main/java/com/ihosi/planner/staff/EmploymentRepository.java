package com.ihosi.planner.staff;

import static com.ihosi.schema.generated.Tables.DEPARTMENT;
import static com.ihosi.schema.generated.Tables.DOCTOR;
import static com.ihosi.schema.generated.Tables.DOCTOR_TIME;
import static com.ihosi.schema.generated.Tables.EMPLOYMENT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;

import com.ihosi.planner.account.Account;
import com.ihosi.planner.facility.Department;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.time.Span;
import com.ihosi.schema.generated.tables.records.EmploymentRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SelectField;

/** Reads and writes the employments of one doctor, within one transaction in a scope that may see them. */
final class EmploymentRepository {

    private static final SelectField<Engagement.Defaults> DEFAULTS = row(
                    coalesce(EMPLOYMENT.OFFICE, inline("")),
                    EMPLOYMENT.DEFAULT_MINUTES,
                    EMPLOYMENT.BUFFER_MINUTES,
                    EMPLOYMENT.ACCEPTS_NEW_PATIENTS,
                    EMPLOYMENT.ONLINE_BOOKING)
            .mapping(Engagement.Defaults::new);

    private final DSLContext sql;
    private final Doctor.Id doctor;

    EmploymentRepository(DSLContext sql, Doctor.Id doctor) {
        this.sql = sql;
        this.doctor = doctor;
    }

    /** Those that the scope may see, the primary one first. */
    List<Engagement> list() {
        return list(EMPLOYMENT.DOCTOR_ID.eq(doctor.value()));
    }

    Optional<Engagement> find(Facility.Id facility) {
        return list(is(facility)).stream().findFirst();
    }

    private List<Engagement> list(Condition which) {
        return sql.select(StaffRepository.HOW, DEFAULTS, EMPLOYMENT.ROW_VERSION)
                .from(EMPLOYMENT)
                .where(which)
                .orderBy(EMPLOYMENT.IS_PRIMARY.desc(), EMPLOYMENT.STARTS_ON, EMPLOYMENT.FACILITY_ID)
                .fetch(mapping(Engagement::new));
    }

    /** Whether the account is the doctor's own; in the doctor's scope. */
    boolean isAccount(Account.Id account) {
        return sql.fetchExists(selectOne()
                .from(DOCTOR)
                .where(DOCTOR.ID.eq(doctor.value()), DOCTOR.ACCOUNT_ID.eq(account.value()), DOCTOR.ACTIVE.isTrue()));
    }

    /** How many other doctors a facility employs on a day or later. */
    int countOthers(Facility.Id facility, LocalDate day) {
        return sql.fetchCount(
                EMPLOYMENT,
                EMPLOYMENT.FACILITY_ID.eq(facility.value()),
                EMPLOYMENT.DOCTOR_ID.ne(doctor.value()),
                EMPLOYMENT.STATUS.in("active", "on_leave"),
                EMPLOYMENT.ENDS_ON.isNull().or(EMPLOYMENT.ENDS_ON.ge(day)));
    }

    /** Whether the facility of the scope knows the doctor: employs, employed or entered her. */
    boolean isKnown() {
        return sql.fetchExists(selectOne().from(DOCTOR).where(DOCTOR.ID.eq(doctor.value()), DOCTOR.ACTIVE.isTrue()));
    }

    boolean hasDepartment(Facility.Id facility, Department.Id department) {
        return sql.fetchExists(selectOne()
                .from(DEPARTMENT)
                .where(
                        DEPARTMENT.FACILITY_ID.eq(facility.value()),
                        DEPARTMENT.ID.eq(department.value()),
                        DEPARTMENT.ACTIVE.isTrue()));
    }

    void insert(EmploymentOrder order) {
        sql.insertInto(EMPLOYMENT)
                .set(values(order))
                .set(EMPLOYMENT.FACILITY_ID, order.facility().value())
                .set(EMPLOYMENT.DOCTOR_ID, doctor.value())
                .execute();
    }

    /** Lets an employment that has ended begin anew. */
    void renew(EmploymentOrder order, Instant now) {
        sql.update(EMPLOYMENT)
                .set(values(order))
                .set(EMPLOYMENT.UPDATED_AT, now)
                .set(EMPLOYMENT.ROW_VERSION, EMPLOYMENT.ROW_VERSION.plus(1))
                .where(is(order.facility()))
                .execute();
    }

    private static EmploymentRecord values(EmploymentOrder order) {
        EmploymentRecord values = new EmploymentRecord();
        values.setType(order.type().name().toLowerCase(Locale.ROOT));
        values.setStartsOn(order.first());
        values.setEndsOn(order.last().orElse(null));
        values.setDepartmentId(order.department().map(Department.Id::value).orElse(null));
        values.setIsPrimary(order.primary());
        values.setStatus("active");
        values.setOffice(
                order.defaults().office().isEmpty() ? null : order.defaults().office());
        values.setDefaultMinutes(order.defaults().minutes());
        values.setBufferMinutes(order.defaults().buffer());
        values.setAcceptsNewPatients(order.defaults().acceptsNewPatients());
        values.setOnlineBooking(order.defaults().onlineBooking());
        return values;
    }

    /** Whether the row still was of that version. */
    boolean end(Facility.Id facility, long version, LocalDate last, Instant now) {
        return sql.update(EMPLOYMENT)
                        .set(EMPLOYMENT.ENDS_ON, last)
                        .set(EMPLOYMENT.UPDATED_AT, now)
                        .set(EMPLOYMENT.ROW_VERSION, EMPLOYMENT.ROW_VERSION.plus(1))
                        .where(is(facility).and(EMPLOYMENT.ROW_VERSION.eq(version)))
                        .execute()
                == 1;
    }

    /** What the doctor has to do at the facility from an instant on, the earliest first. */
    List<RemainingWork> listWork(Facility.Id facility, Instant from) {
        return sql.select(
                        DOCTOR_TIME.KIND.convertFrom(kind -> RemainingWork.Kind.valueOf(kind.toUpperCase(Locale.ROOT))),
                        DOCTOR_TIME.SOURCE_ID,
                        DOCTOR_TIME.DURING.convertFrom(during -> new Span(during.from(), during.until())))
                .from(DOCTOR_TIME)
                .where(
                        DOCTOR_TIME.FACILITY_ID.eq(facility.value()),
                        DOCTOR_TIME.DOCTOR_ID.eq(doctor.value()),
                        DOCTOR_TIME.STARTS_AT.ge(from),
                        DOCTOR_TIME.KIND.in("duty", "appointment"))
                .orderBy(DOCTOR_TIME.STARTS_AT, DOCTOR_TIME.ID)
                .fetch(mapping(RemainingWork::new));
    }

    private Condition is(Facility.Id facility) {
        return EMPLOYMENT.FACILITY_ID.eq(facility.value()).and(EMPLOYMENT.DOCTOR_ID.eq(doctor.value()));
    }
}
