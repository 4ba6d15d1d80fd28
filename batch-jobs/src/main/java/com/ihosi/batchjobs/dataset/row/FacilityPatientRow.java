package com.ihosi.batchjobs.dataset.row;

import com.ihosi.batchjobs.dataset.Column;
import com.ihosi.batchjobs.dataset.DataFile;
import com.ihosi.batchjobs.dataset.Reference;
import com.ihosi.batchjobs.dataset.TextForm;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of {@code facility_patients.csv}. */
@DataFile(
        name = "facility_patients",
        says = "A patient at a facility.",
        key = {"facility", "number"},
        unique = {"facility", "patient"})
@Reference(
        to = FacilityRow.class,
        by = {"facility"})
@Reference(
        to = PatientRow.class,
        by = {"patient"})
@Reference(
        to = EmploymentRow.class,
        by = {"facility", "preferred_doctor"})
public record FacilityPatientRow(
        @Column(value = "Slug of the facility.", form = TextForm.SLUG)
        String facility,

        @Column(value = "Number of the patient, unique at the facility.", form = TextForm.CODE)
        String number,

        @Column(value = "Code of the patient.", form = TextForm.CODE)
        String patient,

        @Column("Day of registration.") LocalDate registeredOn,
        @Column("Status at the facility.") Status status,
        @Column("Whether she has not been seen yet.") boolean newPatient,
        @Column("Whether she comes first.") boolean vip,

        @Column(value = "Code of the doctor she prefers; empty: none.", form = TextForm.CODE) @Nullable
        String preferredDoctor,

        @Column("How she wants to hear from the facility.") Contact preferredContact) {

    /** A patient's status. */
    public enum Status {
        ACTIVE,
        INACTIVE,
        DECEASED,
        TRANSFERRED
    }

    /** A way to reach a patient. */
    public enum Contact {
        EMAIL,
        SMS,
        PHONE,
        NONE
    }
}
