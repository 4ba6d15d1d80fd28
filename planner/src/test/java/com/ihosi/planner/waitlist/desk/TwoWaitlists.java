package com.ihosi.planner.waitlist.desk;

import static com.ihosi.schema.generated.Tables.APPOINTMENT;
import static com.ihosi.schema.generated.Tables.FACILITY_PATIENT;
import static com.ihosi.schema.generated.Tables.MESSAGE;
import static com.ihosi.schema.generated.Tables.PATIENT;

import com.ihosi.planner.account.Actor;
import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.appointment.Appointments;
import com.ihosi.planner.booking.BookingRequest;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.message.Messages;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.rule.SchedulingRules;
import com.ihosi.planner.slot.SettingsCache;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.testing.TwoClinics;
import com.ihosi.planner.testing.TwoHospitals;
import com.ihosi.planner.waitlist.Priority;
import com.ihosi.planner.waitlist.WaitlistEntry;
import com.ihosi.planner.waitlist.WaitlistRequest;
import com.ihosi.schema.access.FacilityScope;
import com.ihosi.schema.testing.TwoFacilities.Place;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two clinics where it is Wednesday 25 November 2026, 10:00 in Greenwich: 11:00 in the north, 5:00 in the south. The doctor of each has but an
 * hour a day, at 14:00 local time: two patients of half an hour.
 */
final class TwoWaitlists implements AutoCloseable {

    static final Actor DESK = new Actor.CommandLine();
    static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);

    final TwoClinics clinics = new TwoClinics();
    final TwoHospitals hospitals = clinics.hospitals;
    final Facility.Id north = hospitals.northId();
    final Facility.Id south = hospitals.southId();

    TwoWaitlists() {
        for (Place place : List.of(hospitals.north(), hospitals.south())) {
            clinics.works(place, doctor(place), "14:00", "15:00");
            clinics.works(place, hospitals.shared(), "03:00", "03:05");
        }
    }

    private Doctor.Id doctor(Place place) {
        return place.equals(hospitals.north()) ? hospitals.northDoctor() : hospitals.southDoctor();
    }

    static Clock at(String instant) {
        return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    }

    Waitlists waitlists() {
        return new Waitlists(hospitals.database(), hospitals.accounts, hospitals.clock);
    }

    Waitlists waitlists(Clock clock) {
        return new Waitlists(hospitals.database(), hospitals.accounts, clock);
    }

    WaitlistFilling filling(Clock clock) {
        SchedulingRules rules = new SchedulingRules(hospitals.database(), hospitals.accounts, clock);
        return new WaitlistFilling(
                hospitals.database(),
                hospitals.accounts,
                new SettingsCache(rules),
                clinics.bookingsAt(clock),
                new Messages(),
                clock);
    }

    WaitlistFilling filling() {
        return filling(hospitals.clock);
    }

    WaitlistOffers offers(Clock clock) {
        return new WaitlistOffers(hospitals.database(), hospitals.accounts, clinics.bookingsAt(clock), clock);
    }

    WaitlistOffers offers() {
        return offers(hospitals.clock);
    }

    /** A patient of both clinics who can be written to. */
    Patient.Id patient(String code) {
        Patient.Id patient = clinics.patient(code);
        hospitals.database().run(hospitals.north().scope(), sql -> sql.update(PATIENT)
                .set(PATIENT.EMAIL, code + "@example.org")
                .where(PATIENT.ID.eq(patient.value()))
                .execute());
        return patient;
    }

    /** No longer a patient of the south. */
    void leavesSouth(Patient.Id patient) {
        hospitals.database().run(hospitals.south().scope(), sql -> sql.update(FACILITY_PATIENT)
                .set(FACILITY_PATIENT.STATUS, "inactive")
                .where(FACILITY_PATIENT.PATIENT_ID.eq(patient.value()))
                .execute());
    }

    WaitlistRequest request(Facility.Id facility, Patient.Id patient, Priority priority, boolean auto, boolean others) {
        return new WaitlistRequest(
                patient,
                facility.equals(north) ? clinics.northType : clinics.southType,
                null,
                Set.of(),
                List.of(),
                priority,
                3,
                false,
                others,
                null,
                auto,
                null,
                null,
                null);
    }

    WaitlistEntry waits(Facility.Id facility, Patient.Id patient, Priority priority) {
        return waitlists().add(DESK, facility, request(facility, patient, priority, false, false));
    }

    WaitlistEntry waitsForAnyBooking(Facility.Id facility, Patient.Id patient, Priority priority) {
        return waitlists().add(DESK, facility, request(facility, patient, priority, true, false));
    }

    WaitlistEntry waitsAnywhere(Facility.Id facility, Patient.Id patient, boolean auto) {
        return waitlists().add(DESK, facility, request(facility, patient, Priority.NORMAL, auto, true));
    }

    WaitlistEntry entry(Facility.Id facility, WaitlistEntry.Id id) {
        return find(facility, id).orElseThrow();
    }

    Optional<WaitlistEntry> find(Facility.Id facility, WaitlistEntry.Id id) {
        return waitlists().list(DESK, facility, true).stream()
                .map(Waiting::entry)
                .filter(entry -> entry.id().equals(id))
                .findFirst();
    }

    /** When the doctor of a place has her first or second time on a day. */
    Instant start(Facility.Id facility, LocalDate day, int half) {
        ZoneId zone = ZoneId.of(facility.equals(north) ? "Europe/Berlin" : "America/New_York");
        return day.atTime(LocalTime.of(14, 30 * half)).atZone(zone).toInstant();
    }

    /** Fills the doctor's days until a last one but for the given times. */
    void busy(Facility.Id facility, LocalDate last, Instant... free) {
        LocalDate.of(2026, 11, 25).datesUntil(last.plusDays(1)).forEach(day -> {
            for (int half = 0; half < 2; half++) {
                Instant start = start(facility, day, half);
                if (!List.of(free).contains(start)) {
                    book(facility, clinics.patient(facility.value().toString().substring(0, 4) + day + half), start);
                }
            }
        });
    }

    Appointment book(Facility.Id facility, Patient.Id patient, Instant start) {
        BookingRequest request = new BookingRequest(
                patient,
                facility.equals(north) ? clinics.northType : clinics.southType,
                List.of(facility.equals(north) ? hospitals.northDoctor() : hospitals.southDoctor()),
                start,
                null,
                null,
                false,
                Appointment.Source.CONSOLE,
                null);
        return clinics.bookingsAt(at("2026-11-24T10:00:00Z"))
                .book(DESK, facility, request, null)
                .getFirst();
    }

    /** The appointment that began then, cancelled. */
    Appointment cancelled(Facility.Id facility, Instant start) {
        UUID id = hospitals.database().read(scope(facility), sql -> sql.select(APPOINTMENT.ID)
                .from(APPOINTMENT)
                .where(APPOINTMENT.FACILITY_ID.eq(facility.value()), APPOINTMENT.STARTS_AT.eq(start))
                .fetchSingle(row -> row.value1()));
        return clinics.bookings().cancel(DESK, facility, new Appointment.Id(id), null, null);
    }

    Appointment appointment(Facility.Id facility, Appointment.Id id) {
        return hospitals.database().read(scope(facility), sql -> Appointments.get(sql, facility, id));
    }

    /** The links that patients were told, by patient. */
    @Nullable
    String link(Facility.Id facility, Patient.Id patient) {
        return hospitals
                .database()
                .read(scope(facility), sql -> sql.select(MESSAGE.PATH)
                        .from(MESSAGE)
                        .where(MESSAGE.FACILITY_ID.eq(facility.value()), MESSAGE.PATIENT_ID.eq(patient.value()))
                        .orderBy(MESSAGE.CREATED_AT.desc())
                        .limit(1)
                        .fetchOptional(row -> row.value1().substring("/offer/".length())))
                .orElse(null);
    }

    FacilityScope scope(Facility.Id facility) {
        return (facility.equals(north) ? hospitals.north() : hospitals.south()).scope();
    }

    @Override
    public void close() {
        clinics.close();
    }
}
