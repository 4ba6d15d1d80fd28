package com.ihosi.batchjobs.dataset.row;

import com.ihosi.batchjobs.dataset.Column;
import com.ihosi.batchjobs.dataset.DataFile;
import com.ihosi.batchjobs.dataset.Reference;
import com.ihosi.batchjobs.dataset.TextForm;
import java.time.LocalDate;

/** A row of {@code roster.csv}. */
@DataFile(
        name = "roster",
        says = "A duty of a roster that was published for earlier weeks.",
        key = {"facility", "doctor", "day", "shift"})
@Reference(
        to = EmploymentRow.class,
        by = {"facility", "doctor"})
@Reference(
        to = ShiftTypeRow.class,
        by = {"facility", "shift"})
@Reference(
        to = DepartmentRow.class,
        by = {"facility", "department"})
public record DutyRow(
        @Column(value = "Slug of the facility.", form = TextForm.SLUG)
        String facility,

        @Column(value = "Code of the doctor.", form = TextForm.CODE)
        String doctor,

        @Column("Day on which the duty starts.") LocalDate day,

        @Column(value = "Code of the shift.", form = TextForm.CODE)
        String shift,

        @Column(value = "Code of the department in which it is.", form = TextForm.CODE)
        String department) {}
