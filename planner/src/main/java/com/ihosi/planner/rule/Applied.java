package com.ihosi.planner.rule;

import org.jspecify.annotations.Nullable;

/** A rule that had an effect, and which. */
public record Applied(SchedulingRule.Id rule, String name, Effect effect) {

    /** What a rule did. */
    public sealed interface Effect {}

    /** The appointment takes another time. */
    public record Lasts(int before, int after) implements Effect {}

    /** Minutes before or after it stay free; null where the rule says nothing. */
    public record Spaced(@Nullable Integer before, @Nullable Integer after) implements Effect {}

    /** It cannot be booked. */
    public record Blocked(String reason) implements Effect {}

    /** It is booked at once, or waits for somebody's approval. */
    public record Approved(boolean automatic) implements Effect {}

    /** Its priority is higher, or lower where negative. */
    public record Prioritised(int plus) implements Effect {}

    /** The doctor's day takes no more than that; null where the rule says nothing. */
    public record Capped(@Nullable Integer perDay, @Nullable Integer perDayOfType) implements Effect {}

    /** So many may be booked over a taken time, and so many in the day. */
    public record Overbookable(int lanes, int perDay) implements Effect {}

    /** Once free, its time is offered to the waitlist, or isn't. */
    public record Offered(boolean toWaitlist) implements Effect {}
}
