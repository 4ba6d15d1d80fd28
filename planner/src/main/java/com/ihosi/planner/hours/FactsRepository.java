package com.ihosi.planner.hours;

import static com.ihosi.schema.generated.Tables.DOCTOR;
import static com.ihosi.schema.generated.Tables.DOCTOR_LEAVE;
import static com.ihosi.schema.generated.Tables.DUTY;
import static com.ihosi.schema.generated.Tables.EMPLOYMENT;
import static com.ihosi.schema.generated.Tables.FACILITY;
import static com.ihosi.schema.generated.Tables.FACILITY_HOLIDAY;
import static com.ihosi.schema.generated.Tables.ROSTER;
import static com.ihosi.schema.generated.Tables.SHIFT_TYPE;
import static com.ihosi.schema.generated.Tables.WORKING_DAY;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.row;

import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.hours.HoursFacts.Rostered;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.DateRange;
import com.ihosi.planner.time.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.SelectField;

/** Reads what decides when doctors can be booked, within one transaction: six statements, however many doctors and days. */
final class FactsRepository {

    private static final int LONGEST_ROSTER = 371;
    private static final SelectField<Optional<DateRange>> EMPLOYED = row(
                    EMPLOYMENT.STATUS, DOCTOR.ACTIVE, EMPLOYMENT.STARTS_ON, EMPLOYMENT.ENDS_ON)
            .mapping((status, active, first, last) ->
                    active && status.equals("active") ? Optional.of(new DateRange(first, last)) : Optional.empty());

    private final DSLContext sql;
    private final Facility facility;

    FactsRepository(DSLContext sql, Facility facility) {
        this.sql = sql;
        this.facility = facility;
    }

    /** Facts of those of the doctors who are or were employed at the facility. */
    Map<Doctor.Id, HoursFacts> list(Collection<Doctor.Id> doctors, LocalDate first, LocalDate last) {
        UUID[] ids = doctors.stream().map(Doctor.Id::value).toArray(UUID[]::new);
        FacilityHours hours = facilityHours(first, last);
        Map<UUID, List<DateRange>> leaves = leaves(ids, first, last);
        Map<UUID, List<StoredDay>> days = workingDays(ids, first, last);
        Map<UUID, Rostered> rostered = rostered(ids, first, last);
        Map<Doctor.Id, HoursFacts> facts = new LinkedHashMap<>();
        employed(ids)
                .forEach((id, employed) -> facts.put(
                        new Doctor.Id(id),
                        new HoursFacts(
                                hours,
                                employed,
                                leaves.getOrDefault(id, List.of()),
                                days.getOrDefault(id, List.of()),
                                rostered.getOrDefault(id, Rostered.NOT))));
        return facts;
    }

    FacilityHours facilityHours(LocalDate first, LocalDate last) {
        Map<LocalDate, FacilityHours.Holiday> holidays = sql.select(
                        FACILITY_HOLIDAY.DAY,
                        FACILITY_HOLIDAY.NAME,
                        FACILITY_HOLIDAY.OPENS_AT,
                        FACILITY_HOLIDAY.CLOSES_AT)
                .from(FACILITY_HOLIDAY)
                .where(
                        FACILITY_HOLIDAY.FACILITY_ID.eq(facility.id().value()),
                        FACILITY_HOLIDAY.DAY.between(first, last.plusDays(HoursFacts.DAYS_BEYOND)))
                .fetchMap(
                        found -> found.value1(),
                        found -> new FacilityHours.Holiday(
                                found.value1(),
                                found.value2(),
                                Optional.ofNullable(found.value3())
                                        .map(opens -> new FacilityHours.Open(opens, found.value4()))));
        return sql.select(FACILITY.OPENS_AT, FACILITY.CLOSES_AT)
                .from(FACILITY)
                .where(FACILITY.ID.eq(facility.id().value()))
                .fetchSingle(mapping((opens, closes) -> new FacilityHours(facility.zone(), opens, closes, holidays)));
    }

    private Map<UUID, Optional<DateRange>> employed(UUID[] doctors) {
        return sql.select(EMPLOYMENT.DOCTOR_ID, EMPLOYED)
                .from(EMPLOYMENT)
                .join(DOCTOR)
                .on(DOCTOR.ID.eq(EMPLOYMENT.DOCTOR_ID))
                .where(EMPLOYMENT.FACILITY_ID.eq(facility.id().value()), EMPLOYMENT.DOCTOR_ID.eq(any(doctors)))
                .fetchMap(Record2::value1, Record2::value2);
    }

    private Map<UUID, List<DateRange>> leaves(UUID[] doctors, LocalDate first, LocalDate last) {
        SelectField<DateRange> leave =
                row(DOCTOR_LEAVE.FIRST_DAY, DOCTOR_LEAVE.LAST_DAY).mapping(DateRange::new);
        return sql.select(DOCTOR_LEAVE.DOCTOR_ID, leave)
                .from(DOCTOR_LEAVE)
                .where(
                        DOCTOR_LEAVE.DOCTOR_ID.eq(any(doctors)),
                        DOCTOR_LEAVE.STATUS.eq("approved"),
                        DOCTOR_LEAVE.LAST_DAY.ge(first),
                        DOCTOR_LEAVE.FIRST_DAY.le(last.plusDays(HoursFacts.DAYS_BEYOND)))
                .fetchGroups(Record2::value1, Record2::value2);
    }

    private Map<UUID, List<StoredDay>> workingDays(UUID[] doctors, LocalDate first, LocalDate last) {
        return sql.select(WORKING_DAY.DOCTOR_ID, StoredDays.DAY)
                .from(WORKING_DAY)
                .where(
                        WORKING_DAY.FACILITY_ID.eq(facility.id().value()),
                        WORKING_DAY.DOCTOR_ID.eq(any(doctors)),
                        WORKING_DAY.EFFECTIVE_FROM.le(last),
                        WORKING_DAY.EFFECTIVE_UNTIL.isNull().or(WORKING_DAY.EFFECTIVE_UNTIL.ge(first)))
                .fetchGroups(Record2::value1, Record2::value2);
    }

    private record RosteredDuty(UUID doctor, DateRange roster, LocalDate day, Span during, boolean onCall) {}

    /** All duties of rosters that touch the days, because one of them anywhere says that a roster has the doctor. */
    private Map<UUID, Rostered> rostered(UUID[] doctors, LocalDate first, LocalDate last) {
        Condition touches = ROSTER.STATUS
                .eq("published")
                .and(ROSTER.FIRST_DAY.between(first.minusDays(LONGEST_ROSTER), last))
                .and(ROSTER.FIRST_DAY.plus(ROSTER.DAYS).gt(first));
        Map<UUID, List<RosteredDuty>> duties = sql.select(
                        DUTY.DOCTOR_ID, ROSTER.FIRST_DAY, ROSTER.DAYS, DUTY.DAY, DUTY.DURING, SHIFT_TYPE.ON_CALL)
                .from(ROSTER)
                .join(DUTY)
                .on(DUTY.FACILITY_ID.eq(ROSTER.FACILITY_ID), DUTY.ROSTER_ID.eq(ROSTER.ID))
                .join(SHIFT_TYPE)
                .on(SHIFT_TYPE.FACILITY_ID.eq(DUTY.FACILITY_ID), SHIFT_TYPE.ID.eq(DUTY.SHIFT_TYPE_ID))
                .where(ROSTER.FACILITY_ID.eq(facility.id().value()), touches, DUTY.DOCTOR_ID.eq(any(doctors)))
                .fetchGroups(
                        found -> found.value1(),
                        found -> new RosteredDuty(
                                found.value1(),
                                new DateRange(found.value2(), found.value2().plusDays(found.value3() - 1L)),
                                found.value4(),
                                new Span(found.value5().from(), found.value5().until()),
                                found.value6()));
        Map<UUID, Rostered> rostered = new HashMap<>();
        duties.forEach((doctor, all) -> rostered.put(doctor, rostered(all)));
        return rostered;
    }

    private static Rostered rostered(List<RosteredDuty> duties) {
        Map<LocalDate, List<Span>> open = new HashMap<>();
        duties.stream().filter(duty -> !duty.onCall()).forEach(duty -> open.computeIfAbsent(
                        duty.day(), any -> new ArrayList<>())
                .add(duty.during()));
        return new Rostered(duties.stream().map(RosteredDuty::roster).distinct().toList(), open);
    }
}
