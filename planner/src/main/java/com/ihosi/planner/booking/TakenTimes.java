package com.ihosi.planner.booking;

import static com.ihosi.schema.generated.Tables.DOCTOR_TIME;
import static com.ihosi.schema.generated.Tables.EQUIPMENT_TIME;
import static com.ihosi.schema.generated.Tables.PATIENT_TIME;
import static com.ihosi.schema.generated.Tables.ROOM_TIME;
import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.val;

import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.slot.Obstacle;
import com.ihosi.planner.slot.Slot;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.Span;
import com.ihosi.schema.access.Prepared;
import com.ihosi.schema.access.RoundTrip;
import com.ihosi.schema.access.TimeRange;
import com.ihosi.schema.access.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * Takes and frees the time of doctors, patients, rooms and equipment for an appointment or a hold. The constraints decide: a row that
 * collides is not inserted, whoever's the other is.
 */
final class TakenTimes {

    private static final Insertion DOCTOR = new Insertion(
            DOCTOR_TIME,
            DOCTOR_TIME.DOCTOR_ID,
            DOCTOR_TIME.FACILITY_ID,
            DOCTOR_TIME.KIND,
            DOCTOR_TIME.LANE,
            DOCTOR_TIME.DURING,
            DOCTOR_TIME.EXPIRES_AT,
            DOCTOR_TIME.SOURCE_ID,
            DOCTOR_TIME.URGENT);

    private static final Insertion PATIENT = new Insertion(
            PATIENT_TIME,
            PATIENT_TIME.PATIENT_ID,
            PATIENT_TIME.FACILITY_ID,
            PATIENT_TIME.KIND,
            PATIENT_TIME.DURING,
            PATIENT_TIME.EXPIRES_AT,
            PATIENT_TIME.SOURCE_ID,
            PATIENT_TIME.VISIT_ID);

    private static final Insertion ROOM = new Insertion(
            ROOM_TIME,
            ROOM_TIME.FACILITY_ID,
            ROOM_TIME.ROOM_ID,
            ROOM_TIME.KIND,
            ROOM_TIME.DURING,
            ROOM_TIME.EXPIRES_AT,
            ROOM_TIME.SOURCE_ID);

    private static final Insertion EQUIPMENT = new Insertion(
            EQUIPMENT_TIME,
            EQUIPMENT_TIME.FACILITY_ID,
            EQUIPMENT_TIME.EQUIPMENT_ID,
            EQUIPMENT_TIME.KIND,
            EQUIPMENT_TIME.DURING,
            EQUIPMENT_TIME.EXPIRES_AT,
            EQUIPMENT_TIME.SOURCE_ID);

    /** A row's insertion, which fails where a constraint is in the way, or does nothing. */
    private record Insertion(Prepared<?> plain, Prepared<?> unlessRefused) {

        Insertion(Table<?> table, Field<?>... columns) {
            this(Prepared.insertion(table, columns), Prepared.insertionUnlessRefused(table, columns));
        }

        Prepared<?> at(Pace pace) {
            return switch (pace) {
                case SWIFT -> plain;
                case CAREFUL -> unlessRefused;
            };
        }
    }

    private final DSLContext sql;
    private final Facility.Id facility;
    private final Pace pace;

    TakenTimes(DSLContext sql, Facility.Id facility, Pace pace) {
        this.sql = sql;
        this.facility = facility;
        this.pace = pace;
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

    /**
     * Takes all that a slot takes, and does what belongs to it in the same round trip.
     *
     * @param rest asks for what else is written
     * @throws NotBookableException if something is in the way: then the transaction must not be committed
     */
    void take(Slot slot, Taker taker, Consumer<RoundTrip> rest) {
        RoundTrip trip = new RoundTrip(sql);
        switch (pace) {
            case SWIFT -> {
                insert(trip, slot, taker);
                rest.accept(trip);
                trip.sendAtEnd();
            }
            case CAREFUL -> {
                removeExpired(trip, slot, taker);
                List<Taking> takings = insert(trip, slot, taker);
                rest.accept(trip);
                trip.send();
                check(takings);
            }
        }
    }

    private List<Taking> insert(RoundTrip trip, Slot slot, Taker taker) {
        List<Taking> takings = new ArrayList<>();
        Patient.Id patient = taker.patient();
        UUID room = slot.room();
        takings.add(new Taking(Obstacle.TAKEN, trip.run(DOCTOR.at(pace), doctor(slot, taker))));
        if (patient != null) {
            takings.add(new Taking(Obstacle.PATIENT_TAKEN, trip.run(PATIENT.at(pace), patient(slot, taker, patient))));
        }
        if (room != null) {
            takings.add(new Taking(Obstacle.NO_ROOM, trip.run(ROOM.at(pace), room(room, slot.during(), taker))));
        }
        slot.equipment()
                .forEach(piece -> takings.add(new Taking(
                        Obstacle.NO_EQUIPMENT, trip.run(EQUIPMENT.at(pace), equipment(piece, slot.during(), taker)))));
        return takings;
    }

    private static void check(List<Taking> takings) {
        takings.stream()
                .filter(taking -> taking.rows().getAsInt() == 0)
                .findFirst()
                .ifPresent(refused -> {
                    throw new NotBookableException(
                            refused.otherwise(), refused.otherwise().sentence(), List.of());
                });
    }

    /**
     * Lets nobody else book with the doctors, here or elsewhere, until the transaction ends: what a day has room for is counted right, and
     * two who want the same time don't wait for each other's rows.
     */
    void queue(RoundTrip trip, Collection<Doctor.Id> doctors) {
        doctors.stream().map(doctor -> doctor.value().toString()).sorted().forEach(key -> Turn.take(trip, key));
    }

    /** Lets nobody else book at the facility where that is queued for, so that what all doctors have is counted right. */
    void queueHere() {
        Turn.take(sql, facility.value() + "/bookings");
    }

    /** A row that was inserted, unless something is in the way. */
    private record Taking(Obstacle otherwise, IntSupplier rows) {}

    private Prepared.Values doctor(Slot slot, Taker taker) {
        return new Prepared.Values()
                .set(DOCTOR_TIME.DOCTOR_ID, slot.doctor().value())
                .set(DOCTOR_TIME.FACILITY_ID, facility.value())
                .set(DOCTOR_TIME.KIND, taker.kind())
                .set(DOCTOR_TIME.LANE, slot.lane())
                .set(DOCTOR_TIME.DURING, range(slot.occupied()))
                .set(DOCTOR_TIME.EXPIRES_AT, taker.expires())
                .set(DOCTOR_TIME.SOURCE_ID, taker.source())
                .set(DOCTOR_TIME.URGENT, taker.urgent());
    }

    private Prepared.Values patient(Slot slot, Taker taker, Patient.Id patient) {
        return new Prepared.Values()
                .set(PATIENT_TIME.PATIENT_ID, patient.value())
                .set(PATIENT_TIME.FACILITY_ID, facility.value())
                .set(PATIENT_TIME.KIND, taker.kind())
                .set(PATIENT_TIME.DURING, range(slot.during()))
                .set(PATIENT_TIME.EXPIRES_AT, taker.expires())
                .set(PATIENT_TIME.SOURCE_ID, taker.source())
                .set(PATIENT_TIME.VISIT_ID, taker.visit());
    }

    private Prepared.Values room(UUID room, Span during, Taker taker) {
        return new Prepared.Values()
                .set(ROOM_TIME.FACILITY_ID, facility.value())
                .set(ROOM_TIME.ROOM_ID, room)
                .set(ROOM_TIME.KIND, taker.kind())
                .set(ROOM_TIME.DURING, range(during))
                .set(ROOM_TIME.EXPIRES_AT, taker.expires())
                .set(ROOM_TIME.SOURCE_ID, taker.source());
    }

    private Prepared.Values equipment(UUID piece, Span during, Taker taker) {
        return new Prepared.Values()
                .set(EQUIPMENT_TIME.FACILITY_ID, facility.value())
                .set(EQUIPMENT_TIME.EQUIPMENT_ID, piece)
                .set(EQUIPMENT_TIME.KIND, taker.kind())
                .set(EQUIPMENT_TIME.DURING, range(during))
                .set(EQUIPMENT_TIME.EXPIRES_AT, taker.expires())
                .set(EQUIPMENT_TIME.SOURCE_ID, taker.source());
    }

    /** Frees all that an appointment or hold of the facility takes; doing so again is harmless. */
    void free(UUID source) {
        RoundTrip trip = new RoundTrip(sql);
        trip.run(sql.deleteFrom(DOCTOR_TIME)
                .where(DOCTOR_TIME.FACILITY_ID.eq(facility.value()), DOCTOR_TIME.SOURCE_ID.eq(source)));
        trip.run(sql.deleteFrom(PATIENT_TIME)
                .where(PATIENT_TIME.FACILITY_ID.eq(facility.value()), PATIENT_TIME.SOURCE_ID.eq(source)));
        trip.run(sql.deleteFrom(ROOM_TIME)
                .where(ROOM_TIME.FACILITY_ID.eq(facility.value()), ROOM_TIME.SOURCE_ID.eq(source)));
        trip.run(sql.deleteFrom(EQUIPMENT_TIME)
                .where(EQUIPMENT_TIME.FACILITY_ID.eq(facility.value()), EQUIPMENT_TIME.SOURCE_ID.eq(source)));
        trip.send();
    }

    /** A constraint cannot read the clock: holds that are over are in the way until they are removed. */
    private void removeExpired(RoundTrip trip, Slot slot, Taker taker) {
        Patient.Id patient = taker.patient();
        trip.ask(sql.select(field(
                "remove_expired_holds({0}, {1}) is null",
                SQLDataType.BOOLEAN,
                val(slot.doctor().value()),
                val(patient == null ? null : patient.value(), SQLDataType.UUID))));
        trip.run(sql.deleteFrom(ROOM_TIME)
                .where(ROOM_TIME.FACILITY_ID.eq(facility.value()), ROOM_TIME.EXPIRES_AT.le(currentInstant())));
        trip.run(sql.deleteFrom(EQUIPMENT_TIME)
                .where(
                        EQUIPMENT_TIME.FACILITY_ID.eq(facility.value()),
                        EQUIPMENT_TIME.EXPIRES_AT.le(currentInstant())));
    }

    private static TimeRange range(Span span) {
        return new TimeRange(span.start(), span.end());
    }
}
