package com.ihosi.planner.roster.plan;

import com.ihosi.planner.PlannerException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An ISO week, Monday to Sunday, written as 2026-W48; the unit in which rosters are planned and published. */
public record Week(int year, int number) implements Comparable<Week> {

    /** Days of a week. */
    public static final int DAYS = 7;

    private static final Pattern FORM = Pattern.compile("(\\d{4})-?W(\\d{2})");

    public Week {
        long last = IsoFields.WEEK_OF_WEEK_BASED_YEAR
                .rangeRefinedBy(LocalDate.of(year, 7, 1))
                .getMaximum();
        if (number < 1 || number > last) {
            throw new PlannerException("The week %04d-W%02d does not exist. The year %04d has the weeks 1 to %d."
                    .formatted(year, number, year, last));
        }
    }

    /** Reads the form 2026-W48; refuses any other with the form that is wanted. */
    public static Week parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new PlannerException("The week (%s) must look like 2026-W48.".formatted(text));
        }
        return new Week(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /** The week in which a day lies. */
    public static Week of(LocalDate day) {
        return new Week(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** The week of this very moment on the wall clock of a zone. */
    public static Week now(Clock clock, ZoneId zone) {
        return of(LocalDate.ofInstant(clock.instant(), zone));
    }

    /** The week's Monday. */
    public LocalDate firstDay() {
        return LocalDate.of(year, 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number)
                .with(DayOfWeek.MONDAY);
    }

    /** The week's Sunday. */
    public LocalDate lastDay() {
        return firstDay().plusDays(DAYS - 1);
    }

    /** Its seven days in order. */
    public List<LocalDate> days() {
        return firstDay().datesUntil(firstDay().plusDays(DAYS)).toList();
    }

    /** The week so many weeks later, or earlier where negative. */
    public Week plus(long weeks) {
        return of(firstDay().plusWeeks(weeks));
    }

    /** Whether all of it has gone by on the given day. */
    public boolean isOver(LocalDate today) {
        return lastDay().isBefore(today);
    }

    @Override
    public int compareTo(Week other) {
        return Comparator.comparingInt(Week::year)
                .thenComparingInt(Week::number)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return "%04d-W%02d".formatted(year, number);
    }
}
