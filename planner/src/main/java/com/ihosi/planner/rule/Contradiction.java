package com.ihosi.planner.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.Operator;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Comparisons of one fact that cannot all hold, in every way in which a condition could. Each way is a row of comparisons; whether one
 * is possible shows at the values next to those that its comparisons name. What is no comparison may hold.
 *
 * @param where the last expression that speaks of the fact
 */
record Contradiction(Fact fact, long where) {

    private static final int MOST_WAYS = 256;

    /** A comparison that must hold, or must not. */
    private record Claim(Comparison comparison, boolean wanted, long where) {

        boolean allows(Object candidate) {
            return comparison.test(candidate) == wanted;
        }
    }

    /** There is one only if no way is left. */
    static Optional<Contradiction> find(CelAbstractSyntaxTree tree) {
        List<List<Claim>> ways = ways(tree.getExpr(), true);
        List<Contradiction> found =
                ways.stream().flatMap(way -> inWay(way).stream()).toList();
        return !ways.isEmpty() && found.size() == ways.size() ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static Optional<Contradiction> inWay(List<Claim> way) {
        return way.stream()
                .map(claim -> claim.comparison().fact())
                .distinct()
                .filter(fact -> {
                    List<Claim> claims = about(fact, way);
                    return claims.stream()
                            .flatMap(claim -> Neighbours.of(
                                    fact, claim.comparison().values().keySet()))
                            .noneMatch(candidate -> claims.stream().allMatch(claim -> claim.allows(candidate)));
                })
                .findFirst()
                .map(fact -> new Contradiction(fact, about(fact, way).getLast().where()));
    }

    private static List<Claim> about(Fact fact, List<Claim> way) {
        return way.stream().filter(claim -> claim.comparison().fact() == fact).toList();
    }

    private static List<List<Claim>> ways(CelExpr expression, boolean wanted) {
        return switch (expression.getKind()) {
            case IDENT ->
                Fact.find(expression.ident().name())
                        .map(fact -> new Comparison(fact, Operator.EQUALS, Map.of(true, expression.id())))
                        .map(comparison -> List.of(List.of(new Claim(comparison, wanted, expression.id()))))
                        .orElseGet(Contradiction::anything);
            case CALL -> ways(expression, expression.call(), wanted);
            default -> anything();
        };
    }

    private static List<List<Claim>> ways(CelExpr expression, CelCall call, boolean wanted) {
        if (ConditionWalk.is(call, Operator.LOGICAL_NOT)) {
            return ways(call.args().getFirst(), !wanted);
        }
        if (ConditionWalk.is(call, Operator.LOGICAL_AND) || ConditionWalk.is(call, Operator.LOGICAL_OR)) {
            List<List<Claim>> left = ways(call.args().get(0), wanted);
            List<List<Claim>> right = ways(call.args().get(1), wanted);
            return ConditionWalk.is(call, Operator.LOGICAL_AND) == wanted ? both(left, right) : either(left, right);
        }
        if (ConditionWalk.is(call, Operator.CONDITIONAL)) {
            CelExpr choice = call.args().get(0);
            return either(
                    both(ways(choice, true), ways(call.args().get(1), wanted)),
                    both(ways(choice, false), ways(call.args().get(2), wanted)));
        }
        return Comparison.find(call)
                .map(comparison -> List.of(List.of(new Claim(comparison, wanted, expression.id()))))
                .orElseGet(Contradiction::anything);
    }

    private static List<List<Claim>> anything() {
        return List.of(List.of());
    }

    private static List<List<Claim>> either(List<List<Claim>> left, List<List<Claim>> right) {
        return left.size() + right.size() > MOST_WAYS
                ? anything()
                : Stream.concat(left.stream(), right.stream()).toList();
    }

    private static List<List<Claim>> both(List<List<Claim>> left, List<List<Claim>> right) {
        if ((long) left.size() * right.size() > MOST_WAYS) {
            return anything();
        }
        List<List<Claim>> ways = new ArrayList<>();
        for (List<Claim> one : left) {
            for (List<Claim> other : right) {
                ways.add(Stream.concat(one.stream(), other.stream()).toList());
            }
        }
        return ways;
    }
}
