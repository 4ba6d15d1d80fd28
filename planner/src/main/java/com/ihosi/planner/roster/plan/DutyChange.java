package com.ihosi.planner.roster.plan;

import com.ihosi.planner.staff.Doctor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A doctor's day that is different in a draft from what is published: the shifts before, and those after; none is off. */
public record DutyChange(Doctor.Id doctor, LocalDate day, List<RosteredShift> before, List<RosteredShift> after) {

    public DutyChange {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** What a draft of the week would change for whom, by day and then by name; nothing where nothing is published. */
    public static List<DutyChange> list(WeekPlan plan, WeekPlan.View draft) {
        return plan.published()
                .map(published -> new Lister(plan)
                        .list(published.stored().duties(), draft.stored().duties()))
                .orElse(List.of());
    }

    /** A doctor's day in the order of the list. */
    private record Cell(LocalDate day, String name, Doctor.Id doctor) implements Comparable<Cell> {

        private static final Comparator<Cell> ORDER = Comparator.comparing(Cell::day)
                .thenComparing(Cell::name)
                .thenComparing(cell -> cell.doctor().value());

        @Override
        public int compareTo(Cell other) {
            return ORDER.compare(this, other);
        }
    }

    /** A shift type within a department. */
    private record Kind(Object type, Object department) {}

    private static final class Lister {

        private final Map<Kind, RosteredShift> shifts = new HashMap<>();
        private final Map<Doctor.Id, String> names = new HashMap<>();

        Lister(WeekPlan plan) {
            plan.shifts().forEach(shift -> shifts.put(new Kind(shift.type(), shift.department()), shift));
            plan.doctors()
                    .forEach(known ->
                            names.put(known.doctor().id(), known.doctor().sortName()));
        }

        List<DutyChange> list(List<StoredDuty> before, List<StoredDuty> after) {
            Map<Cell, List<RosteredShift>> old = byCell(before);
            Map<Cell, List<RosteredShift>> fresh = byCell(after);
            Map<Cell, List<RosteredShift>> all = new TreeMap<>(old);
            all.putAll(fresh);
            List<DutyChange> changes = new ArrayList<>();
            for (Cell cell : all.keySet()) {
                List<RosteredShift> was = old.getOrDefault(cell, List.of());
                List<RosteredShift> is = fresh.getOrDefault(cell, List.of());
                if (!Set.copyOf(was).equals(Set.copyOf(is))) {
                    changes.add(new DutyChange(cell.doctor(), cell.day(), was, is));
                }
            }
            return changes;
        }

        private Map<Cell, List<RosteredShift>> byCell(List<StoredDuty> duties) {
            return duties.stream()
                    .filter(duty -> shifts.containsKey(new Kind(duty.type(), duty.department())))
                    .sorted(Comparator.comparing(duty -> duty.during().start()))
                    .collect(Collectors.groupingBy(
                            duty -> new Cell(duty.day(), names.getOrDefault(duty.doctor(), ""), duty.doctor()),
                            TreeMap::new,
                            Collectors.mapping(
                                    duty -> shifts.get(new Kind(duty.type(), duty.department())),
                                    Collectors.toList())));
        }
    }
}
