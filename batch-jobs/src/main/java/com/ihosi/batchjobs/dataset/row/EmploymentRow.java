package com.ihosi.batchjobs.dataset.row;

import com.ihosi.batchjobs.dataset.Column;
import com.ihosi.batchjobs.dataset.DataFile;
import com.ihosi.batchjobs.dataset.Reference;
import com.ihosi.batchjobs.dataset.RowProblem;
import com.ihosi.batchjobs.dataset.TextForm;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of {@code employments.csv}. */
@DataFile(
        name = "employments",
        says = "A doctor at a facility.",
        key = {"facility", "doctor"})
@Reference(
        to = FacilityRow.class,
        by = {"facility"})
@Reference(
        to = DoctorRow.class,
        by = {"doctor"})
@Reference(
        to = DepartmentRow.class,
        by = {"facility", "department"})
public record EmploymentRow(
        @Column(value = "Slug of the facility.", form = TextForm.SLUG)
        String facility,

        @Column(value = "Code of the doctor.", form = TextForm.CODE)
        String doctor,

        @Column("Type of employment.") Type type,
        @Column("First day.") LocalDate startsOn,
        @Column("Last day; empty: open.") @Nullable LocalDate endsOn,
        @Column("Room number or place.") @Nullable String office,

        @Column(value = "Code of the department that she belongs to.", form = TextForm.CODE)
        String department,

        @Column(value = "Length of an appointment whose type says none.", min = 5, max = 1440)
        int defaultMinutes,

        @Column(value = "Minutes kept free after an appointment.", max = 240)
        int bufferMinutes,

        @Column("Whether new patients may be booked.") boolean acceptsNewPatients,
        @Column("Whether patients may book by themselves.") boolean onlineBooking,

        @Column("Whether this is her main facility; at most one is.")
        boolean primary) {

    /** How a doctor is employed. */
    public enum Type {
        FULL_TIME,
        PART_TIME,
        CONTRACT,
        VISITING,
        LOCUM_TENENS
    }

    public EmploymentRow {
        RowProblem.unless(endsOn == null || !endsOn.isBefore(startsOn), "ends_on", "is before starts_on");
    }
}
