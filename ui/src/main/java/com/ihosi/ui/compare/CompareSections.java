package com.ihosi.ui.compare;

import com.ihosi.planner.roster.Level;
import com.ihosi.planner.roster.RosterAudit;
import com.ihosi.planner.roster.compare.RosterComparison;
import com.ihosi.planner.roster.plan.WeekPlan;
import com.ihosi.ui.layout.Markup;
import com.ihosi.ui.layout.SheetScroll;
import com.ihosi.ui.roster.FindingWords;
import com.ihosi.ui.roster.WeekNames;
import com.ihosi.ui.text.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Locale;

/** The parts of a comparison on the page, each a heading and a table. */
final class CompareSections {

    private final WeekPlan plan;
    private final RosterComparison comparison;
    private final CompareBar.Pair pair;
    private final Locale language;
    private final Figures figures;

    CompareSections(WeekPlan plan, RosterComparison comparison, CompareBar.Pair pair, Locale language) {
        this.plan = plan;
        this.comparison = comparison;
        this.pair = pair;
        this.language = language;
        this.figures = new Figures(language);
    }

    /** Two columns: scores and violations, coverage and duties. */
    List<Div> list() {
        WeekNames names = new WeekNames(plan);
        FindingWords words = new FindingWords(names, language);
        String rules = new RuleList(comparison.rules(), words, figures, language).markup();
        String coverage = new CoverageTable(comparison.coverage(), plan.week(), names, language).markup();
        String duties = new DutyTable(comparison.days(), names, head("compare.day"), language).markup();
        return List.of(
                new Div(section("compare.scores", "scores", scores()), section("compare.rules", "rules", rules)),
                new Div(
                        section("compare.coverage", "coverage", coverage),
                        section("compare.duties", "duties", duties)));
    }

    private Section section(String key, String style, String markup) {
        String id = key.replace('.', '-');
        H2 title = new H2(Texts.text(language, key));
        title.setId(id);
        SheetScroll content = new SheetScroll(id);
        content.getElement().setProperty("innerHTML", markup);
        Section section = new Section(title, content);
        section.addClassNames("card", style);
        section.getElement().setAttribute("aria-labelledby", id);
        return section;
    }

    private String scores() {
        RosterAudit left = comparison.left();
        RosterAudit right = comparison.right();
        Markup table = new Markup().open("table", "class", "sheet");
        table.open("thead").open("tr").leaf("td", "");
        head("compare.difference").forEach(title -> table.leaf("th", title, "scope", "col"));
        table.close("tr").close("thead").open("tbody");
        row(table, "summary.broken", left.brokenHardRules(), right.brokenHardRules());
        row(table, "compare.broken-points", left.score().hard(), right.score().hard());
        row(table, "compare.missing", missing(left), missing(right));
        row(
                table,
                "compare.missing-points",
                left.score().medium(),
                right.score().medium());
        row(table, "summary.cost", left.score().soft(), right.score().soft());
        return table.close("tbody").close("table").toString();
    }

    private List<String> head(String last) {
        return List.of(pair.left().name(), pair.right().name(), Texts.text(language, last));
    }

    private void row(Markup table, String key, long left, long right) {
        table.open("tr")
                .leaf("th", Texts.text(language, key), "scope", "row")
                .leaf("td", figures.number(left), "class", "number")
                .leaf("td", figures.number(right), "class", "number");
        figures.difference(table, left, right).close("tr");
    }

    private static long missing(RosterAudit audit) {
        return audit.coverage().stream()
                .filter(coverage -> coverage.demand().unmet() == Level.MEDIUM)
                .mapToLong(coverage -> coverage.missing())
                .sum();
    }
}
