package com.ihosi.ui.compare;

import com.ihosi.planner.roster.Shift;
import com.ihosi.planner.roster.compare.CoverageComparison;
import com.ihosi.planner.roster.plan.Week;
import com.ihosi.ui.layout.Markup;
import com.ihosi.ui.roster.WeekNames;
import com.ihosi.ui.text.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How the demand is met on both sides, shift by shift and day by day. */
final class CoverageTable {

    private final List<CoverageComparison> coverage;
    private final Week week;
    private final WeekNames names;
    private final Locale language;

    CoverageTable(List<CoverageComparison> coverage, Week week, WeekNames names, Locale language) {
        this.coverage = coverage;
        this.week = week;
        this.names = names;
        this.language = language;
    }

    String markup() {
        Map<Shift.Id, Map<Integer, CoverageComparison>> cells = new TreeMap<>(names.inOrder());
        coverage.stream().filter(cell -> names.isKnown(cell.demand().shift())).forEach(cell -> cells.computeIfAbsent(
                        cell.demand().shift(), any -> new HashMap<>())
                .put(cell.demand().day(), cell));
        Markup table = new Markup();
        if (cells.isEmpty()) {
            return table.leaf("p", text("compare.coverage.none"), "class", "quiet")
                    .toString();
        }
        table.leaf("p", text("compare.coverage.help"), "class", "quiet");
        table.open("table", "class", "sheet").open("thead").open("tr");
        table.leaf("th", text("filter.demand"), "scope", "col");
        DateTimeFormatter day = DateTimeFormatter.ofPattern(text("format.weekday"), language);
        for (LocalDate date : week.days()) {
            table.leaf("th", day.format(date), "scope", "col", "class", "number");
        }
        table.close("tr").close("thead").open("tbody");
        cells.forEach((shift, days) -> row(table, names.shift(shift), days));
        return table.close("tbody").close("table").toString();
    }

    private void row(Markup table, String shift, Map<Integer, CoverageComparison> days) {
        table.open("tr").leaf("th", shift, "scope", "row");
        for (int day = 0; day < Week.DAYS; day++) {
            CoverageComparison cell = days.get(day);
            if (cell == null || isNothing(cell)) {
                table.leaf("td", "", "class", "number");
            } else {
                cell(table, cell);
            }
        }
        table.close("tr");
    }

    private static boolean isNothing(CoverageComparison cell) {
        return cell.demand().required() + cell.left() + cell.right() == 0;
    }

    private void cell(Markup table, CoverageComparison cell) {
        int required = cell.demand().required();
        if (!cell.differs()) {
            String style = cell.left() < required ? "number short" : "number same";
            table.leaf("td", cell.left() + "/" + required, "class", style);
            return;
        }
        boolean nearer = Math.abs(cell.right() - required) < Math.abs(cell.left() - required);
        table.open("td", "class", nearer ? "number better" : "number worse")
                .text(cell.left() + "/" + required)
                .sign(" → ")
                .spoken(text("compare.then"))
                .text(cell.right() + "/" + required)
                .close("td");
    }

    private String text(String key, Object... parameters) {
        return Texts.text(language, key, parameters);
    }
}
