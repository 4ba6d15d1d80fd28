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
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.row;

import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.DateRange;
import com.ihosi.schema.access.RoundTrip;
import com.ihosi.schema.access.TimeRange;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Record6;
import org.jooq.Select;
import org.jooq.SelectField;

/** Reads what decides when doctors can be booked, within one transaction: one round trip, however many doctors and days. */
final class FactsRepository {

    private static final int LONGEST_ROSTER = 371;
    private static final SelectField<Optional<DateRange>> EMPLOYED = row(
                    EMPLOYMENT.STATUS, DOCTOR.ACTIVE, EMPLOYMENT.STARTS_ON, EMPLOYMENT.ENDS_ON)
            .mapping((status, active, first, last) ->
                    active && status.equals("active") ? Optional.of(new DateRange(first, last)) : Optional.empty());

    private final DSLContext sql;
    private final Facility.Id facility;

    FactsRepository(DSLContext sql, Facility.Id facility) {
        this.sql = sql;
        this.facility = facility;
    }

    /** Facts of those of the doctors who are or were employed at the facility. */
    Map<Doctor.Id, HoursFacts> list(ZoneId zone, Collection<Doctor.Id> doctors, LocalDate first, LocalDate last) {
        UUID[] ids = doctors.stream().map(Doctor.Id::value).toArray(UUID[]::new);
        RoundTrip trip = new RoundTrip(sql);
        FactsQueries queries = ask(trip, doctor -> doctor.eq(any(ids)), first, last);
        trip.send();
        return queries.read(zone);
    }

    /** Asks for the same of the doctors who meet a condition. */
    FactsQueries ask(RoundTrip trip, Function<Field<UUID>, Condition> whose, LocalDate first, LocalDate last) {
        return new FactsQueries(
                trip.ask(hours()),
                trip.ask(holidays(first, last)),
                trip.ask(employed(whose)),
                trip.ask(leaves(whose, first, last)),
                trip.ask(workingDays(whose, first, last)),
                trip.ask(rostered(whose, first, last)));
    }

    /** Days on which the facility is closed or open at other hours, the earliest first. */
    List<FacilityHours.Holiday> listHolidays(LocalDate first, LocalDate last) {
        return sql.fetch(holidays(first, last)).map(Record1::value1).stream()
                .filter(holiday -> !holiday.day().isAfter(last))
                .sorted(Comparator.comparing(FacilityHours.Holiday::day))
                .toList();
    }

    private Select<Record2<LocalTime, LocalTime>> hours() {
        return sql.select(FACILITY.OPENS_AT, FACILITY.CLOSES_AT).from(FACILITY).where(FACILITY.ID.eq(facility.value()));
    }

    private Select<Record1<FacilityHours.Holiday>> holidays(LocalDate first, LocalDate last) {
        return sql.select(row(
                                FACILITY_HOLIDAY.DAY,
                                FACILITY_HOLIDAY.NAME,
                                FACILITY_HOLIDAY.OPENS_AT,
                                FACILITY_HOLIDAY.CLOSES_AT)
                        .mapping((day, name, opens, closes) -> new FacilityHours.Holiday(
                                day,
                                name,
                                Optional.ofNullable(opens).map(from -> new FacilityHours.Open(from, closes)))))
                .from(FACILITY_HOLIDAY)
                .where(
                        FACILITY_HOLIDAY.FACILITY_ID.eq(facility.value()),
                        FACILITY_HOLIDAY.DAY.between(first, last.plusDays(HoursFacts.DAYS_BEYOND)));
    }

    private Select<Record2<UUID, Optional<DateRange>>> employed(Function<Field<UUID>, Condition> whose) {
        return sql.select(EMPLOYMENT.DOCTOR_ID, EMPLOYED)
                .from(EMPLOYMENT)
                .join(DOCTOR)
                .on(DOCTOR.ID.eq(EMPLOYMENT.DOCTOR_ID))
                .where(EMPLOYMENT.FACILITY_ID.eq(facility.value()), whose.apply(EMPLOYMENT.DOCTOR_ID));
    }

    private Select<Record2<UUID, DateRange>> leaves(
            Function<Field<UUID>, Condition> whose, LocalDate first, LocalDate last) {
        return sql.select(
                        DOCTOR_LEAVE.DOCTOR_ID,
                        row(DOCTOR_LEAVE.FIRST_DAY, DOCTOR_LEAVE.LAST_DAY).mapping(DateRange::new))
                .from(DOCTOR_LEAVE)
                .where(
                        whose.apply(DOCTOR_LEAVE.DOCTOR_ID),
                        DOCTOR_LEAVE.STATUS.eq("approved"),
                        DOCTOR_LEAVE.LAST_DAY.ge(first),
                        DOCTOR_LEAVE.FIRST_DAY.le(last.plusDays(HoursFacts.DAYS_BEYOND)));
    }

    private Select<Record> workingDays(Function<Field<UUID>, Condition> whose, LocalDate first, LocalDate last) {
        return sql.select(WORKING_DAY.DOCTOR_ID)
                .select(StoredDays.FIELDS)
                .from(WORKING_DAY)
                .where(
                        WORKING_DAY.FACILITY_ID.eq(facility.value()),
                        whose.apply(WORKING_DAY.DOCTOR_ID),
                        WORKING_DAY.EFFECTIVE_FROM.le(last),
                        WORKING_DAY.EFFECTIVE_UNTIL.isNull().or(WORKING_DAY.EFFECTIVE_UNTIL.ge(first)));
    }

    /** All duties of rosters that touch the days, because one of them anywhere says that a roster has the doctor. */
    private Select<Record6<UUID, LocalDate, Integer, LocalDate, TimeRange, Boolean>> rostered(
            Function<Field<UUID>, Condition> whose, LocalDate first, LocalDate last) {
        Condition touches = ROSTER.STATUS
                .eq("published")
                .and(ROSTER.FIRST_DAY.between(first.minusDays(LONGEST_ROSTER), last))
                .and(ROSTER.FIRST_DAY.plus(ROSTER.DAYS).gt(first));
        return sql.select(DUTY.DOCTOR_ID, ROSTER.FIRST_DAY, ROSTER.DAYS, DUTY.DAY, DUTY.DURING, SHIFT_TYPE.ON_CALL)
                .from(ROSTER)
                .join(DUTY)
                .on(DUTY.FACILITY_ID.eq(ROSTER.FACILITY_ID), DUTY.ROSTER_ID.eq(ROSTER.ID))
                .join(SHIFT_TYPE)
                .on(SHIFT_TYPE.FACILITY_ID.eq(DUTY.FACILITY_ID), SHIFT_TYPE.ID.eq(DUTY.SHIFT_TYPE_ID))
                .where(ROSTER.FACILITY_ID.eq(facility.value()), touches, whose.apply(DUTY.DOCTOR_ID));
    }
}
