package com.ihosi.planner.waitlist;

import com.ihosi.planner.FieldChecks;
import com.ihosi.planner.time.LocalTimes;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * How a facility offers free times. Refuses values out of bounds at the fields {@code offerMinutes}, {@code batchSize},
 * {@code mostOffers} and {@code daysAhead}, all at once.
 *
 * @param offerMinutes how long an offer can be answered
 * @param batchSize to how many a time is offered at once
 * @param mostOffers the most offers that a patient gets within {@link #OFFER_DAYS} days
 * @param quietFrom from when on nobody is disturbed, on the facility's wall clock
 * @param quietUntil until when; the same as {@code quietFrom}: there are no quiet hours
 * @param automatic whether free times are filled without anybody asking for it
 * @param daysAhead how many days are filled, today the first
 * @param version 0 where nobody has said anything yet
 */
public record WaitlistSettings(
        int offerMinutes,
        int batchSize,
        int mostOffers,
        LocalTime quietFrom,
        LocalTime quietUntil,
        boolean automatic,
        int daysAhead,
        long version) {

    /** What holds where nobody has said anything. */
    public static final WaitlistSettings STANDARD =
            new WaitlistSettings(120, 3, 5, LocalTime.of(21, 0), LocalTime.of(7, 0), true, 28, 0);

    /** Within how many days the offers of a patient are counted. */
    public static final int OFFER_DAYS = 30;

    /** The longest that an offer can be answered: a week. */
    public static final int MOST_MINUTES = 10_080;

    /** The greatest batch. */
    public static final int MOST_BATCH = 50;

    /** The most offers of a patient. */
    public static final int MOST_OFFERS = 100;

    /** The most days that are filled. */
    public static final int MOST_DAYS = 56;

    private static final int LEAST_MINUTES = 5;

    public WaitlistSettings {
        new FieldChecks()
                .between("offerMinutes", "life of an offer", offerMinutes, LEAST_MINUTES, MOST_MINUTES, "minutes")
                .between("batchSize", "batch", batchSize, 1, MOST_BATCH, "patients")
                .between("mostOffers", "cap of a patient", mostOffers, 1, MOST_OFFERS, "offers")
                .between("daysAhead", "time that is filled", daysAhead, 1, MOST_DAYS, "days")
                .done();
    }

    /** The first instant from now on at which somebody may be disturbed; now itself outside of quiet hours. */
    public Instant awake(Instant now, ZoneId zone) {
        LocalDateTime local = LocalDateTime.ofInstant(now, zone);
        if (!isQuiet(local.toLocalTime())) {
            return now;
        }
        LocalDateTime end = local.toLocalDate().atTime(quietUntil);
        LocalDateTime next = end.isAfter(local) ? end : end.plusDays(1);
        Instant awake = LocalTimes.instant(next, zone);
        // Where the clock is put back, the end of the quiet hours may already have passed once.
        return awake.isAfter(now) ? awake : now;
    }

    private boolean isQuiet(LocalTime time) {
        return quietFrom.isBefore(quietUntil)
                ? !time.isBefore(quietFrom) && time.isBefore(quietUntil)
                : quietUntil.isBefore(quietFrom) && (!time.isBefore(quietFrom) || time.isBefore(quietUntil));
    }
}
