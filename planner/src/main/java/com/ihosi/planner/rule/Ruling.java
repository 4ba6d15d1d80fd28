package com.ihosi.planner.rule;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the rules of a facility say of an appointment.
 *
 * @param minutes how long it takes, within what its type allows
 * @param bufferBefore minutes before it that stay free
 * @param bufferAfter minutes after it that stay free
 * @param blocked why it cannot be booked, if so
 * @param autoApproved whether it is booked at once; empty where no rule says so and the type decides, and where it is blocked
 * @param priority above or below 0, the usual one
 * @param capacity the most appointments of the doctor's day, if a rule says so
 * @param capacityOfType the most of this type in the doctor's day, if a rule says so
 * @param overbookingLanes how many may be booked over a taken time; 0 once the day has its most
 * @param overbookedPerDay the most of the doctor's day above the normal lane; 0 without a rule
 * @param waitlistFilling whether its time is offered to the waitlist once free; yes where no rule says otherwise
 * @param applied the rules that had an effect, in the order in which they were heard, capacities last
 */
public record Ruling(
        int minutes,
        int bufferBefore,
        int bufferAfter,
        Optional<String> blocked,
        Optional<Boolean> autoApproved,
        int priority,
        OptionalInt capacity,
        OptionalInt capacityOfType,
        int overbookingLanes,
        int overbookedPerDay,
        boolean waitlistFilling,
        List<Applied> applied) {

    public Ruling {
        applied = List.copyOf(applied);
    }

    /** What holds without any rule. */
    public static Ruling none(int minutes, int buffer) {
        return new Ruling(
                minutes,
                0,
                buffer,
                Optional.empty(),
                Optional.empty(),
                0,
                OptionalInt.empty(),
                OptionalInt.empty(),
                0,
                0,
                true,
                List.of());
    }

    /** The name of the rule that allows overbooking, if one does. */
    public Optional<String> overbookedBy() {
        return applied.stream()
                .filter(each -> each.effect() instanceof Applied.Overbookable)
                .map(Applied::name)
                .findFirst();
    }

    /** The same for an appointment whose length is settled already. */
    public Ruling lasting(int settled) {
        List<Applied> others = applied.stream()
                .filter(each -> minutes == settled || !(each.effect() instanceof Applied.Lasts))
                .toList();
        return new Ruling(
                settled,
                bufferBefore,
                bufferAfter,
                blocked,
                autoApproved,
                priority,
                capacity,
                capacityOfType,
                overbookingLanes,
                overbookedPerDay,
                waitlistFilling,
                others);
    }

    /** Whether the rules let a day take no further appointment; what the doctor's hours allow is not asked. */
    public boolean isFull(RuleFacts.Day day) {
        return day.booked() >= capacity.orElse(Integer.MAX_VALUE)
                || day.bookedOfType() >= capacityOfType.orElse(Integer.MAX_VALUE);
    }
}
