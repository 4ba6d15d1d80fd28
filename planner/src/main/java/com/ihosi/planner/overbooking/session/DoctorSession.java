package com.ihosi.planner.overbooking.session;

import com.ihosi.planner.overbooking.Session;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A stretch of a day that a doctor can be booked in without a break, in slots of the same length.
 *
 * @param day of whose hours it is
 * @param minutes how long a slot is
 * @param visits by their start
 * @param places that were opened and are not booked
 * @param room how many further patients the day may take by the doctor's own hours
 */
public record DoctorSession(
        Doctor.Id doctor,
        String name,
        LocalDate day,
        Span during,
        int minutes,
        List<SessionVisit> visits,
        List<OverbookingPlace> places,
        int room) {

    /** The shortest slot, in minutes. */
    static final int SHORTEST = 5;

    public DoctorSession {
        visits = List.copyOf(visits);
        places = List.copyOf(places);
    }

    /** How many slots there are, at least one. */
    public int slots() {
        return Math.clamp(during.minutes() / minutes, 1, Session.MOST_SLOTS);
    }

    /** The slot in which something begins; what begins outside is in the nearest one. */
    public int slot(Instant start) {
        return (int) Math.clamp(Duration.between(during.start(), start).toMinutes() / minutes, 0, slots() - 1L);
    }

    /** A slot's time. */
    public Span time(int slot) {
        Instant start = during.start().plus(Duration.ofMinutes((long) slot * minutes));
        return new Span(start, start.plus(Duration.ofMinutes(minutes)));
    }

    /** Over how many slots a visit goes. */
    int length(SessionVisit visit) {
        long length = Math.ceilDiv(visit.during().minutes(), minutes);
        return (int) Math.clamp(length, 1, (long) slots() - slot(visit.during().start()));
    }

    /** Whether somebody is seen in a slot in the normal lane. */
    public boolean isBooked(int slot) {
        return visits.stream().filter(visit -> visit.lane() == 0).anyMatch(visit -> {
            int first = slot(visit.during().start());
            return slot >= first && slot < first + length(visit);
        });
    }

    /** The highest lane in which somebody begins in a slot, or may. */
    int topLane(int slot) {
        return Math.max(
                visits.stream()
                        .filter(visit -> slot(visit.during().start()) == slot)
                        .mapToInt(SessionVisit::lane)
                        .max()
                        .orElse(0),
                places.stream()
                        .filter(place -> slot(place.during().start()) == slot)
                        .mapToInt(OverbookingPlace::lane)
                        .max()
                        .orElse(0));
    }

    /** How many of its times nobody has booked in the normal lane. */
    public int free() {
        return (int) IntStream.range(0, slots()).filter(slot -> !isBooked(slot)).count();
    }

    /** How many are overbooked already, or may be. */
    public int further() {
        return places.size()
                + (int) visits.stream().filter(visit -> visit.lane() > 0).count();
    }
}
