package com.ihosi.ui.figure;

import com.ihosi.planner.figure.Figure;
import com.ihosi.planner.figure.Sums;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The figures that are looked at first, each a button that draws it below. */
final class Headlines extends Div {

    private static final long serialVersionUID = 1L;

    private static final List<Figure> FIRST = List.of(
            Figure.UTILISATION,
            Figure.SEEN,
            Figure.NO_SHOW_RATE,
            Figure.FILL_RATE,
            Figure.WAITING_TIME,
            Figure.OVERTIME,
            Figure.REVENUE,
            Figure.COVERAGE);

    Headlines(FigureWords words, Sums now, Sums before, Consumer<Figure> chosen) {
        addClassName("headlines");
        FIRST.stream().filter(words::says).forEach(figure -> add(headline(words, figure, now, before, chosen)));
    }

    private static NativeButton headline(
            FigureWords words, Figure figure, Sums now, Sums before, Consumer<Figure> chosen) {
        Span name = new Span(words.name(figure));
        name.addClassName("name");
        Span value = new Span(words.value(figure, now));
        value.addClassName("value");
        Optional<FigureWords.Change> change = words.change(figure, now, before);
        Span by = new Span(change.map(FigureWords.Change::text).orElseGet(() -> words.text("figure.uncompared")));
        by.addClassNames("change", change.map(Headlines::tone).orElse("even"));
        NativeButton button = new NativeButton("", click -> chosen.accept(figure));
        button.add(name, value, by);
        button.addClassName("headline");
        button.setId("headline-" + figure);
        return button;
    }

    private static String tone(FigureWords.Change change) {
        return change.better() ? "better" : change.worse() ? "worse" : "even";
    }
}
