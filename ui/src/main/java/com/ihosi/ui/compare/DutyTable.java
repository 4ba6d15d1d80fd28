package com.ihosi.ui.compare;

import com.ihosi.planner.roster.Shift;
import com.ihosi.planner.roster.compare.ChangedDay;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.ui.layout.Markup;
import com.ihosi.ui.roster.WeekNames;
import com.ihosi.ui.text.Texts;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Which doctors have other duties on which days, doctor by doctor. */
final class DutyTable {

    private final Map<Doctor.Id, List<ChangedDay>> byDoctor;
    private final WeekNames names;
    private final List<String> head;
    private final Locale language;

    DutyTable(List<ChangedDay> days, WeekNames names, List<String> head, Locale language) {
        byDoctor = days.stream()
                .collect(Collectors.groupingBy(ChangedDay::doctor, LinkedHashMap::new, Collectors.toList()));
        this.names = names;
        this.head = head;
        this.language = language;
    }

    String markup() {
        Markup table = new Markup();
        if (byDoctor.isEmpty()) {
            return table.leaf("p", Texts.text(language, "compare.duties.none"), "class", "quiet")
                    .toString();
        }
        int days = byDoctor.values().stream().mapToInt(List::size).sum();
        table.leaf("p", Texts.text(language, "compare.duties.count", days, byDoctor.size()), "class", "quiet");
        table.open("table", "class", "sheet").open("thead").open("tr");
        column(table, Texts.text(language, "roster.doctor"));
        column(table, head.get(2));
        column(table, head.get(0));
        column(table, head.get(1));
        table.close("tr").close("thead").open("tbody");
        byDoctor.forEach((doctor, changed) -> rows(table, names.doctor(doctor), changed));
        return table.close("tbody").close("table").toString();
    }

    private static void column(Markup table, String title) {
        table.leaf("th", title, "scope", "col");
    }

    private void rows(Markup table, String doctor, List<ChangedDay> changed) {
        DateTimeFormatter day = DateTimeFormatter.ofPattern(Texts.text(language, "format.weekday"), language);
        for (int i = 0; i < changed.size(); i++) {
            table.open("tr", "class", i == 0 ? "first" : "");
            if (i == 0) {
                table.leaf("th", doctor, "scope", "rowgroup", "rowspan", String.valueOf(changed.size()));
            }
            table.leaf("td", day.format(changed.get(i).date()), "class", "nowrap")
                    .leaf("td", shifts(changed.get(i).left()), "class", "before")
                    .leaf("td", shifts(changed.get(i).right()), "class", "after")
                    .close("tr");
        }
    }

    private String shifts(List<Shift.Id> shifts) {
        return shifts.isEmpty()
                ? Texts.text(language, "compare.off")
                : shifts.stream().map(names::shift).collect(Collectors.joining(" + "));
    }
}
