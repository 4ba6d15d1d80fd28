package com.ihosi.ui.calendar;

import com.ihosi.planner.calendar.Visit;
import com.ihosi.planner.room.Room;
import com.ihosi.planner.staff.Doctor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A calendar as it stands on the screen: days of doctors or rooms beside each other, on one wall clock downwards. Minutes are those of
 * the wall clock since midnight.
 *
 * @param from the first minute that is shown, a whole hour
 * @param until the last one, a whole hour
 * @param now the present minute, where today is shown
 */
record Sheet(int from, int until, OptionalInt now, List<Lane> lanes) {

    Sheet {
        lanes = List.copyOf(lanes);
    }

    Optional<Lane> findLane(String id) {
        return lanes.stream().filter(lane -> lane.id().equals(id)).findFirst();
    }

    Optional<Stop> findStop(String id) {
        return lanes.stream()
                .flatMap(lane -> lane.stops().stream())
                .filter(stop -> stop.id().equals(id))
                .findFirst();
    }

    /**
     * A day of a doctor or a room.
     *
     * @param title whose it is, or which day
     * @param under what is to be said of it in short
     * @param open the hours in which can be booked
     * @param stops where the keyboard stops, by their time
     */
    record Lane(
            String id,
            String title,
            String under,
            LocalDate day,
            boolean today,
            Optional<Doctor.Id> doctor,
            Optional<Room.Id> room,
            List<Stretch> open,
            List<Stop> stops) {

        Lane {
            open = List.copyOf(open);
            stops = List.copyOf(stops);
        }

        /** The same with other words at its head. */
        Lane called(String name, String said) {
            return new Lane(id, name, said, day, today, doctor, room, open, stops);
        }

        Stream<Visit> visits() {
            return stops.stream()
                    .map(Stop::what)
                    .filter(Booked.class::isInstance)
                    .map(booked -> ((Booked) booked).visit());
        }

        /** Whether somebody is booked who has not come yet. */
        boolean hasToCome(Instant now) {
            return visits().map(Visit::appointment)
                    .anyMatch(appointment -> appointment.status().isOpen()
                            && appointment.during().start().isAfter(now));
        }

        /** Minutes that can still be booked. */
        int free() {
            return stops.stream()
                    .filter(stop -> stop.what() instanceof Free)
                    .mapToInt(stop -> stop.stretch().minutes())
                    .sum();
        }
    }

    /** Some minutes of the day. */
    record Stretch(int from, int minutes) {

        int until() {
            return from + minutes;
        }

        boolean overlaps(Stretch other) {
            return from < other.until() && other.from < until();
        }
    }

    /**
     * A place in a lane.
     *
     * @param time from when until when, as people write it
     * @param column where it stands beside what overlaps it, from 0
     * @param columns how many stand beside each other there
     */
    record Stop(String id, Stretch stretch, String time, int column, int columns, What what) {}

    /** What is at a place. */
    sealed interface What {}

    /** Nothing, so that somebody can be booked. */
    record Free(Instant start) implements What {}

    /**
     * An appointment.
     *
     * @param where the room, or in a room's lane the doctor
     * @param before minutes that stay free before it
     * @param after minutes that stay free after it
     */
    record Booked(Visit visit, String where, int before, int after) implements What {}

    /** Time that is taken otherwise. */
    record Taken(Kind kind, String text) implements What {

        /** What takes it. */
        enum Kind {
            HOLD,
            BLOCK,
            ELSEWHERE,
            DUTY
        }
    }
}
