package com.ihosi.planner.noshow.card;

import static com.ihosi.schema.generated.Tables.APPOINTMENT;
import static com.ihosi.schema.generated.Tables.APPOINTMENT_TYPE;
import static com.ihosi.schema.generated.Tables.PATIENT;

import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.noshow.Visit;
import com.ihosi.planner.noshow.Visit.Outcome;
import com.ihosi.planner.noshow.Visit.Reminder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.SelectFieldOrAsterisk;
import org.jspecify.annotations.Nullable;

/** Reads appointments of a facility as visits, in its scope and on its wall clock. */
final class VisitRepository {

    private static final List<SelectFieldOrAsterisk> FIELDS = List.of(
            APPOINTMENT.ID,
            APPOINTMENT.PATIENT_ID,
            APPOINTMENT.BOOKED_AT,
            APPOINTMENT.STARTS_AT,
            APPOINTMENT.STATUS,
            APPOINTMENT.NEW_PATIENT,
            APPOINTMENT.REMINDER_SENT_AT,
            APPOINTMENT_TYPE.CODE,
            PATIENT.BIRTH_DATE,
            PATIENT.GENDER);

    /** Reminders go out about two days before a visit. */
    private static final int DAYS_OF_REMINDERS = 2;

    private final DSLContext sql;
    private final Facility facility;

    VisitRepository(DSLContext sql, Facility facility) {
        this.sql = sql;
        this.facility = facility;
    }

    /** The latest visits before a day whose outcome is known, the earliest first. */
    List<Visit> listPast(LocalDate before, int most) {
        List<Visit> visits = new ArrayList<>();
        select(APPOINTMENT.STARTS_AT.lt(start(before)).and(APPOINTMENT.STATUS.in("fulfilled", "arrived", "noshow")))
                .orderBy(APPOINTMENT.STARTS_AT.desc(), APPOINTMENT.ID)
                .limit(most)
                .fetch(row -> visits.add(visit(row, before, !"noshow".equals(row.get(APPOINTMENT.STATUS)))));
        return visits.reversed();
    }

    long countPast(LocalDate before) {
        return sql.fetchCount(
                APPOINTMENT,
                APPOINTMENT.FACILITY_ID.eq(facility.id().value()),
                APPOINTMENT.STARTS_AT.lt(start(before)),
                APPOINTMENT.STATUS.in("fulfilled", "arrived", "noshow"));
    }

    /** The booked ones of some days after another one, by id. */
    List<VisitAhead> listAhead(LocalDate first, int days, @Nullable UUID after, int most) {
        Condition next = after == null ? APPOINTMENT.ID.isNotNull() : APPOINTMENT.ID.gt(after);
        return select(APPOINTMENT
                        .STARTS_AT
                        .ge(start(first))
                        .and(APPOINTMENT.STARTS_AT.lt(start(first.plusDays(days))))
                        .and(APPOINTMENT.STATUS.eq("booked"))
                        .and(next))
                .orderBy(APPOINTMENT.ID)
                .limit(most)
                .fetch(row -> new VisitAhead(new Appointment.Id(row.get(APPOINTMENT.ID)), visit(row, first, null)));
    }

    private SelectConditionStep<Record> select(Condition wanted) {
        return sql.select(FIELDS)
                .from(APPOINTMENT)
                .join(APPOINTMENT_TYPE)
                .on(
                        APPOINTMENT_TYPE.FACILITY_ID.eq(APPOINTMENT.FACILITY_ID),
                        APPOINTMENT_TYPE.ID.eq(APPOINTMENT.APPOINTMENT_TYPE_ID))
                .join(PATIENT)
                .on(PATIENT.ID.eq(APPOINTMENT.PATIENT_ID))
                .where(APPOINTMENT.FACILITY_ID.eq(facility.id().value()), wanted);
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(facility.zone()).toInstant();
    }

    /**
     * @param kept null where nobody knows yet
     */
    private Visit visit(Record row, LocalDate today, @Nullable Boolean kept) {
        LocalDateTime starts = local(row.get(APPOINTMENT.STARTS_AT));
        LocalDateTime booked = local(row.get(APPOINTMENT.BOOKED_AT));
        LocalDate day = starts.toLocalDate();
        @Nullable LocalDate born = row.get(PATIENT.BIRTH_DATE);
        @Nullable String gender = row.get(PATIENT.GENDER);
        return new Visit(
                row.get(APPOINTMENT.PATIENT_ID).toString(),
                booked.isAfter(starts) ? starts : booked,
                day,
                starts.toLocalTime(),
                row.get(APPOINTMENT_TYPE.CODE),
                born == null ? null : (int) ChronoUnit.YEARS.between(born, day),
                reminder(row.get(APPOINTMENT.REMINDER_SENT_AT) != null, day, today),
                row.get(APPOINTMENT.NEW_PATIENT),
                kept == null ? Outcome.UNKNOWN : kept ? Outcome.KEPT : Outcome.MISSED,
                gender == null ? Map.of() : Map.of("gender", gender));
    }

    private static Reminder reminder(boolean sent, LocalDate day, LocalDate today) {
        if (sent) {
            return Reminder.SENT;
        }
        boolean possible = !day.isBefore(today.plusDays(DAYS_OF_REMINDERS));
        return possible ? Reminder.STILL_POSSIBLE : Reminder.NOT_SENT;
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, facility.zone());
    }
}
