package com.ihosi.planner.hours;

import com.ihosi.planner.FieldChecks;
import com.ihosi.planner.appointment.AppointmentType;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The hours of a day on the wall clock, less its breaks, and how they may be booked.
 *
 * @param breaks the earliest first: lunch, meetings that come every week
 * @param maxAppointments most appointments in these hours
 * @param emergencySlots how many of them are kept for emergencies
 * @param minutes usual length of an appointment; none: as in the employment
 * @param buffer minutes kept free after an appointment; none: as in the employment
 * @param types what may be booked; empty: everything
 */
public record DayHours(
        LocalTime from,
        LocalTime until,
        List<Break> breaks,
        int maxAppointments,
        int emergencySlots,
        @Nullable Integer minutes,
        @Nullable Integer buffer,
        Set<AppointmentType.Id> types) {

    /** The most appointments that a day can have. */
    public static final int MOST_APPOINTMENTS = 500;

    /** The most slots that can be kept for emergencies. */
    public static final int MOST_EMERGENCY_SLOTS = 100;

    /** The most breaks of a day. */
    public static final int MOST_BREAKS = 8;

    private static final int LONGEST_NAME = 100;
    private static final int MOST_MINUTES = 1440;
    private static final int MOST_BUFFER = 240;

    public DayHours {
        breaks = breaks.stream().sorted(Comparator.comparing(Break::from)).toList();
        types = Set.copyOf(types);
        FieldChecks checks = new FieldChecks()
                .check(
                        from.isBefore(until),
                        "until",
                        "The end (%s) must be after the start (%s).".formatted(until, from))
                .check(
                        breaks.size() <= MOST_BREAKS,
                        "breaks",
                        "A day can have %d breaks at most. Join some.".formatted(MOST_BREAKS))
                .between("maxAppointments", "number of appointments", maxAppointments, 0, MOST_APPOINTMENTS, "a day")
                .between("emergencySlots", "number for emergencies", emergencySlots, 0, MOST_EMERGENCY_SLOTS, "a day")
                .between("minutes", "usual length", minutes == null ? 5 : minutes, 5, MOST_MINUTES, "minutes")
                .between("buffer", "buffer", buffer == null ? 0 : buffer, 0, MOST_BUFFER, "minutes");
        check(checks, breaks, from, until);
        checks.done();
    }

    /** Hours without breaks and without limits, in which everything can be booked. */
    public DayHours(LocalTime from, LocalTime until) {
        this(from, until, List.of(), MOST_APPOINTMENTS, 0, null, null, Set.of());
    }

    /**
     * Time within the hours that is never booked.
     *
     * @param name what it is for, perhaps empty
     */
    public record Break(LocalTime from, LocalTime until, String name) {

        public Break {
            name = name.strip();
            new FieldChecks()
                    .check(
                            from.isBefore(until),
                            "breaks",
                            "The end of the break (%s) must be after its start (%s).".formatted(until, from))
                    .check(
                            name.length() <= LONGEST_NAME,
                            "breaks",
                            "The name of a break must have %d characters at most.".formatted(LONGEST_NAME))
                    .done();
        }

        @Override
        public String toString() {
            return from + "-" + until;
        }
    }

    private static void check(FieldChecks checks, List<Break> breaks, LocalTime from, LocalTime until) {
        for (int i = 0; i < breaks.size(); i++) {
            Break each = breaks.get(i);
            checks.check(
                    !each.from().isBefore(from) && !each.until().isAfter(until),
                    "breaks",
                    "The break (%s) must lie within the hours (%s-%s).".formatted(each, from, until));
            checks.check(
                    i == 0 || !each.from().isBefore(breaks.get(i - 1).until()),
                    "breaks",
                    "The breaks %s and %s must not overlap. Join them or move one."
                            .formatted(breaks.get(Math.max(i - 1, 0)), each));
        }
    }
}
