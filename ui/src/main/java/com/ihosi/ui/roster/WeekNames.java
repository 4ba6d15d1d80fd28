package com.ihosi.ui.roster;

import com.ihosi.planner.facility.Department;
import com.ihosi.planner.roster.Line;
import com.ihosi.planner.roster.Shift;
import com.ihosi.planner.roster.Wish;
import com.ihosi.planner.roster.plan.RosteredShift;
import com.ihosi.planner.roster.plan.WeekPlan;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.ui.text.Texts;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How the doctors and shifts of a week are called. */
public final class WeekNames {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Map<Doctor.Id, String> doctors;
    private final Map<Shift.Id, RosteredShift> shifts;
    private final Map<Department.Id, Department> departments;
    private final List<Department> order;

    /** The names of one week at one facility. */
    public WeekNames(WeekPlan plan) {
        doctors = plan.problem().lines().stream().collect(Collectors.toMap(Line::doctor, Line::name, (a, b) -> a));
        shifts = plan.shifts().stream()
                .collect(Collectors.toMap(shift -> shift.shift().id(), Function.identity(), (a, b) -> a));
        departments = plan.departments().stream().collect(Collectors.toMap(Department::id, Function.identity()));
        order = plan.departments();
    }

    /** A doctor's name; a question mark for somebody who is not part of the week. */
    public String doctor(Doctor.Id doctor) {
        return doctors.getOrDefault(doctor, "?");
    }

    /** Department and shift in short, such as {@code ER N}; many facilities' codes begin with the department already. */
    public String shift(Shift.Id id) {
        RosteredShift shift = shifts.get(id);
        if (shift == null) {
            return "?";
        }
        String code = shift.shift().code();
        Department department = departments.get(shift.department());
        return department == null || code.startsWith(department.code()) ? code : department.code() + " " + code;
    }

    /** What a doctor wants, in words. */
    String wish(Wish wish, Locale language) {
        Shift.Id shift = wish.shift();
        return shift == null
                ? Texts.text(language, wish.wanted() ? "wish.work" : "wish.off")
                : Texts.text(language, wish.wanted() ? "wish.shift" : "wish.not-shift", shift(shift));
    }

    /** Whether the shift is one of this facility's. */
    public boolean isKnown(Shift.Id id) {
        return shifts.containsKey(id);
    }

    Board.ShiftLabel label(Shift.Id id) {
        RosteredShift known = shifts.get(id);
        if (known == null) {
            return new Board.ShiftLabel("?", "", Part.DAY, "");
        }
        Shift shift = known.shift();
        LocalTime end = shift.start().plusMinutes(shift.minutes());
        return new Board.ShiftLabel(
                shift(id), TIME.format(shift.start()) + "–" + TIME.format(end), Part.of(shift), known.colour());
    }

    /** Shifts in the order of their departments and then of the day. */
    public Comparator<Shift.Id> inOrder() {
        List<Shift.Id> sorted = shifts.values().stream()
                .sorted(Comparator.<RosteredShift>comparingInt(
                                shift -> order.indexOf(departments.get(shift.department())))
                        .thenComparing(shift -> shift.shift().start())
                        .thenComparing(shift -> shift.shift().code()))
                .map(shift -> shift.shift().id())
                .toList();
        return Comparator.comparingInt(sorted::indexOf);
    }
}
