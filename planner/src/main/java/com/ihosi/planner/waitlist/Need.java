package com.ihosi.planner.waitlist;

import com.ihosi.planner.rule.Actions;
import com.ihosi.planner.slot.Slot;
import com.ihosi.planner.staff.Doctor;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What it is worth to serve an entry, and to serve it at a time: the arithmetic of the waitlist, written here alone. Nothing in it asks
 * whether somebody is likely to come.
 */
public final class Need {

    /** A year of waiting counts as much as a step of urgency, and no further. */
    private static final long YEAR = 365;

    private static final int DATE = 320;
    private static final int TIME_OF_DAY = 240;
    private static final int NEAR = 160;
    private static final int HER_DOCTOR = 80;

    private Need() {}

    /**
     * How much an entry is in need: each step of urgency doubles it, each step of priority makes four times of it, waiting makes up to twice
     * of it, and so does a longest wait that is over.
     */
    public static long of(WaitlistEntry entry, Instant now) {
        int steps = 2 * entry.wanted().priority().step() + entry.wanted().urgency() - 1;
        long need = (YEAR + Math.min(entry.waitedDays(now), YEAR)) << steps;
        return entry.isOverdue(now) ? 2 * need : need;
    }

    /**
     * The same where rules put the entry first or last: as many points as a rule can add double it.
     *
     * @param points that rules add, at most {@link Actions.Priority#MOST}, or take
     */
    public static long of(WaitlistEntry entry, int points, Instant now) {
        return Math.round(of(entry, now) * Math.pow(2, (double) points / Actions.Priority.MOST));
    }

    /**
     * How well a time suits: her dates, then her times of the day, then no way to another facility, then her doctor, then sooner.
     *
     * @param usual whom she sees at the facility where she names nobody
     * @return less than 1,000
     */
    public static int suits(WaitlistEntry entry, Slot slot, Doctor.@Nullable Id usual, ZoneId zone, Instant now) {
        WaitlistRequest wanted = entry.wanted();
        LocalDateTime start = LocalDateTime.ofInstant(slot.during().start(), zone);
        Doctor.Id hers = wanted.doctor() == null ? usual : wanted.doctor();
        boolean date = wanted.dates().isEmpty() || wanted.dates().contains(start.toLocalDate());
        boolean time = wanted.times().isEmpty() || wanted.times().stream().anyMatch(each -> each.suits(start));
        boolean doctor = hers == null || hers.equals(slot.doctor());
        long days = Math.clamp(Duration.between(now, slot.during().start()).toDays(), 0, WaitlistSettings.MOST_DAYS);
        return (date ? DATE : 0)
                + (time ? TIME_OF_DAY : 0)
                + (entry.guest() ? 0 : NEAR)
                + (doctor ? HER_DOCTOR : 0)
                + WaitlistSettings.MOST_DAYS
                - (int) days;
    }
}
