package com.ihosi.batchjobs.generating;

import com.ihosi.batchjobs.dataset.row.LeaveRow.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** When doctors are away: two weeks of vacation a year, never many of a department at once, and a few single days. */
final class LeavePlan {

    private static final int WEEKS_IN_YEAR = 52;

    private final Map<Integer, List<Leave>> byDoctor = new HashMap<>();

    /** Days (the last included) on which a doctor is away. */
    record Leave(LocalDate first, LocalDate last, Kind kind) {

        boolean covers(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    static LeavePlan of(GroupPlan group, List<DoctorPlan> doctors) {
        LeavePlan plan = new LeavePlan();
        Map<String, Integer> ranks = new HashMap<>();
        Map<String, Integer> sizes = new HashMap<>();
        doctors.forEach(doctor -> sizes.merge(pool(doctor), 1, Integer::sum));
        for (DoctorPlan doctor : doctors) {
            int rank = ranks.merge(pool(doctor), 1, Integer::sum);
            plan.byDoctor.put(doctor.index(), leaves(group, doctor, rank, sizes.getOrDefault(pool(doctor), 1)));
        }
        return plan;
    }

    private static String pool(DoctorPlan doctor) {
        return doctor.home().facility().slug() + doctor.home().department();
    }

    private static List<Leave> leaves(GroupPlan group, DoctorPlan doctor, int rank, int size) {
        List<Leave> leaves = new ArrayList<>();
        if (!doctor.home().terms().equals(Terms.LOCUM)) {
            int half = WEEKS_IN_YEAR / 2;
            int offset = rank * half / size + pool(doctor).hashCode() % half;
            for (int week = -WEEKS_IN_YEAR; week < group.weeks() + 2; week++) {
                if (Math.floorMod(week, half) == Math.floorMod(offset, half)) {
                    LocalDate first = group.anchor().plusWeeks(week);
                    leaves.add(new Leave(first, first.plusDays(6), Kind.VACATION));
                }
            }
        }
        addSingleDays(leaves, group, doctor);
        leaves.sort(Comparator.comparing(Leave::first));
        return List.copyOf(leaves);
    }

    /** Sick days and courses of the past; the weeks to be planned have none of them yet, or hardly any. */
    private static void addSingleDays(List<Leave> leaves, GroupPlan group, DoctorPlan doctor) {
        Dice dice = group.dice("leave", doctor.index());
        addUnlessAway(leaves, group.anchor().minusDays(dice.between(60, 350)), dice.between(0, 2), Kind.SICK);
        addUnlessAway(leaves, group.anchor().minusDays(dice.between(60, 350)), 1, Kind.TRAINING);
        if (dice.chance(0.1)) {
            addUnlessAway(leaves, group.anchor().plusDays(dice.below(7 * group.weeks())), 0, Kind.TRAINING);
        }
    }

    private static void addUnlessAway(List<Leave> leaves, LocalDate first, int more, Kind kind) {
        LocalDate last = first.plusDays(more);
        if (leaves.stream()
                .noneMatch(
                        leave -> !leave.last().isBefore(first) && !leave.first().isAfter(last))) {
            leaves.add(new Leave(first, last, kind));
        }
    }

    List<Leave> of(int doctor) {
        return byDoctor.getOrDefault(doctor, List.of());
    }

    boolean away(int doctor, LocalDate day) {
        return of(doctor).stream().anyMatch(leave -> leave.covers(day));
    }
}
