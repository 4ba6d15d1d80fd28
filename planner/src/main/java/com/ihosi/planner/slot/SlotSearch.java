package com.ihosi.planner.slot;

import com.ihosi.planner.hours.BookableDay;
import com.ihosi.planner.slot.Verdict.Bookable;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds the times that can be booked; the same decision judges a time that somebody names. */
public final class SlotSearch {

    /** Offered times begin at whole quarters of an hour or next to what is taken. */
    private static final long STEP_SECONDS = 15 * 60;

    private final SlotFacts facts;
    private final Map<Doctor.Id, Map<LocalDate, DayBoard>> boards = new HashMap<>();

    /** A search over the given facts. */
    public SlotSearch(SlotFacts facts) {
        this.facts = facts;
    }

    /** Whether a doctor can be booked at a time; before a duty that runs over midnight is over, its day must be among the facts. */
    public Verdict check(Doctor.Id doctor, Instant start) {
        return board(doctor, start).map(board -> board.check(start)).orElse(new Verdict.Refused(Obstacle.CLOSED));
    }

    /**
     * What is in the way of an appointment that has its time already, itself left out: the hours, or what else takes the doctor. Notice,
     * limits and rules are for new ones.
     */
    public Optional<Obstacle> collision(Doctor.Id doctor, Span during, int lane) {
        return board(doctor, during.start())
                .map(board -> board.collision(during, lane))
                .orElse(Optional.of(Obstacle.CLOSED));
    }

    /** The day whose hours a time lies in, which may have begun the day before; else its own. */
    private Optional<DayBoard> board(Doctor.Id doctor, Instant start) {
        LocalDate date = facts.dayOf(start);
        List<DayBoard> boards = facts.find(doctor).stream()
                .flatMap(provider -> provider.days().stream()
                        .filter(day -> day.day().equals(date) || day.day().equals(date.minusDays(1)))
                        .map(day -> board(provider, day)))
                .toList();
        return boards.stream().filter(board -> board.isOpen(start)).findFirst().or(() -> boards.stream()
                .filter(board -> board.isOf(date))
                .findFirst());
    }

    /** The offered times of all doctors, each doctor's in the order of time. */
    public List<Offer> offers() {
        return facts.providers().stream().flatMap(this::offers).toList();
    }

    /** The times at which all doctors can see the patient together, as times of the first of them. */
    public List<Offer> together() {
        if (facts.providers().isEmpty()) {
            return List.of();
        }
        List<Provider> others = facts.providers().subList(1, facts.providers().size());
        return offers(facts.providers().getFirst())
                .filter(offer -> others.stream()
                        .allMatch(other ->
                                check(other.doctor(), offer.slot().during().start()) instanceof Bookable))
                .toList();
    }

    private Stream<Offer> offers(Provider provider) {
        return provider.days().stream().map(day -> board(provider, day)).flatMap(this::offers);
    }

    private Stream<Offer> offers(DayBoard board) {
        return starts(board)
                .map(board::check)
                .filter(Bookable.class::isInstance)
                .map(verdict -> new Offer(((Bookable) verdict).slot(), board.use()));
    }

    /** Where in what is free an appointment may begin; where overbooking may be allowed also in what is taken. */
    private Stream<Instant> starts(DayBoard board) {
        Set<Long> starts = new TreeSet<>();
        for (Span gap : board.free()) {
            addStarts(gap, starts);
        }
        if (board.mayOverbook()) {
            board.open().forEach(open -> addStarts(open, starts));
        }
        return starts.stream().map(Instant::ofEpochSecond);
    }

    private static void addStarts(Span gap, Set<Long> starts) {
        long grid = DayBoard.GRID.toSeconds();
        long first = Math.ceilDiv(gap.start().getEpochSecond(), grid) * grid;
        long until = gap.end().getEpochSecond();
        starts.add(first);
        for (long start = Math.ceilDiv(first, STEP_SECONDS) * STEP_SECONDS; start < until; start += STEP_SECONDS) {
            starts.add(start);
        }
    }

    private DayBoard board(Provider provider, BookableDay day) {
        return boards.computeIfAbsent(provider.doctor(), none -> new HashMap<>())
                .computeIfAbsent(day.day(), none -> new DayBoard(facts, provider, day));
    }
}
