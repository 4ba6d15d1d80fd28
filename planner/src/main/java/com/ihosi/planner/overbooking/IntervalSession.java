package com.ihosi.planner.overbooking;

import com.ihosi.planner.FieldChecks;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * Intervals at whose beginning patients are asked to come; visits last exponentially long, and everybody is absent with the same
 * probability. Those who come are punctual and seen in turn.
 *
 * @param patients how many are booked, all alike
 * @param intervals how many
 * @param minutesPerInterval how long each is
 * @param meanVisitMinutes how long visits last in the mean
 * @param noShow the chance that a patient does not come
 * @param idle what counts as idle time
 */
public record IntervalSession(
        int patients,
        int intervals,
        double minutesPerInterval,
        double meanVisitMinutes,
        double noShow,
        Weights weights,
        Idle idle)
        implements Session {

    /** The longest interval and the longest mean visit, in minutes. */
    public static final int MOST_MINUTES = 1440;

    private static final double LEAST_MINUTES = 0.1;

    /** What counts as idle time of the doctor. */
    public enum Idle {
        /** Until all work is done, if nobody came after those who were booked last. */
        A,
        /** Until the end of the session, or of the overtime. */
        B
    }

    public IntervalSession {
        new FieldChecks()
                .between("patients", "session", patients, 1, MOST_VISITS, "patients")
                .between("intervals", "session", intervals, 1, MOST_SLOTS, "intervals")
                .check(isLength(minutesPerInterval), "minutesPerInterval", sentence("interval", minutesPerInterval))
                .check(isLength(meanVisitMinutes), "meanVisitMinutes", sentence("mean visit", meanVisitMinutes))
                .check(
                        noShow >= 0 && noShow <= 1,
                        "noShow",
                        "The chance that a patient does not come (%s) must be 0 to 1.".formatted(noShow))
                .done();
    }

    private static boolean isLength(double minutes) {
        return minutes >= LEAST_MINUTES && minutes <= MOST_MINUTES;
    }

    private static String sentence(String what, double minutes) {
        return "The %s (%s minutes) must last %s to %d minutes.".formatted(what, minutes, LEAST_MINUTES, MOST_MINUTES);
    }

    @Override
    public int slots() {
        return intervals;
    }

    @Override
    public int visits() {
        return patients;
    }

    @Override
    public double show(int visit) {
        return 1 - noShow;
    }

    @Override
    public boolean isKnown(int visit) {
        return true;
    }

    @Override
    public OptionalInt fixed(int visit) {
        return OptionalInt.empty();
    }

    @Override
    public Guards guards() {
        return Guards.NONE;
    }

    @Override
    public void serve(Backlog backlog, int slots) {
        backlog.serve(slots * minutesPerInterval / meanVisitMinutes);
    }

    @Override
    public double perPatient() {
        return meanVisitMinutes;
    }

    @Override
    public Figures figures(Totals totals) {
        double expected = expected();
        double wait = expected == 0 ? 0 : totals.ahead() * meanVisitMinutes / expected;
        double busy = expected * meanVisitMinutes;
        double overtime = totals.left() * meanVisitMinutes;
        double until =
                switch (idle) {
                    case A ->
                        Math.max(0, totals.lastSlot()) * minutesPerInterval + totals.thereAtLast() * meanVisitMinutes;
                    case B -> intervals * minutesPerInterval + overtime;
                };
        return Figures.of(weights, wait, Math.max(0, until - busy), overtime);
    }

    /** How many patients come at the beginning of each interval. */
    @Override
    public List<Integer> told(List<Integer> slotOfVisit) {
        int[] counts = new int[intervals];
        slotOfVisit.forEach(slot -> counts[slot]++);
        return Arrays.stream(counts).boxed().toList();
    }
}
