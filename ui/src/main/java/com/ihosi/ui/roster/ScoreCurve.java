package com.ihosi.ui.roster;

import com.ihosi.planner.roster.Score;
import com.ihosi.ui.layout.Markup;
import com.ihosi.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/**
 * The way of the score as a small drawing with a text that says the same.
 *
 * <p>Three lines share the width of the time limit; each has its own height, from nothing to its own worst value, because a
 * broken rule and a wish are not counted in the same coin.
 */
final class ScoreCurve {

    private static final int WIDTH = 600;
    private static final int HEIGHT = 88;
    private static final int TOP = 6;

    private ScoreCurve() {}

    /** The drawing as SVG. */
    static String draw(Run run, Locale language) {
        Markup svg = new Markup()
                .open(
                        "svg",
                        "viewBox",
                        "0 0 %d %d".formatted(WIDTH, HEIGHT),
                        "preserveAspectRatio",
                        "none",
                        "role",
                        "img",
                        "aria-label",
                        words(run, language));
        for (int quarter = 1; quarter < 4; quarter++) {
            int x = WIDTH * quarter / 4;
            svg.leaf("path", "", "class", "grid", "d", "M%d 0V%d".formatted(x, HEIGHT));
        }
        line(svg, run, "soft", Score::soft);
        line(svg, run, "medium", Score::medium);
        line(svg, run, "hard", Score::hard);
        return svg.close("svg").toString();
    }

    /** What the drawing says, in words. */
    static String words(Run run, Locale language) {
        return run.findBest()
                .map(best -> Texts.text(
                        language,
                        "run.curve",
                        run.curve().getFirst().score().hard(),
                        best.hard(),
                        run.curve().getFirst().score().medium(),
                        best.medium(),
                        run.curve().getFirst().score().soft(),
                        best.soft()))
                .orElseGet(() -> Texts.text(language, "run.curve.none"));
    }

    private static void line(Markup svg, Run run, String style, ToLongFunction<Score> value) {
        List<Run.Point> curve = run.curve();
        long worst = curve.stream()
                .mapToLong(point -> value.applyAsLong(point.score()))
                .max()
                .orElse(0);
        if (worst == 0) {
            return;
        }
        StringBuilder path = new StringBuilder();
        for (Run.Point point : curve) {
            double x = Math.min(1, point.second() / Math.max(1, run.seconds())) * WIDTH;
            double y = HEIGHT - 2 - (double) value.applyAsLong(point.score()) / worst * (HEIGHT - 2 - TOP);
            String place = path.isEmpty() ? "M%s %s" : "H%sV%s";
            path.append(place.formatted(number(x), number(y)));
        }
        path.append('H').append(number(Math.min(1, run.elapsed() / Math.max(1, run.seconds())) * WIDTH));
        svg.leaf("path", "", "class", style, "d", path.toString());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
