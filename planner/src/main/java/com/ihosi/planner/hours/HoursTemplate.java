package com.ihosi.planner.hours;

import com.ihosi.planner.FieldChecks;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.template.Template;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Hours of weekdays that can be laid over the weeks of doctors; weekdays that it does not name stay as they are.
 *
 * @param owner the doctor whose own it is; none: the facility's
 * @param shared whether others than its doctor see it; a facility's template is seen by all who may plan
 * @param season when it may be applied, and until when it then counts
 * @param timesUsed how often it was applied
 * @param version grows with each change; 0 of one that is not kept yet
 */
public record HoursTemplate(
        Template.Id id,
        String name,
        String description,
        Optional<Doctor.Id> owner,
        boolean shared,
        Season season,
        List<WorkingDay> days,
        int timesUsed,
        long version) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DESCRIPTION = 1000;

    public HoursTemplate {
        name = name.strip();
        description = description.strip();
        days = days.stream().sorted(WorkingWeek.ORDER).toList();
        WorkingDayChecks.of(days)
                .text("name", "name", name, LONGEST_NAME)
                .check(
                        description.length() <= LONGEST_DESCRIPTION,
                        "description",
                        "The description must have %d characters at most.".formatted(LONGEST_DESCRIPTION))
                .check(!days.isEmpty(), "days", "A template must say something of one weekday at least.")
                .done();
    }

    /** The first and the last day of a template's validity, both included; without one it is open on that side. */
    public record Season(Optional<LocalDate> first, Optional<LocalDate> last) {

        /** Always. */
        public static final Season NONE = new Season(Optional.empty(), Optional.empty());

        private static final int LEAST_YEAR = 2000;
        private static final int MOST_YEAR = 2100;

        public Season {
            new FieldChecks()
                    .check(isNear(first), "validFrom", "The first day must be between 2000 and 2100.")
                    .check(isNear(last), "validUntil", "The last day must be between 2000 and 2100.")
                    .check(
                            first.isEmpty() || last.isEmpty() || !last.get().isBefore(first.get()),
                            "validUntil",
                            "The last day (%s) must not be before the first (%s)."
                                    .formatted(last.orElse(null), first.orElse(null)))
                    .done();
        }

        private static boolean isNear(Optional<LocalDate> day) {
            return day.map(LocalDate::getYear)
                    .map(year -> year >= LEAST_YEAR && year <= MOST_YEAR)
                    .orElse(true);
        }

        boolean contains(LocalDate day) {
            return first.map(start -> !day.isBefore(start)).orElse(true)
                    && last.map(end -> !day.isAfter(end)).orElse(true);
        }
    }
}
