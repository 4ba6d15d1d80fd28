package com.ihosi.planner.hours;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Decides which of a doctor's working days count on a date. */
final class WorkingDays {

    private WorkingDays() {}

    /**
     * The hours of a date, the earliest first: several where sessions are joined, an empty list where she does not work, and nothing
     * where nobody says anything. Weekdays that no row names are free as soon as the doctor has a week of her own; a template alone
     * says something of its own weekdays only.
     */
    static Optional<List<DayHours>> on(List<StoredDay> rows, LocalDate date) {
        boolean ownWeek = false;
        List<StoredDay> deciding = new ArrayList<>();
        for (StoredDay row : rows) {
            if (row.effective().contains(date)) {
                ownWeek |= row.layer() == 0;
                if (row.day().holdsOn(date)) {
                    add(deciding, row);
                }
            }
        }
        if (deciding.isEmpty() && !ownWeek) {
            return Optional.empty();
        }
        return Optional.of(deciding.stream()
                .flatMap(row -> row.day().hours().stream())
                .sorted(Comparator.comparing(DayHours::from))
                .toList());
    }

    private static void add(List<StoredDay> deciding, StoredDay row) {
        int order = deciding.isEmpty() ? 1 : StoredDay.PRECEDENCE.compare(row, deciding.getFirst());
        if (order > 0) {
            deciding.clear();
        }
        if (order >= 0) {
            deciding.add(row);
        }
    }
}
