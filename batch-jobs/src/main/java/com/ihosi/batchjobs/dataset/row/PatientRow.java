package com.ihosi.batchjobs.dataset.row;

import com.ihosi.batchjobs.dataset.Column;
import com.ihosi.batchjobs.dataset.DataFile;
import com.ihosi.batchjobs.dataset.Reference;
import com.ihosi.batchjobs.dataset.TextForm;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of {@code patients.csv}. */
@DataFile(
        name = "patients",
        says = "A patient, at whatever facilities she is seen.",
        key = {"patient"})
@Reference(
        to = FacilityRow.class,
        by = {"facility"})
public record PatientRow(
        @Column(value = "Code of the patient.", form = TextForm.CODE)
        String patient,

        @Column(value = "Slug of the facility that entered her.", form = TextForm.SLUG)
        String facility,

        @Column("Given name.") String givenName,
        @Column("Family name.") String familyName,

        @Column(value = "Date of birth; stays where it is when the data set is moved.", fixed = true) @Nullable
        LocalDate birthDate,

        @Column("Gender.") @Nullable Gender gender,

        @Column(value = "E-mail address.", form = TextForm.EMAIL) @Nullable
        String email,

        @Column("Telephone number.") @Nullable String phone,
        @Column("City.") @Nullable String city,

        @Column(value = "Language.", form = TextForm.LANGUAGE) @Nullable
        String language) {

    /** Gender as it was told. */
    public enum Gender {
        FEMALE,
        MALE,
        OTHER,
        UNKNOWN
    }
}
