package com.ihosi.planner.appointment;

import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.staff.Skill;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an appointment is for, how long it takes and how it may be booked.
 *
 * @param minutes the least, usual and most minutes
 * @param buffer minutes after an appointment during which the doctor is not booked
 * @param requiresApproval whether a booking is pending until somebody approves it
 * @param daysAhead how many days ahead it may be booked at most
 * @param noticeHours how many hours ahead it must be booked at least
 * @param price in the facility's currency
 * @param colour #rrggbb
 */
public record AppointmentType(
        Id id,
        Facility.Id facility,
        String code,
        String name,
        @Nullable String description,
        Minutes minutes,
        int buffer,
        boolean requiresApproval,
        int daysAhead,
        int noticeHours,
        @Nullable BigDecimal price,
        boolean insuranceCovered,
        String colour,
        Needs needs,
        boolean active,
        int displayOrder,
        long version) {

    /** Identifies a type of a facility. */
    public record Id(UUID value) {
        public Id {
            Objects.requireNonNull(value, "value");
        }
    }

    /** How long an appointment takes, in minutes. */
    public record Minutes(int least, int usual, int most) {

        /** The nearest length that is allowed. */
        public int clamp(int wanted) {
            return Math.clamp(wanted, least, most);
        }
    }

    /**
     * What must be free besides doctor and patient.
     *
     * @param equipment kinds of equipment of which one piece each is needed
     */
    public record Needs(boolean room, List<String> equipment, Skill.@Nullable Id skill) {
        public Needs {
            equipment = List.copyOf(equipment);
        }
    }
}
