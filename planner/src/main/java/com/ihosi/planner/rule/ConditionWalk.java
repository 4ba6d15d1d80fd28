package com.ihosi.planner.rule;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.rule.Condition.Named;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.Operator;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a condition that was read speaks of: its facts, and the values that it compares them with. */
final class ConditionWalk {

    private final CelAbstractSyntaxTree tree;
    private final Set<Fact> uses = EnumSet.noneOf(Fact.class);
    private final List<Named> named = new ArrayList<>();

    private ConditionWalk(CelAbstractSyntaxTree tree) {
        this.tree = tree;
    }

    static ConditionWalk of(CelAbstractSyntaxTree tree) {
        ConditionWalk walk = new ConditionWalk(tree);
        walk.visit(tree.getExpr());
        return walk;
    }

    Set<Fact> uses() {
        return uses;
    }

    List<Named> named() {
        return named;
    }

    private void visit(CelExpr expression) {
        switch (expression.getKind()) {
            case IDENT -> Fact.find(expression.ident().name()).ifPresent(uses::add);
            case LIST -> expression.list().elements().forEach(this::visit);
            case CALL -> visit(expression, expression.call());
            default -> {}
        }
    }

    private void visit(CelExpr expression, CelCall call) {
        call.target().ifPresent(this::visit);
        call.args().forEach(this::visit);
        Optional<Comparison> comparison = Comparison.find(call);
        comparison.ifPresent(found -> {
            if (found.fact().kind().words().isEmpty() || !found.isOrder()) {
                found.values().forEach((value, where) -> named.add(new Named(found.fact(), value, place(where))));
            } else {
                throw place(expression.id())
                        .refuse("%s has no order. Compare it with == or in."
                                .formatted(found.fact().word()));
            }
        });
    }

    /** Refuses a comparison with a word or time that there is not. */
    void requireSense() {
        for (Named each : named) {
            if (each.value() instanceof String text && !each.fact().mayBe(text)) {
                throw each.place().refuse(advice(each.fact(), text));
            }
        }
    }

    private static String advice(Fact fact, String text) {
        return switch (fact.kind()) {
            case DATE -> "'%s' is no date. Write it like '2026-12-24'.".formatted(text);
            case TIME -> "'%s' is no time of day. Write it like '09:30'.".formatted(text);
            default ->
                "there is no %s '%s'. It is one of %s."
                        .formatted(
                                fact.word(), text, String.join(", ", fact.kind().words()));
        };
    }

    /** For a condition that says contradictory things of a fact, last at an expression. */
    FieldException refusal(Contradiction contradiction) {
        return place(contradiction.where())
                .refuse("what is asked of %s here contradicts the rest, so the condition never holds."
                        .formatted(contradiction.fact().word()));
    }

    private Place place(long expression) {
        return Stream.ofNullable(tree.getSource().getPositionsMap().get(expression))
                .flatMap(offset -> tree.getSource().getOffsetLocation(offset).stream())
                .findFirst()
                .map(ConditionWalk::place)
                .orElse(Place.START);
    }

    private static Place place(CelSourceLocation location) {
        return new Place(location.getLine(), location.getColumn() + 1);
    }

    static boolean is(CelCall call, Operator operator) {
        return call.function().equals(operator.getFunction());
    }
}
