package com.ihosi.planner.staff;

import static com.ihosi.schema.generated.Tables.CONTRACT;
import static com.ihosi.schema.generated.Tables.CONTRACT_SHIFT_LIMIT;
import static com.ihosi.schema.generated.Tables.DOCTOR;
import static com.ihosi.schema.generated.Tables.DOCTOR_LEAVE;
import static com.ihosi.schema.generated.Tables.DOCTOR_SKILL;
import static com.ihosi.schema.generated.Tables.EMPLOYMENT;
import static com.ihosi.schema.generated.Tables.SKILL;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import com.ihosi.planner.facility.Department;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.time.DateRange;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.SelectField;

/** Reads a facility's doctors within one transaction: four statements, however many doctors there are. */
final class StaffRepository {

    private static final SelectField<Doctor> WHO = row(
                    DOCTOR.ID.convertFrom(Doctor.Id::new),
                    DOCTOR.CODE,
                    DOCTOR.TITLE,
                    DOCTOR.GIVEN_NAME,
                    DOCTOR.FAMILY_NAME)
            .mapping(Doctor::new);
    static final SelectField<Employment> HOW = row(
                    EMPLOYMENT.FACILITY_ID.convertFrom(Facility.Id::new),
                    EMPLOYMENT.DOCTOR_ID.convertFrom(Doctor.Id::new),
                    EMPLOYMENT.TYPE.convertFrom(name -> Employment.Type.valueOf(name.toUpperCase(Locale.ROOT))),
                    EMPLOYMENT.STATUS.convertFrom(name -> Employment.Status.valueOf(name.toUpperCase(Locale.ROOT))),
                    row(EMPLOYMENT.STARTS_ON, EMPLOYMENT.ENDS_ON).mapping(DateRange::new),
                    EMPLOYMENT.DEPARTMENT_ID.convertFrom(id -> id == null ? null : new Department.Id(id)),
                    EMPLOYMENT.IS_PRIMARY)
            .mapping(Employment::new);
    private static final Field<List<Contract.ShiftLimit>> LIMITS = multiset(select(
                            CONTRACT_SHIFT_LIMIT.SHIFT_TYPE_ID,
                            CONTRACT_SHIFT_LIMIT.MIN_SHIFTS,
                            CONTRACT_SHIFT_LIMIT.MAX_SHIFTS)
                    .from(CONTRACT_SHIFT_LIMIT)
                    .where(
                            CONTRACT_SHIFT_LIMIT.FACILITY_ID.eq(CONTRACT.FACILITY_ID),
                            CONTRACT_SHIFT_LIMIT.CONTRACT_ID.eq(CONTRACT.ID)))
            .convertFrom(rows -> rows.map(mapping(Contract.ShiftLimit::new)));
    private static final SelectField<Contract> RULES = row(
                    CONTRACT.ID.convertFrom(Contract.Id::new),
                    row(CONTRACT.VALID_FROM, CONTRACT.VALID_UNTIL).mapping(DateRange::new),
                    CONTRACT.FULL_TIME_PERCENT,
                    CONTRACT.MIN_MINUTES_PER_WEEK,
                    CONTRACT.MAX_MINUTES_PER_WEEK,
                    CONTRACT.MIN_CONSECUTIVE_SHIFTS,
                    CONTRACT.MAX_CONSECUTIVE_SHIFTS,
                    CONTRACT.MIN_CONSECUTIVE_DAYS_OFF,
                    CONTRACT.MAX_WEEKENDS,
                    CONTRACT.MIN_REST_MINUTES,
                    CONTRACT.PERIOD_WEEKS,
                    LIMITS)
            .mapping(Contract::new);
    private static final SelectField<Leave> LEAVE = row(
                    DOCTOR_LEAVE.ID.convertFrom(Leave.Id::new),
                    DOCTOR_LEAVE.DOCTOR_ID.convertFrom(Doctor.Id::new),
                    DOCTOR_LEAVE.FIRST_DAY,
                    DOCTOR_LEAVE.LAST_DAY)
            .mapping(Leave::new);

    private final DSLContext sql;
    private final Facility.Id facility;

    StaffRepository(DSLContext sql, Facility.Id facility) {
        this.sql = sql;
        this.facility = facility;
    }

    List<EmployedDoctor> list(DateRange days) {
        Map<UUID, List<Contract>> contracts = contracts(days);
        Map<UUID, List<Qualification>> qualifications = qualifications();
        Map<UUID, List<DateRange>> leaves = leaves(days);
        return sql.select(WHO, HOW)
                .from(EMPLOYMENT)
                .join(DOCTOR)
                .on(DOCTOR.ID.eq(EMPLOYMENT.DOCTOR_ID))
                .where(EMPLOYMENT.FACILITY_ID.eq(facility.value()))
                .orderBy(DOCTOR.FAMILY_NAME, DOCTOR.GIVEN_NAME, DOCTOR.ID)
                .fetch(found -> {
                    UUID id = found.value1().id().value();
                    return new EmployedDoctor(
                            found.value1(),
                            found.value2(),
                            contracts.getOrDefault(id, List.of()),
                            qualifications.getOrDefault(id, List.of()),
                            leaves.getOrDefault(id, List.of()));
                });
    }

    Map<Doctor.Id, Doctor> find(Collection<Doctor.Id> doctors) {
        return sql
                .select(WHO)
                .from(DOCTOR)
                .where(DOCTOR.ID.in(doctors.stream().map(Doctor.Id::value).toList()), DOCTOR.ID.in(colleagues()))
                .fetch(Record1::value1)
                .stream()
                .collect(Collectors.toMap(Doctor::id, Function.identity()));
    }

    Map<Doctor.Id, String> listMails() {
        return sql.select(DOCTOR.ID.convertFrom(Doctor.Id::new), DOCTOR.EMAIL)
                .from(DOCTOR)
                .where(DOCTOR.ID.in(colleagues()), DOCTOR.EMAIL.isNotNull())
                .fetchMap(Record2::value1, Record2::value2);
    }

    List<Skill> listSkills() {
        return sql.select(SKILL.ID.convertFrom(Skill.Id::new), SKILL.CODE, SKILL.NAME)
                .from(SKILL)
                .where(SKILL.ACTIVE.isTrue())
                .orderBy(SKILL.NAME, SKILL.CODE)
                .fetch(mapping(Skill::new));
    }

    private Map<UUID, List<Contract>> contracts(DateRange days) {
        return sql.select(CONTRACT.DOCTOR_ID, RULES)
                .from(CONTRACT)
                .where(
                        CONTRACT.FACILITY_ID.eq(facility.value()),
                        CONTRACT.VALID_UNTIL.isNull().or(CONTRACT.VALID_UNTIL.ge(days.first())),
                        CONTRACT.VALID_FROM.le(days.last()))
                .orderBy(CONTRACT.VALID_FROM)
                .fetchGroups(Record2::value1, Record2::value2);
    }

    private Map<UUID, List<Qualification>> qualifications() {
        SelectField<Qualification> qualification = row(
                        DOCTOR_SKILL.SKILL_ID.convertFrom(Skill.Id::new),
                        row(DOCTOR_SKILL.VALID_FROM, DOCTOR_SKILL.VALID_UNTIL).mapping(DateRange::new))
                .mapping(Qualification::new);
        return sql.select(DOCTOR_SKILL.DOCTOR_ID, qualification)
                .from(DOCTOR_SKILL)
                .where(DOCTOR_SKILL.DOCTOR_ID.in(colleagues()))
                .fetchGroups(Record2::value1, Record2::value2);
    }

    private Map<UUID, List<DateRange>> leaves(DateRange days) {
        SelectField<DateRange> leave =
                row(DOCTOR_LEAVE.FIRST_DAY, DOCTOR_LEAVE.LAST_DAY).mapping(DateRange::new);
        return sql.select(DOCTOR_LEAVE.DOCTOR_ID, leave)
                .from(DOCTOR_LEAVE)
                .where(
                        DOCTOR_LEAVE.DOCTOR_ID.in(colleagues()),
                        DOCTOR_LEAVE.STATUS.eq("approved"),
                        DOCTOR_LEAVE.LAST_DAY.ge(days.first()),
                        DOCTOR_LEAVE.FIRST_DAY.le(days.last()))
                .orderBy(DOCTOR_LEAVE.FIRST_DAY)
                .fetchGroups(Record2::value1, Record2::value2);
    }

    List<Leave> listEntered(DateRange days) {
        return sql.select(LEAVE)
                .from(DOCTOR_LEAVE)
                .where(
                        DOCTOR_LEAVE.ENTERED_AT_FACILITY.eq(facility.value()),
                        DOCTOR_LEAVE.STATUS.eq("approved"),
                        DOCTOR_LEAVE.LAST_DAY.ge(days.first()),
                        DOCTOR_LEAVE.FIRST_DAY.le(days.last()))
                .orderBy(DOCTOR_LEAVE.FIRST_DAY, DOCTOR_LEAVE.ID)
                .fetch(Record1::value1);
    }

    Optional<Leave> findEntered(Leave.Id id) {
        return sql.select(LEAVE)
                .from(DOCTOR_LEAVE)
                .where(
                        DOCTOR_LEAVE.ENTERED_AT_FACILITY.eq(facility.value()),
                        DOCTOR_LEAVE.STATUS.eq("approved"),
                        DOCTOR_LEAVE.ID.eq(id.value()))
                .fetchOptional(Record1::value1);
    }

    /** Keeps the days of a leave that lie before a day; where there are none the leave goes. */
    void endBefore(Leave leave, LocalDate day) {
        Condition it = DOCTOR_LEAVE
                .DOCTOR_ID
                .eq(leave.doctor().value())
                .and(DOCTOR_LEAVE.ID.eq(leave.id().value()));
        if (leave.first().isBefore(day)) {
            sql.update(DOCTOR_LEAVE)
                    .set(DOCTOR_LEAVE.LAST_DAY, day.minusDays(1))
                    .set(DOCTOR_LEAVE.ROW_VERSION, DOCTOR_LEAVE.ROW_VERSION.plus(1))
                    .where(it)
                    .execute();
        } else {
            sql.deleteFrom(DOCTOR_LEAVE).where(it).execute();
        }
    }

    private Select<Record1<UUID>> colleagues() {
        return select(EMPLOYMENT.DOCTOR_ID).from(EMPLOYMENT).where(EMPLOYMENT.FACILITY_ID.eq(facility.value()));
    }
}
