package com.ihosi.ui.print;

import com.ihosi.planner.facility.Department;
import com.ihosi.planner.roster.Choice;
import com.ihosi.planner.roster.Roster;
import com.ihosi.planner.roster.Shift;
import com.ihosi.planner.roster.plan.RosteredShift;
import com.ihosi.planner.roster.plan.Week;
import com.ihosi.planner.roster.plan.WeekPlan;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.staff.EmployedDoctor;
import com.ihosi.ui.layout.Markup;
import com.ihosi.ui.roster.OfferedRoster;
import com.ihosi.ui.roster.WeekNames;
import com.ihosi.ui.text.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A week as it stands on paper: doctors by department in rows, days in columns, told without colours. */
final class PaperWeek {

    /** Millimetres that an A3 page across leaves for rows, and the highest and lowest row that reads well. */
    private static final double ROOM = 250;

    private static final double HIGHEST = 7;
    private static final double LOWEST = 3.5;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final WeekPlan plan;
    private final OfferedRoster roster;
    private final Locale language;
    private final WeekNames names;
    private final Map<Shift.Id, RosteredShift> shifts;

    PaperWeek(WeekPlan plan, OfferedRoster roster, Locale language) {
        this.plan = plan;
        this.roster = roster;
        this.language = language;
        this.names = new WeekNames(plan);
        this.shifts = plan.shifts().stream()
                .collect(Collectors.toMap(shift -> shift.shift().id(), Function.identity()));
    }

    /** The height of a row in millimetres with which the week fits a page, as far as it reads well. */
    double rowHeight() {
        return Math.clamp(ROOM / (plan.doctors().size() + groups().size()), LOWEST, HIGHEST);
    }

    String markup() {
        Markup paper = new Markup();
        paper.open("header")
                .leaf("h1", plan.facility().name())
                .leaf(
                        "p",
                        text(
                                "paper.week",
                                number(plan.week().number()),
                                number(plan.week().year())),
                        "class",
                        "week")
                .leaf("p", standing(), "class", roster.isPublished() ? "stand" : "stand draft")
                .close("header");
        paper.open("table").open("thead").open("tr");
        paper.leaf("th", text("roster.doctor"), "scope", "col", "class", "who");
        DateTimeFormatter day = DateTimeFormatter.ofPattern(text("format.weekday"), language);
        for (LocalDate date : plan.week().days()) {
            paper.leaf("th", day.format(date), "scope", "col");
        }
        paper.close("tr").close("thead");
        groups().forEach((name, doctors) -> group(paper, name, doctors));
        paper.close("table");
        return paper.leaf("footer", legend()).toString();
    }

    private String standing() {
        return roster.isPublished() ? text("standing.published", roster.when()) : text("paper.draft", roster.name());
    }

    private Map<String, List<EmployedDoctor>> groups() {
        Map<Department.Id, String> departments =
                plan.departments().stream().collect(Collectors.toMap(Department::id, Department::name));
        Map<String, List<EmployedDoctor>> groups = new LinkedHashMap<>();
        plan.departments().forEach(department -> groups.put(department.name(), new ArrayList<>()));
        String others = text("roster.no-department");
        for (EmployedDoctor doctor : plan.doctors()) {
            Department.Id own = doctor.employment().department();
            String name = own == null ? others : departments.getOrDefault(own, others);
            groups.computeIfAbsent(name, any -> new ArrayList<>()).add(doctor);
        }
        groups.values().removeIf(List::isEmpty);
        return groups;
    }

    private void group(Markup paper, String name, List<EmployedDoctor> doctors) {
        paper.open("tbody").open("tr", "class", "group");
        paper.leaf("th", name, "colspan", String.valueOf(Week.DAYS + 1), "scope", "rowgroup")
                .close("tr");
        for (EmployedDoctor doctor : doctors) {
            paper.open("tr").leaf("th", doctor.doctor().name(), "scope", "row");
            int line = line(doctor.doctor().id());
            for (int day = 0; day < Week.DAYS; day++) {
                day(paper, doctor, line, day);
            }
            paper.close("tr");
        }
        paper.close("tbody");
    }

    private int line(Doctor.Id doctor) {
        Roster shown = roster.view().roster();
        for (int line = 0; line < shown.lines().size(); line++) {
            if (shown.problem().lines().get(line).doctor().equals(doctor)) {
                return line;
            }
        }
        return -1;
    }

    private void day(Markup paper, EmployedDoctor doctor, int line, int day) {
        Choice choice = line < 0 ? Choice.OFF : roster.view().roster().choice(line, day);
        LocalDate date = plan.week().firstDay().plusDays(day);
        if (!choice.off()) {
            boolean night = choice.shifts().stream().anyMatch(this::isNight);
            paper.open("td", "class", night ? "duty night" : "duty");
            choice.shifts().forEach(shift -> duty(paper, shift));
            paper.close("td");
        } else if (doctor.awayOn(date)) {
            paper.leaf("td", text("roster.leave"), "class", "leave");
        } else {
            paper.leaf("td", "");
        }
    }

    private boolean isNight(Shift.Id id) {
        RosteredShift shift = shifts.get(id);
        return shift != null && shift.shift().night();
    }

    private void duty(Markup paper, Shift.Id id) {
        RosteredShift shift = shifts.get(id);
        if (isNight(id)) {
            paper.leaf("span", "☾", "class", "sign");
        }
        paper.leaf("b", names.shift(id));
        if (shift != null) {
            paper.leaf("span", span(shift.shift()));
        }
    }

    private static String span(Shift shift) {
        return TIME.format(shift.start()) + "–" + TIME.format(shift.start().plusMinutes(shift.minutes()));
    }

    private String legend() {
        return text("paper.legend", plan.facility().zone().getId());
    }

    private static String number(int value) {
        return String.valueOf(value);
    }

    private String text(String key, Object... parameters) {
        return Texts.text(language, key, parameters);
    }
}
