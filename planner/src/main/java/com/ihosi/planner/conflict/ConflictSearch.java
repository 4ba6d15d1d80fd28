package com.ihosi.planner.conflict;

import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.conflict.Conflict.Reason;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.hours.HoursFacts;
import com.ihosi.planner.rule.RuleBook;
import com.ihosi.planner.slot.Obstacle;
import com.ihosi.planner.slot.Provider;
import com.ihosi.planner.slot.SlotFacts;
import com.ihosi.planner.slot.SlotSearch;
import com.ihosi.planner.slot.Visitor;
import com.ihosi.planner.slot.Wanted;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides which appointments no longer fit, by the same search that finds times for new ones. */
final class ConflictSearch {

    private static final RuleBook NO_RULES = RuleBook.of(List.of());

    private final Facility facility;
    private final Map<Doctor.Id, Provider> providers;
    private final Map<AppointmentType.Id, AppointmentType> types;
    private final Instant now;

    /** Over the doctors' hours and taken time of all days on which the appointments are, and of the day before. */
    ConflictSearch(Facility facility, List<Provider> providers, List<AppointmentType> types, Instant now) {
        this.facility = facility;
        this.providers = new HashMap<>();
        providers.forEach(provider -> this.providers.put(provider.doctor(), provider));
        this.types = new HashMap<>();
        types.forEach(type -> this.types.put(type.id(), type));
        this.now = now;
    }

    /** What is in the way of an appointment, itself left out. */
    Optional<Obstacle> obstacle(Appointment appointment) {
        Provider provider = providers.get(appointment.doctor());
        AppointmentType type = types.get(appointment.type());
        if (provider == null || type == null) {
            return Optional.of(Obstacle.CLOSED);
        }
        Wanted itself = new Wanted(
                type,
                null,
                null,
                Visitor.ANYBODY,
                appointment.source(),
                true,
                0,
                appointment.id().value());
        SlotFacts facts =
                new SlotFacts(facility, itself, List.of(provider), List.of(), List.of(), List.of(), NO_RULES, now);
        return new SlotSearch(facts).collision(appointment.doctor(), appointment.during(), appointment.lane());
    }

    /** The reason in the words of who has to resolve it; a day without hours may have several, of which leave comes first. */
    static Reason reason(Obstacle obstacle, Span during, Optional<HoursFacts> facts) {
        return switch (obstacle) {
            case ELSEWHERE -> Reason.ELSEWHERE;
            case TAKEN -> Reason.TAKEN;
            case TYPE_NOT_ALLOWED -> Reason.OTHER_TYPES;
            case OUTSIDE_HOURS ->
                facts.map(known -> closing(known, during, Reason.OUTSIDE_HOURS)).orElse(Reason.LEFT);
            case CLOSED ->
                facts.map(known -> closing(known, during, Reason.NO_HOURS)).orElse(Reason.LEFT);
            case NO_SUCH_TIME,
                    OFF_GRID,
                    TOO_SOON,
                    TOO_FAR,
                    NOT_ONLINE,
                    NO_NEW_PATIENTS,
                    NOT_QUALIFIED,
                    PATIENT_TAKEN,
                    DAY_FULL,
                    EMERGENCY_RESERVE,
                    BLOCKED_BY_RULE,
                    NO_ROOM,
                    NO_EQUIPMENT ->
                throw new IllegalArgumentException("Nothing that is booked collides by %s.".formatted(obstacle));
        };
    }

    private static Reason closing(HoursFacts facts, Span during, Reason otherwise) {
        LocalDate day = LocalDate.ofInstant(during.start(), facts.facility().zone());
        if (facts.leaves().stream().anyMatch(leave -> leave.contains(day))) {
            return Reason.AWAY;
        }
        if (facts.employed().filter(days -> days.contains(day)).isEmpty()) {
            return Reason.LEFT;
        }
        return closed(facts, day, during) ? Reason.HOLIDAY : otherwise;
    }

    private static boolean closed(HoursFacts facts, LocalDate day, Span during) {
        return facts.facility().holidays().containsKey(day)
                && facts.facility()
                        .bookableOn(day)
                        .filter(open -> open.contains(during))
                        .isEmpty();
    }
}
