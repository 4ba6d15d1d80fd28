package com.ihosi.ui.replan;

import com.ihosi.planner.facility.Department;
import com.ihosi.planner.roster.plan.RosteredShift;
import com.ihosi.planner.roster.plan.WeekPlan;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Calls shifts by department, name and hours; many facilities' names begin with the department already. */
final class ShiftNames {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Map<Department.Id, String> departments;

    ShiftNames(WeekPlan plan) {
        departments = plan.departments().stream().collect(Collectors.toMap(Department::id, Department::name));
    }

    String name(RosteredShift shift) {
        LocalTime start = shift.shift().start();
        String hours = TIME.format(start) + "–"
                + TIME.format(start.plusMinutes(shift.shift().minutes()));
        String department = departments.getOrDefault(shift.department(), "");
        String name = shift.shift().name();
        return name.startsWith(department) ? name + ", " + hours : "%s · %s, %s".formatted(department, name, hours);
    }

    /** Several shifts of a day, or the word for a day off. */
    String names(List<RosteredShift> shifts, String off) {
        return shifts.isEmpty() ? off : shifts.stream().map(this::name).collect(Collectors.joining(" + "));
    }
}
