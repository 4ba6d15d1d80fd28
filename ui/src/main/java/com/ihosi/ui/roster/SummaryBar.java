package com.ihosi.ui.roster;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.text.NumberFormat;

/** The roster's score in three figures, each with a word that says whether it is good. */
final class SummaryBar extends Div {

    private static final long serialVersionUID = 1L;

    SummaryBar() {
        addClassName("summary");
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("summary.label"));
    }

    void show(Board board) {
        Board.Figures figures = board.figures();
        removeAll();
        if (board.planned()) {
            add(figure("broken", figures.broken(), figures.broken() == 0, "good"));
        }
        add(figure("missing", figures.missing(), figures.missing() == 0, "good"));
        if (board.planned()) {
            add(figure("cost", figures.cost(), true, "plain"));
        }
    }

    private Div figure(String name, long value, boolean good, String goodStyle) {
        Span number = new Span(NumberFormat.getIntegerInstance(getLocale()).format(value));
        number.addClassName("number");
        Span word = new Span(getTranslation("figure." + name, value));
        word.addClassName("word");
        Div figure = new Div(number, word);
        figure.addClassNames("figure", good ? goodStyle : name);
        if (!goodStyle.equals("plain")) {
            Element sign = new Element("span");
            sign.setAttribute("class", "sign")
                    .setAttribute("aria-hidden", "true")
                    .setText(good ? "✓" : "!");
            figure.getElement().insertChild(0, sign);
        }
        return figure;
    }
}
