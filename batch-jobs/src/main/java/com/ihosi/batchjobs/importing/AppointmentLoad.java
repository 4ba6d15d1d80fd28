package com.ihosi.batchjobs.importing;

import static com.ihosi.schema.generated.Tables.APPOINTMENT;
import static com.ihosi.schema.generated.Tables.DOCTOR_TIME;
import static com.ihosi.schema.generated.Tables.PATIENT_TIME;

import com.ihosi.batchjobs.dataset.DatasetFormat;
import com.ihosi.batchjobs.dataset.row.AppointmentRow;
import com.ihosi.batchjobs.importing.Ids.Kind;
import com.ihosi.batchjobs.importing.Loading.Entry;
import com.ihosi.schema.access.TimeRange;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Writes appointments, and the time of doctors and patients that they take. */
final class AppointmentLoad {

    private static final int PIECE = 5_000;
    private static final String KIND = "appointment";

    private final Loading loading;
    private final Ids ids;
    private final Map<UUID, List<UUID>> taking = new HashMap<>();
    private final Map<UUID, Boolean> hadSome = new HashMap<>();

    AppointmentLoad(Loading loading) {
        this.loading = loading;
        this.ids = loading.ids();
    }

    /** Writes the appointments, and takes back the time of those that moved or were cancelled. */
    void run() {
        loading.byFacility(DatasetFormat.APPOINTMENT, AppointmentRow::facility, this::write);
    }

    /** Takes the time for the appointments; after all facilities have given back what they had. */
    void takeTime() {
        taking.forEach((facility, appointments) -> {
            for (int from = 0; from < appointments.size(); from += PIECE) {
                List<UUID> piece = appointments.subList(from, Math.min(from + PIECE, appointments.size()));
                loading.inFacility(facility, sql -> takeTime(sql, facility, piece.toArray(UUID[]::new)));
            }
        });
    }

    /** Asks for a look at what does not fit the hours, leave and rosters that are imported with it. */
    void askForConflictCheck() {
        taking.keySet().forEach(facility -> loading.inFacility(facility, sql -> sql.execute("""
                        select ask_for_conflict_check(null, current_date - 1, null, false, now())
                        where not exists (select from conflict_check
                            where facility_id = ? and doctor_id is null and first_day < current_date and last_day is null)
                        """, facility)));
    }

    private void write(DSLContext sql, UUID facility, List<Entry<AppointmentRow>> rows) {
        boolean before = hadSome.computeIfAbsent(
                facility, none -> sql.fetchExists(APPOINTMENT, APPOINTMENT.FACILITY_ID.eq(facility)));
        Upsert.<Entry<AppointmentRow>>into(APPOINTMENT, APPOINTMENT.FACILITY_ID, APPOINTMENT.ID)
                .set(APPOINTMENT.FACILITY_ID, entry -> facility)
                .set(APPOINTMENT.ID, AppointmentLoad::id)
                .set(APPOINTMENT.DOCTOR_ID, entry -> ids.doctor(entry.row().doctor()))
                .set(
                        APPOINTMENT.PATIENT_ID,
                        entry -> ids.get(
                                Kind.NUMBER, entry.row().facility(), entry.row().patient()))
                .set(
                        APPOINTMENT.APPOINTMENT_TYPE_ID,
                        entry -> ids.get(
                                Kind.TYPE, entry.row().facility(), entry.row().type()))
                .set(APPOINTMENT.DURING, entry -> during(entry.row()))
                .set(APPOINTMENT.LANE, entry -> entry.row().lane())
                .set(APPOINTMENT.OVERBOOKING_REASON, entry -> entry.row().lane() == 0 ? null : "Imported")
                .set(APPOINTMENT.STATUS, entry -> entry.row().status())
                .set(APPOINTMENT.NEW_PATIENT, entry -> entry.row().newPatient())
                .set(APPOINTMENT.BOOKING_SOURCE, entry -> entry.row().source())
                .set(APPOINTMENT.BOOKED_AT, entry -> at(entry.row(), entry.row().bookedAt()))
                .set(
                        APPOINTMENT.REMINDER_SENT_AT,
                        entry -> at(entry.row(), entry.row().reminderSentAt()))
                .set(
                        APPOINTMENT.CHECKED_IN_AT,
                        entry -> onDay(entry.row(), entry.row().checkedInAt()))
                .set(
                        APPOINTMENT.STARTED_AT,
                        entry -> onDay(entry.row(), entry.row().startedAt()))
                .set(
                        APPOINTMENT.CHECKED_OUT_AT,
                        entry -> onDay(entry.row(), entry.row().checkedOutAt()))
                .set(APPOINTMENT.ACTUAL_MINUTES, entry -> entry.row().actualMinutes())
                .set(
                        APPOINTMENT.CANCELLED_AT,
                        entry -> at(entry.row(), entry.row().cancelledAt()))
                .write(sql, rows);
        rows.stream().filter(entry -> entry.row().takesTime()).forEach(entry -> taking.computeIfAbsent(
                        facility, none -> new ArrayList<>())
                .add(id(entry)));
        if (before) {
            giveBackTime(sql, facility, rows.stream().map(AppointmentLoad::id).toArray(UUID[]::new));
        }
    }

    private static UUID id(Entry<AppointmentRow> entry) {
        return Ids.fixed(KIND, entry.key());
    }

    private TimeRange during(AppointmentRow row) {
        Instant from = loading.clocks().instant(row.facility(), row.startsAt());
        return new TimeRange(from, from.plusSeconds(60L * row.minutes()));
    }

    private @Nullable Instant at(AppointmentRow row, @Nullable LocalDateTime time) {
        return time == null ? null : loading.clocks().instant(row.facility(), time);
    }

    private @Nullable Instant onDay(AppointmentRow row, @Nullable LocalTime time) {
        return time == null ? null : at(row, row.startsAt().toLocalDate().atTime(time));
    }

    private static void giveBackTime(DSLContext sql, UUID facility, UUID[] appointments) {
        sql.execute("""
                delete from doctor_time t using appointment a
                where t.facility_id = {0} and t.kind = 'appointment' and t.source_id = any ({1})
                  and a.facility_id = {0} and a.id = t.source_id
                  and (a.status = 'cancelled' or a.doctor_id <> t.doctor_id or a.during <> t.during or a.lane <> t.lane)
                """, DSL.val(facility), DSL.val(appointments));
        sql.execute("""
                delete from patient_time t using appointment a
                where t.facility_id = {0} and t.kind = 'appointment' and t.source_id = any ({1})
                  and a.facility_id = {0} and a.id = t.source_id
                  and (a.status = 'cancelled' or a.patient_id <> t.patient_id or a.during <> t.during)
                """, DSL.val(facility), DSL.val(appointments));
    }

    private static void takeTime(DSLContext sql, UUID facility, UUID[] appointments) {
        sql.insertInto(
                        DOCTOR_TIME,
                        DOCTOR_TIME.DOCTOR_ID,
                        DOCTOR_TIME.ID,
                        DOCTOR_TIME.FACILITY_ID,
                        DOCTOR_TIME.KIND,
                        DOCTOR_TIME.LANE,
                        DOCTOR_TIME.DURING,
                        DOCTOR_TIME.SOURCE_ID)
                .select(sql.select(
                                APPOINTMENT.DOCTOR_ID,
                                APPOINTMENT.ID,
                                APPOINTMENT.FACILITY_ID,
                                DSL.inline(KIND),
                                APPOINTMENT.LANE,
                                APPOINTMENT.DURING,
                                APPOINTMENT.ID)
                        .from(APPOINTMENT)
                        .where(APPOINTMENT.FACILITY_ID.eq(facility))
                        .and(APPOINTMENT.ID.eq(DSL.any(appointments))))
                .onConflict(DOCTOR_TIME.DOCTOR_ID, DOCTOR_TIME.ID)
                .doNothing()
                .execute();
        sql.insertInto(
                        PATIENT_TIME,
                        PATIENT_TIME.PATIENT_ID,
                        PATIENT_TIME.ID,
                        PATIENT_TIME.FACILITY_ID,
                        PATIENT_TIME.KIND,
                        PATIENT_TIME.DURING,
                        PATIENT_TIME.SOURCE_ID,
                        PATIENT_TIME.VISIT_ID)
                .select(sql.select(
                                APPOINTMENT.PATIENT_ID,
                                APPOINTMENT.ID,
                                APPOINTMENT.FACILITY_ID,
                                DSL.inline(KIND),
                                APPOINTMENT.DURING,
                                APPOINTMENT.ID,
                                APPOINTMENT.ID)
                        .from(APPOINTMENT)
                        .where(APPOINTMENT.FACILITY_ID.eq(facility))
                        .and(APPOINTMENT.ID.eq(DSL.any(appointments))))
                .onConflict(PATIENT_TIME.PATIENT_ID, PATIENT_TIME.ID)
                .doNothing()
                .execute();
    }
}
