package com.ihosi.planner.waitlist.desk;

import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.Span;
import com.ihosi.planner.waitlist.FillingBound;
import com.ihosi.planner.waitlist.WaitlistEntry;
import java.time.Instant;
import java.util.List;

/**
 * What filling would do now.
 *
 * @param served who would get what, by time
 * @param filled how many free times would be booked or offered
 * @param bound how many times are free, and how many could be filled at most
 * @param left how many who wait would get nothing
 * @param awake from when on offers would be sent; in the future while it is quiet
 */
public record FillPreview(List<Served> served, int filled, FillingBound bound, int left, Instant awake) {

    public FillPreview {
        served = List.copyOf(served);
    }

    /**
     * Somebody who would get a time.
     *
     * @param booked whether she would be booked without being asked; else it would be offered to her
     * @param batch which batch of that time the offer would be of; 0 of a booking
     * @param rank in the line for the time, from 1 on
     */
    public record Served(
            WaitlistEntry entry,
            Patient patient,
            AppointmentType type,
            Doctor doctor,
            Span during,
            boolean booked,
            int batch,
            int rank) {}
}
