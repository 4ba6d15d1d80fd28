package com.ihosi.ui.noshow;

import com.ihosi.planner.noshow.judgement.Evaluation;
import com.ihosi.planner.noshow.judgement.Figures;
import com.ihosi.ui.layout.TableFrame;
import com.ihosi.ui.text.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The figures of a model card as tables. */
final class CardTables {

    private static final int DIGITS = 3;

    private final Locale language;
    private final RiskWords words;
    private final NumberFormat whole;
    private final NumberFormat exact;

    CardTables(Locale language) {
        this.language = language;
        this.words = new RiskWords(language);
        this.whole = NumberFormat.getIntegerInstance(Texts.nearest(language));
        this.exact = NumberFormat.getNumberInstance(Texts.nearest(language));
        exact.setMinimumFractionDigits(DIGITS);
        exact.setMaximumFractionDigits(DIGITS);
    }

    /** How good the risks were, over all visits and over those booked ahead. */
    Div figures(Evaluation evaluation) {
        NativeTable table = table("figures", List.of("what", "all", "ahead"));
        Optional<Figures> ahead = evaluation.ahead();
        figure(table, "visits", evaluation.all(), ahead, figures -> whole.format(figures.visits()));
        figure(table, "missed", evaluation.all(), ahead, figures -> words.percent(figures.missedRate()));
        figure(table, "said", evaluation.all(), ahead, figures -> words.percent(figures.meanRisk()));
        figure(
                table,
                "auc",
                evaluation.all(),
                ahead,
                figures -> text(
                        "noshow.interval",
                        exact.format(figures.auc().value()),
                        exact.format(figures.auc().low()),
                        exact.format(figures.auc().high())));
        figure(table, "brier", evaluation.all(), ahead, figures -> against(figures.brier(), figures.plainBrier()));
        figure(
                table,
                "logloss",
                evaluation.all(),
                ahead,
                figures -> against(figures.logLoss(), figures.plainLogLoss()));
        figure(table, "slope", evaluation.all(), ahead, figures -> exact.format(figures.slope()));
        figure(table, "ece", evaluation.all(), ahead, figures -> exact.format(figures.ece()));
        return new TableFrame(table, text("noshow.section.figures"));
    }

    private String against(double value, double plain) {
        return text("noshow.against", exact.format(value), exact.format(plain));
    }

    private void figure(
            NativeTable table, String name, Figures all, Optional<Figures> ahead, Function<Figures, String> value) {
        NativeTableRow row = table.getBody().addRow();
        row.addHeaderCell().setText(text("noshow.figure." + name));
        row.addDataCell().setText(value.apply(all));
        row.addDataCell().setText(ahead.map(value).orElse("–"));
    }

    /** Whom flags and misses hit. */
    Div groups(Evaluation evaluation) {
        NativeTable table =
                table("groups", List.of("group", "visits", "missed", "flagged", "wrongly", "overlooked", "said"));
        evaluation.groups().forEach(group -> {
            NativeTableRow row = table.getBody().addRow();
            row.addHeaderCell().setText(name(group));
            row.addDataCell().setText(whole.format(group.visits()));
            row.addDataCell().setText(part(group.missed(), group.visits()));
            row.addDataCell().setText(part(group.flagged(), group.visits()));
            row.addDataCell().setText(part(group.flaggedKept(), group.visits() - group.missed()));
            row.addDataCell().setText(part(group.missedUnflagged(), group.missed()));
            row.addDataCell().setText(words.percent(group.meanRisk()));
        });
        return new TableFrame(table, text("noshow.section.groups"));
    }

    private String name(Evaluation.Group group) {
        return switch (group.by()) {
            case "age" -> text("noshow.group.age", group.name().replaceFirst("^0", ""));
            case "gender" -> text("noshow.group.gender." + group.name());
            default -> group.by() + " " + group.name();
        };
    }

    private String part(int part, int whole) {
        return whole == 0 ? "–" : words.percent((double) part / whole);
    }

    private NativeTable table(String name, List<String> columns) {
        NativeTable table = new NativeTable();
        table.addClassName("plain-table");
        table.setId("noshow-" + name);
        NativeTableRow head = table.getHead().addRow();
        columns.forEach(column -> head.addHeaderCell().setText(text("noshow.column." + column)));
        return table;
    }

    private String text(String key, Object... values) {
        return Texts.text(language, key, values);
    }
}
