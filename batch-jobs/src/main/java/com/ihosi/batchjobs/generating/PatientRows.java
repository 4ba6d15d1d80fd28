package com.ihosi.batchjobs.generating;

import com.ihosi.batchjobs.dataset.DatasetWriter;
import com.ihosi.batchjobs.dataset.row.FacilityPatientRow;
import com.ihosi.batchjobs.dataset.row.PatientRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the patients and their registrations. */
final class PatientRows {

    private final GroupPlan group;
    private final DatasetWriter writer;
    private final Map<Integer, DoctorPlan> doctors;

    PatientRows(GroupPlan group, DatasetWriter writer, Map<Integer, DoctorPlan> doctors) {
        this.group = group;
        this.writer = writer;
        this.doctors = doctors;
    }

    void write(PatientPlan patient) {
        String code = patient.code(group);
        writer.write(new PatientRow(
                code,
                patient.home().slug(),
                patient.person().givenName(),
                patient.person().familyName(),
                patient.birthDate(),
                patient.person().gender(),
                patient.person().mailName() + (patient.index() + 1) + "@mail.example",
                patient.home().phone(2_000 + patient.index()),
                patient.home().place().city(),
                "en"));
        for (FacilityPlan facility : facilities(patient)) {
            writer.write(registration(patient, code, facility));
        }
    }

    private static List<FacilityPlan> facilities(PatientPlan patient) {
        List<FacilityPlan> facilities = new ArrayList<>(List.of(patient.home()));
        patient.doctors().stream()
                .map(Posting::facility)
                .filter(facility -> !facility.equals(patient.home()))
                .forEach(facilities::add);
        return facilities;
    }

    private FacilityPatientRow registration(PatientPlan patient, String code, FacilityPlan facility) {
        return new FacilityPatientRow(
                facility.slug(),
                patient.number(facility),
                code,
                patient.registeredOn(),
                FacilityPatientRow.Status.ACTIVE,
                patient.justRegistered(),
                patient.vip(),
                preferredDoctor(patient, facility),
                patient.contact());
    }

    private @Nullable String preferredDoctor(PatientPlan patient, FacilityPlan facility) {
        if (patient.index() % 2 == 0) {
            return null;
        }
        return patient.doctors().stream()
                .filter(posting -> posting.facility().equals(facility))
                .findFirst()
                .map(posting -> doctors.get(posting.doctor()))
                .map(DoctorPlan::code)
                .orElse(null);
    }
}
