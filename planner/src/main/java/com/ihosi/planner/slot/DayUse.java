package com.ihosi.planner.slot;

import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.hours.BookableDay;
import com.ihosi.planner.rule.RuleFacts;
import com.ihosi.planner.rule.Ruling;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How full a doctor's day is.
 *
 * @param visits that begin on the day
 * @param urgent those of them that may use the reserve
 * @param unit minutes of a place of usual length
 * @param free what is free in the normal lane
 */
public record DayUse(Doctor.Id doctor, BookableDay day, List<Taken> visits, int urgent, int unit, List<Span> free) {

    static DayUse of(
            ZoneId zone, Doctor.Id doctor, BookableDay day, List<Taken> taken, List<Span> free, AppointmentType type) {
        Integer minutes = day.limits().minutes();
        int unit = minutes == null ? type.minutes().usual() : minutes;
        if (taken.isEmpty()) {
            return new DayUse(doctor, day, List.of(), 0, unit, free);
        }
        List<Taken> visits = taken.stream()
                .filter(time ->
                        time.kind().isVisit() && isOn(day.day(), time.during().start(), zone))
                .toList();
        int urgent = Math.toIntExact(visits.stream().filter(Taken::urgent).count());
        return new DayUse(doctor, day, visits, urgent, unit, free);
    }

    private static boolean isOn(LocalDate day, Instant start, ZoneId zone) {
        return LocalDate.ofInstant(start, zone).equals(day);
    }

    /** What rules may ask of the day. */
    RuleFacts.Day ruleFacts(SlotFacts facts) {
        List<Booked> today = facts.booked().stream()
                .filter(booked -> booked.day().equals(day.day()))
                .toList();
        return new RuleFacts.Day(
                day.day(),
                visits.size(),
                count(today.stream()
                        .filter(booked -> booked.doctor().equals(doctor)
                                && booked.type().equals(facts.wanted().type().id()))),
                Math.toIntExact(
                        visits.stream().filter(visit -> visit.lane() > 0).count()),
                day.limits().maxAppointments(),
                count(today.stream()));
    }

    private static int count(Stream<Booked> booked) {
        return booked.mapToInt(Booked::count).sum();
    }

    /** Minutes of the day that patients are seen in. */
    public long bookedMinutes() {
        return visits.stream().mapToLong(visit -> visit.during().minutes()).sum();
    }

    /** Why one more appointment is too many, if it is. */
    Optional<Obstacle> obstacle(Ruling ruling, RuleFacts.Day counts, Span occupied, int lane, boolean emergency) {
        int most = Math.min(day.limits().maxAppointments(), ruling.capacity().orElse(Integer.MAX_VALUE));
        if (visits.size() >= most || ruling.isFull(counts)) {
            return Optional.of(Obstacle.DAY_FULL);
        }
        int reserve = emergency || lane > 0 ? 0 : Math.max(0, day.limits().emergencySlots() - urgent);
        boolean eats = reserve > 0 && (visits.size() >= most - reserve || placesBeside(occupied) < reserve);
        return eats ? Optional.of(Obstacle.EMERGENCY_RESERVE) : Optional.empty();
    }

    /** How many places of usual length are left when a time is taken. */
    private long placesBeside(Span occupied) {
        long places = 0;
        for (Span gap : free) {
            places += placesBeside(gap, occupied);
        }
        return places;
    }

    private long placesBeside(Span gap, Span occupied) {
        return gap.overlaps(occupied)
                ? places(gap.start(), occupied.start()) + places(occupied.end(), gap.end())
                : places(gap.start(), gap.end());
    }

    private long places(Instant from, Instant until) {
        return Math.max(0, (until.getEpochSecond() - from.getEpochSecond()) / 60 / unit);
    }
}
