package com.ihosi.planner.brand;

import com.helger.css.CSSSourceLocation;
import com.helger.css.ICSSSourceLocationAware;
import com.helger.css.decl.CSSDeclaration;
import com.helger.css.decl.CSSExpressionMemberFunction;
import com.helger.css.decl.CSSExpressionMemberTermSimple;
import com.helger.css.decl.CSSSelector;
import com.helger.css.decl.CSSStyleRule;
import com.helger.css.decl.CascadingStyleSheet;
import com.helger.css.decl.ECSSExpressionOperator;
import com.helger.css.decl.ICSSExpressionMember;
import com.helger.css.decl.ICSSTopLevelRule;
import com.helger.css.reader.CSSReader;
import com.helger.css.reader.CSSReaderSettings;
import com.helger.css.writer.CSSWriterSettings;
import com.ihosi.planner.FieldException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A facility's own styles, of which only what is known to be harmless is let through: named properties, plain values and colour functions, selectors of
 * what stands below. What is served is put together anew from what was checked, never the text itself.
 */
public final class SafeStyles {

    /** Most characters. */
    public static final int LONGEST = 20_000;

    private static final Set<String> PROPERTIES = Set.of(
            "background",
            "background-color",
            "border",
            "border-bottom",
            "border-bottom-color",
            "border-bottom-left-radius",
            "border-bottom-right-radius",
            "border-bottom-style",
            "border-bottom-width",
            "border-color",
            "border-left",
            "border-left-color",
            "border-left-style",
            "border-left-width",
            "border-radius",
            "border-right",
            "border-right-color",
            "border-right-style",
            "border-right-width",
            "border-style",
            "border-top",
            "border-top-color",
            "border-top-left-radius",
            "border-top-right-radius",
            "border-top-style",
            "border-top-width",
            "border-width",
            "box-shadow",
            "color",
            "column-gap",
            "font-family",
            "font-size",
            "font-style",
            "font-variant-numeric",
            "font-weight",
            "gap",
            "letter-spacing",
            "line-height",
            "padding",
            "padding-bottom",
            "padding-left",
            "padding-right",
            "padding-top",
            "row-gap",
            "text-align",
            "text-decoration",
            "text-decoration-color",
            "text-decoration-thickness",
            "text-shadow",
            "text-transform",
            "word-spacing");

    private static final Set<String> FUNCTIONS = Set.of(
            "color-mix",
            "hsl",
            "hsla",
            "hwb",
            "lab",
            "lch",
            "light-dark",
            "linear-gradient",
            "oklab",
            "oklch",
            "radial-gradient",
            "rgb",
            "rgba");

    /** Values that take something out of its place, or that older browsers run. */
    private static final Set<String> NO_VALUES =
            Set.of("fixed", "absolute", "sticky", "expression", "javascript", "behavior");

    /** What the area stands in. */
    private static final Set<String> OUTSIDE =
            Set.of("html", "body", "head", "script", "style", "link", "title", "iframe");

    private static final String PART = "(?=[a-zA-Z.#])(?:[a-zA-Z][\\w-]*+)?+(?:[.#][a-zA-Z][\\w-]*+)*+"
            + "(?::(?:hover|focus|focus-visible|focus-within|active|first-child|last-child|nth-child\\((?:odd|even)\\)))*+";
    private static final Pattern SELECTOR = Pattern.compile(PART + "(?:\\s*[>+~ ]\\s*" + PART + ")*+");
    private static final Pattern WORD = Pattern.compile("[+-]?[#\\w.%-]{1,80}|\"[\\w .-]{0,80}\"|'[\\w .-]{0,80}'");
    private static final Pattern TYPE = Pattern.compile("(?<![\\w.#:-])[a-zA-Z][\\w-]*+");
    private static final CSSWriterSettings WRITING = new CSSWriterSettings().setOptimizedOutput(false);

    private final List<Rule> rules;

    /** A rule whose every part was checked. */
    private record Rule(List<String> selectors, List<String> declarations) {

        String within(String area) {
            return selectors.stream().map(selector -> area + " " + selector).collect(Collectors.joining(", "))
                    + declarations.stream().collect(Collectors.joining("; ", " { ", " }\n"));
        }
    }

    private SafeStyles(List<Rule> rules) {
        this.rules = rules;
    }

    /**
     * Reads what somebody wrote; nothing at all is allowed too.
     *
     * @throws FieldException at the field {@code css}, with the line and column of the first thing that is refused
     */
    public static SafeStyles of(String text) {
        if (text.isBlank()) {
            return new SafeStyles(List.of());
        }
        if (text.length() > LONGEST) {
            throw new FieldException("css", "The styles must have at most %d characters.".formatted(LONGEST));
        }
        refuseAnywhere(text, '\\', "A backslash is not allowed.");
        refuseAnywhere(text, '<', "“<” is not allowed.");
        refuseAnywhere(text, '@', "Rules that begin with “@” are not allowed, such as @import and @font-face.");
        StyleErrors errors = new StyleErrors();
        CascadingStyleSheet sheet = CSSReader.readFromStringReader(
                text,
                new CSSReaderSettings()
                        .setUseSourceLocation(true)
                        .setCustomErrorHandler(errors)
                        .setCustomExceptionHandler(errors::onException));
        errors.first().ifPresent(error -> {
            throw error;
        });
        return new SafeStyles(Objects.requireNonNull(sheet).getAllRules().stream()
                .map(SafeStyles::rule)
                .toList());
    }

    /** The styles, each for what stands below an element such as {@code #outlet} and for nothing else. */
    public String within(String area) {
        return rules.stream().map(rule -> rule.within(area)).collect(Collectors.joining());
    }

    private static Rule rule(ICSSTopLevelRule rule) {
        if (!(rule instanceof CSSStyleRule styles)) {
            throw refuse(location(rule), "Only rules such as “.brand { color: #123456; }” are allowed.");
        }
        return new Rule(
                styles.getAllSelectors().stream().map(SafeStyles::selector).toList(),
                styles.getAllDeclarations().stream()
                        .map(SafeStyles::declaration)
                        .toList());
    }

    private static String selector(CSSSelector selector) {
        String text = selector.getAsCSSString(WRITING, 0).strip();
        CSSSourceLocation where = location(selector);
        if (!SELECTOR.matcher(text).matches()) {
            throw refuse(
                    where,
                    "The selector “%s” is not allowed: use names of elements, .classes, #ids and states such as :hover."
                            .formatted(shown(text)));
        }
        if (TYPE.matcher(text)
                .results()
                .anyMatch(type -> OUTSIDE.contains(type.group().toLowerCase(Locale.ROOT)))) {
            throw refuse(where, "The selector “%s” leaves the area of the application.".formatted(shown(text)));
        }
        return text;
    }

    private static String declaration(CSSDeclaration declaration) {
        String property = declaration.getProperty().toLowerCase(Locale.ROOT);
        CSSSourceLocation where = location(declaration);
        if (!PROPERTIES.contains(property)) {
            throw refuse(where, "The property “%s” is not allowed.".formatted(shown(property)));
        }
        if (declaration.isImportant()) {
            throw refuse(where, "“!important” is not allowed.");
        }
        declaration.getExpression().getAllMembers().forEach(member -> check(member, where));
        return property + ": " + declaration.getExpressionAsCSSString();
    }

    private static void check(ICSSExpressionMember member, CSSSourceLocation where) {
        switch (member) {
            case ECSSExpressionOperator operator -> {}
            case CSSExpressionMemberFunction function -> {
                String name = function.getFunctionName().toLowerCase(Locale.ROOT);
                if (!FUNCTIONS.contains(name)) {
                    throw refuse(where, "The function “%s()” is not allowed.".formatted(shown(name)));
                }
                Stream.ofNullable(function.getExpression())
                        .flatMap(expression -> expression.getAllMembers().stream())
                        .forEach(part -> check(part, where));
            }
            case CSSExpressionMemberTermSimple term -> {
                String word = term.getValue();
                if (!WORD.matcher(word).matches() || NO_VALUES.contains(word.toLowerCase(Locale.ROOT))) {
                    throw refuse(where, "The value “%s” is not allowed.".formatted(shown(word)));
                }
            }
            default ->
                throw refuse(
                        where, "The value “%s” is not allowed.".formatted(shown(member.getAsCSSString(WRITING, 0))));
        }
    }

    private static void refuseAnywhere(String text, char character, String sentence) {
        int at = text.indexOf(character);
        if (at >= 0) {
            int line = Math.toIntExact(
                            text.substring(0, at).chars().filter(c -> c == '\n').count())
                    + 1;
            throw StyleErrors.refuse(line, at - text.lastIndexOf('\n', at), sentence);
        }
    }

    private static CSSSourceLocation location(Object of) {
        CSSSourceLocation known = of instanceof ICSSSourceLocationAware aware ? aware.getSourceLocation() : null;
        return known == null ? new CSSSourceLocation(null, null) : known;
    }

    private static FieldException refuse(@Nullable CSSSourceLocation where, String sentence) {
        return where != null && where.hasFirstTokenArea()
                ? StyleErrors.refuse(
                        where.getFirstTokenBeginLineNumber(), where.getFirstTokenBeginColumnNumber(), sentence)
                : new FieldException("css", sentence);
    }

    private static String shown(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
