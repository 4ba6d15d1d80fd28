package com.ihosi.planner.rule;

import dev.cel.common.Operator;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A fact compared with fixed values.
 *
 * @param operator as if the fact stood on the left
 * @param values with the expression that each stands in
 */
record Comparison(Fact fact, Operator operator, Map<Object, Long> values) {

    boolean isOrder() {
        return operator != Operator.IN && operator != Operator.EQUALS && operator != Operator.NOT_EQUALS;
    }

    /** The comparison that a call is, if it is one. */
    static Optional<Comparison> find(CelCall call) {
        Operator operator = Operator.findReverse(call.function()).orElse(null);
        if (operator == null || call.args().size() != 2) {
            return Optional.empty();
        }
        CelExpr left = call.args().get(0);
        CelExpr right = call.args().get(1);
        return switch (operator) {
            case IN -> find(operator, left, right);
            case EQUALS, NOT_EQUALS, LESS, LESS_EQUALS, GREATER, GREATER_EQUALS ->
                find(operator, left, right).or(() -> find(mirrored(operator), right, left));
            default -> Optional.empty();
        };
    }

    private static Optional<Comparison> find(Operator operator, CelExpr left, CelExpr right) {
        Map<Object, Long> values = new LinkedHashMap<>();
        boolean fixed = operator == Operator.IN
                ? right.getKind() == CelExpr.ExprKind.Kind.LIST
                        && right.list().elements().stream().allMatch(element -> put(values, element))
                : put(values, right);
        return fixed && left.getKind() == CelExpr.ExprKind.Kind.IDENT
                ? Fact.find(left.ident().name()).map(fact -> new Comparison(fact, operator, values))
                : Optional.empty();
    }

    private static boolean put(Map<Object, Long> values, CelExpr expression) {
        Object value = value(expression);
        if (value == null) {
            return false;
        }
        values.putIfAbsent(value, expression.id());
        return true;
    }

    private static @Nullable Object value(CelExpr expression) {
        if (expression.getKind() != CelExpr.ExprKind.Kind.CONSTANT) {
            return null;
        }
        CelConstant constant = expression.constant();
        return switch (constant.getKind()) {
            case BOOLEAN_VALUE -> constant.booleanValue();
            case INT64_VALUE -> constant.int64Value();
            case DOUBLE_VALUE -> constant.doubleValue();
            case STRING_VALUE -> constant.stringValue();
            default -> null;
        };
    }

    private static Operator mirrored(Operator operator) {
        return switch (operator) {
            case LESS -> Operator.GREATER;
            case LESS_EQUALS -> Operator.GREATER_EQUALS;
            case GREATER -> Operator.LESS;
            case GREATER_EQUALS -> Operator.LESS_EQUALS;
            default -> operator;
        };
    }

    /** Whether it holds for a value of the fact. */
    boolean test(Object candidate) {
        return switch (operator) {
            case NOT_EQUALS -> values.keySet().stream().noneMatch(value -> compare(candidate, value) == 0);
            case LESS -> values.keySet().stream().allMatch(value -> compare(candidate, value) < 0);
            case LESS_EQUALS -> values.keySet().stream().allMatch(value -> compare(candidate, value) <= 0);
            case GREATER -> values.keySet().stream().allMatch(value -> compare(candidate, value) > 0);
            case GREATER_EQUALS -> values.keySet().stream().allMatch(value -> compare(candidate, value) >= 0);
            default -> values.keySet().stream().anyMatch(value -> compare(candidate, value) == 0);
        };
    }

    private static int compare(Object one, Object other) {
        return switch (one) {
            case Long a when other instanceof Long b -> Long.compare(a, b);
            case Number a when other instanceof Number b -> Double.compare(a.doubleValue(), b.doubleValue());
            case Boolean a when other instanceof Boolean b -> Boolean.compare(a, b);
            default -> one.toString().compareTo(other.toString());
        };
    }
}
