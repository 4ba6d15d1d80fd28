package com.ihosi.planner.roster;

import com.ihosi.planner.staff.Doctor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An answer to a roster problem: one of its choices for each line and day.
 *
 * @param lines what each line does, day by day, in the order of the problem's lines
 */
public record Roster(RosterProblem problem, List<List<Choice>> lines) {

    public Roster {
        lines = lines.stream().map(List::copyOf).toList();
        Check.that(
                lines.size() == problem.lines().size(),
                "The roster must have %d lines, not %d.",
                problem.lines().size(),
                lines.size());
        for (int line = 0; line < lines.size(); line++) {
            check(problem.lines().get(line), lines.get(line));
        }
    }

    private static void check(Line line, List<Choice> chosen) {
        Check.that(
                chosen.size() == line.days().size(),
                "The roster's line of %s must have %d days, not %d.",
                line.name(),
                line.days().size(),
                chosen.size());
        for (int day = 0; day < chosen.size(); day++) {
            Check.that(
                    line.days().get(day).choices().contains(chosen.get(day)),
                    "What %s does on day %d must be one of that day's choices.",
                    line.name(),
                    day);
        }
    }

    /** Everybody off, but for days on which off is no choice: there the first choice. */
    public static Roster empty(RosterProblem problem) {
        return read(problem, List.of()).roster();
    }

    /** What duties say about a problem, with those that are none of its choices set aside. */
    public static Reading read(RosterProblem problem, List<Duty> duties) {
        Map<DoctorDay, List<Duty>> byDay = new HashMap<>();
        for (Duty duty : duties) {
            byDay.computeIfAbsent(new DoctorDay(duty.doctor(), duty.date()), any -> new ArrayList<>())
                    .add(duty);
        }
        List<List<Choice>> lines = new ArrayList<>();
        for (Line line : problem.lines()) {
            List<Choice> chosen = new ArrayList<>();
            for (int day = 0; day < problem.period().days(); day++) {
                DoctorDay key = new DoctorDay(line.doctor(), problem.period().date(day));
                chosen.add(choose(line.days().get(day), key, byDay));
            }
            lines.add(chosen);
        }
        return new Reading(
                new Roster(problem, lines),
                byDay.values().stream().flatMap(List::stream).toList());
    }

    private static Choice choose(LineDay day, DoctorDay key, Map<DoctorDay, List<Duty>> byDay) {
        Set<Shift.Id> wanted = new HashSet<>();
        byDay.getOrDefault(key, List.of()).forEach(duty -> wanted.add(duty.shift()));
        for (Choice choice : day.choices()) {
            if (Set.copyOf(choice.shifts()).equals(wanted)) {
                byDay.remove(key);
                return choice;
            }
        }
        return day.choices().contains(Choice.OFF) ? Choice.OFF : day.choices().getFirst();
    }

    public Choice choice(int line, int day) {
        return lines.get(line).get(day);
    }

    /** This roster with one day changed. */
    public Roster with(int line, int day, Choice choice) {
        List<Choice> changed = new ArrayList<>(lines.get(line));
        changed.set(day, choice);
        List<List<Choice>> all = new ArrayList<>(lines);
        all.set(line, changed);
        return new Roster(problem, all);
    }

    /** Every duty, by line and day. */
    public List<Duty> duties() {
        List<Duty> duties = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            Doctor.Id doctor = problem.lines().get(line).doctor();
            for (int day = 0; day < lines.get(line).size(); day++) {
                LocalDate date = problem.period().date(day);
                choice(line, day).shifts().forEach(shift -> duties.add(new Duty(doctor, date, shift)));
            }
        }
        return duties;
    }

    /**
     * Duties read into a roster.
     *
     * @param refused duties that the problem does not allow: of unknown doctors, outside the period, or no choice of that day
     */
    public record Reading(Roster roster, List<Duty> refused) {

        public Reading {
            refused = List.copyOf(refused);
        }
    }

    private record DoctorDay(Doctor.Id doctor, LocalDate date) {}
}
