package com.ihosi.planner.slot;

import com.ihosi.planner.slot.RankedSlot.Reason;
import com.ihosi.planner.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Orders times by what they mean for the patient, the day and the doctors, in minutes of inconvenience. */
public final class Ranking {

    /** A preferred time is met within an hour; further away each minute counts. */
    private static final long NEAR_MINUTES = 60;
    /** What another day than a preferred one counts, and each day between. */
    private static final long OTHER_DAY = 240;

    private static final long DAY_AWAY = 60;
    /** What each day of waiting counts where no date is preferred. */
    private static final long DAY_WAITED = 30;

    private static final long OPENS_GAP = 20;
    private static final long LEAVES_WASTE = 15;
    private static final long OVERBOOKED = 600;
    /** What a full day of a doctor counts against an empty one of a colleague. */
    private static final long FULL_DAY = 120;
    /** With how many doctors a time is offered as long as there are other times. */
    private static final int ALIKE = 3;

    private final SlotFacts facts;
    private final Preferences preferences;
    private final LocalDate today;

    /** An order for one search. */
    public Ranking(SlotFacts facts, Preferences preferences) {
        this.facts = facts;
        this.preferences = preferences;
        this.today = facts.dayOf(facts.now());
    }

    /**
     * The best of the offered times, the best first, none of them overlapping another of the same doctor. The same time with many doctors
     * leaves room for other times.
     */
    public List<RankedSlot> best(List<Offer> offers, int most) {
        Instant first = offers.stream()
                .filter(offer -> offer.slot().lane() == 0)
                .map(offer -> offer.slot().during().start())
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
        Comparator<RankedSlot> order = preferences.firstAvailable() ? BY_TIME : BY_COST;
        List<RankedSlot> ranked =
                offers.stream().map(offer -> rank(offer, first)).sorted(order).toList();
        List<RankedSlot> best = new ArrayList<>();
        add(ranked, best, most, ALIKE);
        add(ranked, best, most, Integer.MAX_VALUE);
        best.sort(order);
        return best;
    }

    /** Adds the best times that do not collide, each with so many doctors. */
    private static void add(List<RankedSlot> ranked, List<RankedSlot> best, int most, int alike) {
        Map<Instant, Integer> starts = new HashMap<>();
        for (RankedSlot each : ranked) {
            Slot slot = each.slot();
            Instant start = slot.during().start();
            if (best.size() < most
                    && starts.getOrDefault(start, 0) < alike
                    && best.stream().noneMatch(chosen -> collide(chosen.slot(), slot))) {
                best.add(each);
                starts.merge(start, 1, Integer::sum);
            }
        }
    }

    private static final Comparator<RankedSlot> BY_TIME = Comparator.comparing(
                    (RankedSlot ranked) -> ranked.slot().during().start())
            .thenComparingLong(RankedSlot::cost)
            .thenComparing(ranked -> ranked.slot().doctor().value());
    private static final Comparator<RankedSlot> BY_COST = Comparator.comparingLong(RankedSlot::cost)
            .thenComparing(ranked -> ranked.slot().during().start())
            .thenComparing(ranked -> ranked.slot().doctor().value());

    private static boolean collide(Slot one, Slot other) {
        return one.doctor().equals(other.doctor()) && one.occupied().overlaps(other.occupied());
    }

    private RankedSlot rank(Offer offer, Instant first) {
        List<Reason> reasons = new ArrayList<>();
        long cost =
                day(offer.slot(), reasons) + time(offer.slot(), reasons) + gap(offer, reasons) + load(offer, reasons);
        if (offer.slot().lane() > 0) {
            reasons.add(Reason.OVERBOOKED);
            cost += OVERBOOKED;
        }
        if (offer.slot().during().start().equals(first)) {
            reasons.add(Reason.FIRST_AVAILABLE);
        }
        return new RankedSlot(offer.slot(), cost, reasons);
    }

    private long day(Slot slot, List<Reason> reasons) {
        LocalDate day = facts.dayOf(slot.during().start());
        if (preferences.dates().isEmpty()) {
            return DAY_WAITED * ChronoUnit.DAYS.between(today, day);
        }
        if (preferences.dates().contains(day)) {
            reasons.add(Reason.PREFERRED_DATE);
            return 0;
        }
        long away = preferences.dates().stream()
                .mapToLong(date -> Math.abs(ChronoUnit.DAYS.between(date, day)))
                .min()
                .orElseThrow();
        return OTHER_DAY + DAY_AWAY * away;
    }

    private long time(Slot slot, List<Reason> reasons) {
        if (preferences.times().isEmpty()) {
            return 0;
        }
        LocalTime local =
                LocalTime.ofInstant(slot.during().start(), facts.facility().zone());
        long away = preferences.times().stream()
                .mapToLong(time -> Math.abs(Duration.between(time, local).toMinutes()))
                .min()
                .orElseThrow();
        if (away > NEAR_MINUTES) {
            return away;
        }
        reasons.add(Reason.PREFERRED_TIME);
        return away / 10;
    }

    /** A time next to another keeps the day compact; one in the middle of what is free cuts it in two. */
    private long gap(Offer offer, List<Reason> reasons) {
        Span taken = offer.slot().occupied();
        for (Span gap : offer.use().free()) {
            if (gap.overlaps(taken)) {
                long before = minutes(gap.start(), taken.start());
                long after = minutes(taken.end(), gap.end());
                return gap(before, after, offer.use().unit(), reasons);
            }
        }
        return 0;
    }

    private static long gap(long before, long after, int unit, List<Reason> reasons) {
        if (before <= 0 && after <= 0) {
            reasons.add(Reason.FILLS_GAP);
            return 0;
        }
        if (before <= 0 || after <= 0) {
            reasons.add(Reason.COMPACT);
            return Math.max(before, after) < unit ? LEAVES_WASTE : 0;
        }
        reasons.add(Reason.OPENS_GAP);
        return OPENS_GAP + (before < unit ? LEAVES_WASTE : 0) + (after < unit ? LEAVES_WASTE : 0);
    }

    private static long minutes(Instant from, Instant until) {
        return Duration.between(from, until).toMinutes();
    }

    /** Where several doctors will do, the one whose day is emptier comes first. */
    private long load(Offer offer, List<Reason> reasons) {
        if (facts.providers().size() < 2) {
            return 0;
        }
        long open = Math.max(
                1, offer.use().day().open().stream().mapToLong(Span::minutes).sum());
        long share = FULL_DAY * offer.use().bookedMinutes() / open;
        if (share * 3 < FULL_DAY) {
            reasons.add(Reason.EVEN_LOAD);
        }
        return share;
    }
}
