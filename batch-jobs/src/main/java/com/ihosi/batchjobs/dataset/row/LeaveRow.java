package com.ihosi.batchjobs.dataset.row;

import com.ihosi.batchjobs.dataset.Column;
import com.ihosi.batchjobs.dataset.DataFile;
import com.ihosi.batchjobs.dataset.Reference;
import com.ihosi.batchjobs.dataset.RowProblem;
import com.ihosi.batchjobs.dataset.TextForm;
import java.time.LocalDate;

/** A row of {@code leaves.csv}. */
@DataFile(
        name = "leaves",
        says = "Days on which a doctor is away from every facility.",
        key = {"doctor", "first_day"})
@Reference(
        to = DoctorRow.class,
        by = {"doctor"})
@Reference(
        to = EmploymentRow.class,
        by = {"facility", "doctor"})
public record LeaveRow(
        @Column(value = "Code of the doctor.", form = TextForm.CODE)
        String doctor,

        @Column("First day.") LocalDate firstDay,
        @Column("Last day.") LocalDate lastDay,
        @Column("Kind of leave.") Kind kind,
        @Column("How far it is.") Status status,

        @Column(value = "Slug of the facility at which it was entered.", form = TextForm.SLUG)
        String facility) {

    /** Why a doctor is away. */
    public enum Kind {
        VACATION,
        SICK,
        TRAINING,
        PARENTAL,
        OTHER
    }

    /** How far a leave is. */
    public enum Status {
        REQUESTED,
        APPROVED,
        REFUSED,
        CANCELLED
    }

    public LeaveRow {
        RowProblem.unless(!lastDay.isBefore(firstDay), "last_day", "is before first_day");
    }
}
