package com.ihosi.planner.roster.plan;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.staff.EmployedDoctor;
import com.ihosi.planner.time.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Decides which duties of a roster come and go when days are changed by hand. Rules may be broken by hand, and the audit says so;
 * refused is only what nobody can do: change a day that has gone by, or be in two duties at once.
 *
 * @param gone duties that the roster loses
 * @param added duties that it gets
 * @param before the same days as they were, so that making the change back takes it back
 */
record DraftChange(List<StoredDuty> gone, List<StoredDuty> added, List<DayEdit> before) {

    /** What the edits make of duties of a week. */
    static DraftChange of(FacilityWeek week, List<StoredDuty> duties, List<DayEdit> edits) {
        ShiftCatalogue shifts = ShiftCatalogue.of(week);
        Set<DoctorDay> changed = new HashSet<>();
        List<StoredDuty> wanted = new ArrayList<>();
        for (DayEdit edit : edits) {
            check(week, edit);
            if (!changed.add(new DoctorDay(edit.doctor(), edit.day()))) {
                throw new PlannerException("A day of a doctor must be changed once only.");
            }
            edit.works().forEach(work -> wanted.add(duty(week, shifts, edit, work)));
        }
        List<StoredDuty> old =
                duties.stream().filter(duty -> changed.contains(day(duty))).toList();
        List<StoredDuty> kept =
                duties.stream().filter(duty -> !changed.contains(day(duty))).toList();
        checkOverlaps(week, kept, wanted);
        return new DraftChange(
                without(old, wanted),
                without(wanted, old),
                edits.stream().map(edit -> before(edit, old, shifts)).toList());
    }

    private record DoctorDay(Doctor.Id doctor, LocalDate day) {}

    private static DoctorDay day(StoredDuty duty) {
        return new DoctorDay(duty.doctor(), duty.day());
    }

    private static List<StoredDuty> without(List<StoredDuty> some, List<StoredDuty> others) {
        return some.stream().filter(duty -> !others.contains(duty)).toList();
    }

    private static void check(FacilityWeek week, DayEdit edit) {
        if (Week.of(edit.day()).compareTo(week.week()) != 0) {
            throw new PlannerException("The day %s is not in the week %s.".formatted(edit.day(), week.week()));
        }
        if (edit.day().isBefore(week.today())) {
            throw new PlannerException("%s has gone by at %s. Change today or a day to come."
                    .formatted(
                            PublishCheck.DAY.format(edit.day()), week.facility().name()));
        }
        if (week.doctors().stream().noneMatch(doctor -> doctor.doctor().id().equals(edit.doctor()))) {
            throw new PlannerException("There is no such doctor at %s. Open the week again to see who there is."
                    .formatted(week.facility().name()));
        }
    }

    private static StoredDuty duty(FacilityWeek week, ShiftCatalogue shifts, DayEdit edit, DayEdit.Work work) {
        RosteredShift shift = shifts.find(work.shift())
                .orElseThrow(() ->
                        new PlannerException("There is no such shift at %s. Open the week again to see which there are."
                                .formatted(week.facility().name())));
        Span during = shift.shift().on(edit.day());
        return new StoredDuty(edit.doctor(), edit.day(), shift.type(), shift.department(), during, work.pinned());
    }

    private static void checkOverlaps(FacilityWeek week, List<StoredDuty> kept, List<StoredDuty> wanted) {
        for (int place = 0; place < wanted.size(); place++) {
            StoredDuty duty = wanted.get(place);
            Stream.concat(kept.stream(), wanted.subList(place + 1, wanted.size()).stream())
                    .filter(other -> other.doctor().equals(duty.doctor()))
                    .filter(other -> other.during().overlaps(duty.during()))
                    .findFirst()
                    .ifPresent(other -> {
                        throw new PlannerException(
                                "%s would work twice at once: the duty of %s overlaps that of %s. Take one of them away first."
                                        .formatted(
                                                name(week, duty.doctor()),
                                                PublishCheck.DAY.format(duty.day()),
                                                PublishCheck.DAY.format(other.day())));
                    });
        }
    }

    private static String name(FacilityWeek week, Doctor.Id id) {
        return week.doctors().stream()
                .map(EmployedDoctor::doctor)
                .filter(doctor -> doctor.id().equals(id))
                .map(Doctor::name)
                .findFirst()
                .orElse("A doctor");
    }

    private static DayEdit before(DayEdit edit, List<StoredDuty> old, ShiftCatalogue shifts) {
        List<DayEdit.Work> works = old.stream()
                .filter(duty ->
                        duty.doctor().equals(edit.doctor()) && duty.day().equals(edit.day()))
                .map(duty -> new DayEdit.Work(shifts.get(duty).shift().id(), duty.pinned()))
                .toList();
        return new DayEdit(edit.doctor(), edit.day(), works);
    }
}
