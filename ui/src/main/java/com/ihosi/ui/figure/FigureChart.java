package com.ihosi.ui.figure;

import com.ihosi.planner.figure.Figure;
import com.ihosi.ui.layout.Markup;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** A drawing of one figure over a period, with the period that it is compared with behind it; a table beside it says the same. */
final class FigureChart {

    private static final int WIDTH = 860;
    private static final int HEIGHT = 260;
    private static final int LEFT = 70;
    private static final int RIGHT = 16;
    private static final int TOP = 14;
    private static final int BOTTOM = 34;
    private static final int LINES = 4;

    /** Steps between lines that people read easily, times a power of ten. */
    private static final List<Double> EASY = List.of(1.0, 2.0, 2.5, 5.0, 10.0);

    private final Markup svg = new Markup();
    private final int points;
    private final double step;

    private FigureChart(int points, double most) {
        this.points = points;
        this.step = step(most);
    }

    /**
     * Draws it.
     *
     * @param now a value for each part of the period, none where it says nothing
     * @param before the same of the period that it is compared with
     * @param from what the first part is called
     * @param until what the last one is called
     */
    static String draw(
            Figure figure,
            List<OptionalDouble> now,
            List<OptionalDouble> before,
            String label,
            String from,
            String until,
            FigureWords words) {
        double most = Stream.concat(now.stream(), before.stream())
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .max()
                .orElse(1);
        FigureChart chart = new FigureChart(Math.max(now.size(), before.size()), most);
        chart.svg.open(
                "svg",
                "viewBox",
                "0 0 %d %d".formatted(WIDTH, HEIGHT),
                "role",
                "img",
                "class",
                "figure-chart",
                "aria-label",
                label);
        chart.grid(figure, words);
        chart.below("start", LEFT, from);
        chart.below("end", WIDTH - RIGHT, until);
        chart.line(before, "before");
        chart.line(now, "now");
        return chart.svg.close("svg").toString();
    }

    private static double step(double most) {
        double least = Math.max(most, 1e-9) / LINES;
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        return EASY.stream()
                .map(easy -> easy * power)
                .filter(easy -> easy >= least * (1 - 1e-9))
                .findFirst()
                .orElse(10 * power);
    }

    private void grid(Figure figure, FigureWords words) {
        for (int line = 0; line <= LINES; line++) {
            String y = y(line * step);
            svg.leaf("path", "", "class", "grid", "d", "M%d %sH%d".formatted(LEFT, y, WIDTH - RIGHT));
            svg.leaf("text", words.value(figure.unit(), line * step), "class", "y", "x", "" + (LEFT - 8), "y", y);
        }
    }

    private void below(String anchor, int x, String text) {
        svg.leaf("text", text, "text-anchor", anchor, "x", "" + x, "y", "" + (HEIGHT - TOP));
    }

    /** A line through what is known; what stands alone is a dot. */
    private void line(List<OptionalDouble> values, String style) {
        StringBuilder path = new StringBuilder();
        for (int part = 0; part < values.size(); part++) {
            OptionalDouble value = values.get(part);
            if (value.isPresent()) {
                path.append(path.isEmpty() ? 'M' : 'L')
                        .append(x(part))
                        .append(' ')
                        .append(y(value.getAsDouble()));
                path.append(path.indexOf("L") < 0 ? "h0" : "");
            }
        }
        svg.leaf("path", "", "class", style, "d", path.toString());
    }

    private String x(int part) {
        double width = (double) WIDTH - LEFT - RIGHT;
        return number(LEFT + (points == 1 ? width / 2 : width * part / (points - 1)));
    }

    private String y(double value) {
        return number(HEIGHT - BOTTOM - value / (step * LINES) * (HEIGHT - BOTTOM - TOP));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
