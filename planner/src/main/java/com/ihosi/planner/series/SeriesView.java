package com.ihosi.planner.series;

import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.appointment.AppointmentStatus;
import com.ihosi.planner.slot.Obstacle;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** A series with all of its occurrences, in the order of its rule. */
public record SeriesView(Series series, List<Item> items) {

    public SeriesView {
        items = List.copyOf(items);
    }

    /** What became of an occurrence. */
    public enum State {
        /** It is as the rule says. */
        BOOKED,
        /** It was moved by itself. */
        MOVED,
        CANCELLED,
        /** It does not fit, and has no appointment. */
        UNFIT,
        /** It does not fit where the series was moved to, and kept the time that it had. */
        STAYED
    }

    /**
     * An occurrence.
     *
     * @param at the local time that the rule gives
     * @param appointment none: it does not fit, or was cancelled before it had one
     * @param obstacle why it does not fit
     */
    public record Item(LocalDateTime at, State state, Optional<Appointment> appointment, Optional<Obstacle> obstacle) {

        static Item of(
                LocalDateTime at, Series series, Optional<Appointment> appointment, Optional<Obstacle> obstacle) {
            return new Item(at, state(at, series, appointment, obstacle), appointment, obstacle);
        }

        private static State state(
                LocalDateTime at, Series series, Optional<Appointment> appointment, Optional<Obstacle> obstacle) {
            if (appointment.isEmpty()) {
                return obstacle.isPresent() ? State.UNFIT : State.CANCELLED;
            }
            Appointment booked = appointment.get();
            if (booked.status() == AppointmentStatus.CANCELLED) {
                return State.CANCELLED;
            }
            if (obstacle.isPresent()) {
                return State.STAYED;
            }
            boolean asTheRuleSays = booked.doctor().equals(series.doctor())
                    && SeriesPlan.instant(at, series.zone())
                            .equals(Optional.of(booked.during().start()));
            return asTheRuleSays ? State.BOOKED : State.MOVED;
        }

        /** Whether it is to come, does not fit, and nobody has found another time for it. */
        public boolean isUnplaced(LocalDateTime now) {
            return (state == State.UNFIT || state == State.STAYED) && !at.isBefore(now);
        }

        /** Whether it has an appointment that can still be moved or cancelled. */
        public boolean isOpen() {
            return appointment.filter(booked -> booked.status().isOpen()).isPresent();
        }
    }

    /** Which of the occurrences an appointment is, from 1 on; none: it is of another series. */
    public OptionalInt number(Appointment.Id id) {
        return IntStream.range(0, items.size())
                .filter(at -> items.get(at)
                        .appointment()
                        .filter(booked -> booked.id().equals(id))
                        .isPresent())
                .map(at -> at + 1)
                .findFirst();
    }

    /** How many of the occurrences do not fit. */
    public int unfit() {
        return Math.toIntExact(
                items.stream().filter(item -> item.obstacle().isPresent()).count());
    }
}
