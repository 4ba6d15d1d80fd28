package com.ihosi.planner.template;

import com.ihosi.planner.roster.Line;
import com.ihosi.planner.roster.Roster;
import com.ihosi.planner.roster.RosterProblem;
import com.ihosi.planner.roster.RosterRules;
import com.ihosi.planner.roster.Shift;
import com.ihosi.planner.roster.advice.DayChange;
import com.ihosi.planner.roster.advice.Effect;
import com.ihosi.planner.roster.advice.RunningAudit;
import com.ihosi.planner.roster.plan.DayEdit;
import com.ihosi.planner.roster.plan.RosteredShift;
import com.ihosi.planner.roster.plan.WeekPlan;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.template.TemplateOrder.Planned;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a template would do to a week.
 *
 * @param week as it stands
 * @param draft the draft that takes the duties, none for a new one on top of what is published
 * @param edits the days that would be changed, all of whose work would be pinned; the template says the whole week of its doctors
 * @param left duties that have no place: the day has gone by, the doctor or the shift is not there any more, or two at once
 * @param effect what would get worse and better against that
 */
public record WeekPreview(
        WeekPlan week, Optional<WeekPlan.View> draft, List<DayEdit> edits, List<Left> left, Effect effect) {

    public WeekPreview {
        edits = List.copyOf(edits);
        left = List.copyOf(left);
    }

    /** A duty of the template that is left out, and why. */
    public record Left(Doctor.Id doctor, LocalDate day, Reason reason) {}

    /** Why a duty is left out. */
    public enum Reason {
        GONE_BY,
        NO_SUCH_DOCTOR,
        NO_SUCH_SHIFT,
        TWO_AT_ONCE
    }

    /** Decides what becomes of the template's duties of one week. */
    static WeekPreview of(
            WeekPlan week,
            Optional<WeekPlan.View> draft,
            LocalDate today,
            Set<Doctor.Id> doctors,
            List<Planned> planned) {
        List<Left> left = new ArrayList<>();
        Roster before =
                draft.or(week::published).map(WeekPlan.View::roster).orElseGet(() -> Roster.empty(week.problem()));
        Map<LineDate, Set<Shift.Id>> work = daysOff(before, today, doctors);
        for (Planned duty : planned) {
            int line = line(before, duty.doctor());
            Optional<Shift.Id> shift = shift(week, duty);
            if (duty.day().isBefore(today)) {
                left.add(new Left(duty.doctor(), duty.day(), Reason.GONE_BY));
            } else if (line < 0) {
                left.add(new Left(duty.doctor(), duty.day(), Reason.NO_SUCH_DOCTOR));
            } else if (shift.isEmpty()) {
                left.add(new Left(duty.doctor(), duty.day(), Reason.NO_SUCH_SHIFT));
            } else {
                work.computeIfAbsent(new LineDate(line, duty.day()), any -> new HashSet<>())
                        .add(shift.get());
            }
        }
        return judge(week, draft, before, work, left);
    }

    private record LineDate(int line, LocalDate day) {}

    /** The template says the whole week of its doctors, so days on which they work now are off unless it says otherwise. */
    private static Map<LineDate, Set<Shift.Id>> daysOff(Roster before, LocalDate today, Set<Doctor.Id> doctors) {
        Map<LineDate, Set<Shift.Id>> off = new LinkedHashMap<>();
        before.duties().stream()
                .filter(duty -> doctors.contains(duty.doctor()) && !duty.date().isBefore(today))
                .forEach(duty -> off.put(new LineDate(line(before, duty.doctor()), duty.date()), new HashSet<>()));
        return off;
    }

    private static WeekPreview judge(
            WeekPlan week,
            Optional<WeekPlan.View> draft,
            Roster before,
            Map<LineDate, Set<Shift.Id>> work,
            List<Left> left) {
        RosterProblem problem = before.problem();
        List<DayEdit> edits = new ArrayList<>();
        List<DayChange> changes = new ArrayList<>();
        work.forEach((at, shifts) -> {
            Line line = problem.lines().get(at.line());
            int day = problem.period().day(at.day());
            line.days()
                    .get(day)
                    .find(shifts)
                    .ifPresentOrElse(
                            choice -> {
                                changes.add(new DayChange(at.line(), day, choice));
                                edits.add(new DayEdit(
                                        line.doctor(),
                                        at.day(),
                                        shifts.stream()
                                                .map(shift -> new DayEdit.Work(shift, true))
                                                .toList()));
                            },
                            () -> left.add(new Left(line.doctor(), at.day(), Reason.TWO_AT_ONCE)));
        });
        Effect effect = new RunningAudit(new RosterRules(problem), before).effect(changes);
        return new WeekPreview(week, draft, edits, left, effect);
    }

    private static int line(Roster roster, Doctor.Id doctor) {
        List<Line> lines = roster.problem().lines();
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).doctor().equals(doctor)) {
                return line;
            }
        }
        return -1;
    }

    private static Optional<Shift.Id> shift(WeekPlan week, Planned duty) {
        return week.shifts().stream()
                .filter(shift -> shift.active()
                        && shift.type().equals(duty.type())
                        && shift.department().equals(duty.department()))
                .map(RosteredShift::shift)
                .map(Shift::id)
                .findFirst();
    }
}
