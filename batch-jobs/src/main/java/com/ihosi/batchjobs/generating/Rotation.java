package com.ihosi.batchjobs.generating;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Fills a department's days with a roster that keeps every rule. Demand is then read off it: what it covers can be covered,
 * for there is a roster that does.
 */
final class Rotation {

    private static final int DAYS = 7;

    private final List<MemberLine> members;
    private final Map<ShiftKind, int[]> needs;
    private final List<ShiftKind> shifts;
    private final Dice dice;

    /**
     * @param needs doctors wanted by shift and day of the week
     */
    Rotation(List<MemberLine> members, Map<ShiftKind, int[]> needs, List<ShiftKind> shifts, Dice dice) {
        this.members = members;
        this.needs = needs;
        this.shifts = shifts;
        this.dice = dice;
    }

    void fill(int days) {
        for (int day = 0; day < days; day++) {
            goOn(day);
            meet(day);
            giveWhatIsOwed(day);
        }
    }

    private void goOn(int day) {
        for (MemberLine member : members) {
            if (member.mustWork(day)) {
                bestShift(member, day).ifPresent(shift -> member.assign(day, shift));
            }
        }
    }

    private Optional<ShiftKind> bestShift(MemberLine member, int day) {
        return shifts.stream()
                .filter(shift -> member.may(day, shift))
                .max(Comparator.comparingInt((ShiftKind shift) -> missing(day, shift))
                        .thenComparing(shift -> shift == member.on(day - 1))
                        .thenComparing(shift -> shift));
    }

    /** Gives every shift its first doctor before any gets its second. */
    private void meet(int day) {
        int most = shifts.stream().mapToInt(shift -> wanted(day, shift)).max().orElse(0);
        for (int doctors = 1; doctors <= most; doctors++) {
            for (ShiftKind shift : shifts) {
                if (covered(day, shift) < Math.min(doctors, wanted(day, shift))) {
                    meetOnce(day, shift);
                }
            }
        }
    }

    private void meetOnce(int day, ShiftKind shift) {
        members.stream()
                .filter(member -> member.may(day, shift))
                .max(Comparator.comparingDouble(member -> member.eagerness(day, shift) + 0.2 * dice.unit()))
                .ifPresent(member -> member.assign(day, shift));
    }

    /** Doctors who would end the week below their least shifts work beyond the need. */
    private void giveWhatIsOwed(int day) {
        for (MemberLine member : members) {
            if (member.free(day) && member.owed(day) > 0 && member.left(day) <= member.owed(day) + 1) {
                shifts.stream()
                        .filter(shift -> shift != ShiftKind.NIGHT && member.may(day, shift))
                        .max(Comparator.comparingInt((ShiftKind shift) -> missing(day, shift))
                                .thenComparing(shift -> shift))
                        .ifPresent(shift -> member.assign(day, shift));
            }
        }
    }

    private int missing(int day, ShiftKind shift) {
        return wanted(day, shift) - covered(day, shift);
    }

    private int wanted(int day, ShiftKind shift) {
        int[] week = needs.get(shift);
        return week == null ? 0 : week[day % DAYS];
    }

    private int covered(int day, ShiftKind shift) {
        return (int) members.stream().filter(member -> member.on(day) == shift).count();
    }
}
