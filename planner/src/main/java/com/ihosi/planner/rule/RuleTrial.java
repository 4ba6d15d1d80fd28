package com.ihosi.planner.rule;

import com.ihosi.planner.staff.Doctor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a rule, by itself, would have done to the appointments of some days of the past.
 *
 * @param last included
 * @param looked at how many appointments; of a rule about the waitlist, at how many that were cancelled
 * @param held for how many of them its condition would have held
 * @param outcomes what it would have changed, and for how many
 * @param examples some of those, the latest first
 */
public record RuleTrial(
        LocalDate first, LocalDate last, int looked, int held, List<Outcome> outcomes, List<Example> examples) {

    private static final int MOST_EXAMPLES = 10;

    /** What would have been otherwise. */
    public enum Change {
        LONGER,
        SHORTER,
        MORE_BUFFER,
        LESS_BUFFER,
        BLOCKED,
        BOOKED_AT_ONCE,
        LEFT_PENDING,
        RAISED,
        LOWERED,
        DAY_FULL,
        OVERBOOKABLE,
        OFFERED,
        NOT_OFFERED
    }

    /**
     * One kind of change.
     *
     * @param minutes of all these appointments together, where the change is one of time, else 0
     */
    public record Outcome(Change change, int appointments, int minutes) {}

    /**
     * An appointment that would have been otherwise.
     *
     * @param minutes by which it would have been otherwise, where the change is one of time, else 0
     */
    public record Example(Instant startsAt, Doctor.Id doctor, String typeName, Change change, int minutes) {}

    public RuleTrial {
        outcomes = List.copyOf(outcomes);
        examples = List.copyOf(examples);
    }

    /** Tries a rule, switched on or not, on appointments whose latest come first. */
    static RuleTrial of(SchedulingRule rule, List<PastVisit> visits, PastFacts past, LocalDate first, LocalDate last) {
        Condition condition = Condition.parse(rule.condition());
        RuleBook book = RuleBook.of(List.of(rule.switched(true)));
        int looked = 0;
        int held = 0;
        List<Example> changed = new ArrayList<>();
        for (PastVisit visit : visits) {
            Optional<RuleFacts> facts = facts(rule, visit, past);
            if (facts.isEmpty()) {
                continue;
            }
            looked++;
            if (condition.holds(Known.of(facts.get()))) {
                held++;
                Ruling ruling = book.rule(
                        visit.doctor(),
                        facts.get(),
                        visit.minutes(),
                        visit.type().buffer());
                example(visit, rule.type(), ruling, facts.get().day()).ifPresent(changed::add);
            }
        }
        return new RuleTrial(
                first,
                last,
                looked,
                held,
                outcomes(changed),
                changed.stream().limit(MOST_EXAMPLES).toList());
    }

    /** What the rule would have been told; nothing where it is not about the appointment. */
    private static Optional<RuleFacts> facts(SchedulingRule rule, PastVisit visit, PastFacts past) {
        Instant cancelled = visit.cancelledAt();
        if (!rule.isFor(visit.doctor()) || (cancelled != null) != (rule.type() == RuleType.WAITLIST_FILLING)) {
            return Optional.empty();
        }
        return Optional.of(cancelled == null ? past.whenBooked(visit) : past.whenFreed(visit, cancelled));
    }

    private static Optional<Example> example(PastVisit visit, RuleType type, Ruling ruling, RuleFacts.Day day) {
        int longer = ruling.minutes() - visit.minutes();
        int buffer = ruling.bufferBefore() + ruling.bufferAfter() - visit.type().buffer();
        Change change =
                switch (type) {
                    case APPOINTMENT_DURATION -> sign(longer, Change.LONGER, Change.SHORTER);
                    case BUFFER_TIME -> sign(buffer, Change.MORE_BUFFER, Change.LESS_BUFFER);
                    case SLOT_BLOCKING -> ruling.blocked().isPresent() ? Change.BLOCKED : null;
                    case AUTO_APPROVAL -> approval(visit, ruling);
                    case PRIORITY_SCHEDULING -> sign(ruling.priority(), Change.RAISED, Change.LOWERED);
                    case CAPACITY_MANAGEMENT -> ruling.isFull(day) ? Change.DAY_FULL : null;
                    case OVERBOOKING -> ruling.overbookingLanes() > 0 ? Change.OVERBOOKABLE : null;
                    case WAITLIST_FILLING -> ruling.waitlistFilling() ? Change.OFFERED : Change.NOT_OFFERED;
                };
        int minutes = Math.abs(type == RuleType.BUFFER_TIME ? buffer : longer);
        return Optional.ofNullable(change)
                .map(known -> new Example(
                        visit.during().start(), visit.doctor(), visit.type().name(), known, minutes));
    }

    private static @Nullable Change sign(int difference, Change above, Change below) {
        if (difference == 0) {
            return null;
        }
        return difference > 0 ? above : below;
    }

    private static @Nullable Change approval(PastVisit visit, Ruling ruling) {
        boolean atOnce = ruling.autoApproved().orElse(!visit.waited());
        if (atOnce != visit.waited()) {
            return null;
        }
        return atOnce ? Change.BOOKED_AT_ONCE : Change.LEFT_PENDING;
    }

    private static List<Outcome> outcomes(List<Example> changed) {
        Map<Change, Outcome> outcomes = new EnumMap<>(Change.class);
        for (Example each : changed) {
            outcomes.merge(
                    each.change(),
                    new Outcome(each.change(), 1, each.minutes()),
                    (one, other) -> new Outcome(
                            one.change(), one.appointments() + other.appointments(), one.minutes() + other.minutes()));
        }
        return List.copyOf(outcomes.values());
    }
}
