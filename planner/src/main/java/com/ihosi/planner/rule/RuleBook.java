package com.ihosi.planner.rule;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.staff.Doctor;
import java.util.List;
import java.util.stream.Stream;

/**
 * The active rules of a facility, compiled. A doctor's own rules are heard before the facility's, then those of a lower priority number,
 * then the older ones. Of a type, where a doctor's rule holds those of the facility don't count, but blocks: any of them blocks. Length,
 * buffers, approval, overbooking and waitlist follow the first rule that holds; capacities the strictest; priorities add up.
 */
public final class RuleBook {

    private static final RuleBook EMPTY = new RuleBook(List.of());

    private final List<Compiled> rules;
    private final Grain grain;
    private final boolean mayOverbook;
    private final boolean countsFacility;

    /** A rule with its condition, or with one that is known to hold. */
    private record Compiled(SchedulingRule rule, Condition condition) {

        Grain grain() {
            return condition.grain().and(rule.actions().grain());
        }

        boolean isFor(Doctor.Id doctor) {
            return rule.isFor(doctor);
        }

        /** The rule as far as it is still open once that is known; none if it does not hold. */
        Stream<Compiled> given(Known known) {
            return switch (condition.ask(known)) {
                case YES -> Stream.of(new Compiled(rule, Condition.ALWAYS));
                case NO -> Stream.empty();
                case OPEN -> Stream.of(this);
            };
        }
    }

    private RuleBook(List<Compiled> rules) {
        this.rules = rules;
        this.grain = rules.stream().map(Compiled::grain).reduce(Grain.REQUEST, Grain::and);
        this.mayOverbook = rules.stream().anyMatch(compiled -> compiled.rule().type() == RuleType.OVERBOOKING);
        this.countsFacility =
                rules.stream().anyMatch(compiled -> compiled.condition().uses(Fact.BOOKED_AT_FACILITY_THAT_DAY));
    }

    /** A book without rules. */
    public static RuleBook empty() {
        return EMPTY;
    }

    /**
     * Compiles rules, in whatever order they come; those that are switched off are left out.
     *
     * @throws FieldException if the condition of a rule cannot be read
     */
    public static RuleBook of(List<SchedulingRule> rules) {
        return new RuleBook(rules.stream()
                .filter(SchedulingRule::active)
                .sorted(SchedulingRule.ORDER)
                .map(rule -> new Compiled(rule, Condition.parse(rule.condition())))
                .toList());
    }

    /** Whether nothing can come of asking. */
    public boolean isEmpty() {
        return rules.isEmpty();
    }

    /** Whether nothing can come of asking about appointments of a doctor. */
    public boolean isEmpty(Doctor.Id doctor) {
        return rules.stream().noneMatch(rule -> rule.isFor(doctor));
    }

    /** Whether a rule may allow times that are taken. */
    public boolean mayOverbook() {
        return mayOverbook;
    }

    /** Whether rulings hang on what is booked with all doctors of the facility. */
    public boolean countsFacility() {
        return countsFacility;
    }

    /** How finely this book must be asked: where not by moment, one ruling holds for all times of a day or of the request. */
    public Grain grain() {
        return grain;
    }

    /** Whether rulings may differ between the times of one day. */
    public boolean dependsOnTime() {
        return grain == Grain.MOMENT;
    }

    /** The rules that may still hold for a doctor's appointment on such a request: what is known of all times is asked once. */
    public RuleBook given(Doctor.Id doctor, RuleFacts.Request request) {
        if (rules.isEmpty()) {
            return this;
        }
        Known known = new Known(request, null, null);
        return narrowed(rules.stream().filter(rule -> rule.isFor(doctor)).flatMap(rule -> rule.given(known)));
    }

    /** The rules that may still hold on a day of a doctor: what is known of all its times is asked once. */
    public RuleBook given(Doctor.Id doctor, RuleFacts.Request request, RuleFacts.Day day) {
        if (rules.isEmpty()) {
            return this;
        }
        Known known = new Known(request, day, null);
        return narrowed(rules.stream().filter(rule -> rule.isFor(doctor)).flatMap(rule -> rule.given(known)));
    }

    private static RuleBook narrowed(Stream<Compiled> rules) {
        List<Compiled> left = rules.toList();
        return left.isEmpty() ? EMPTY : new RuleBook(left);
    }

    /**
     * What the rules say of an appointment of a doctor.
     *
     * @param minutes how long it takes without rules
     * @param buffer minutes after it that stay free without rules
     */
    public Ruling rule(Doctor.Id doctor, RuleFacts facts, int minutes, int buffer) {
        if (rules.isEmpty()) {
            return Ruling.none(minutes, buffer);
        }
        Known known = Known.of(facts);
        Hearing hearing = new Hearing(facts, minutes, buffer);
        for (Compiled compiled : rules) {
            if (compiled.isFor(doctor)
                    && hearing.isOpenTo(compiled.rule())
                    && compiled.condition().holds(known)) {
                hearing.hear(compiled.rule());
            }
        }
        return hearing.ruling();
    }
}
