package com.ihosi.batchjobs.generating;

import com.ihosi.batchjobs.dataset.DatasetWriter;
import com.ihosi.batchjobs.dataset.row.ContractRow;
import com.ihosi.batchjobs.dataset.row.ContractShiftLimitRow;
import com.ihosi.batchjobs.dataset.row.DemandRow;
import com.ihosi.batchjobs.dataset.row.DutyRow;
import com.ihosi.batchjobs.dataset.row.ShiftSuccessionRow;
import com.ihosi.batchjobs.dataset.row.ShiftTypeRow;
import com.ihosi.batchjobs.dataset.row.WishRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes the shifts, contracts, demand, wishes and past rosters of a facility. */
final class RosterRows {

    private static final int UNDER_PRICE = 100;
    private static final int EMERGENCY_UNDER_PRICE = 150;
    private static final int OVER_PRICE = 10;

    private final GroupPlan group;
    private final DatasetWriter writer;
    private final Map<Integer, DoctorPlan> doctors;
    private final LeavePlan leaves;

    RosterRows(GroupPlan group, DatasetWriter writer, Map<Integer, DoctorPlan> doctors, LeavePlan leaves) {
        this.group = group;
        this.writer = writer;
        this.doctors = doctors;
        this.leaves = leaves;
    }

    /** A shift of a department. */
    private record Shift(DepartmentKind department, ShiftKind kind) {

        String code() {
            return department.shiftCode(kind);
        }
    }

    void write(FacilityPlan facility, Map<DepartmentKind, List<Posting>> postings) {
        List<Shift> shifts = new ArrayList<>();
        for (DepartmentKind department : facility.departments()) {
            DepartmentRoster roster = new DepartmentRoster(
                    group, facility, department, postings.getOrDefault(department, List.of()), leaves);
            roster.shifts().forEach(kind -> shifts.add(new Shift(department, kind)));
            writeDepartment(facility, department, roster);
        }
        writeShifts(facility, shifts);
    }

    private void writeShifts(FacilityPlan facility, List<Shift> shifts) {
        int order = 0;
        for (Shift shift : shifts) {
            writer.write(new ShiftTypeRow(
                    facility.slug(),
                    shift.code(),
                    shift.department().title() + " " + shift.kind().word(),
                    shift.department().code(),
                    shift.kind().start(facility.kind()),
                    ShiftKind.MINUTES,
                    shift.department().skill(),
                    shift.kind().colour(),
                    false,
                    order++));
            shifts.stream()
                    .filter(next -> shift.kind().notFollowedBy().contains(next.kind()))
                    .forEach(next -> writer.write(new ShiftSuccessionRow(facility.slug(), shift.code(), next.code())));
        }
    }

    private void writeDepartment(FacilityPlan facility, DepartmentKind department, DepartmentRoster roster) {
        for (MemberLine member : roster.members()) {
            writeContract(facility, member.posting(), roster.terms(member), roster.shifts());
            writeWishes(member.posting(), roster.shifts());
        }
        for (DepartmentRoster.Duty duty : roster.published()) {
            writer.write(new DutyRow(
                    facility.slug(),
                    code(duty.posting()),
                    duty.day(),
                    department.shiftCode(duty.shift()),
                    department.code()));
        }
        for (int day = 0; day < 7 * group.weeks(); day++) {
            for (ShiftKind shift : roster.shifts()) {
                writer.write(new DemandRow(
                        facility.slug(),
                        department.code(),
                        department.shiftCode(shift),
                        group.anchor().plusDays(day),
                        roster.required(day, shift),
                        department == DepartmentKind.EMERGENCY ? EMERGENCY_UNDER_PRICE : UNDER_PRICE,
                        OVER_PRICE));
            }
        }
    }

    private void writeContract(FacilityPlan facility, Posting posting, Terms terms, List<ShiftKind> shifts) {
        writer.write(new ContractRow(
                facility.slug(),
                code(posting),
                posting.startsOn(),
                null,
                terms.fullTimePercent(),
                terms.leastShifts() * ShiftKind.MINUTES,
                terms.mostShifts() * ShiftKind.MINUTES,
                terms.leastInARow(),
                terms.mostInARow(),
                terms.leastOffInARow(),
                terms.mostWeekends(),
                Terms.REST_MINUTES,
                Terms.PERIOD_WEEKS));
        if (shifts.contains(ShiftKind.NIGHT)) {
            writer.write(new ContractShiftLimitRow(
                    facility.slug(),
                    code(posting),
                    posting.startsOn(),
                    posting.department().shiftCode(ShiftKind.NIGHT),
                    0,
                    terms.mostNights()));
        }
    }

    private void writeWishes(Posting posting, List<ShiftKind> shifts) {
        Dice dice = group.dice("wishes", posting.index());
        for (int week = 0; week < group.weeks(); week++) {
            LocalDate day = group.anchor().plusDays(7L * week + dice.below(7));
            boolean possible = posting.days().contains(day.getDayOfWeek()) && !leaves.away(posting.doctor(), day);
            if (dice.chance(0.3) && possible) {
                WishRow.Kind kind = dice.chance(0.65) ? WishRow.Kind.AVOIDS : WishRow.Kind.WANTS;
                String shift = dice.chance(0.5) ? null : posting.department().shiftCode(dice.pick(shifts));
                int weight = dice.between(1, 10);
                writer.write(new WishRow(posting.facility().slug(), code(posting), day, shift, kind, weight));
            }
        }
    }

    private String code(Posting posting) {
        DoctorPlan doctor = doctors.get(posting.doctor());
        if (doctor == null) {
            throw new IllegalStateException("Nobody has the posting " + posting + ".");
        }
        return doctor.code();
    }
}
