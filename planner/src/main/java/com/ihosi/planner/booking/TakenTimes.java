package com.ihosi.planner.booking;

import static com.ihosi.schema.generated.Tables.DOCTOR_TIME;
import static com.ihosi.schema.generated.Tables.EQUIPMENT_TIME;
import static com.ihosi.schema.generated.Tables.PATIENT_TIME;
import static com.ihosi.schema.generated.Tables.ROOM_TIME;
import static org.jooq.impl.DSL.currentInstant;

import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.slot.Obstacle;
import com.ihosi.planner.slot.Slot;
import com.ihosi.planner.time.Span;
import com.ihosi.schema.access.TimeRange;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Takes and frees the time of doctors, patients, rooms and equipment for an appointment or a hold. The constraints decide: a row that
 * collides is not inserted, whoever's the other is.
 */
final class TakenTimes {

    private final DSLContext sql;
    private final Facility.Id facility;

    TakenTimes(DSLContext sql, Facility.Id facility) {
        this.sql = sql;
        this.facility = facility;
    }

    /**
     * What takes the time.
     *
     * @param source the id of the appointment or hold
     * @param visit shared by those who see the patient together
     * @param expires when a hold ends; none for an appointment
     */
    record Taker(
            UUID source,
            UUID visit,
            Patient.@Nullable Id patient,
            boolean urgent,
            @Nullable Instant expires) {

        String kind() {
            return expires == null ? "appointment" : "hold";
        }
    }

    /** Takes all that a slot takes; says what is in the way, if something is: then the transaction must not be committed. */
    Optional<Obstacle> take(Slot slot, Taker taker) {
        Runnable holds = () -> removeExpiredHolds(slot, taker);
        Patient.Id patient = taker.patient();
        UUID room = slot.room();
        if (!taken(() -> takeDoctor(slot, taker), holds)) {
            return Optional.of(Obstacle.TAKEN);
        }
        if (patient != null && !taken(() -> takePatient(slot, taker, patient), holds)) {
            return Optional.of(Obstacle.PATIENT_TAKEN);
        }
        if (room != null && !taken(() -> takeRoom(room, slot.during(), taker), this::removeExpiredUse)) {
            return Optional.of(Obstacle.NO_ROOM);
        }
        boolean equipped = slot.equipment().stream()
                .allMatch(piece -> taken(() -> takeEquipment(piece, slot.during(), taker), this::removeExpiredUse));
        return equipped ? Optional.empty() : Optional.of(Obstacle.NO_EQUIPMENT);
    }

    /** A constraint cannot read the clock: holds that are over are in the way until they are removed. */
    private static boolean taken(BooleanSupplier take, Runnable removeExpired) {
        if (take.getAsBoolean()) {
            return true;
        }
        removeExpired.run();
        return take.getAsBoolean();
    }

    private boolean takeDoctor(Slot slot, Taker taker) {
        return sql.insertInto(DOCTOR_TIME)
                        .set(DOCTOR_TIME.DOCTOR_ID, slot.doctor().value())
                        .set(DOCTOR_TIME.FACILITY_ID, facility.value())
                        .set(DOCTOR_TIME.KIND, taker.kind())
                        .set(DOCTOR_TIME.LANE, slot.lane())
                        .set(DOCTOR_TIME.DURING, range(slot.occupied()))
                        .set(DOCTOR_TIME.EXPIRES_AT, taker.expires())
                        .set(DOCTOR_TIME.SOURCE_ID, taker.source())
                        .set(DOCTOR_TIME.URGENT, taker.urgent())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    private boolean takePatient(Slot slot, Taker taker, Patient.Id patient) {
        return sql.insertInto(PATIENT_TIME)
                        .set(PATIENT_TIME.PATIENT_ID, patient.value())
                        .set(PATIENT_TIME.FACILITY_ID, facility.value())
                        .set(PATIENT_TIME.KIND, taker.kind())
                        .set(PATIENT_TIME.DURING, range(slot.during()))
                        .set(PATIENT_TIME.EXPIRES_AT, taker.expires())
                        .set(PATIENT_TIME.SOURCE_ID, taker.source())
                        .set(PATIENT_TIME.VISIT_ID, taker.visit())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    private boolean takeRoom(UUID room, Span during, Taker taker) {
        return sql.insertInto(ROOM_TIME)
                        .set(ROOM_TIME.FACILITY_ID, facility.value())
                        .set(ROOM_TIME.ROOM_ID, room)
                        .set(ROOM_TIME.KIND, taker.kind())
                        .set(ROOM_TIME.DURING, range(during))
                        .set(ROOM_TIME.EXPIRES_AT, taker.expires())
                        .set(ROOM_TIME.SOURCE_ID, taker.source())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    private boolean takeEquipment(UUID piece, Span during, Taker taker) {
        return sql.insertInto(EQUIPMENT_TIME)
                        .set(EQUIPMENT_TIME.FACILITY_ID, facility.value())
                        .set(EQUIPMENT_TIME.EQUIPMENT_ID, piece)
                        .set(EQUIPMENT_TIME.KIND, taker.kind())
                        .set(EQUIPMENT_TIME.DURING, range(during))
                        .set(EQUIPMENT_TIME.EXPIRES_AT, taker.expires())
                        .set(EQUIPMENT_TIME.SOURCE_ID, taker.source())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** Frees all that an appointment or hold of the facility takes; doing so again is harmless. */
    void free(UUID source) {
        sql.deleteFrom(DOCTOR_TIME)
                .where(DOCTOR_TIME.FACILITY_ID.eq(facility.value()), DOCTOR_TIME.SOURCE_ID.eq(source))
                .execute();
        sql.deleteFrom(PATIENT_TIME)
                .where(PATIENT_TIME.FACILITY_ID.eq(facility.value()), PATIENT_TIME.SOURCE_ID.eq(source))
                .execute();
        sql.deleteFrom(ROOM_TIME)
                .where(ROOM_TIME.FACILITY_ID.eq(facility.value()), ROOM_TIME.SOURCE_ID.eq(source))
                .execute();
        sql.deleteFrom(EQUIPMENT_TIME)
                .where(EQUIPMENT_TIME.FACILITY_ID.eq(facility.value()), EQUIPMENT_TIME.SOURCE_ID.eq(source))
                .execute();
    }

    private void removeExpiredHolds(Slot slot, Taker taker) {
        Patient.Id patient = taker.patient();
        sql.fetch("select remove_expired_holds(?, ?)", slot.doctor().value(), patient == null ? null : patient.value());
    }

    private void removeExpiredUse() {
        sql.deleteFrom(ROOM_TIME)
                .where(ROOM_TIME.FACILITY_ID.eq(facility.value()), ROOM_TIME.EXPIRES_AT.le(currentInstant()))
                .execute();
        sql.deleteFrom(EQUIPMENT_TIME)
                .where(EQUIPMENT_TIME.FACILITY_ID.eq(facility.value()), EQUIPMENT_TIME.EXPIRES_AT.le(currentInstant()))
                .execute();
    }

    private static TimeRange range(Span span) {
        return new TimeRange(span.start(), span.end());
    }
}
