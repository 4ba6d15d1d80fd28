package com.ihosi.planner.hours;

import com.ihosi.planner.FieldChecks;
import com.ihosi.planner.facility.Department;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.DateRange;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;

/**
 * Over whose weeks a template of hours shall be laid, and when.
 *
 * @param last none: as long as the template is valid, or until it is taken back
 */
public record HoursOrder(Whom whom, LocalDate first, Optional<LocalDate> last) {

    /** Doctors by name, or all of a department. */
    public sealed interface Whom {

        /** These doctors; if one of them does not work there any more, nobody gets the hours. */
        record Doctors(SequencedSet<Doctor.Id> ids) implements Whom {

            public Doctors {
                ids = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(ids));
            }
        }

        /** Everybody who is employed in the department on the first day or later. */
        record InDepartment(Department.Id id) implements Whom {}
    }

    /**
     * The days on which the hours count: from the first day until the last one, or the end of the template's season.
     *
     * @throws com.ihosi.planner.FieldException if the first day has gone by, is too far ahead or out of season
     */
    DateRange effective(HoursTemplate.Season season, LocalDate today) {
        LocalDate latest = today.plusDays(WorkingWeeks.MOST_DAYS_AHEAD);
        new FieldChecks()
                .check(
                        !first.isBefore(today) && !first.isAfter(latest),
                        "first",
                        "The first day (%s) must be from today (%s) to %s.".formatted(first, today, latest))
                .check(
                        season.contains(first),
                        "first",
                        "The first day (%s) must lie in the season of the template (%s to %s)."
                                .formatted(first, text(season.first()), text(season.last())))
                .check(
                        last.isEmpty() || !last.get().isBefore(first),
                        "last",
                        "The last day (%s) must not be before the first (%s).".formatted(last.orElse(null), first))
                .done();
        LocalDate end = season.last()
                .filter(seasonEnd -> last.isEmpty() || seasonEnd.isBefore(last.get()))
                .or(() -> last)
                .orElse(null);
        return new DateRange(first, end);
    }

    private static String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("open");
    }
}
