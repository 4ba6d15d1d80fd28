package com.ihosi.planner.rule;

import com.ihosi.planner.FieldException;
import dev.cel.common.CelIssue;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the language's compiler complains of, in words for who writes a rule. */
final class ConditionErrors {

    private static final Map<Pattern, Function<MatchResult, String>> WORDS = Map.of(
            Pattern.compile("undeclared reference to '(.+?)'.*"), found -> unknown(found.group(1)),
            Pattern.compile("expected type 'bool' but found '(.+?)'.*"),
                    found -> "the condition must be true or false, and this is %s.".formatted(kind(found.group(1))),
            Pattern.compile("found no matching overload for '(.+?)' applied to '(.*?)' .*"),
                    found -> mismatch(found.group(1), found.group(2)),
            Pattern.compile("(?i).*(limit|node count|exceed).*"),
                    found -> "this is too much for one condition. Make two rules of it.");

    private static final Map<String, String> KINDS = Map.of(
            "int", "a whole number",
            "double", "a number",
            "string", "a text",
            "bool", "a yes or no",
            "list", "a list",
            "null", "nothing");

    private static final Map<String, String> OTHER_LANGUAGES = Map.of(
            "and", "Write && for and.",
            "or", "Write || for or.",
            "not", "Write ! for not.",
            "AND", "Write && for and.",
            "OR", "Write || for or.",
            "NOT", "Write ! for not.");

    private static final int MOST_TYPOS = 3;

    private ConditionErrors() {}

    static FieldException refusal(String text, CelIssue issue) {
        int line = Math.max(1, issue.getSourceLocation().getLine());
        int column = Math.max(0, issue.getSourceLocation().getColumn());
        String message = issue.getMessage().replace('\n', ' ');
        return new Place(line, column + 1)
                .refuse(WORDS.entrySet().stream()
                        .flatMap(words -> words.getKey()
                                .matcher(message)
                                .results()
                                .limit(1)
                                .map(words.getValue()))
                        .findFirst()
                        .orElseGet(() -> misread(text, line, column)));
    }

    private static String unknown(String name) {
        if (!Character.isLetter(name.codePointAt(0))) {
            return "%s cannot be used in a condition.".formatted(sign(name));
        }
        String advice = Optional.ofNullable(OTHER_LANGUAGES.get(name))
                .or(() -> nearest(name).map("Did you mean %s?"::formatted))
                .orElse("Choose one of the facts in the list.");
        return "there is nothing called %s. %s".formatted(name, advice);
    }

    private static Optional<String> nearest(String name) {
        return Arrays.stream(Fact.values())
                .map(Fact::word)
                .filter(word -> distance(name, word) <= Math.min(MOST_TYPOS, word.length() / 2))
                .min(Comparator.comparingInt(word -> distance(name, word)));
    }

    /** How many letters must be added, left out or exchanged. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        Arrays.setAll(row, column -> column);
        for (int i = 1; i <= one.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int exchanged = corner + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(exchanged, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }

    private static String mismatch(String operator, String operands) {
        List<String> kinds = Arrays.stream(operands.replaceAll("[()]", "").split(", *"))
                .map(ConditionErrors::kind)
                .toList();
        return "%s does not go with %s."
                .formatted(sign(operator), kinds.stream().collect(Collectors.joining(" and ")));
    }

    private static String sign(String operator) {
        return operator.replaceAll("[_@]", "");
    }

    private static String kind(String type) {
        return KINDS.getOrDefault(type.replaceAll("\\(.*|[^a-z].*", ""), "something else");
    }

    /** The text could not be read at all from there on. */
    private static String misread(String text, int line, int column) {
        String rest = text.lines().skip(line - 1L).findFirst().orElse("");
        String from = rest.substring(Math.min(rest.length(), column)).strip();
        if (from.isEmpty()) {
            return "the condition ends too early here.";
        }
        if (from.startsWith("=")) {
            return "write == to compare.";
        }
        String word = from.split("\\s", 2)[0];
        return OTHER_LANGUAGES.containsKey(word)
                ? OTHER_LANGUAGES.get(word)
                : "this cannot be read: %s".formatted(from.length() > 20 ? from.substring(0, 20) + "…" : from);
    }
}
