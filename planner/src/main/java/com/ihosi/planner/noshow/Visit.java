package com.ihosi.planner.noshow;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A visit as far as it may tell whether the patient comes, on the facility's wall clock.
 *
 * @param patient whose past it belongs to
 * @param time when on the day, where that is known
 * @param age in years on the day, where it is known
 * @param newPatient whether it is the patient's first, where that was noted
 * @param groups what fairness is checked by, such as gender; nothing is ever learnt from it
 */
public record Visit(
        String patient,
        LocalDateTime bookedAt,
        LocalDate day,
        @Nullable LocalTime time,
        @Nullable String type,
        @Nullable Integer age,
        Reminder reminder,
        @Nullable Boolean newPatient,
        Outcome outcome,
        Map<String, String> groups) {

    private static final int OLDEST = 120;
    private static final int LONGEST_LEAD = 10_000;

    /** What is known of a reminder. */
    public enum Reminder {
        SENT,
        NOT_SENT,
        /** The visit lies so far ahead that one may still be sent. */
        STILL_POSSIBLE
    }

    /** What became of the visit. */
    public enum Outcome {
        KEPT,
        MISSED,
        /** It lies ahead, or nobody noted it. */
        UNKNOWN
    }

    public Visit {
        if (bookedAt.toLocalDate().isAfter(day)) {
            throw new IllegalArgumentException(
                    "The visit of %s must not be booked later (%s).".formatted(day, bookedAt));
        }
        age = age == null || age < 0 || age > OLDEST ? null : age;
        groups = Map.copyOf(groups);
    }

    /** Days from the booking to the visit. */
    public int leadDays() {
        return (int) Math.min(LONGEST_LEAD, ChronoUnit.DAYS.between(bookedAt.toLocalDate(), day));
    }

    /** Whether the patient did not come. */
    public boolean missed() {
        return outcome == Outcome.MISSED;
    }

    /** Whether it is known if the patient came. */
    public boolean isOver() {
        return outcome != Outcome.UNKNOWN;
    }
}
