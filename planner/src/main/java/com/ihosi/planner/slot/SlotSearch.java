package com.ihosi.planner.slot;

import com.ihosi.planner.hours.BookableDay;
import com.ihosi.planner.rule.Ruling;
import com.ihosi.planner.slot.DayBoard.Horizon;
import com.ihosi.planner.slot.Verdict.Bookable;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the times that can be booked; the same decision judges a time that somebody names. */
public final class SlotSearch {

    private final SlotFacts facts;
    private final Horizon horizon;
    private final Map<Doctor.Id, Map<LocalDate, DayBoard>> boards = new HashMap<>();

    /** A search over the given facts. */
    public SlotSearch(SlotFacts facts) {
        this.facts = facts;
        this.horizon = Horizon.of(facts);
    }

    /** Whether a doctor can be booked at a time; before a duty that runs over midnight is over, its day must be among the facts. */
    public Verdict check(Doctor.Id doctor, Instant start) {
        return board(doctor, start).map(board -> board.check(start)).orElse(new Verdict.Refused(Obstacle.CLOSED));
    }

    /** The same for a doctor who sees the patient together with another one, in the room and with the equipment that the other has. */
    public Verdict checkBeside(Doctor.Id doctor, Instant start) {
        return board(doctor, start)
                .map(board -> board.check(start, false))
                .orElse(new Verdict.Refused(Obstacle.CLOSED));
    }

    /** What the rules say of a doctor's time, whether it can be booked or not; none on days that are not among the facts. */
    public Optional<Ruling> rule(Doctor.Id doctor, Instant start) {
        return board(doctor, start).map(board -> board.ruling(start));
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
    public List<DayOffers> offers() {
        return facts.providers().stream().flatMap(this::offers).toList();
    }

    /** The times at which all doctors can see the patient together, as times of the first of them. */
    public List<DayOffers> together() {
        if (facts.providers().isEmpty()) {
            return List.of();
        }
        List<Provider> others = facts.providers().subList(1, facts.providers().size());
        return offers(facts.providers().getFirst())
                .map(day -> day.only(offer -> others.stream()
                        .allMatch(other -> checkBeside(
                                        other.doctor(), offer.slot().during().start())
                                instanceof Bookable)))
                .toList();
    }

    private Stream<DayOffers> offers(Provider provider) {
        return provider.days().stream().map(day -> DayOffers.of(board(provider, day)));
    }

    private DayBoard board(Provider provider, BookableDay day) {
        return boards.computeIfAbsent(provider.doctor(), none -> new HashMap<>())
                .computeIfAbsent(day.day(), none -> new DayBoard(facts, provider, day, horizon));
    }
}
