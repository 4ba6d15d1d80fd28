package com.ihosi.planner.roster.solving.plain;

import com.ihosi.planner.roster.FairShare;
import com.ihosi.planner.roster.Level;
import com.ihosi.planner.roster.Quota;
import com.ihosi.planner.roster.Rule;
import com.ihosi.planner.roster.Shift;
import com.ihosi.planner.roster.Stretch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Something of a doctor's that is counted over the whole period, and what its total costs.
 *
 * @param number tells totals apart that are equal, as those of two contracts may be
 * @param value what a shift adds; weekends are counted elsewhere
 * @param under the rule that a total below {@code least} breaks, the same as {@code over} for a fair share
 */
public record PlainTotal(
        int number,
        PlainDoctor doctor,
        boolean weekends,
        @Nullable Stretch within,
        ToLongFunction<Shift> value,
        int before,
        Rule under,
        int least,
        Rule over,
        int most) {

    /** All that is counted of a doctor. */
    static List<PlainTotal> of(PlainDoctor doctor) {
        List<PlainTotal> totals = new ArrayList<>();
        doctor.rules().quotas().forEach(quota -> totals.add(of(totals.size(), doctor, quota)));
        totals.add(of(
                totals.size(),
                doctor,
                new Quota.Weekends(
                        null, doctor.line().history().weekends(), doctor.rules().mostWeekends())));
        doctor.line().fairShares().forEach(share -> totals.add(of(totals.size(), doctor, share)));
        return totals;
    }

    private static PlainTotal of(int number, PlainDoctor doctor, Quota quota) {
        return switch (quota) {
            case Quota.Minutes(var facility, var within, int least, int most) ->
                new PlainTotal(
                        number,
                        doctor,
                        false,
                        within,
                        shift -> facility == null || shift.facility().equals(facility) ? shift.minutes() : 0,
                        0,
                        Rule.LEAST_MINUTES,
                        least,
                        Rule.MOST_MINUTES,
                        most);
            case Quota.Shifts(var shifts, var within, int least, int most) ->
                new PlainTotal(
                        number,
                        doctor,
                        false,
                        within,
                        shift -> shifts.contains(shift.id()) ? 1 : 0,
                        0,
                        Rule.LEAST_SHIFTS,
                        least,
                        Rule.MOST_SHIFTS,
                        most);
            case Quota.Weekends(var within, int before, int most) ->
                new PlainTotal(
                        number,
                        doctor,
                        true,
                        within,
                        shift -> 0,
                        before,
                        Rule.MOST_WEEKENDS,
                        0,
                        Rule.MOST_WEEKENDS,
                        most);
        };
    }

    private static PlainTotal of(int number, PlainDoctor doctor, FairShare share) {
        ToLongFunction<Shift> value =
                switch (share.rule()) {
                    case FAIR_NIGHTS -> shift -> shift.night() ? 1 : 0;
                    case FAIR_ON_CALLS -> shift -> shift.onCall() ? 1 : 0;
                    case FAIR_HOURS -> Shift::minutes;
                    default -> shift -> 0;
                };
        boolean weekends = share.rule() == Rule.FAIR_WEEKENDS;
        return new PlainTotal(
                number,
                doctor,
                weekends,
                share.within(),
                value,
                share.before(),
                share.rule(),
                share.target(),
                share.rule(),
                share.target());
    }

    boolean hard() {
        return over.level() == Level.HARD;
    }

    boolean counts(int day) {
        return within == null || within.contains(day);
    }

    long value(PlainPlace place) {
        return counts(place.day()) ? value.applyAsLong(place.shift()) : 0;
    }

    /** What it costs to come to so much in the period. */
    long price(long amount) {
        long total = before + amount;
        if (total < least) {
            return doctor.weight(under) * degree(under, least - total);
        }
        return total > most ? doctor.weight(over) * degree(over, total - most) : 0;
    }

    private long degree(Rule rule, long distance) {
        if (hard()) {
            return rule.unit().degree(Math.toIntExact(distance));
        }
        long steps = rule == Rule.FAIR_HOURS ? distance / FairShare.MINUTES_STEP : distance;
        return steps * steps;
    }
}
