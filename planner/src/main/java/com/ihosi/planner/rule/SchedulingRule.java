package com.ihosi.planner.rule;

import com.ihosi.planner.FieldChecks;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.staff.Doctor;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that a facility, or a doctor at it, wants to be done to appointments for which a condition holds.
 *
 * @param doctor whose appointments it is about, or everybody's
 * @param condition as written; {@link Condition#parse} checks it
 * @param priority the lower number goes first
 * @param active whether it holds at all
 */
public record SchedulingRule(
        Id id,
        Facility.Id facility,
        Optional<Doctor.Id> doctor,
        String name,
        String condition,
        Actions actions,
        int priority,
        boolean active,
        Instant created,
        long version) {

    /** The lowest priority; the highest is 0. */
    public static final int LAST_PRIORITY = 10_000;

    /** The usual priority, which leaves room before and after it. */
    public static final int USUAL_PRIORITY = 100;

    private static final int LONGEST_NAME = 200;

    /** The order in which rules are heard: a doctor's own first, then by priority, then the older one, then by id. */
    static final Comparator<SchedulingRule> ORDER = Comparator.<SchedulingRule, Boolean>comparing(
                    rule -> rule.doctor().isEmpty())
            .thenComparing(SchedulingRule::priority)
            .thenComparing(SchedulingRule::created)
            .thenComparing(rule -> rule.id().value());

    public SchedulingRule {
        name = name.strip();
        new FieldChecks()
                .text("name", "name", name, LONGEST_NAME)
                .between("priority", "priority", priority, 0, LAST_PRIORITY, "points")
                .done();
    }

    /** Identifies a rule of a facility. */
    public record Id(UUID value) {

        public Id {
            Objects.requireNonNull(value, "value");
        }
    }

    /** What it is about. */
    public RuleType type() {
        return actions.type();
    }

    /** Whether it is about appointments of the doctor. */
    public boolean isFor(Doctor.Id other) {
        return doctor.map(other::equals).orElse(true);
    }

    /** The same, switched on or off. */
    public SchedulingRule switched(boolean on) {
        return new SchedulingRule(id, facility, doctor, name, condition, actions, priority, on, created, version);
    }
}
