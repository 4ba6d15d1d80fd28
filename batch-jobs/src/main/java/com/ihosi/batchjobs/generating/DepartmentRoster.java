package com.ihosi.batchjobs.generating;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The made-up roster of a department: its weeks before the anchor are published, the weeks from the anchor on stay hidden
 * and only tell what demand can be met.
 */
final class DepartmentRoster {

    private static final int DAYS = 7;
    private static final int WEEKS_BEFORE = 4;

    private static final int LEAST_WITH_NIGHTS = 22;

    private final GroupPlan group;
    private final DepartmentKind department;
    private final List<ShiftKind> shifts;
    private final List<MemberLine> members;
    private final Map<ShiftKind, int[]> needs;

    DepartmentRoster(
            GroupPlan group,
            FacilityPlan facility,
            DepartmentKind department,
            List<Posting> postings,
            LeavePlan leaves) {
        this.group = group;
        this.department = department;
        this.shifts = facility.kind().shifts();
        LocalDate first = group.anchor().minusWeeks(WEEKS_BEFORE);
        int days = (WEEKS_BEFORE + group.weeks()) * DAYS;
        this.members = postings.stream()
                .map(posting ->
                        new MemberLine(posting, days, day -> leaves.away(posting.doctor(), first.plusDays(day))))
                .toList();
        this.needs = needs(facility.kind());
        Dice dice = group.dice("rotation " + department, facility.index());
        new Rotation(members, needs, shifts(), dice).fill(days);
    }

    private Map<ShiftKind, int[]> needs(FacilityKind facility) {
        Map<ShiftKind, int[]> wanted = new EnumMap<>(ShiftKind.class);
        int total = tightestWeek();
        if (shifts.contains(ShiftKind.NIGHT) && department.nights() && total >= LEAST_WITH_NIGHTS) {
            wanted.put(ShiftKind.NIGHT, new int[] {1, 1, 1, 1, 1, 1, 1});
            total -= DAYS;
        }
        double[] weights = new double[2 * DAYS];
        for (int day = 0; day < DAYS; day++) {
            double weight = day < 5 ? 1 : facility == FacilityKind.CLINIC && day == 6 ? 0 : department.weekend();
            weights[day] = weight;
            weights[DAYS + day] = 0.7 * weight;
        }
        int[] parts = Shares.divide(total, weights, 0);
        wanted.put(ShiftKind.DAY, Arrays.copyOfRange(parts, 0, DAYS));
        wanted.put(ShiftKind.EVENING, Arrays.copyOfRange(parts, DAYS, 2 * DAYS));
        return wanted;
    }

    private int tightestWeek() {
        return IntStream.range(WEEKS_BEFORE - 1, WEEKS_BEFORE + group.weeks())
                .map(week -> members.stream()
                        .mapToInt(member -> Math.min(member.posting().terms().mostShifts(), member.left(week * DAYS)))
                        .sum())
                .min()
                .orElseThrow();
    }

    /** The shifts that the department works in at all. */
    List<ShiftKind> shifts() {
        return shifts.stream().filter(needs::containsKey).toList();
    }

    List<MemberLine> members() {
        return members;
    }

    /** A duty of the hidden or the published roster. */
    record Duty(Posting posting, LocalDate day, ShiftKind shift) {}

    /** The duties of the weeks before the anchor. */
    List<Duty> published() {
        return members.stream()
                .flatMap(member -> IntStream.range(-WEEKS_BEFORE * DAYS, 0)
                        .boxed()
                        .flatMap(day -> {
                            ShiftKind shift = member.on(WEEKS_BEFORE * DAYS + day);
                            return shift == null
                                    ? Stream.empty()
                                    : Stream.of(new Duty(
                                            member.posting(), group.anchor().plusDays(day), shift));
                        }))
                .toList();
    }

    /**
     * The number of doctors needed for a shift, on a day counted from the anchor: what the hidden roster has, and always one
     * where the department is open day and night.
     */
    int required(int day, ShiftKind shift) {
        int covered = (int) members.stream()
                .filter(member -> member.on(WEEKS_BEFORE * DAYS + day) == shift)
                .count();
        int[] wanted = needs.get(shift);
        boolean always = department.nights() && wanted != null && wanted[day % DAYS] > 0;
        return Math.max(covered, always ? 1 : 0);
    }

    /** The terms of a member, as far as the hidden roster keeps them: never more least shifts than it gives. */
    Terms terms(MemberLine member) {
        Terms terms = member.posting().terms();
        int least = IntStream.range(0, WEEKS_BEFORE + group.weeks())
                .map(member::leastKept)
                .min()
                .orElseThrow();
        return terms.withLeastShifts(least);
    }
}
