package com.ihosi.batchjobs.dataset.row;

import com.ihosi.batchjobs.dataset.Column;
import com.ihosi.batchjobs.dataset.DataFile;
import com.ihosi.batchjobs.dataset.Reference;
import com.ihosi.batchjobs.dataset.TextForm;

/** A row of {@code departments.csv}. */
@DataFile(
        name = "departments",
        says = "A part of a facility in which demand and duties are counted.",
        key = {"facility", "department"})
@Reference(
        to = FacilityRow.class,
        by = {"facility"})
public record DepartmentRow(
        @Column(value = "Slug of the facility.", form = TextForm.SLUG)
        String facility,

        @Column(value = "Code of the department, unique at the facility.", form = TextForm.CODE)
        String department,

        @Column("Its name.") String name,

        @Column(value = "Place in lists, from 0.", max = 10_000)
        int displayOrder) {}
