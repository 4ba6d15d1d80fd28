package com.ihosi.planner.roster.plan;

import com.ihosi.planner.roster.Quota;
import com.ihosi.planner.roster.Shift;
import com.ihosi.planner.roster.WorkRules;
import com.ihosi.planner.roster.plan.PlannedDoctor.Place;
import com.ihosi.planner.staff.Contract;
import com.ihosi.planner.staff.Contract.ShiftLimit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns a doctor's contract at one facility into the rules of the planned week. */
final class ContractRules {

    /** Days of a full week's work: each day away takes this share off the least minutes. */
    private static final int WORKING_DAYS = 5;

    /** What holds for a doctor who is employed without a contract. */
    private static final WorkRules WITHOUT_CONTRACT =
            WorkRules.NONE.withRuns(1, 6, 1).withRest(11 * 60);

    private final Place place;
    private final PastWork past;
    private final Week week;

    ContractRules(Place place, PastWork past) {
        this.place = place;
        this.past = past;
        this.week = place.week().week();
    }

    /** The contract of most days of the week. */
    Optional<Contract> contract() {
        return place.employed().contracts().stream()
                .filter(contract -> contract.dates().count(week.days().stream()) > 0)
                .max((one, other) -> Integer.compare(
                        one.dates().count(week.days().stream()), other.dates().count(week.days().stream())));
    }

    WorkRules rules() {
        return contract().map(this::rules).orElse(WITHOUT_CONTRACT);
    }

    private WorkRules rules(Contract contract) {
        List<Quota> quotas = new ArrayList<>();
        quotas.add(new Quota.Minutes(
                place.facility(),
                leastMinutes(contract.leastMinutesPerWeek(), daysAway(contract)),
                contract.mostMinutesPerWeek()));
        contract.shiftLimits().forEach(limit -> quota(contract, limit).ifPresent(quotas::add));
        return new WorkRules(
                quotas,
                contract.mostShiftsInARow(),
                contract.leastShiftsInARow(),
                contract.leastDaysOffInARow(),
                contract.mostWeekends(),
                contract.leastRestMinutes());
    }

    private int daysAway(Contract contract) {
        return (int) week.days().stream()
                .filter(day -> !contract.covers(day) || isAway(day))
                .count();
    }

    private boolean isAway(LocalDate day) {
        return !place.employed().employedOn(day) || place.employed().awayOn(day);
    }

    /** A fifth less for each day away. */
    static int leastMinutes(int perWeek, int daysAway) {
        return perWeek * Math.max(0, WORKING_DAYS - daysAway) / WORKING_DAYS;
    }

    private Optional<Quota> quota(Contract contract, ShiftLimit limit) {
        Set<Shift.Id> shifts = place.shifts().ofType(limit.shiftType());
        if (shifts.isEmpty()) {
            return Optional.empty();
        }
        int before = contract.periodWeeks() - 1;
        int worked = past.shifts(place, limit.shiftType(), before);
        Integer most = limit.most();
        int left = most == null ? Quota.NO_MOST : Math.max(0, most - worked);
        int due = daysAway(contract) > 0
                ? 0
                : due(limit.least(), past.knownWeeks(place, before), contract.periodWeeks(), worked);
        return Optional.of(new Quota.Shifts(shifts, Math.min(due, left), left));
    }

    /** How many shifts are still due if they are spread evenly over the weeks of the period, of which some have gone by. */
    static int due(int least, int weeksBefore, int periodWeeks, int worked) {
        return Math.max(0, least * (weeksBefore + 1) / periodWeeks - worked);
    }
}
