package com.ihosi.planner.staff;

import com.ihosi.planner.facility.Department;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.time.DateRange;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A doctor at a facility.
 *
 * @param primary whether this is the doctor's primary facility
 */
public record Employment(
        Facility.Id facility,
        Doctor.Id doctor,
        Type type,
        Status status,
        DateRange dates,
        Department.@Nullable Id department,
        boolean primary) {

    /** How a doctor is employed. */
    public enum Type {
        FULL_TIME,
        PART_TIME,
        CONTRACT,
        VISITING,
        LOCUM_TENENS
    }

    /** Whether the doctor works there at present. */
    public enum Status {
        ACTIVE,
        ON_LEAVE,
        INACTIVE,
        TERMINATED
    }

    /** Whether the doctor belongs to the facility on the day; one on leave does, and is away. */
    public boolean covers(LocalDate day) {
        return (status == Status.ACTIVE || status == Status.ON_LEAVE) && dates.contains(day);
    }
}
