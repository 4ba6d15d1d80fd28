package com.ihosi.ui.noshow;

import com.ihosi.planner.noshow.judgement.Evaluation;
import com.ihosi.planner.noshow.judgement.Figures;
import com.ihosi.ui.layout.Markup;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Small drawings of shares, from none below to a rounded most above; what they show is said beside them in words or a table. */
final class Chart {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 260;
    private static final int LEFT = 44;
    private static final int BOTTOM = 34;
    private static final int TOP = 12;
    private static final int RIGHT = 26;
    private static final double STEP = 0.1;

    private final Markup svg = new Markup();
    private final RiskWords words;
    private final double most;

    private Chart(RiskWords words, double largest) {
        this.words = words;
        this.most = Math.min(1, Math.ceil(Math.max(largest, STEP) / STEP) * STEP);
    }

    /** What was said against what came: points on the diagonal are right. */
    static String calibration(Figures figures, String label, RiskWords words) {
        List<Figures.Point> curve = figures.curve();
        Chart chart = new Chart(
                words,
                curve.stream()
                        .mapToDouble(point -> Math.max(point.meanRisk(), point.missedRate()))
                        .max()
                        .orElse(1));
        chart.open(label);
        chart.grid(true);
        chart.svg.leaf(
                "path",
                "",
                "class",
                "right",
                "d",
                "M%s %sL%s %s".formatted(x(0), chart.y(0), x(1), chart.y(chart.most)));
        StringBuilder path = new StringBuilder();
        for (Figures.Point point : curve) {
            path.append(path.isEmpty() ? 'M' : 'L')
                    .append(x(point.meanRisk() / chart.most))
                    .append(' ')
                    .append(chart.y(point.missedRate()));
        }
        chart.svg.leaf("path", "", "class", "seen", "d", path.toString());
        curve.forEach(point -> chart.svg.leaf(
                "circle",
                "",
                "class",
                "seen",
                "r",
                "4",
                "cx",
                x(point.meanRisk() / chart.most),
                "cy",
                chart.y(point.missedRate())));
        return chart.svg.close("svg").toString();
    }

    /** Day by day what was said and what came. */
    static String drift(List<Evaluation.Day> days, String label, RiskWords words, Function<LocalDate, String> date) {
        Chart chart = new Chart(
                words,
                days.stream()
                        .mapToDouble(day -> Math.max(day.meanRisk(), day.missedRate()))
                        .max()
                        .orElse(1));
        chart.open(label);
        chart.grid(false);
        chart.below(0, "start", date.apply(days.getFirst().day()));
        chart.below(1, "end", date.apply(days.getLast().day()));
        chart.line(days, "right", Evaluation.Day::meanRisk);
        chart.line(days, "seen", Evaluation.Day::missedRate);
        return chart.svg.close("svg").toString();
    }

    private void line(List<Evaluation.Day> days, String style, ToDoubleFunction<Evaluation.Day> value) {
        StringBuilder path = new StringBuilder();
        for (int day = 0; day < days.size(); day++) {
            path.append(day == 0 ? 'M' : 'L')
                    .append(x((double) day / Math.max(1, days.size() - 1)))
                    .append(' ')
                    .append(y(value.applyAsDouble(days.get(day))));
        }
        svg.leaf("path", "", "class", style, "d", path.toString());
    }

    private void open(String label) {
        svg.open(
                "svg",
                "viewBox",
                "0 0 %d %d".formatted(WIDTH, HEIGHT),
                "role",
                "img",
                "class",
                "noshow-chart",
                "aria-label",
                label);
    }

    private void grid(boolean across) {
        int steps = (int) Math.round(most / STEP);
        for (int step = 0; step <= steps; step += steps > 6 ? 2 : 1) {
            double share = step * STEP;
            svg.leaf("path", "", "class", "grid", "d", "M%d %sH%d".formatted(LEFT, y(share), WIDTH - RIGHT));
            svg.leaf("text", words.percent(share), "class", "y", "x", "" + (LEFT - 6), "y", y(share));
            if (across) {
                below(share / most, "middle", words.percent(share));
            }
        }
    }

    private void below(double part, String anchor, String text) {
        svg.leaf("text", text, "text-anchor", anchor, "x", x(part), "y", "" + (HEIGHT - TOP));
    }

    private static String x(double part) {
        return number(LEFT + part * (WIDTH - LEFT - RIGHT));
    }

    private String y(double share) {
        return number(HEIGHT - BOTTOM - share / most * (HEIGHT - BOTTOM - TOP));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
