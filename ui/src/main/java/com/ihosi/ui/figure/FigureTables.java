package com.ihosi.ui.figure;

import com.ihosi.planner.figure.Figure;
import com.ihosi.planner.figure.Sums;
import com.ihosi.ui.layout.TableFrame;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Figures as tables. */
final class FigureTables {

    private final FigureWords words;

    FigureTables(FigureWords words) {
        this.words = words;
    }

    /**
     * A line of a table that sets parts side by side.
     *
     * @param href where its name leads, if anywhere
     * @param before nothing where it is not compared
     */
    record Part(String name, @Nullable String href, Sums now, Optional<Sums> before) {}

    /** Every figure now, before, and what became of it. */
    TableFrame all(Sums now, Sums before) {
        NativeTable table = table(
                "figure-all",
                List.of("figure.column.figure", "figure.column.now", "figure.column.before", "figure.column.change"));
        Arrays.stream(Figure.values())
                .filter(figure -> figure.isKnown(now) || figure.isKnown(before))
                .forEach(figure -> {
                    NativeTableRow row = table.getBody().addRow();
                    Span explain = new Span(words.explain(figure));
                    explain.addClassName("quiet");
                    NativeTableHeaderCell name = row.addHeaderCell();
                    name.add(new Span(words.name(figure)), explain);
                    row.addDataCell().setText(words.value(figure, now));
                    row.addDataCell().setText(words.value(figure, before));
                    change(row.addDataCell(), figure, now, before);
                });
        return new TableFrame(table, words.text("figure.section.all"));
    }

    private void change(NativeTableCell cell, Figure figure, Sums now, Sums before) {
        Optional<FigureWords.Change> change = words.change(figure, now, before);
        cell.setText(change.map(FigureWords.Change::text).orElse(FigureWords.NOTHING));
        change.filter(FigureWords.Change::better).ifPresent(_ -> cell.addClassName("better"));
        change.filter(FigureWords.Change::worse).ifPresent(_ -> cell.addClassName("worse"));
    }

    /** Parts side by side, by some figures. */
    TableFrame parts(String name, List<Figure> figures, List<Part> parts) {
        NativeTable table = table("figure-" + name, List.of("figure.column." + name));
        NativeTableRow head = table.getHead().getRows().getFirst();
        List<Figure> known = figures.stream()
                .filter(figure -> parts.stream().anyMatch(part -> figure.isKnown(part.now())))
                .toList();
        known.forEach(figure -> head.addHeaderCell().setText(words.name(figure)));
        parts.forEach(part -> {
            NativeTableRow row = table.getBody().addRow();
            NativeTableHeaderCell cell = row.addHeaderCell();
            if (part.href() == null) {
                cell.setText(part.name());
            } else {
                Anchor way = new Anchor(part.href(), part.name());
                way.setRouterIgnore(true);
                cell.add(way);
            }
            known.forEach(figure -> part(row.addDataCell(), figure, part));
        });
        return new TableFrame(table, words.text("figure.section." + name));
    }

    private void part(NativeTableCell cell, Figure figure, Part part) {
        cell.add(new Span(words.value(figure, part.now())));
        part.before()
                .flatMap(before -> words.change(figure, part.now(), before))
                .ifPresent(change -> {
                    Span small = new Span(change.text());
                    small.addClassName("change");
                    small.addClassNames(change.better() ? "better" : change.worse() ? "worse" : "even");
                    cell.add(small);
                });
    }

    /** What a picture of a figure shows. */
    TableFrame picture(Figure figure, Comparison comparison) {
        NativeTable table =
                table("figure-parts", List.of("figure.column.days", "figure.column.now", "figure.column.before"));
        List<OptionalDouble> now = comparison.now(figure);
        List<OptionalDouble> before = comparison.before(figure);
        List<Period> parts = comparison.period().parts();
        for (int part = 0; part < parts.size(); part++) {
            NativeTableRow row = table.getBody().addRow();
            row.addHeaderCell().setText(words.period(parts.get(part)));
            row.addDataCell().setText(value(figure, now.get(part)));
            row.addDataCell().setText(value(figure, before.get(part)));
        }
        return new TableFrame(table, words.name(figure));
    }

    private String value(Figure figure, OptionalDouble value) {
        return value.isPresent() ? words.value(figure.unit(), value.getAsDouble()) : FigureWords.NOTHING;
    }

    private NativeTable table(String id, List<String> columns) {
        NativeTable table = new NativeTable();
        table.addClassNames("plain-table", "figure-table");
        table.setId(id);
        NativeTableRow head = table.getHead().addRow();
        columns.forEach(column -> head.addHeaderCell().setText(words.text(column)));
        return table;
    }
}
