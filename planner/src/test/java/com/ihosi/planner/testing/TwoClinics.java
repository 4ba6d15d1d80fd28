package com.ihosi.planner.testing;

import static com.ihosi.schema.generated.Tables.APPOINTMENT_TYPE;
import static com.ihosi.schema.generated.Tables.EMPLOYMENT;
import static com.ihosi.schema.generated.Tables.FACILITY_PATIENT;
import static com.ihosi.schema.generated.Tables.PATIENT;
import static com.ihosi.schema.generated.Tables.ROOM;
import static com.ihosi.schema.generated.Tables.TRAVEL_TIME;
import static com.ihosi.schema.generated.Tables.WORKING_DAY;

import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.booking.Bookings;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.reschedule.Rescheduling;
import com.ihosi.planner.rule.SchedulingRules;
import com.ihosi.planner.series.SeriesBookings;
import com.ihosi.planner.slot.SettingsCache;
import com.ihosi.planner.slot.Slots;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.schema.access.PlatformScope;
import com.ihosi.schema.testing.TwoFacilities.Place;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/** Patients, types and rooms at the two hospitals; both open from 8 to 17 on every day, an appointment takes half an hour. */
public final class TwoClinics implements AutoCloseable {

    public final TwoHospitals hospitals = new TwoHospitals();
    public final AppointmentType.Id northType = type(hospitals.north(), "visit");
    public final AppointmentType.Id southType = type(hospitals.south(), "visit");
    public final Patient.Id pat = patient("pat");
    public final Patient.Id quinn = patient("quinn");

    private final SettingsCache settings = new SettingsCache(rules());

    public TwoClinics() {
        withoutBuffers(hospitals.north());
        withoutBuffers(hospitals.south());
    }

    public Slots slots() {
        return new Slots(hospitals.database(), hospitals.accounts, settings, hospitals.clock);
    }

    public Bookings bookings() {
        return bookingsAt(hospitals.clock);
    }

    public Bookings bookingsAt(Clock clock) {
        Slots slots = new Slots(hospitals.database(), hospitals.accounts, settings, clock);
        return new Bookings(hospitals.database(), hospitals.accounts, settings, slots, clock);
    }

    public SeriesBookings seriesAt(Clock clock) {
        return new SeriesBookings(hospitals.database(), hospitals.accounts, bookingsAt(clock));
    }

    public Rescheduling rescheduling() {
        return new Rescheduling(hospitals.database(), hospitals.accounts, rules(), bookings(), hospitals.clock);
    }

    private SchedulingRules rules() {
        return new SchedulingRules(hospitals.database(), hospitals.accounts, hospitals.clock);
    }

    /** Another doctor who works at both clinics. */
    public Doctor.Id sharedDoctor(String code) {
        Doctor.Id doctor = hospitals.sharedDoctor(code);
        withoutBuffers(hospitals.north());
        withoutBuffers(hospitals.south());
        return doctor;
    }

    private void withoutBuffers(Place place) {
        hospitals.database().run(place.scope(), sql -> sql.update(EMPLOYMENT)
                .set(EMPLOYMENT.BUFFER_MINUTES, 0)
                .where(EMPLOYMENT.FACILITY_ID.eq(place.facility()))
                .execute());
    }

    /** Half an hour, without notice, up to 90 days ahead. */
    public AppointmentType.Id type(Place place, String code) {
        UUID id = UUID.randomUUID();
        hospitals.database().run(place.scope(), sql -> sql.insertInto(APPOINTMENT_TYPE)
                .set(APPOINTMENT_TYPE.FACILITY_ID, place.facility())
                .set(APPOINTMENT_TYPE.ID, id)
                .set(APPOINTMENT_TYPE.CODE, code)
                .set(APPOINTMENT_TYPE.NAME, code)
                .set(APPOINTMENT_TYPE.NOTICE_HOURS, 0)
                .set(APPOINTMENT_TYPE.DAYS_AHEAD, 90)
                .execute());
        return new AppointmentType.Id(id);
    }

    /** Somebody who is a patient of both hospitals. */
    public Patient.Id patient(String code) {
        UUID id = UUID.randomUUID();
        hospitals.database().run(hospitals.north().scope(), sql -> sql.insertInto(PATIENT)
                .set(PATIENT.ID, id)
                .set(PATIENT.CODE, code)
                .set(PATIENT.GIVEN_NAME, code)
                .set(PATIENT.FAMILY_NAME, "Patient")
                .set(PATIENT.REGISTERED_AT_FACILITY, hospitals.north().facility())
                .execute());
        register(hospitals.north(), id, code);
        register(hospitals.south(), id, code);
        return new Patient.Id(id);
    }

    private void register(Place place, UUID patient, String number) {
        hospitals.database().run(place.scope(), sql -> sql.insertInto(FACILITY_PATIENT)
                .set(FACILITY_PATIENT.FACILITY_ID, place.facility())
                .set(FACILITY_PATIENT.PATIENT_ID, patient)
                .set(FACILITY_PATIENT.NUMBER, number)
                .execute());
    }

    public UUID room(Place place, String code) {
        UUID id = UUID.randomUUID();
        hospitals.database().run(place.scope(), sql -> sql.insertInto(ROOM)
                .set(ROOM.FACILITY_ID, place.facility())
                .set(ROOM.ID, id)
                .set(ROOM.CODE, code)
                .set(ROOM.NAME, code)
                .execute());
        return id;
    }

    /** The way from one hospital to the other and back, in minutes. */
    public void travel(int minutes) {
        hospitals.database().run(new PlatformScope(), sql -> {
            for (int way = 0; way < 2; way++) {
                Place from = way == 0 ? hospitals.north() : hospitals.south();
                Place to = way == 0 ? hospitals.south() : hospitals.north();
                sql.insertInto(TRAVEL_TIME)
                        .set(TRAVEL_TIME.FROM_FACILITY, from.facility())
                        .set(TRAVEL_TIME.TO_FACILITY, to.facility())
                        .set(TRAVEL_TIME.MINUTES, minutes)
                        .execute();
            }
        });
    }

    /** The same hours on every day of the week from long ago on, for at most 20 appointments and without a reserve. */
    public void works(Place place, Doctor.Id doctor, String from, String until) {
        hospitals.database().run(place.scope(), sql -> {
            for (DayOfWeek day : DayOfWeek.values()) {
                sql.insertInto(WORKING_DAY)
                        .set(WORKING_DAY.FACILITY_ID, place.facility())
                        .set(WORKING_DAY.DOCTOR_ID, doctor.value())
                        .set(WORKING_DAY.DAY_OF_WEEK, day.getValue())
                        .set(WORKING_DAY.STARTS_AT, LocalTime.parse(from))
                        .set(WORKING_DAY.ENDS_AT, LocalTime.parse(until))
                        .set(WORKING_DAY.EMERGENCY_SLOTS, 0)
                        .set(WORKING_DAY.EFFECTIVE_FROM, LocalDate.of(2020, 1, 1))
                        .execute();
            }
        });
    }

    @Override
    public void close() {
        hospitals.close();
    }
}
