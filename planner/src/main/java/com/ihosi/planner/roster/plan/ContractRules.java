package com.ihosi.planner.roster.plan;

import com.ihosi.planner.roster.Quota;
import com.ihosi.planner.roster.Shift;
import com.ihosi.planner.roster.Stretch;
import com.ihosi.planner.roster.WorkRules;
import com.ihosi.planner.roster.plan.PlannedDoctor.Place;
import com.ihosi.planner.staff.Contract;
import com.ihosi.planner.staff.Contract.ShiftLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Turns a doctor's contract at one facility into the rules of the planned weeks. What a contract says of a week holds for each
 * week by itself; what it says of several weeks (its period) holds for those that end with each planned week, whether they are
 * planned or have gone by. So a draft of several weeks is judged the same when its weeks are looked at one by one.
 */
final class ContractRules {

    /** What holds for a doctor who is employed without a contract. */
    private static final WorkRules WITHOUT_CONTRACT =
            WorkRules.NONE.withRuns(1, 6, 1).withRest(11 * 60);

    private final Place place;
    private final PastWork past;
    private final List<Week> weeks;

    ContractRules(Place place, PastWork past) {
        this.place = place;
        this.past = past;
        this.weeks = place.week().horizon().list();
    }

    private Optional<Contract> contract(Week week) {
        return Presence.contract(place.employed(), week);
    }

    /** Of rules about neighbouring days the strictest of the weeks' contracts, and the quotas of each week. */
    WorkRules rules() {
        List<Quota> quotas = new ArrayList<>();
        IntStream.range(0, weeks.size()).forEach(number -> contract(weeks.get(number))
                .ifPresent(contract -> addQuotas(contract, number, quotas)));
        return weeks.stream()
                .flatMap(week -> contract(week).stream())
                .distinct()
                .map(ContractRules::runs)
                .reduce(WorkRules::and)
                .orElse(WITHOUT_CONTRACT)
                .withQuotas(quotas);
    }

    private static WorkRules runs(Contract contract) {
        return WorkRules.NONE
                .withRuns(contract.leastShiftsInARow(), contract.mostShiftsInARow(), contract.leastDaysOffInARow())
                .withRest(contract.leastRestMinutes());
    }

    private void addQuotas(Contract contract, int number, List<Quota> quotas) {
        quotas.add(new Quota.Minutes(
                place.facility(),
                Stretch.weeks(number, number),
                leastMinutes(contract.leastMinutesPerWeek(), daysAway(contract, weeks.get(number))),
                contract.mostMinutesPerWeek()));
        contract.shiftLimits().forEach(limit -> quota(contract, limit, number).ifPresent(quotas::add));
        weekends(contract, number).ifPresent(quotas::add);
    }

    private int daysAway(Contract contract, Week week) {
        return (int) week.days().stream()
                .filter(day -> !contract.covers(day) || Presence.isAway(place.employed(), day))
                .count();
    }

    /** A fifth less for each day away. */
    static int leastMinutes(int perWeek, int daysAway) {
        return perWeek * Presence.workingDays(daysAway) / Presence.WORKING_DAYS;
    }

    /** The planned weeks among those of the contract's period that end with one of them. */
    private static Stretch period(Contract contract, int number) {
        return Stretch.weeks(Math.max(0, number - contract.periodWeeks() + 1), number);
    }

    /** How many of those weeks have gone by. */
    private static int weeksBefore(Contract contract, int number) {
        return Math.max(0, contract.periodWeeks() - 1 - number);
    }

    /** Whether the next week's bound says all that this one's does: the same contract, over these weeks and one more. */
    private boolean isImplied(Contract contract, int number, int before, int beforeNext) {
        return number + 1 < weeks.size()
                && number + 1 < contract.periodWeeks()
                && before == beforeNext
                && contract(weeks.get(number + 1)).filter(contract::equals).isPresent();
    }

    private Optional<Quota> quota(Contract contract, ShiftLimit limit, int number) {
        Set<Shift.Id> shifts = place.shifts().ofType(limit.shiftType());
        if (shifts.isEmpty()) {
            return Optional.empty();
        }
        int before = weeksBefore(contract, number);
        int worked = past.shifts(place, limit.shiftType(), before);
        int due = due(contract, limit, number, worked);
        if (due == 0
                && (limit.most() == null
                        || isImplied(contract, number, worked, past.shifts(place, limit.shiftType(), before - 1)))) {
            return Optional.empty();
        }
        int left = limit.most() == null ? Quota.NO_MOST : Math.max(0, Objects.requireNonNull(limit.most()) - worked);
        return Optional.of(new Quota.Shifts(shifts, period(contract, number), Math.min(due, left), left));
    }

    /** Nothing in a week with days away, and nothing on account of such weeks before it. */
    private int due(Contract contract, ShiftLimit limit, int number, int worked) {
        if (daysAway(contract, weeks.get(number)) > 0) {
            return 0;
        }
        int known = past.knownWeeks(place, weeksBefore(contract, number));
        int present = (int) IntStream.range(period(contract, number).first() / Week.DAYS, number)
                .filter(earlier -> daysAway(contract, weeks.get(earlier)) == 0)
                .count();
        return due(limit.least(), known + present, contract.periodWeeks(), worked);
    }

    /** How many shifts are still due if they are spread evenly over the weeks of the period, of which some have gone by. */
    static int due(int least, int weeksBefore, int periodWeeks, int worked) {
        return Math.max(0, least * (weeksBefore + 1) / periodWeeks - worked);
    }

    /** The past alone breaks nothing: what was worked beyond the most is not held against these weeks. */
    private Optional<Quota> weekends(Contract contract, int number) {
        int before = Math.min(past.weekends(weeksBefore(contract, number)), contract.mostWeekends());
        int beforeNext = Math.min(past.weekends(weeksBefore(contract, number + 1)), contract.mostWeekends());
        return isImplied(contract, number, before, beforeNext)
                ? Optional.empty()
                : Optional.of(new Quota.Weekends(period(contract, number), before, contract.mostWeekends()));
    }
}
