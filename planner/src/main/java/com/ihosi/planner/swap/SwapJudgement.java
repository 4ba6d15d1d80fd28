package com.ihosi.planner.swap;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.roster.Choice;
import com.ihosi.planner.roster.Line;
import com.ihosi.planner.roster.Roster;
import com.ihosi.planner.roster.RosterProblem;
import com.ihosi.planner.roster.RosterRules;
import com.ihosi.planner.roster.Shift;
import com.ihosi.planner.roster.advice.DayChange;
import com.ihosi.planner.roster.advice.Effect;
import com.ihosi.planner.roster.advice.RunningAudit;
import com.ihosi.planner.roster.plan.RosteredShift;
import com.ihosi.planner.roster.plan.StoredDuty;
import com.ihosi.planner.roster.plan.StoredRoster;
import com.ihosi.planner.roster.plan.WeekPlan;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.swap.SwapProposal.Work;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the audit says of a swap before it is made.
 *
 * @param week as it is published, without the swap
 * @param effect what would get worse and better, as far as the reader may know; nothing where it cannot be judged
 * @param hidden how many rules it would break besides, about others than the reader
 * @param impossible why it cannot be made at all, in a sentence
 */
public record SwapJudgement(WeekPlan week, Effect effect, int hidden, Optional<String> impossible) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM", Locale.ENGLISH);

    /** Nothing is said, because nothing would change any more. */
    static SwapJudgement none(WeekPlan week) {
        return new SwapJudgement(week, Effect.NONE, 0, Optional.empty());
    }

    /** Judges a proposal; one to nobody in particular is judged by what the roster is without the duty's doctor. */
    static SwapJudgement of(WeekPlan week, SwapProposal proposal) {
        try {
            WeekPlan.View published = week.published()
                    .filter(view -> view.stored().id().equals(proposal.roster()))
                    .orElseThrow(() ->
                            new PlannerException("Another roster was published for %s since. Look at it and ask again."
                                    .formatted(proposal.week())));
            return new SwapJudgement(week, new Judging(week, published).judge(proposal), 0, Optional.empty());
        } catch (PlannerException reason) {
            return new SwapJudgement(week, Effect.NONE, 0, Optional.of(String.valueOf(reason.getMessage())));
        }
    }

    /** Collects what the days of both doctors come to. */
    private static final class Judging {

        private final WeekPlan week;
        private final StoredRoster stored;
        private final RosterProblem problem;
        private final Roster roster;
        private final Map<LineDate, Set<Shift.Id>> work = new LinkedHashMap<>();

        private record LineDate(int line, int day) {}

        /** Against the published roster itself, so nothing that comes is "other than published". */
        Judging(WeekPlan week, WeekPlan.View view) {
            this.week = week;
            this.stored = view.stored();
            this.problem = week.problem()
                    .withLines(week.problem().lines().stream()
                            .map(Judging::withoutPublished)
                            .toList());
            this.roster = new Roster(problem, view.roster().lines());
        }

        private static Line withoutPublished(Line line) {
            return new Line(
                    line.doctor(),
                    line.name(),
                    line.home(),
                    line.rules(),
                    line.history(),
                    line.fairShares(),
                    line.days().stream().map(day -> day.withPublished(null)).toList());
        }

        Effect judge(SwapProposal proposal) {
            move(proposal.gives(), proposal.doctor(), proposal.other());
            proposal.back()
                    .ifPresent(back -> move(back, proposal.other().orElseThrow(), Optional.of(proposal.doctor())));
            List<DayChange> changes = work.entrySet().stream()
                    .map(entry -> change(entry.getKey(), entry.getValue()))
                    .toList();
            return new RunningAudit(new RosterRules(problem), roster).effect(changes);
        }

        private void move(Work given, Doctor.Id from, Optional<Doctor.Id> to) {
            Shift.Id shift = shift(given, from);
            int day = problem.period().day(given.day());
            at(from, day).remove(shift);
            to.ifPresent(taker -> {
                if (!at(taker, day).add(shift)) {
                    throw new PlannerException(
                            "%s works that shift on %s already.".formatted(name(line(taker)), DAY.format(given.day())));
                }
            });
        }

        private Set<Shift.Id> at(Doctor.Id doctor, int day) {
            int line = line(doctor);
            return work.computeIfAbsent(
                    new LineDate(line, day),
                    key -> new HashSet<>(roster.choice(line, day).shifts()));
        }

        private int line(Doctor.Id doctor) {
            for (int line = 0; line < problem.lines().size(); line++) {
                if (problem.lines().get(line).doctor().equals(doctor)) {
                    return line;
                }
            }
            throw new PlannerException("The colleague is not employed at %s in this week. Name another one."
                    .formatted(week.facility().name()));
        }

        private Shift.Id shift(Work given, Doctor.Id from) {
            StoredDuty duty = stored.duties().stream()
                    .filter(each -> each.doctor().equals(from)
                            && each.day().equals(given.day())
                            && each.type().equals(given.type()))
                    .findFirst()
                    .orElseThrow(() -> new PlannerException(
                            "The duty of %s on %s was changed meanwhile. Look at the roster as it is now."
                                    .formatted(name(line(from)), DAY.format(given.day()))));
            return week.shifts().stream()
                    .filter(shift -> shift.type().equals(duty.type())
                            && shift.department().equals(duty.department()))
                    .map(RosteredShift::shift)
                    .map(Shift::id)
                    .findFirst()
                    .orElseThrow();
        }

        private DayChange change(LineDate at, Set<Shift.Id> shifts) {
            Choice choice = problem.lines()
                    .get(at.line())
                    .days()
                    .get(at.day())
                    .find(shifts)
                    .orElseThrow(() -> {
                        LocalDate date = problem.period().date(at.day());
                        return new PlannerException("%s would work twice at once on %s. Ask somebody else."
                                .formatted(name(at.line()), DAY.format(date)));
                    });
            return new DayChange(at.line(), at.day(), choice);
        }

        private String name(int line) {
            return problem.lines().get(line).name();
        }
    }

    /** The same for a doctor who does not plan: of colleagues only whether rules would be broken, not their leave, wishes or hours. */
    SwapJudgement knownTo(Doctor.Id reader) {
        Effect own = effect.about(
                violation -> violation.doctor() == null || violation.doctor().equals(reader));
        return new SwapJudgement(
                week, own, effect.broken().size() - own.broken().size(), impossible);
    }

    /** Refuses a swap that cannot be made. */
    SwapJudgement requirePossible() {
        if (impossible.isPresent()) {
            throw new PlannerException(impossible.get());
        }
        return this;
    }
}
