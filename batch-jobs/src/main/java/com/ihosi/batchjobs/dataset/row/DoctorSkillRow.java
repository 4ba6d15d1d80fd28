package com.ihosi.batchjobs.dataset.row;

import com.ihosi.batchjobs.dataset.Column;
import com.ihosi.batchjobs.dataset.DataFile;
import com.ihosi.batchjobs.dataset.Reference;
import com.ihosi.batchjobs.dataset.RowProblem;
import com.ihosi.batchjobs.dataset.TextForm;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of {@code doctor_skills.csv}. */
@DataFile(
        name = "doctor_skills",
        says = "A qualification of a doctor.",
        key = {"doctor", "skill", "valid_from"})
@Reference(
        to = DoctorRow.class,
        by = {"doctor"})
@Reference(
        to = SkillRow.class,
        by = {"skill"})
public record DoctorSkillRow(
        @Column(value = "Code of the doctor.", form = TextForm.CODE)
        String doctor,

        @Column(value = "Code of the skill.", form = TextForm.CODE)
        String skill,

        @Column("First day on which it is valid.") LocalDate validFrom,

        @Column("Last day on which it is valid; empty: open.") @Nullable
        LocalDate validUntil) {

    public DoctorSkillRow {
        RowProblem.unless(validUntil == null || !validUntil.isBefore(validFrom), "valid_until", "is before valid_from");
    }
}
