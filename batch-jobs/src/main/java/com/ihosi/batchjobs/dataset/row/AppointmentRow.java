package com.ihosi.batchjobs.dataset.row;

import com.ihosi.batchjobs.dataset.Column;
import com.ihosi.batchjobs.dataset.DataFile;
import com.ihosi.batchjobs.dataset.Reference;
import com.ihosi.batchjobs.dataset.RowProblem;
import com.ihosi.batchjobs.dataset.TextForm;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** A row of {@code appointments.csv}. */
@DataFile(
        name = "appointments",
        says = "A patient sees a doctor at a facility; times are local to the facility.",
        key = {"facility", "appointment"})
@Reference(
        to = EmploymentRow.class,
        by = {"facility", "doctor"})
@Reference(
        to = FacilityPatientRow.class,
        by = {"facility", "patient"})
@Reference(
        to = AppointmentTypeRow.class,
        by = {"facility", "type"})
public record AppointmentRow(
        @Column(value = "Slug of the facility.", form = TextForm.SLUG)
        String facility,

        @Column(value = "Number of the appointment, unique at the facility.", form = TextForm.CODE)
        String appointment,

        @Column(value = "Code of the doctor.", form = TextForm.CODE)
        String doctor,

        @Column(value = "Number of the patient at the facility.", form = TextForm.CODE)
        String patient,

        @Column(value = "Code of the appointment type.", form = TextForm.CODE)
        String type,

        @Column("Start.") LocalDateTime startsAt,
        @Column(value = "Length.", min = 1, max = 1440) int minutes,

        @Column(value = "0 for a normal one, more for one overbooked beside another.", max = 9)
        int lane,

        @Column("Status.") Status status,

        @Column("Whether it is the patient's first at the facility.")
        boolean newPatient,

        @Column("How it was booked.") Source source,
        @Column("When it was booked.") LocalDateTime bookedAt,

        @Column("When a reminder was sent; empty: none was.") @Nullable
        LocalDateTime reminderSentAt,

        @Column("When the patient checked in, on the same day.") @Nullable
        LocalTime checkedInAt,

        @Column("When the doctor began.") @Nullable LocalTime startedAt,
        @Column("When the patient left.") @Nullable LocalTime checkedOutAt,

        @Column(value = "How long it took.", max = 2880) @Nullable
        Integer actualMinutes,

        @Column("When it was cancelled, and only then.") @Nullable
        LocalDateTime cancelledAt) {

    /** How far an appointment is; the words are FHIR's. */
    public enum Status {
        BOOKED,
        ARRIVED,
        FULFILLED,
        CANCELLED,
        NOSHOW,
        PENDING
    }

    /** How an appointment was booked. */
    public enum Source {
        CONSOLE,
        PORTAL,
        API,
        WAITLIST,
        SERIES,
        OVERBOOKING,
        IMPORT
    }

    public AppointmentRow {
        RowProblem.unless(!bookedAt.isAfter(startsAt), "booked_at", "is after starts_at");
        RowProblem.unless(
                (status == Status.CANCELLED) == (cancelledAt != null),
                "cancelled_at",
                "goes with status cancelled only");
        RowProblem.unless(
                startedAt == null || checkedOutAt == null || !checkedOutAt.isBefore(startedAt),
                "checked_out_at",
                "is before started_at");
    }

    /** Whether it takes the doctor's and the patient's time. */
    public boolean takesTime() {
        return status != Status.CANCELLED;
    }
}
