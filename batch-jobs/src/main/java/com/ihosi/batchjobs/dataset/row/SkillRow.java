package com.ihosi.batchjobs.dataset.row;

import com.ihosi.batchjobs.dataset.Column;
import com.ihosi.batchjobs.dataset.DataFile;
import com.ihosi.batchjobs.dataset.TextForm;

/** A row of {@code skills.csv}. */
@DataFile(
        name = "skills",
        says = "What a doctor may be qualified for, at whatever facility.",
        key = {"skill"})
public record SkillRow(
        @Column(value = "Code of the skill.", form = TextForm.CODE)
        String skill,

        @Column("Its name.") String name) {}
