package com.ihosi.planner.rule;

import com.ihosi.planner.rule.Applied.Effect;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Hears the rules that hold for an appointment, in their order, and comes to a ruling. */
final class Hearing {

    private static final int HOUR = 60;

    private final RuleFacts facts;
    private final int usualBuffer;
    private final List<Applied> applied = new ArrayList<>();
    /** Types about which the doctor's own rules have spoken. */
    private final Set<RuleType> own = EnumSet.noneOf(RuleType.class);
    /** Types about which nothing can be added. */
    private final Set<RuleType> decided = EnumSet.noneOf(RuleType.class);

    private int minutes;
    private @Nullable Integer bufferBefore;
    private @Nullable Integer bufferAfter;
    private @Nullable String blocked;
    private @Nullable Boolean approved;
    private int priority;
    private @Nullable Limit capacity;
    private @Nullable Limit capacityOfType;
    private Actions.@Nullable Overbooking overbooking;
    private boolean filling = true;

    /** The strictest capacity so far, and the rule that says so. */
    private record Limit(int most, SchedulingRule rule) {}

    Hearing(RuleFacts facts, int minutes, int buffer) {
        this.facts = facts;
        this.minutes = minutes;
        this.usualBuffer = buffer;
    }

    /** Whether a rule can still say something. */
    boolean isOpenTo(SchedulingRule rule) {
        RuleType type = rule.type();
        return !decided.contains(type)
                && (type == RuleType.SLOT_BLOCKING || rule.doctor().isPresent() || !own.contains(type));
    }

    /** Hears a rule that holds. */
    void hear(SchedulingRule rule) {
        if (rule.doctor().isPresent()) {
            own.add(rule.type());
        }
        switch (rule.actions()) {
            case Actions.Duration duration -> hear(rule, duration);
            case Actions.Buffer buffer -> hear(rule, buffer);
            case Actions.Block(String reason) -> {
                blocked = Objects.requireNonNullElse(blocked, reason);
                apply(rule, new Applied.Blocked(reason));
            }
            case Actions.Approval(boolean automatic) -> {
                approved = automatic;
                decide(rule, new Applied.Approved(automatic));
            }
            case Actions.Priority(int plus) -> {
                priority += plus;
                apply(rule, new Applied.Prioritised(plus));
            }
            case Actions.Capacity all -> {
                capacity = stricter(capacity, all.perDay(), rule);
                capacityOfType = stricter(capacityOfType, all.perDayOfType(), rule);
            }
            case Actions.Overbooking allowed -> hear(rule, allowed);
            case Actions.Filling(boolean on, int leadHours) -> {
                filling = on && facts.moment().leadMinutes() >= (long) leadHours * HOUR;
                decide(rule, new Applied.Offered(filling));
            }
        }
    }

    private void hear(SchedulingRule rule, Actions.Duration duration) {
        decided.add(rule.type());
        int before = minutes;
        minutes = facts.request().minutes().clamp(duration.apply(before));
        if (minutes != before) {
            apply(rule, new Applied.Lasts(before, minutes));
        }
    }

    private void hear(SchedulingRule rule, Actions.Buffer buffer) {
        Integer before = bufferBefore == null ? buffer.before() : null;
        Integer after = bufferAfter == null ? buffer.after() : null;
        if (before == null && after == null) {
            return;
        }
        bufferBefore = before == null ? bufferBefore : before;
        bufferAfter = after == null ? bufferAfter : after;
        apply(rule, new Applied.Spaced(before, after));
    }

    private void hear(SchedulingRule rule, Actions.Overbooking allowed) {
        decided.add(rule.type());
        overbooking = allowed;
        if (lanes(allowed) > 0) {
            apply(rule, new Applied.Overbookable(allowed.lanes(), allowed.perDay()));
        }
    }

    private int lanes(Actions.Overbooking allowed) {
        return facts.day().overbooked() < allowed.perDay() ? allowed.lanes() : 0;
    }

    private static @Nullable Limit stricter(@Nullable Limit limit, @Nullable Integer most, SchedulingRule rule) {
        return most == null || (limit != null && limit.most() <= most) ? limit : new Limit(most, rule);
    }

    private void decide(SchedulingRule rule, Effect effect) {
        decided.add(rule.type());
        apply(rule, effect);
    }

    private void apply(SchedulingRule rule, Effect effect) {
        applied.add(new Applied(rule.id(), rule.name(), effect));
    }

    Ruling ruling() {
        applyCapacity();
        return new Ruling(
                minutes,
                Objects.requireNonNullElse(bufferBefore, 0),
                Objects.requireNonNullElse(bufferAfter, usualBuffer),
                Optional.ofNullable(blocked),
                blocked == null ? Optional.ofNullable(approved) : Optional.empty(),
                Math.clamp(priority, -Actions.Priority.MOST, Actions.Priority.MOST),
                most(capacity),
                most(capacityOfType),
                overbooking == null ? 0 : lanes(overbooking),
                overbooking == null ? 0 : overbooking.perDay(),
                filling,
                applied);
    }

    private void applyCapacity() {
        if (capacity != null && capacityOfType != null && capacity.rule().equals(capacityOfType.rule())) {
            apply(capacity.rule(), new Applied.Capped(capacity.most(), capacityOfType.most()));
            return;
        }
        if (capacity != null) {
            apply(capacity.rule(), new Applied.Capped(capacity.most(), null));
        }
        if (capacityOfType != null) {
            apply(capacityOfType.rule(), new Applied.Capped(null, capacityOfType.most()));
        }
    }

    private static OptionalInt most(@Nullable Limit limit) {
        return limit == null ? OptionalInt.empty() : OptionalInt.of(limit.most());
    }
}
