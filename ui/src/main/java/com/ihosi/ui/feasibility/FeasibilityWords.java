package com.ihosi.ui.feasibility;

import com.ihosi.planner.facility.Department;
import com.ihosi.planner.roster.Contradiction;
import com.ihosi.planner.roster.Feasibility;
import com.ihosi.planner.roster.Line;
import com.ihosi.planner.roster.RosterProblem;
import com.ihosi.planner.roster.Shift;
import com.ihosi.planner.roster.Shortfall;
import com.ihosi.planner.roster.Unit;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.ui.text.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in sentences what contradicts itself and which demand nobody can meet. */
public final class FeasibilityWords {

    private static final int HOUR = 60;

    private final Locale language;
    private final Map<Doctor.Id, String> doctors;
    private final Map<Shift.Id, Shift> shifts;
    private final Map<Department.Id, String> departments;

    /** Speaks of a problem's doctors and shifts in a language. */
    public FeasibilityWords(Locale language, RosterProblem problem, Collection<Department> departments) {
        this.language = language;
        this.doctors = problem.lines().stream().collect(Collectors.toMap(Line::doctor, Line::name, (a, b) -> a));
        this.shifts = problem.shifts().stream().collect(Collectors.toMap(Shift::id, Function.identity()));
        this.departments =
                departments.stream().collect(Collectors.toMap(Department::id, Department::name, (one, other) -> one));
    }

    /** One sentence for each thing found, contradictions first. */
    public List<String> say(Feasibility found) {
        return Stream.concat(
                        found.contradictions().stream().map(this::say),
                        found.shortfalls().stream().map(this::say))
                .toList();
    }

    private String say(Contradiction found) {
        String who = doctors.getOrDefault(found.doctor(), "?");
        String first = day(found.first());
        String last = day(found.last());
        return switch (found.rule()) {
            case LEAST_MINUTES ->
                text("contradiction.least-minutes", who, hours(found.asked()), first, last, hours(found.possible()));
            case LEAST_SHIFTS -> text("contradiction.least-shifts", who, found.asked(), first, last, found.possible());
            case LEAST_IN_A_ROW ->
                text("contradiction.least-in-a-row", who, found.asked(), first, last, found.possible());
            default -> text("contradiction.fixed", who, text(found.rule().key()), first, last);
        };
    }

    /** Demand that nobody can meet. */
    private String say(Shortfall found) {
        String where = departments.getOrDefault(found.department(), "");
        if (found.unit() == Unit.MINUTES) {
            return text(
                    "shortfall.week",
                    String.valueOf(found.first().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)),
                    where,
                    hours(found.required()),
                    hours(found.available()));
        }
        Shift shift = found.shift() == null ? null : shifts.get(found.shift());
        return shift == null
                ? text("shortfall.day", day(found.first()), where, found.required(), found.available())
                : text("shortfall.shift", day(found.first()), shift.name(), where, found.required(), found.available());
    }

    private String hours(int minutes) {
        return minutes % HOUR == 0
                ? text("unit.HOURS", minutes / HOUR)
                : text("unit.HOURS_MINUTES", minutes / HOUR, minutes % HOUR);
    }

    private String day(LocalDate date) {
        return DateTimeFormatter.ofPattern(text("format.weekday"), language).format(date);
    }

    private String text(String key, Object... parameters) {
        return Texts.text(language, key, parameters);
    }
}
