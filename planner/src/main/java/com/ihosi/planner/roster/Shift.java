package com.ihosi.planner.roster;

import com.ihosi.planner.facility.Department;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.time.Span;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A kind of duty that is repeated day by day: at wall-clock hours, so that it stays there over a clock change.
 *
 * @param code the short form shown in a cell, unique within its facility and department
 * @param start local time at which it starts
 * @param minutes how long it lasts on the wall clock, also what it counts as worked, at most two days
 * @param notFollowedBy shifts that a doctor may not have on the day after this one
 * @param onCall whether the doctor is on call instead of present
 */
public record Shift(
        Id id,
        Facility.Id facility,
        Department.@Nullable Id department,
        String code,
        String name,
        LocalTime start,
        int minutes,
        ZoneId zone,
        Set<Id> notFollowedBy,
        boolean onCall) {

    private static final int NIGHT_ENDS_AT_MINUTE = 5 * 60;
    private static final int LEAST_NIGHT_MINUTES = 120;

    public Shift {
        Objects.requireNonNull(id, "id");
        Check.that(!code.isBlank(), "The code of a shift must not be blank.");
        Check.between("minutes of shift " + code, minutes, 1, 2 * 24 * 60);
        notFollowedBy = Set.copyOf(notFollowedBy);
    }

    /** A shift at which the doctor is present. */
    public Shift(
            Id id,
            Facility.Id facility,
            Department.@Nullable Id department,
            String code,
            String name,
            LocalTime start,
            int minutes,
            ZoneId zone,
            Set<Id> notFollowedBy) {
        this(id, facility, department, code, name, start, minutes, zone, notFollowedBy, false);
    }

    /** When it is worked by somebody who starts it on {@code date}. */
    public Span on(LocalDate date) {
        LocalDateTime from = date.atTime(start);
        return new Span(
                from.atZone(zone).toInstant(),
                from.plusMinutes(minutes).atZone(zone).toInstant());
    }

    /** The same shift with others that may not follow it. */
    public Shift notFollowedBy(Set<Id> others) {
        return new Shift(id, facility, department, code, name, start, minutes, zone, others, onCall);
    }

    /** Whether at least two of its hours lie between midnight and five in the morning. */
    public boolean night() {
        int from = start.toSecondOfDay() / 60;
        return nightMinutes(from, 0) + nightMinutes(from, 24 * 60) >= LEAST_NIGHT_MINUTES;
    }

    private int nightMinutes(int from, int midnight) {
        return Math.max(0, Math.min(from + minutes, midnight + NIGHT_ENDS_AT_MINUTE) - Math.max(from, midnight));
    }

    /** The identity of a shift. */
    public record Id(UUID value) {

        public Id {
            Objects.requireNonNull(value, "value");
        }
    }
}
