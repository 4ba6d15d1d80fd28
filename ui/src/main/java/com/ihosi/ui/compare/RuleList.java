package com.ihosi.ui.compare;

import com.ihosi.planner.roster.Violation;
import com.ihosi.planner.roster.compare.RuleComparison;
import com.ihosi.ui.layout.Markup;
import com.ihosi.ui.roster.FindingWords;
import com.ihosi.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What either roster breaks, rule by rule: what only one does and what both do, with prices. */
final class RuleList {

    private final List<RuleComparison> rules;
    private final FindingWords words;
    private final Figures figures;
    private final Locale language;

    RuleList(List<RuleComparison> rules, FindingWords words, Figures figures, Locale language) {
        this.rules = rules;
        this.words = words;
        this.figures = figures;
        this.language = language;
    }

    String markup() {
        Markup markup = new Markup();
        if (rules.isEmpty()) {
            return markup.leaf("p", text("findings.none"), "class", "quiet").toString();
        }
        rules.forEach(rule -> add(markup, rule));
        return markup.toString();
    }

    private void add(Markup markup, RuleComparison rule) {
        boolean same = rule.onlyLeft().isEmpty() && rule.onlyRight().isEmpty() && rule.leftPrice() == rule.rightPrice();
        String level = rule.rule().level().name().toLowerCase(Locale.ROOT);
        markup.open("details", same ? new String[] {"class", level} : new String[] {"class", level, "open", "open"});
        markup.open("summary")
                .leaf("span", text(rule.rule().key()), "class", "rule-name")
                .leaf("span", text("compare.level." + rule.rule().level()), "class", "level " + level)
                .leaf("span", side(rule.leftCount(), rule.leftPrice()), "class", "side")
                .sign("→")
                .leaf("span", side(rule.rightCount(), rule.rightPrice()), "class", "side")
                .close("summary");
        list(markup, "compare.only-left", lines(rule.onlyLeft()));
        list(markup, "compare.only-right", lines(rule.onlyRight()));
        list(markup, "compare.both", shared(rule.both()));
        markup.close("details");
    }

    private String side(int count, long price) {
        return text("compare.side", count, figures.number(price));
    }

    private void list(Markup markup, String key, List<String> lines) {
        if (!lines.isEmpty()) {
            markup.leaf("h3", text(key, lines.size())).open("ul");
            lines.forEach(line -> markup.leaf("li", line));
            markup.close("ul");
        }
    }

    private List<String> lines(List<Violation> violations) {
        return lines(
                violations,
                violation -> text("compare.violation", words.sentence(violation), figures.number(violation.price())));
    }

    private List<String> shared(List<RuleComparison.Shared> both) {
        return lines(
                both,
                shared -> shared.left().price() == shared.right().price()
                        ? text(
                                "compare.violation",
                                words.sentence(shared.right()),
                                figures.number(shared.right().price()))
                        : text(
                                "compare.violation.changed",
                                words.sentence(shared.right()),
                                figures.number(shared.left().price()),
                                figures.number(shared.right().price())));
    }

    private static <T> List<String> lines(List<T> all, Function<T, String> line) {
        return new ArrayList<>(all.stream().map(line).toList());
    }

    private String text(String key, Object... parameters) {
        return Texts.text(language, key, parameters);
    }
}
