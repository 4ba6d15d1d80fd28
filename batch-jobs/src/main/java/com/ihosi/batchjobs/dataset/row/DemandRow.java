package com.ihosi.batchjobs.dataset.row;

import com.ihosi.batchjobs.dataset.Column;
import com.ihosi.batchjobs.dataset.DataFile;
import com.ihosi.batchjobs.dataset.Reference;
import com.ihosi.batchjobs.dataset.TextForm;
import java.time.LocalDate;

/** A row of {@code demand.csv}. */
@DataFile(
        name = "demand",
        says = "How many doctors a shift needs on the day it starts.",
        key = {"facility", "department", "shift", "day"})
@Reference(
        to = DepartmentRow.class,
        by = {"facility", "department"})
@Reference(
        to = ShiftTypeRow.class,
        by = {"facility", "shift"})
public record DemandRow(
        @Column(value = "Slug of the facility.", form = TextForm.SLUG)
        String facility,

        @Column(value = "Code of the department.", form = TextForm.CODE)
        String department,

        @Column(value = "Code of the shift.", form = TextForm.CODE)
        String shift,

        @Column("Day on which the shift starts.") LocalDate day,

        @Column(value = "Number of doctors needed.", max = 1000)
        int required,

        @Column(value = "What one doctor too few costs.", max = 1_000_000)
        int underPrice,

        @Column(value = "What one doctor too many costs.", max = 1_000_000)
        int overPrice) {}
