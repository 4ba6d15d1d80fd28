package com.ihosi.ui.print;

import com.ihosi.planner.roster.Coverage;
import com.ihosi.planner.roster.Shift;
import com.ihosi.planner.roster.plan.Week;
import com.ihosi.planner.roster.plan.WeekPlan;
import com.ihosi.ui.layout.Markup;
import com.ihosi.ui.roster.OfferedRoster;
import com.ihosi.ui.roster.WeekNames;
import com.ihosi.ui.text.Texts;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The demand of a week as a map of shifts and days, each cell with assigned and needed; it reads in black and white too. */
final class CoveragePicture {

    private static final int LEFT = 150;
    private static final int TOP = 84;
    private static final int WIDTH = 92;
    private static final int HEIGHT = 28;
    private static final int LEGEND = 40;

    private static final String STYLE = """
            text{font:13px 'Instrument Sans',system-ui,sans-serif;fill:#172133}
            .title{font-size:17px;font-weight:650}.soft{fill:#526078}.head{font-weight:600}
            .num{text-anchor:middle;font-weight:600}.cell{stroke:#fff;stroke-width:2}.lacks{stroke:#172133}
            .met{fill:#d3ecdd}.over{fill:#cfdff5}.one{fill:#f7c873}.more{fill:#e58a6c}.none{fill:#f4f6f9}
            """;

    private final WeekPlan plan;
    private final OfferedRoster roster;
    private final Locale language;
    private final WeekNames names;

    CoveragePicture(WeekPlan plan, OfferedRoster roster, Locale language) {
        this.plan = plan;
        this.roster = roster;
        this.language = language;
        this.names = new WeekNames(plan);
    }

    /** The picture by itself, with all it needs. */
    String svg() {
        Map<Shift.Id, Map<Integer, Coverage>> rows = new TreeMap<>(names.inOrder());
        roster.view().audit().coverage().stream()
                .filter(cell -> names.isKnown(cell.demand().shift()))
                .forEach(cell -> rows.computeIfAbsent(cell.demand().shift(), any -> new HashMap<>())
                        .put(cell.demand().day(), cell));
        int width = LEFT + Week.DAYS * WIDTH + 10;
        int height = TOP + rows.size() * HEIGHT + LEGEND;
        String title = text(
                "paper.coverage.title",
                plan.facility().name(),
                String.valueOf(plan.week().number()));
        Markup svg = new Markup();
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 %d %d".formatted(width, height),
                "width",
                String.valueOf(width),
                "height",
                String.valueOf(height),
                "role",
                "img",
                "aria-label",
                title + ". " + roster.name());
        svg.leaf("style", STYLE);
        svg.leaf("rect", "", "width", "100%", "height", "100%", "fill", "#fff");
        write(svg, 12, 26, "title", title);
        write(svg, 12, 46, "soft", roster.isPublished() ? text("standing.published", roster.when()) : roster.name());
        head(svg);
        int y = TOP;
        for (Map.Entry<Shift.Id, Map<Integer, Coverage>> row : rows.entrySet()) {
            row(svg, y, row.getKey(), row.getValue());
            y += HEIGHT;
        }
        legend(svg, y + 24);
        return svg.close("svg").toString();
    }

    private void head(Markup svg) {
        DateTimeFormatter day = DateTimeFormatter.ofPattern(text("format.weekday"), language);
        for (int i = 0; i < Week.DAYS; i++) {
            String date = day.format(plan.week().firstDay().plusDays(i));
            write(svg, LEFT + i * WIDTH + WIDTH / 2, TOP - 8, "num head", date);
        }
    }

    private void row(Markup svg, int y, Shift.Id shift, Map<Integer, Coverage> days) {
        write(svg, 12, y + 19, "head", names.shift(shift));
        for (int day = 0; day < Week.DAYS; day++) {
            Coverage cell = days.get(day);
            boolean asked = cell != null && cell.demand().required() + cell.assigned() > 0;
            Fill fill = cell == null || !asked ? Fill.NONE : Fill.of(cell);
            int x = LEFT + day * WIDTH;
            box(svg, x, y, fill);
            if (cell != null && asked) {
                String ratio = cell.assigned() + "/" + cell.demand().required();
                write(svg, x + WIDTH / 2, y + 19, "num", ratio + fill.sign(cell));
            }
        }
    }

    private static void box(Markup svg, int x, int y, Fill fill) {
        svg.leaf(
                "rect",
                "",
                "class",
                "cell " + fill.style() + (fill.isLacking() ? " lacks" : ""),
                "x",
                String.valueOf(x),
                "y",
                String.valueOf(y),
                "width",
                String.valueOf(WIDTH),
                "height",
                String.valueOf(HEIGHT));
    }

    private void legend(Markup svg, int y) {
        List<Fill> shown = new ArrayList<>(List.of(Fill.MET, Fill.ONE, Fill.MORE, Fill.OVER));
        for (int i = 0; i < shown.size(); i++) {
            int x = LEFT + i * WIDTH * 7 / 4;
            svg.leaf(
                    "rect",
                    "",
                    "class",
                    shown.get(i).style(),
                    "x",
                    String.valueOf(x),
                    "y",
                    String.valueOf(y - 11),
                    "width",
                    "14",
                    "height",
                    "14");
            write(svg, x + 20, y, "soft", text("paper.fill." + shown.get(i)));
        }
    }

    private static void write(Markup svg, int x, int y, String style, String text) {
        svg.leaf("text", text, "x", String.valueOf(x), "y", String.valueOf(y), "class", style);
    }

    private String text(String key, Object... parameters) {
        return Texts.text(language, key, parameters);
    }

    /** How well a demand is met; what lacks doctors is told by a sign too. */
    private enum Fill {
        MET,
        ONE,
        MORE,
        OVER,
        NONE;

        static Fill of(Coverage cell) {
            if (cell.tooMany() > 0) {
                return OVER;
            }
            return switch (cell.missing()) {
                case 0 -> MET;
                case 1 -> ONE;
                default -> MORE;
            };
        }

        String style() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean isLacking() {
            return this == ONE || this == MORE;
        }

        String sign(Coverage cell) {
            return switch (this) {
                case ONE, MORE -> "  −" + cell.missing();
                case OVER -> "  +" + cell.tooMany();
                case MET, NONE -> "";
            };
        }
    }
}
