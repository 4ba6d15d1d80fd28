package com.ihosi.planner.slot;

import com.ihosi.planner.slot.Verdict.Bookable;
import com.ihosi.planner.time.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The times of one doctor's day that can be booked; each is looked at only when it is asked for. */
public final class DayOffers {

    /** Offered times begin at whole quarters of an hour or next to what is taken. */
    private static final long STEP_SECONDS = 15 * 60;

    private final DayBoard board;
    private final List<Span> within;
    private final Predicate<Offer> wanted;
    private @Nullable Room room;

    /** How many appointments beside each other there is room for, and when the earliest can begin. */
    private record Room(int places, Optional<Instant> first) {}

    private DayOffers(DayBoard board, List<Span> within, Predicate<Offer> wanted) {
        this.board = board;
        this.within = within;
        this.wanted = wanted;
    }

    /** All that the day offers: in what is free, and where overbooking may be allowed also in what is taken. */
    static DayOffers of(DayBoard board) {
        List<Span> over = board.overbookable();
        List<Span> within = over.isEmpty()
                ? board.free()
                : Stream.concat(board.free().stream(), over.stream())
                        .sorted(Comparator.comparing(Span::start))
                        .toList();
        return new DayOffers(board, within, _ -> true);
    }

    /** Those of them that are wanted. */
    public DayOffers only(Predicate<Offer> which) {
        return new DayOffers(board, within, wanted.and(which));
    }

    /** Those of them that are in nobody's way. */
    DayOffers free() {
        return mayOverbook() ? only(offer -> offer.slot().lane() == 0) : this;
    }

    /** Those of them that are taken already. */
    DayOffers taken() {
        return only(offer -> offer.slot().lane() > 0);
    }

    /** Whether some of what is taken may be offered. */
    boolean mayOverbook() {
        return !board.overbookable().isEmpty();
    }

    /** The offers in the order of time. */
    public List<Offer> list() {
        List<Offer> offers = new ArrayList<>();
        for (long start : starts()) {
            offer(start).ifPresent(offers::add);
        }
        return offers;
    }

    /** How many appointments of the kind the day has room for, one after the other. */
    int places() {
        return room().places();
    }

    /** The earliest time. */
    Optional<Instant> first() {
        return room().first();
    }

    /** How full the day is. */
    DayUse use() {
        return board.use();
    }

    /** No time of the day is earlier; none if there is none at all. */
    Optional<Instant> notBefore() {
        return within.isEmpty()
                ? Optional.empty()
                : Optional.of(within.getFirst().start());
    }

    /** The calendar days that times may begin on; more than one where hours run over midnight. */
    List<LocalDate> dates() {
        return within.isEmpty()
                ? List.of()
                : board.dates(within.getFirst().start(), within.getLast().end());
    }

    private Room room() {
        Room known = room;
        if (known == null) {
            known = look();
            room = known;
        }
        return known;
    }

    private Room look() {
        int places = 0;
        long until = Long.MIN_VALUE;
        Instant first = null;
        for (long start : starts()) {
            // What begins before the last one is over collides with it.
            Optional<Offer> found = start < until ? Optional.empty() : offer(start);
            if (found.isPresent()) {
                Slot slot = found.get().slot();
                if (slot.occupied().start().getEpochSecond() >= until) {
                    places++;
                    until = slot.occupied().end().getEpochSecond();
                }
                first = first == null ? slot.during().start() : first;
            }
        }
        return new Room(places, Optional.ofNullable(first));
    }

    private Optional<Offer> offer(long start) {
        return board.check(Instant.ofEpochSecond(start)) instanceof Bookable(Slot slot)
                ? Optional.of(new Offer(slot, board.use())).filter(wanted)
                : Optional.empty();
    }

    /** Where appointments may begin, in order. */
    private long[] starts() {
        LongStream.Builder starts = LongStream.builder();
        within.forEach(span -> addStarts(span, starts));
        LongStream all = starts.build();
        // Of what is free and what is taken the spans overlap.
        return mayOverbook() ? all.sorted().distinct().toArray() : all.toArray();
    }

    private static void addStarts(Span span, LongStream.Builder starts) {
        long grid = DayBoard.GRID.toSeconds();
        long first = Math.ceilDiv(span.start().getEpochSecond(), grid) * grid;
        long until = span.end().getEpochSecond();
        starts.add(first);
        long next = Math.ceilDiv(first, STEP_SECONDS) * STEP_SECONDS;
        for (long start = next == first ? next + STEP_SECONDS : next; start < until; start += STEP_SECONDS) {
            starts.add(start);
        }
    }
}
