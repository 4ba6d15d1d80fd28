package com.ihosi.planner.message;

import static com.ihosi.schema.generated.Tables.APPOINTMENT;
import static com.ihosi.schema.generated.Tables.FACILITY_PATIENT;
import static com.ihosi.schema.generated.Tables.PATIENT;

import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.testing.TwoClinics;
import com.ihosi.planner.testing.TwoHospitals;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.TimeRange;
import com.ihosi.schema.testing.TestDatabase;
import com.ihosi.schema.testing.TwoFacilities.Place;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pat, who reads English, and Quinn, who reads Spanish; both are patients of two hospitals and like mails. */
final class Correspondents implements AutoCloseable {

    final TwoClinics clinics = new TwoClinics();
    final Patient.Id pat = clinics.pat;
    final Patient.Id quinn = clinics.quinn;

    Correspondents() {
        write(pat, "pat@example.org", "+15550100", "en");
        write(quinn, "quinn@example.org", "+15550101", "es-MX");
    }

    private void write(Patient.Id patient, String email, String phone, String language) {
        database().run(clinics.hospitals.north().scope(), sql -> sql.update(PATIENT)
                .set(PATIENT.EMAIL, email)
                .set(PATIENT.PHONE, phone)
                .set(PATIENT.LANGUAGE, language)
                .where(PATIENT.ID.eq(patient.value()))
                .execute());
    }

    Facility.Id north() {
        return clinics.hospitals.northId();
    }

    Facility.Id south() {
        return clinics.hospitals.southId();
    }

    Place place(Facility.Id facility) {
        return facility.equals(north()) ? clinics.hospitals.north() : clinics.hospitals.south();
    }

    Database database() {
        return clinics.hospitals.database();
    }

    TestDatabase test() {
        return clinics.hospitals.test();
    }

    Facilities facilities() {
        return clinics.hospitals.facilities;
    }

    Addresses addresses() {
        return new Addresses("https://{facility}.ihosi.example");
    }

    Mailroom mailroom(Clock clock) {
        return new Mailroom(database(), clinics.hospitals.accounts, List.of(Channel.EMAIL), clock);
    }

    /** How Pat wants to be told things. */
    void prefers(String contact) {
        test().beyondPolicies(sql -> sql.update(FACILITY_PATIENT)
                .set(FACILITY_PATIENT.PREFERRED_CONTACT, contact)
                .where(FACILITY_PATIENT.PATIENT_ID.eq(pat.value()))
                .execute());
    }

    /** Where Pat reads mails. */
    void address(String email) {
        test().beyondPolicies(sql -> sql.update(PATIENT)
                .set(PATIENT.EMAIL, email)
                .where(PATIENT.ID.eq(pat.value()))
                .execute());
    }

    /** A visit, unless she has it already, and a note about it. */
    boolean tell(
            Facility.Id facility,
            Patient.Id patient,
            Note.Kind kind,
            String key,
            Instant start,
            @Nullable String path) {
        visit(facility, patient, start);
        Note note = new Note(
                kind,
                key,
                patient,
                facility,
                start,
                "Dr. Okoro",
                "check-up",
                path,
                kind == Note.Kind.OFFER ? start : null);
        return database().write(place(facility).scope(), sql -> new Messages().tell(sql, note, TwoHospitals.NOW));
    }

    /** A booked visit of half an hour; the one that she has then already, if so. */
    UUID visit(Facility.Id facility, Patient.Id patient, Instant start) {
        AppointmentType.Id type = facility.equals(north()) ? clinics.northType : clinics.southType;
        return database().write(place(facility).scope(), sql -> sql.select(APPOINTMENT.ID)
                .from(APPOINTMENT)
                .where(APPOINTMENT.PATIENT_ID.eq(patient.value()), APPOINTMENT.STARTS_AT.eq(start))
                .fetchOptional(APPOINTMENT.ID)
                .orElseGet(() -> sql.insertInto(APPOINTMENT)
                        .set(APPOINTMENT.FACILITY_ID, facility.value())
                        .set(APPOINTMENT.DOCTOR_ID, place(facility).doctor())
                        .set(APPOINTMENT.PATIENT_ID, patient.value())
                        .set(APPOINTMENT.APPOINTMENT_TYPE_ID, type.value())
                        .set(APPOINTMENT.DURING, new TimeRange(start, start.plus(Duration.ofMinutes(30))))
                        .returning(APPOINTMENT.ID)
                        .fetchSingle(APPOINTMENT.ID)));
    }

    @Override
    public void close() {
        clinics.close();
    }
}
