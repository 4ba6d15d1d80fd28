package com.ihosi.planner.rule;

import static dev.cel.checker.CelStandardDeclarations.StandardFunction.ADD;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.CONDITIONAL;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.CONTAINS;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.ENDS_WITH;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.EQUALS;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.GREATER;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.GREATER_EQUALS;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.IN;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.LESS;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.LESS_EQUALS;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.LOGICAL_AND;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.LOGICAL_NOT;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.LOGICAL_OR;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.MULTIPLY;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.NEGATE;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.NOT_EQUALS;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.STARTS_WITH;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.SUBTRACT;

import com.ihosi.planner.FieldException;
import dev.cel.checker.CelStandardDeclarations;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;

/** The part of the Common Expression Language that conditions are written in; the one door to its library's compiler. */
final class ConditionLanguage {

    private static final int MOST_NODES = 300;
    private static final int DEEPEST = 32;

    private static final CelOptions OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(Condition.MOST_CHARACTERS)
            .maxParseExpressionNodeCount(MOST_NODES)
            .maxParseRecursionDepth(DEEPEST)
            .enableHeterogeneousNumericComparisons(true)
            .build();

    private static final CelCompiler COMPILER = compiler();
    private static final CelRuntime RUNTIME =
            CelRuntimeFactory.plannerRuntimeBuilder().setOptions(OPTIONS).build();

    private ConditionLanguage() {}

    /** No macros, so nothing is repeated; no conversions, times or patterns. */
    private static CelCompiler compiler() {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardMacros()
                .setStandardEnvironmentEnabled(false)
                .setStandardDeclarations(CelStandardDeclarations.newBuilder()
                        .includeFunctions(
                                LOGICAL_AND,
                                LOGICAL_OR,
                                LOGICAL_NOT,
                                CONDITIONAL,
                                EQUALS,
                                NOT_EQUALS,
                                LESS,
                                LESS_EQUALS,
                                GREATER,
                                GREATER_EQUALS,
                                IN,
                                ADD,
                                SUBTRACT,
                                MULTIPLY,
                                NEGATE,
                                CONTAINS,
                                STARTS_WITH,
                                ENDS_WITH)
                        .build())
                .setResultType(SimpleType.BOOL);
        for (Fact fact : Fact.values()) {
            builder.addVar(fact.word(), type(fact.kind()));
        }
        return builder.build();
    }

    private static CelType type(Fact.Kind kind) {
        return switch (kind) {
            case TEXT, WEEKDAY, SOURCE, DATE, TIME -> SimpleType.STRING;
            case WHOLE -> SimpleType.INT;
            case NUMBER -> SimpleType.DOUBLE;
            case YES_NO -> SimpleType.BOOL;
        };
    }

    /** Reads a condition and checks its kinds of values. */
    static CelAbstractSyntaxTree compile(String text) {
        if (text.isBlank()) {
            throw new FieldException(
                    Condition.FIELD, "The condition is empty. Write true for a rule that always holds.");
        }
        if (text.length() > Condition.MOST_CHARACTERS) {
            throw new FieldException(
                    Condition.FIELD,
                    "The condition (%d characters) must have at most %d characters. Make two rules of it."
                            .formatted(text.length(), Condition.MOST_CHARACTERS));
        }
        CelValidationResult result = COMPILER.compile(text);
        if (result.hasError()) {
            throw ConditionErrors.refusal(text, result.getErrors().getFirst());
        }
        try {
            return result.getAst();
        } catch (CelValidationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static CelRuntime.Program program(CelAbstractSyntaxTree tree) {
        try {
            return RUNTIME.createProgram(tree);
        } catch (CelEvaluationException unplannable) {
            throw Place.START.refuse("this condition cannot be worked out. Make it simpler.");
        }
    }
}
