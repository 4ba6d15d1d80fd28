package com.ihosi.planner.roster;

import com.ihosi.planner.facility.Facility;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes the tallies of a line from its quotas, its bound on weekends and its fair shares; those that cannot bind are left out. */
final class Tallies {

    private final RosterProblem problem;
    private final ChoiceCatalogue catalogue;
    private final Line line;
    private final Weights weights;
    private final List<Tally> tallies = new ArrayList<>();

    private Tallies(RosterProblem problem, ChoiceCatalogue catalogue, Line line) {
        this.problem = problem;
        this.catalogue = catalogue;
        this.line = line;
        this.weights = problem.weights(line.home());
    }

    static List<Tally> of(RosterProblem problem, ChoiceCatalogue catalogue, Line line) {
        Tallies made = new Tallies(problem, catalogue, line);
        line.rules().quotas().forEach(made::addQuota);
        made.addWeekends(null, line.history().weekends(), line.rules().mostWeekends());
        line.fairShares().forEach(made::addFairShare);
        return List.copyOf(made.tallies);
    }

    private void addQuota(Quota quota) {
        switch (quota) {
            case Quota.Minutes minutes -> addMinutes(minutes);
            case Quota.Shifts shifts -> addShifts(shifts);
            case Quota.Weekends weekends -> addWeekends(weekends.within(), weekends.before(), weekends.most());
        }
    }

    private void addMinutes(Quota.Minutes quota) {
        Facility.Id facility = quota.facility();
        int[] values = values(shift -> facility == null || shift.facility().equals(facility), true);
        add(
                values,
                quota.within(),
                facility,
                null,
                bounds(Rule.LEAST_MINUTES, quota.least(), Rule.MOST_MINUTES, quota.most()));
    }

    private void addShifts(Quota.Shifts quota) {
        int[] values = values(shift -> quota.shifts().contains(shift.id()), false);
        Shift.Id only = quota.shifts().size() == 1 ? quota.shifts().iterator().next() : null;
        add(
                values,
                quota.within(),
                facilityOf(quota),
                only,
                bounds(Rule.LEAST_SHIFTS, quota.least(), Rule.MOST_SHIFTS, quota.most()));
    }

    private Facility.@Nullable Id facilityOf(Quota.Shifts quota) {
        List<Facility.Id> facilities = problem.shifts().stream()
                .filter(shift -> quota.shifts().contains(shift.id()))
                .map(Shift::facility)
                .distinct()
                .toList();
        return facilities.size() == 1 ? facilities.getFirst() : null;
    }

    private Tally.Bounds bounds(Rule under, int least, Rule over, int most) {
        return new Tally.Bounds(under, least, weights.of(under), over, most, weights.of(over), false);
    }

    private void add(
            int[] values,
            @Nullable Stretch within,
            Facility.@Nullable Id facility,
            Shift.@Nullable Id shift,
            Tally.Bounds bounds) {
        Stretch days = days(within);
        if (bounds.least() > 0 || largestTotal(values, days) > bounds.most()) {
            tallies.add(new Tally(values, 0, days, facility, shift, bounds));
        }
    }

    private Stretch days(@Nullable Stretch within) {
        Check.that(
                within == null || within.last() < line.days().size(),
                "The stretch %s must lie within the %d days of the period.",
                String.valueOf(within),
                line.days().size());
        return within == null ? Stretch.whole(line.days().size()) : within;
    }

    private long largestTotal(int[] values, Stretch days) {
        return line.days().subList(days.first(), days.last() + 1).stream()
                .mapToLong(day -> day.choices().stream()
                        .mapToInt(choice -> values[catalogue.of(choice)])
                        .max()
                        .orElse(0))
                .sum();
    }

    private void addWeekends(@Nullable Stretch within, int before, int most) {
        if (most < Period.MOST_DAYS) {
            Tally.Bounds bounds =
                    new Tally.Bounds(null, 0, 0, Rule.MOST_WEEKENDS, most, weights.of(Rule.MOST_WEEKENDS), false);
            tallies.add(new Tally(null, before, days(within), null, null, bounds));
        }
    }

    private void addFairShare(FairShare share) {
        int weight = weights.of(share.rule());
        if (weight > 0) {
            Tally.Bounds bounds =
                    new Tally.Bounds(share.rule(), share.target(), weight, share.rule(), share.target(), weight, true);
            tallies.add(new Tally(fairValues(share.rule()), share.before(), days(share.within()), null, null, bounds));
        }
    }

    private int @Nullable [] fairValues(Rule rule) {
        return switch (rule) {
            case FAIR_NIGHTS -> values(Shift::night, false);
            case FAIR_HOURS -> values(shift -> true, true);
            case FAIR_ON_CALLS -> values(Shift::onCall, false);
            default -> null;
        };
    }

    private int[] values(Predicate<Shift> counted, boolean minutes) {
        int[] values = new int[catalogue.size()];
        for (int choice = 0; choice < values.length; choice++) {
            for (int shift : catalogue.shifts(choice)) {
                Shift counting = problem.shifts().get(shift);
                if (counted.test(counting)) {
                    values[choice] += minutes ? counting.minutes() : 1;
                }
            }
        }
        return values;
    }
}
