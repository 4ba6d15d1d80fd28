package com.ihosi.batchjobs.generating;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The days of a doctor at a facility while a rotation is made; day 0 is a Monday. */
final class MemberLine {

    private static final int DAYS = 7;
    private static final int SATURDAY = 5;
    private static final int SUNDAY = 6;

    private final Posting posting;
    private final Terms terms;
    private final IntPredicate away;
    private final @Nullable ShiftKind[] line;

    /**
     * @param away whether the doctor is on leave on a day
     */
    MemberLine(Posting posting, int days, IntPredicate away) {
        this.posting = posting;
        this.terms = posting.terms();
        this.away = away;
        this.line = new @Nullable ShiftKind[days];
    }

    Posting posting() {
        return posting;
    }

    @Nullable
    ShiftKind on(int day) {
        return day < 0 || day >= line.length ? null : line[day];
    }

    void assign(int day, ShiftKind shift) {
        line[day] = shift;
    }

    boolean free(int day) {
        return line[day] == null;
    }

    /** Whether a run that began must go on. */
    boolean mustWork(int day) {
        int run = runBefore(day);
        return run > 0 && run < terms.leastInARow();
    }

    /** Whether the shift on the day breaks no rule, and none by what must follow it. */
    boolean may(int day, ShiftKind shift) {
        return free(day)
                && there(day)
                && shiftsInWeek(day) < terms.mostShifts()
                && runBefore(day) < terms.mostInARow()
                && mayFollow(day, shift)
                && weekendAllowed(day)
                && (shift != ShiftKind.NIGHT || nightsBefore(day) + nightsToCome(day) <= terms.mostNights())
                && (runBefore(day) > 0 || mayBegin(day));
    }

    private boolean there(int day) {
        return posting.days().contains(DayOfWeek.of(day % DAYS + 1)) && !away.test(day);
    }

    private boolean mayFollow(int day, ShiftKind shift) {
        ShiftKind before = on(day - 1);
        return before == null || !before.notFollowedBy().contains(shift);
    }

    private boolean mayBegin(int day) {
        boolean rested = offBefore(day) >= terms.leastOffInARow();
        return rested && (terms.leastInARow() == 1 || mayGoOn(day));
    }

    private boolean mayGoOn(int day) {
        int next = day + 1;
        boolean room = day % DAYS == SUNDAY || shiftsInWeek(day) + 2 <= terms.mostShifts();
        return room && there(next) && weekendAllowed(next);
    }

    private boolean weekendAllowed(int day) {
        if (day % DAYS < SATURDAY || weekendWorked(day / DAYS)) {
            return true;
        }
        return weekendsBefore(day) < terms.mostWeekends();
    }

    private int weekendsBefore(int day) {
        int week = day / DAYS;
        return (int) IntStream.range(week - Terms.PERIOD_WEEKS + 1, week)
                .filter(this::weekendWorked)
                .count();
    }

    private boolean weekendWorked(int week) {
        return week >= 0 && (on(week * DAYS + SATURDAY) != null || on(week * DAYS + SUNDAY) != null);
    }

    private int nightsBefore(int day) {
        int from = Math.max(0, day - Terms.PERIOD_WEEKS * DAYS + 1);
        return (int) Arrays.stream(line, from, day)
                .filter(shift -> shift == ShiftKind.NIGHT)
                .count();
    }

    /** This night and, where a run begins, those that must follow it: after a night there is nothing but nights. */
    private int nightsToCome(int day) {
        return runBefore(day) > 0 ? 1 : terms.leastInARow();
    }

    int shiftsInWeek(int day) {
        int monday = day / DAYS * DAYS;
        return (int) Arrays.stream(line, monday, Math.min(monday + DAYS, line.length))
                .filter(shift -> shift != null)
                .count();
    }

    int runBefore(int day) {
        int run = 0;
        while (on(day - 1 - run) != null) {
            run++;
        }
        return run;
    }

    /** Days off before the day; before the first day everybody has rested. */
    private int offBefore(int day) {
        int off = 0;
        while (off < day && on(day - 1 - off) == null) {
            off++;
        }
        return off == day ? Integer.MAX_VALUE : off;
    }

    /** Shifts that the week still asks for at least, from this day on. */
    int owed(int day) {
        int absent = absent(day / DAYS * DAYS);
        return terms.leastShifts(absent) - shiftsInWeek(day);
    }

    /** The most that the contract could ask for as least shifts, that this line keeps in a week. */
    int leastKept(int week) {
        int least = terms.leastShifts();
        while (least > 0 && terms.withLeastShifts(least).leastShifts(absent(week * DAYS)) > shiftsInWeek(week * DAYS)) {
            least--;
        }
        return least;
    }

    private int absent(int monday) {
        return (int) IntStream.range(monday, monday + DAYS).filter(away).count();
    }

    /** Days of the week left from this one on that the doctor could work. */
    int left(int day) {
        int count = 0;
        for (int i = day; i < (day / DAYS + 1) * DAYS; i++) {
            count += there(i) ? 1 : 0;
        }
        return count;
    }

    /** How much the doctor is to be preferred for the shift: who has most to do yet, and goes on in the same shift. */
    double eagerness(int day, ShiftKind shift) {
        double open = (double) (terms.mostShifts() - shiftsInWeek(day)) / Math.max(1, left(day));
        double same = on(day - 1) == shift ? 0.5 : 0;
        double running = runBefore(day) > 0 ? 0.3 : 0;
        double nights = shift == ShiftKind.NIGHT ? -0.15 * nightsBefore(day) : 0;
        double owing = 3.0 * Math.max(0, owed(day)) / Math.max(1, left(day));
        double weekends = day % DAYS >= SATURDAY ? -0.5 * weekendsBefore(day) : 0;
        return 2 * open + same + running + nights + owing + weekends;
    }
}
