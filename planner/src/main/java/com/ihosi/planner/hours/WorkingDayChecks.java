package com.ihosi.planner.hours;

import com.ihosi.planner.FieldChecks;
import com.ihosi.planner.hours.Recurrence.AlternateWeeks;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** What somebody may say of the weekdays; fields are named like {@code monday.until}. */
final class WorkingDayChecks {

    private static final int MOST_DAYS = 50;
    private static final int MOST_YEARS = 100;

    private WorkingDayChecks() {}

    /** Refuses what contradicts itself, each at its weekday. */
    static FieldChecks of(List<WorkingDay> days) {
        FieldChecks checks = new FieldChecks()
                .check(
                        days.size() <= MOST_DAYS,
                        "days",
                        "A week can have %d entries at most. Join some.".formatted(MOST_DAYS));
        days.forEach(day -> check(checks, day));
        for (int i = 0; i < days.size(); i++) {
            for (int other = i + 1; other < days.size(); other++) {
                check(checks, days.get(i), days.get(other));
            }
        }
        return checks;
    }

    private static void check(FieldChecks checks, WorkingDay day) {
        if (day.recurrence() instanceof AlternateWeeks(LocalDate anchor)) {
            checks.check(
                    anchor.getYear() >= 2000 && anchor.getYear() < 2000 + MOST_YEARS,
                    field(day, "anchor"),
                    "The week from which every other one counts (%s) must be between 2000 and %d."
                            .formatted(anchor, 2000 + MOST_YEARS - 1));
        }
        day.hours().ifPresent(hours -> {
            checks.check(
                    hours.emergencySlots() <= hours.maxAppointments(),
                    field(day, "emergencySlots"),
                    "On %s at most as many slots (%d) can be kept for emergencies as there are appointments (%d)."
                            .formatted(name(day), hours.emergencySlots(), hours.maxAppointments()));
            long length = ChronoUnit.MINUTES.between(hours.from(), hours.until());
            int minutes = hours.minutes() == null ? 0 : hours.minutes();
            checks.check(
                    minutes <= length,
                    field(day, "minutes"),
                    "On %s an appointment of the usual length (%d minutes) must fit into the hours (%s-%s)."
                            .formatted(name(day), minutes, hours.from(), hours.until()));
        });
    }

    private static void check(FieldChecks checks, WorkingDay some, WorkingDay other) {
        if (some.weekday() != other.weekday() || !WeekVersions.holdTogether(some.recurrence(), other.recurrence())) {
            return;
        }
        if (some.hours().isEmpty() || other.hours().isEmpty()) {
            checks.check(
                    false,
                    field(other, "hours"),
                    "%s cannot be both free and worked in the same weeks. Take one of the two away."
                            .formatted(name(other)));
            return;
        }
        DayHours first = some.hours().get();
        DayHours second = other.hours().get();
        checks.check(
                !first.from().isBefore(second.until()) || !second.from().isBefore(first.until()),
                field(other, "from"),
                "On %s the hours %s-%s and %s-%s must not overlap. Join them or move one."
                        .formatted(name(other), first.from(), first.until(), second.from(), second.until()));
    }

    private static String field(WorkingDay day, String field) {
        return day.weekday().name().toLowerCase(Locale.ROOT) + "." + field;
    }

    private static String name(WorkingDay day) {
        return day.weekday().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
