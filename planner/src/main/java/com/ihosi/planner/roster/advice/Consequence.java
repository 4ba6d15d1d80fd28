package com.ihosi.planner.roster.advice;

import com.ihosi.planner.roster.Level;
import com.ihosi.planner.roster.Rule;
import com.ihosi.planner.roster.Violation;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What a change does to one violation.
 *
 * @param before as it was, none where it is new
 * @param after as it is with the change, none where it is gone
 */
public record Consequence(Optional<Violation> before, Optional<Violation> after) {

    public Consequence {
        if (before.isEmpty() && after.isEmpty()) {
            throw new IllegalArgumentException("A consequence must have a violation before or after the change.");
        }
    }

    static Consequence gone(Violation violation) {
        return new Consequence(Optional.of(violation), Optional.empty());
    }

    static Consequence fresh(Violation violation) {
        return new Consequence(Optional.empty(), Optional.of(violation));
    }

    /** The violation as it is with the change, or as it was where it is gone. */
    public Violation violation() {
        return after.or(() -> before).orElseThrow();
    }

    public Rule rule() {
        return violation().rule();
    }

    public Level level() {
        return rule().level();
    }

    /** How much more it costs at its rule's level, negative where it costs less. */
    public long price() {
        return after.map(Violation::price).orElse(0L)
                - before.map(Violation::price).orElse(0L);
    }

    /** Whether the one may have become the other: the same rule about the same, at days that touch. */
    static boolean isSame(Violation one, Violation other) {
        return one.rule() == other.rule()
                && Objects.equals(one.doctor(), other.doctor())
                && Objects.equals(one.facility(), other.facility())
                && Objects.equals(one.shift(), other.shift())
                && !dayAfter(one).isBefore(other.first())
                && !dayAfter(other).isBefore(one.first());
    }

    private static LocalDate dayAfter(Violation violation) {
        return violation.last().plusDays(1);
    }
}
