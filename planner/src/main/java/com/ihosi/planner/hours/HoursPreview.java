package com.ihosi.planner.hours;

import com.ihosi.planner.appointment.AppointmentStatus;
import com.ihosi.planner.hours.FacilityHours.Open;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a template would change of a doctor's hours.
 *
 * @param changes by weekday, within the first {@link #WEEKS} weeks, the one that comes first first
 * @param outside appointments to come that lie within her hours now and then would not, the earliest first
 */
public record HoursPreview(Doctor doctor, List<Change> changes, List<Outside> outside) {

    /** So many weeks are looked at for changes. */
    public static final int WEEKS = 12;

    public HoursPreview {
        changes = List.copyOf(changes);
        outside = List.copyOf(outside);
    }

    /**
     * Hours of a weekday that become others.
     *
     * @param before on the facility's wall clock; none: cannot be booked
     * @param days on how many days
     * @param first the first of them
     */
    public record Change(DayOfWeek weekday, List<Open> before, List<Open> after, int days, LocalDate first) {

        public Change {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /**
     * An appointment that would lie outside of the hours.
     *
     * @param type the name of its type
     */
    public record Outside(UUID appointment, Span during, String type, AppointmentStatus status) {}
}
