package com.ihosi.ui.figure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Days that are looked at together, both ends included.
 *
 * @param first not after the last
 */
record Period(LocalDate first, LocalDate last) {

    private static final int DAYS_OF_A_WEEK = 7;
    private static final int WEEKS_OF_A_YEAR = 52;

    /** Up to so many days are shown one by one, more of them by weeks. */
    private static final int MOST_SINGLE_DAYS = 35;

    Period {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(
                    "The last day (%s) must not be before the first (%s).".formatted(last, first));
        }
    }

    /** What a period is compared with. */
    enum Against {
        BEFORE,
        YEAR_BEFORE
    }

    /** The last so many weeks up to a day. */
    static Period weeks(int weeks, LocalDate last) {
        return new Period(last.minusDays((long) weeks * DAYS_OF_A_WEEK - 1), last);
    }

    int days() {
        return Math.toIntExact(ChronoUnit.DAYS.between(first, last) + 1);
    }

    /** As many days that it is compared with; those of the year before begin on the same weekday. */
    Period earlier(Against against) {
        long back =
                switch (against) {
                    case BEFORE -> wholeWeeks() ? days() : (days() / DAYS_OF_A_WEEK + 1L) * DAYS_OF_A_WEEK;
                    case YEAR_BEFORE -> (long) WEEKS_OF_A_YEAR * DAYS_OF_A_WEEK;
                };
        return new Period(first.minusDays(back), last.minusDays(back));
    }

    private boolean wholeWeeks() {
        return days() % DAYS_OF_A_WEEK == 0;
    }

    /** The parts in which it is drawn: single days, or weeks from its first day on, the last of which may be shorter. */
    List<Period> parts() {
        int length = days() <= MOST_SINGLE_DAYS ? 1 : DAYS_OF_A_WEEK;
        List<Period> parts = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(length)) {
            LocalDate end = day.plusDays(length - 1L);
            parts.add(new Period(day, end.isAfter(last) ? last : end));
        }
        return parts;
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
