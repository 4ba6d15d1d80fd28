package com.ihosi.planner.waitlist.desk;

import static com.ihosi.schema.generated.Tables.APPOINTMENT_TYPE;
import static com.ihosi.schema.generated.Tables.EMPLOYMENT;
import static com.ihosi.schema.generated.Tables.FACILITY;
import static com.ihosi.schema.generated.Tables.FACILITY_PATIENT;
import static com.ihosi.schema.generated.Tables.WAITLIST_ENTRY;
import static org.jooq.impl.DSL.select;

import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.waitlist.WaitlistEntry;
import com.ihosi.planner.waitlist.WaitlistEntry.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/** What has to be known of other facilities to let somebody wait there too; each question names the scope that it is asked in. */
final class GuestRepository {

    private GuestRepository() {}

    /** Where a patient is registered, in her own scope. */
    static List<Facility.Id> listRegistrations(DSLContext sql, Patient.Id patient) {
        return sql.select(FACILITY_PATIENT.FACILITY_ID)
                .from(FACILITY_PATIENT)
                .where(FACILITY_PATIENT.PATIENT_ID.eq(patient.value()), FACILITY_PATIENT.STATUS.eq("active"))
                .orderBy(FACILITY_PATIENT.FACILITY_ID)
                .fetch(row -> new Facility.Id(row.value1()));
    }

    /** What has become of an entry wherever it is, in the scope of its patient; always in the same order. */
    static Map<Facility.Id, Status> listEverywhere(DSLContext sql, Patient.Id patient, WaitlistEntry.Id id) {
        return sql.select(WAITLIST_ENTRY.FACILITY_ID, WAITLIST_ENTRY.STATUS)
                .from(WAITLIST_ENTRY)
                .where(WAITLIST_ENTRY.PATIENT_ID.eq(patient.value()), WAITLIST_ENTRY.ID.eq(id.value()))
                .orderBy(WAITLIST_ENTRY.FACILITY_ID)
                .fetchMap(row -> new Facility.Id(row.value1()), row -> Status.of(row.value2()));
    }

    /** Those of some facilities that are active and of the same tenant as one, in the platform's scope. */
    static List<Facility.Id> listRelated(DSLContext sql, Facility.Id home, List<Facility.Id> others) {
        return sql.select(FACILITY.ID)
                .from(FACILITY)
                .where(
                        FACILITY.ID.in(others.stream().map(Facility.Id::value).toList()),
                        FACILITY.ID.ne(home.value()),
                        FACILITY.STATUS.eq("active"),
                        FACILITY.TENANT_ID.eq(
                                select(FACILITY.TENANT_ID).from(FACILITY).where(FACILITY.ID.eq(home.value()))))
                .orderBy(FACILITY.ID)
                .fetch(row -> new Facility.Id(row.value1()));
    }

    /** The type that means the same as another facility's, in the scope of the facility: adopted from the same one, else of the same code. */
    static Optional<AppointmentType.Id> findAlike(DSLContext sql, Facility.Id facility, AppointmentType other) {
        UUID adopted = other.adopted().map(id -> id.value()).orElse(null);
        return sql.select(APPOINTMENT_TYPE.ID)
                .from(APPOINTMENT_TYPE)
                .where(
                        APPOINTMENT_TYPE.FACILITY_ID.eq(facility.value()),
                        APPOINTMENT_TYPE.ACTIVE.isTrue(),
                        APPOINTMENT_TYPE.GLOBAL_TYPE_ID.eq(adopted).or(APPOINTMENT_TYPE.CODE.eq(other.code())))
                .orderBy(APPOINTMENT_TYPE.GLOBAL_TYPE_ID.eq(adopted).desc().nullsLast())
                .limit(1)
                .fetchOptional(row -> new AppointmentType.Id(row.value1()));
    }

    /** Whether a doctor works at the facility, in its scope. */
    static boolean employs(DSLContext sql, Facility.Id facility, Doctor.Id doctor) {
        return sql.fetchExists(
                EMPLOYMENT,
                EMPLOYMENT.FACILITY_ID.eq(facility.value()),
                EMPLOYMENT.DOCTOR_ID.eq(doctor.value()),
                EMPLOYMENT.STATUS.eq("active"));
    }
}
