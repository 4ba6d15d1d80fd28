package com.ihosi.batchjobs.importing;

import static com.ihosi.schema.generated.Tables.FACILITY_PATIENT;
import static com.ihosi.schema.generated.Tables.PATIENT;

import com.ihosi.batchjobs.dataset.DatasetFormat;
import com.ihosi.batchjobs.dataset.row.FacilityPatientRow;
import com.ihosi.batchjobs.dataset.row.PatientRow;
import com.ihosi.batchjobs.importing.Ids.Kind;
import com.ihosi.batchjobs.importing.Loading.Entry;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Writes patients and their registrations. */
final class PatientLoad {

    private final Loading loading;
    private final Ids ids;

    PatientLoad(Loading loading) {
        this.loading = loading;
        this.ids = loading.ids();
    }

    void run() {
        loading.byFacility(DatasetFormat.PATIENT, PatientRow::facility, this::writePatients);
        loading.byFacility(DatasetFormat.FACILITY_PATIENT, FacilityPatientRow::facility, this::writeRegistrations);
    }

    private void writePatients(DSLContext sql, UUID facility, List<Entry<PatientRow>> rows) {
        Upsert.<Entry<PatientRow>>into(PATIENT, PATIENT.CODE)
                .set(PATIENT.CODE, entry -> entry.row().patient())
                .set(PATIENT.REGISTERED_AT_FACILITY, entry -> facility)
                .set(PATIENT.GIVEN_NAME, entry -> entry.row().givenName())
                .set(PATIENT.FAMILY_NAME, entry -> entry.row().familyName())
                .set(PATIENT.BIRTH_DATE, entry -> entry.row().birthDate())
                .set(PATIENT.GENDER, entry -> entry.row().gender())
                .set(PATIENT.EMAIL, entry -> entry.row().email())
                .set(PATIENT.PHONE, entry -> entry.row().phone())
                .set(PATIENT.CITY, entry -> entry.row().city())
                .set(PATIENT.LANGUAGE, entry -> entry.row().language())
                .write(sql, rows);
        String[] codes = rows.stream().map(entry -> entry.row().patient()).toArray(String[]::new);
        sql.select(PATIENT.CODE, PATIENT.ID)
                .from(PATIENT)
                .where(PATIENT.CODE.eq(DSL.any(codes)))
                .forEach(found -> ids.put(Kind.PATIENT, found.value1(), found.value2()));
    }

    private void writeRegistrations(DSLContext sql, UUID facility, List<Entry<FacilityPatientRow>> rows) {
        Upsert.<Entry<FacilityPatientRow>>into(
                        FACILITY_PATIENT, FACILITY_PATIENT.FACILITY_ID, FACILITY_PATIENT.PATIENT_ID)
                .set(FACILITY_PATIENT.FACILITY_ID, entry -> facility)
                .set(FACILITY_PATIENT.PATIENT_ID, this::patient)
                .set(FACILITY_PATIENT.NUMBER, entry -> entry.row().number())
                .set(FACILITY_PATIENT.REGISTERED_ON, entry -> entry.row().registeredOn())
                .set(FACILITY_PATIENT.STATUS, entry -> entry.row().status())
                .set(FACILITY_PATIENT.NEW_PATIENT, entry -> entry.row().newPatient())
                .set(FACILITY_PATIENT.VIP, entry -> entry.row().vip())
                .set(FACILITY_PATIENT.PREFERRED_DOCTOR_ID, entry -> preferred(entry.row()))
                .set(FACILITY_PATIENT.PREFERRED_CONTACT, entry -> entry.row().preferredContact())
                .write(sql, rows);
        rows.forEach(entry ->
                ids.put(Kind.NUMBER, entry.row().facility() + "/" + entry.row().number(), patient(entry)));
    }

    private UUID patient(Entry<FacilityPatientRow> entry) {
        return ids.get(Kind.PATIENT, entry.row().patient());
    }

    private @Nullable UUID preferred(FacilityPatientRow row) {
        String doctor = row.preferredDoctor();
        return doctor == null ? null : ids.doctor(doctor);
    }
}
