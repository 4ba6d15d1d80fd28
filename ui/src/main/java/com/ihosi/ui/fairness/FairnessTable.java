package com.ihosi.ui.fairness;

import com.ihosi.planner.roster.fairness.FairnessReport.Row;
import com.ihosi.planner.roster.fairness.FairnessReport.Share;
import com.ihosi.planner.roster.fairness.Measure;
import com.ihosi.ui.layout.Markup;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import java.text.NumberFormat;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The chart: a row for each doctor with a bar and, on it, the mark of the fair share; its columns sort it. */
@Tag("table")
final class FairnessTable extends Component {

    private static final long serialVersionUID = 1L;
    private static final double NEAR = 1;
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 20;

    private final Element caption = new Element("caption");
    private final Element body = new Element("tbody");
    private final Map<Standing, Element> headings = new EnumMap<>(Standing.class);
    private final Runnable onSort;
    private Standing sorted = Standing.ABOVE;
    private boolean reversed;

    FairnessTable(Runnable onSort) {
        this.onSort = onSort;
        getElement().setAttribute("class", "fairness-table");
        caption.setAttribute("class", "spoken");
        Element row = new Element("tr");
        row.appendChild(heading(Standing.DOCTOR), heading(Standing.PERCENT));
        Element chart = new Element("th").setAttribute("class", "chart").setAttribute("aria-hidden", "true");
        row.appendChild(chart, heading(Standing.ACTUAL), heading(Standing.FAIR), heading(Standing.ABOVE));
        getElement().appendChild(caption, new Element("thead").appendChild(row), body);
    }

    private Element heading(Standing column) {
        String name = column.name().toLowerCase(Locale.ROOT);
        NativeButton button = new NativeButton(getTranslation("fairness.column." + name), click -> sort(column));
        button.setId("sort-" + name);
        Element heading = new Element("th").setAttribute("scope", "col");
        if (column != Standing.DOCTOR) {
            heading.setAttribute("class", "number");
        }
        heading.appendChild(button.getElement());
        headings.put(column, heading);
        return heading;
    }

    private void sort(Standing column) {
        reversed = column == sorted && !reversed;
        sorted = column;
        onSort.run();
    }

    void show(List<Row> rows, Measure measure, String title) {
        caption.setText(title);
        headings.forEach((column, heading) -> {
            if (column == sorted) {
                heading.setAttribute("aria-sort", column.direction(reversed));
            } else {
                heading.removeAttribute("aria-sort");
            }
        });
        double most = rows.stream()
                .map(row -> row.share(measure))
                .mapToDouble(share -> Math.max(share.actual(), share.fair()))
                .max()
                .orElse(1);
        Markup markup = new Markup();
        rows.stream()
                .sorted(sorted.order(measure, reversed))
                .forEach(row -> add(markup, row, measure, Math.max(most, 1)));
        body.setProperty("innerHTML", markup.toString());
    }

    private void add(Markup markup, Row row, Measure measure, double most) {
        Share share = row.share(measure);
        markup.open("tr")
                .leaf("th", row.doctor().sortName(), "scope", "row")
                .leaf("td", getTranslation("fairness.percent", row.percent()), "class", "number")
                .open("td", "class", "chart", "aria-hidden", "true");
        bar(markup, share, measure, most);
        markup.close("td");
        String actual = measure.burden()
                ? number(share.actual())
                : getTranslation("fairness.granted", number(share.actual()), number(share.of()));
        markup.leaf("td", actual, "class", "number")
                .leaf("td", number(share.fair()), "class", "number")
                .leaf("td", signed(share.above()), "class", "number " + style(share, measure))
                .close("tr");
    }

    private static void bar(Markup markup, Share share, Measure measure, double most) {
        markup.open(
                        "svg",
                        "viewBox",
                        "0 0 %d %d".formatted(WIDTH, HEIGHT),
                        "preserveAspectRatio",
                        "none",
                        "class",
                        style(share, measure))
                .leaf("rect", "", "class", "ground", "x", "0", "y", "6", "width", "" + WIDTH, "height", "8")
                .leaf("rect", "", "class", "bar", "x", "0", "y", "4", "width", x(share.actual(), most), "height", "12")
                .leaf("rect", "", "class", "fair", "x", x(share.fair(), most), "y", "0", "width", "4", "height", "20")
                .close("svg");
    }

    private static String x(double value, double most) {
        return String.format(Locale.ROOT, "%.1f", value / most * (WIDTH - 4));
    }

    /** Whether a doctor is better or worse off than the others, or near what is fair. */
    private static String style(Share share, Measure measure) {
        double worse = measure.burden() ? share.above() : -share.above();
        double near = measure == Measure.HOURS ? NEAR * 8 : NEAR;
        if (Math.abs(worse) < near) {
            return "near";
        }
        return worse > 0 ? "worse" : "better";
    }

    private String number(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(getLocale());
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }

    private String signed(double value) {
        String text = number(Math.abs(value));
        if (text.equals(number(0))) {
            return text;
        }
        return (value > 0 ? "+" : "−") + text;
    }

    /** The frame in which it scrolls where the window is narrow. */
    Div framed() {
        Div frame = new Div();
        frame.addClassName("fairness-frame");
        frame.getElement().appendChild(getElement());
        return frame;
    }
}
