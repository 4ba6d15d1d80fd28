package com.ihosi.ui.figure;

import com.ihosi.planner.figure.Figure;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.Arrays;

/** One figure over the period as a picture, and as a table for who would rather read it. */
final class FigurePicture extends Div {

    private static final long serialVersionUID = 1L;

    private final transient FigureWords words;
    private final Select<Figure> choice = new Select<>();
    private final Div drawing = new Div();
    private transient Comparison comparison;

    FigurePicture(FigureWords words, Comparison first) {
        this.words = words;
        this.comparison = first;
        choice.setLabel(getTranslation("figure.choose"));
        choice.setId("figure-choice");
        choice.setItems(Arrays.stream(Figure.values()).filter(words::says).toList());
        choice.setItemLabelGenerator(words::name);
        choice.setValue(Figure.UTILISATION);
        choice.addValueChangeListener(change -> draw());
        add(choice, drawing);
        addClassName("figure-picture");
        draw();
    }

    /** Shows another period. */
    void show(Comparison other) {
        comparison = other;
        draw();
    }

    /** Shows another figure. */
    void choose(Figure figure) {
        choice.setValue(figure);
    }

    private void draw() {
        Figure figure = choice.getValue();
        String now = words.period(comparison.period());
        String before = words.period(comparison.earlier());
        String label = getTranslation("figure.picture", words.name(figure), now, before);
        Div svg = new Div();
        svg.addClassName("figure-drawing");
        svg.getElement()
                .setProperty(
                        "innerHTML",
                        FigureChart.draw(
                                figure,
                                comparison.now(figure),
                                comparison.before(figure),
                                label,
                                words.date(comparison.period().first()),
                                words.date(comparison.period().last()),
                                words));
        Paragraph legend = new Paragraph(getTranslation("figure.legend", now, before));
        legend.addClassName("figure-legend");
        Paragraph explain = new Paragraph(words.explain(figure));
        explain.addClassName("quiet");
        NativeDetails table = new NativeDetails(
                getTranslation("figure.as-table"), new FigureTables(words).picture(figure, comparison));
        drawing.removeAll();
        drawing.add(explain, svg, legend, table);
    }
}
