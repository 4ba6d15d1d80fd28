package com.ihosi.planner.rule;

import com.ihosi.planner.FieldException;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.runtime.CelAttributePattern;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelVariableResolver;
import dev.cel.runtime.PartialVars;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * When a rule holds, said in the Common Expression Language over the words of {@link Fact}: checked, compiled once, and asked from any
 * thread. It has no functions but comparisons, arithmetic and parts of texts, so asking it takes no longer than it is long.
 */
public final class Condition {

    /** The most characters. */
    public static final int MOST_CHARACTERS = 1000;

    static final String FIELD = "condition";
    static final Condition ALWAYS = parse("true");

    private final CelRuntime.Program program;
    private final Fact[] uses;
    private final Grain grain;
    private final List<Named> named;

    /** What a condition says of some facts. */
    enum Answer {
        YES,
        /** Also where it hangs on something that nobody knows. */
        NO,
        /** It hangs on facts that are not there yet. */
        OPEN
    }

    /** A value that a condition compares a fact with, and where. */
    record Named(Fact fact, Object value, Place place) {}

    private Condition(CelRuntime.Program program, Set<Fact> uses, List<Named> named) {
        this.program = program;
        this.uses = uses.toArray(Fact[]::new);
        this.grain = uses.stream().map(Fact::grain).reduce(Grain.REQUEST, Grain::and);
        this.named = List.copyOf(named);
    }

    /**
     * Reads a condition.
     *
     * @throws FieldException with line and column, if it cannot be read, compares what cannot be compared or can never hold
     */
    public static Condition parse(String text) {
        CelAbstractSyntaxTree tree = ConditionLanguage.compile(text);
        ConditionWalk walk = ConditionWalk.of(tree);
        walk.requireSense();
        Condition condition = new Condition(ConditionLanguage.program(tree), walk.uses(), walk.named());
        condition.requirePossible();
        Optional<Contradiction> contradiction = Contradiction.find(tree);
        if (contradiction.isPresent()) {
            throw walk.refusal(contradiction.get());
        }
        return condition;
    }

    private void requirePossible() {
        PartialVars nothing =
                PartialVars.of(Arrays.stream(uses).map(Condition::pattern).toArray(CelAttributePattern[]::new));
        try {
            if (Boolean.FALSE.equals(program.eval(nothing))) {
                throw Place.START.refuse("this condition never holds, whatever the appointment is.");
            }
        } catch (CelEvaluationException failure) {
            throw Place.START.refuse("this condition cannot be worked out: a number gets too large.");
        }
    }

    /** How finely it must be asked. */
    Grain grain() {
        return grain;
    }

    /** Whether it hangs on a fact. */
    boolean uses(Fact fact) {
        return List.of(uses).contains(fact);
    }

    /** The values that it compares facts with. */
    List<Named> named() {
        return named;
    }

    /** Whether it holds; what nobody knows and what cannot be worked out doesn't. */
    boolean holds(Known known) {
        return ask(known) == Answer.YES;
    }

    /** What it says as far as the facts are known. */
    Answer ask(Known known) {
        CelVariableResolver values = name -> Fact.find(name).map(fact -> known.value(fact));
        try {
            Object answer = isComplete(known) ? program.eval(values) : program.eval(partly(known, values));
            return answer instanceof Boolean holds ? (holds ? Answer.YES : Answer.NO) : later(known);
        } catch (CelEvaluationException overflow) {
            return Answer.NO;
        }
    }

    /** Facts of the request that are missing will always be. */
    private Answer later(Known known) {
        return Arrays.stream(uses).anyMatch(fact -> fact.grain() != Grain.REQUEST && known.value(fact) == null)
                ? Answer.OPEN
                : Answer.NO;
    }

    private boolean isComplete(Known known) {
        for (Fact fact : uses) {
            if (known.value(fact) == null) {
                return false;
            }
        }
        return true;
    }

    private PartialVars partly(Known known, CelVariableResolver values) {
        return PartialVars.of(
                values,
                Arrays.stream(uses)
                        .filter(fact -> known.value(fact) == null)
                        .map(Condition::pattern)
                        .toArray(CelAttributePattern[]::new));
    }

    private static CelAttributePattern pattern(Fact fact) {
        return CelAttributePattern.create(fact.word());
    }
}
