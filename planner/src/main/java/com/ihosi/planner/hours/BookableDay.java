package com.ihosi.planner.hours;

import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.time.Span;
import com.ihosi.planner.time.Spans;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a doctor can be booked at a facility on a day, whatever is taken of it already.
 *
 * @param open sorted and disjoint; of a duty over midnight also what lies on the next day
 * @param sessions the parts of it, which may allow different types
 */
public record BookableDay(LocalDate day, Source source, List<Span> open, Limits limits, List<Session> sessions) {

    public BookableDay {
        open = List.copyOf(open);
        sessions = List.copyOf(sessions);
    }

    /** A day of one session. */
    public BookableDay(LocalDate day, Source source, List<Span> open, Limits limits) {
        this(day, source, open, limits, List.of(new Session(open, limits.types())));
    }

    /** Where the hours come from. */
    public enum Source {
        ROSTER,
        WORKING_DAYS,
        FACILITY,
        /** There are none. */
        CLOSED
    }

    /**
     * How the day may be booked.
     *
     * @param maxAppointments most appointments of the day
     * @param emergencySlots how many of them are kept for emergencies
     * @param minutes usual length where the day says so
     * @param buffer minutes after an appointment where the day says so
     * @param types what can be booked in some of it; empty: everything
     */
    public record Limits(
            int maxAppointments,
            int emergencySlots,
            @Nullable Integer minutes,
            @Nullable Integer buffer,
            Set<AppointmentType.Id> types) {

        /** Where no working day says anything. */
        public static final Limits NONE = new Limits(DayHours.MOST_APPOINTMENTS, 0, null, null, Set.of());

        public Limits {
            types = Set.copyOf(types);
        }
    }

    /** Time in which some types can be booked; empty: all. */
    public record Session(List<Span> open, Set<AppointmentType.Id> types) {

        public Session {
            open = List.copyOf(open);
            types = Set.copyOf(types);
        }

        boolean allows(AppointmentType.Id type) {
            return types.isEmpty() || types.contains(type);
        }
    }

    /** The time in which a type can be booked, sorted and disjoint. */
    public List<Span> open(AppointmentType.Id type) {
        if (sessions.stream().allMatch(session -> session.allows(type))) {
            return open;
        }
        return Spans.of(sessions.stream()
                        .filter(session -> session.allows(type))
                        .flatMap(session -> session.open().stream())
                        .toList())
                .list();
    }
}
