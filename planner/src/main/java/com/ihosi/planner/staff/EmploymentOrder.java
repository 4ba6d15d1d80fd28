package com.ihosi.planner.staff;

import com.ihosi.planner.FieldChecks;
import com.ihosi.planner.facility.Department;
import com.ihosi.planner.facility.Facility;
import java.time.LocalDate;
import java.util.Optional;

/**
 * That a doctor is to be employed at a facility.
 *
 * @param last the last day, included; none: without an end
 * @param primary whether the facility is to be the doctor's primary one
 */
public record EmploymentOrder(
        Facility.Id facility,
        Employment.Type type,
        LocalDate first,
        Optional<LocalDate> last,
        Optional<Department.Id> department,
        boolean primary,
        Engagement.Defaults defaults) {

    private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);
    private static final int MOST_YEARS_AHEAD = 5;
    private static final int LONGEST_YEARS = 80;

    /** Refuses, at {@code startsOn} or {@code endsOn}, days that are in the wrong order, over or too far away. */
    void check(LocalDate today) {
        LocalDate latest = today.plusYears(MOST_YEARS_AHEAD);
        new FieldChecks()
                .check(
                        !first.isBefore(EARLIEST) && !first.isAfter(latest),
                        "startsOn",
                        "The first day (%s) must lie from %s to %s.".formatted(first, EARLIEST, latest))
                .check(
                        last.isEmpty() || !last.get().isBefore(first),
                        "endsOn",
                        "The last day (%s) must not be before the first (%s).".formatted(last.orElse(first), first))
                .check(
                        last.isEmpty() || !last.get().isBefore(today),
                        "endsOn",
                        "The last day (%s) is over. Choose a later one, or none.".formatted(last.orElse(first)))
                .check(
                        last.isEmpty() || !last.get().isAfter(first.plusYears(LONGEST_YEARS)),
                        "endsOn",
                        "The last day (%s) must be at most %d years after the first. Leave it open instead."
                                .formatted(last.orElse(first), LONGEST_YEARS))
                .done();
    }
}
