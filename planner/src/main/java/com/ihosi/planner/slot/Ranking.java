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
import java.util.Optional;
import java.util.PriorityQueue;

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
    public List<RankedSlot> best(List<DayOffers> days, int most) {
        return best(days, most, first(days.stream().map(DayOffers::free).toList()));
    }

    /** The same where it is known which free time is the earliest, if any. */
    List<RankedSlot> best(List<DayOffers> days, int most, Optional<Instant> earliest) {
        Instant first = earliest.orElse(Instant.MAX);
        Comparator<RankedSlot> order = preferences.firstAvailable() ? BY_TIME : BY_COST;
        PriorityQueue<RankedSlot> ranked = new PriorityQueue<>(order);
        Choice choice = new Choice(most);
        for (Bounded day : bounded(days)) {
            takeBelow(day.least(), ranked, choice);
            if (choice.isFull()) {
                break;
            }
            day.offers().list().forEach(offer -> ranked.add(rank(offer, first)));
        }
        takeBelow(Long.MAX_VALUE, ranked, choice);
        return choice.all().stream().sorted(order).toList();
    }

    /** What is chosen of times that come in their order. */
    private static final class Choice {

        private final int most;
        private final List<RankedSlot> best = new ArrayList<>();
        private final List<RankedSlot> spare = new ArrayList<>();
        private final Map<Instant, Integer> starts = new HashMap<>();

        Choice(int most) {
            this.most = most;
        }

        boolean isFull() {
            return best.size() >= most;
        }

        void offer(RankedSlot next) {
            if (starts.getOrDefault(start(next), 0) >= ALIKE) {
                spare.add(next);
            } else if (add(next)) {
                starts.merge(start(next), 1, Integer::sum);
            }
        }

        private boolean add(RankedSlot next) {
            boolean free = best.stream().noneMatch(chosen -> collide(chosen.slot(), next.slot()));
            return free && best.add(next);
        }

        /** The chosen ones, with more of the same times where there are too few others. */
        List<RankedSlot> all() {
            spare.stream().takeWhile(_ -> !isFull()).forEach(this::add);
            return best;
        }

        private static Instant start(RankedSlot ranked) {
            return ranked.slot().during().start();
        }
    }

    /** The earliest time of all; a day that begins later than one that is known is not looked at. */
    static Optional<Instant> first(List<DayOffers> days) {
        Instant first = Instant.MAX;
        for (DayOffers day : days) {
            if (day.notBefore().orElse(Instant.MAX).isBefore(first)) {
                Instant here = day.first().orElse(Instant.MAX);
                first = here.isBefore(first) ? here : first;
            }
        }
        return Optional.of(first).filter(Instant.MAX::isAfter);
    }

    /** A day none of whose times ranks before the least: days are looked at only until what follows can't be better. */
    private record Bounded(long least, DayOffers offers) {}

    private List<Bounded> bounded(List<DayOffers> days) {
        return days.stream()
                .filter(day -> day.notBefore().isPresent())
                .map(day -> new Bounded(least(day), day))
                .sorted(Comparator.comparingLong(Bounded::least))
                .toList();
    }

    private long least(DayOffers day) {
        return preferences.firstAvailable()
                ? day.notBefore().orElseThrow().getEpochSecond()
                : day.dates().stream().mapToLong(this::day).min().orElseThrow() + load(day.use());
    }

    /** Takes those that rank before whatever is yet to come. */
    private void takeBelow(long bound, PriorityQueue<RankedSlot> ranked, Choice choice) {
        while (!ranked.isEmpty() && !choice.isFull() && place(ranked.element()) < bound) {
            choice.offer(ranked.remove());
        }
    }

    private long place(RankedSlot ranked) {
        return preferences.firstAvailable() ? ranked.slot().during().start().getEpochSecond() : ranked.cost();
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
        LocalDate day = facts.dayOf(offer.slot().during().start());
        if (preferences.dates().contains(day)) {
            reasons.add(Reason.PREFERRED_DATE);
        }
        long load = load(offer.use());
        long cost = day(day) + time(offer.slot(), reasons) + gap(offer, reasons) + load;
        if (facts.providers().size() > 1 && load * 3 < FULL_DAY) {
            reasons.add(Reason.EVEN_LOAD);
        }
        if (offer.slot().lane() > 0) {
            reasons.add(Reason.OVERBOOKED);
            cost += OVERBOOKED;
        }
        if (offer.slot().during().start().equals(first)) {
            reasons.add(Reason.FIRST_AVAILABLE);
        }
        return new RankedSlot(offer.slot(), cost, reasons);
    }

    private long day(LocalDate day) {
        if (preferences.dates().isEmpty()) {
            return DAY_WAITED * ChronoUnit.DAYS.between(today, day);
        }
        if (preferences.dates().contains(day)) {
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
    private long load(DayUse use) {
        if (facts.providers().size() < 2) {
            return 0;
        }
        long open =
                Math.max(1, use.day().open().stream().mapToLong(Span::minutes).sum());
        return FULL_DAY * use.bookedMinutes() / open;
    }
}
