package com.ihosi.planner.roster;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a doctor's days cost by themselves: hard rules broken by a day alone, wishes, closeness to the published roster. */
public final class DayPrices {

    private final long[] hard;
    private final long[][] soft;

    DayPrices(RosterProblem problem, ChoiceCatalogue catalogue, Line line) {
        Weights weights = problem.weights(line.home());
        hard = new long[catalogue.size()];
        for (int choice = 0; choice < hard.length; choice++) {
            hard[choice] = catalogue.choice(choice).broken().stream()
                    .mapToLong(weights::of)
                    .sum();
        }
        long[] nothing = new long[catalogue.size()];
        soft = line.days().stream()
                .map(day -> isPlain(day) ? nothing : soft(day, catalogue, weights))
                .toArray(long[][]::new);
    }

    private static boolean isPlain(LineDay day) {
        return day.wishes().isEmpty() && day.published() == null;
    }

    private static long[] soft(LineDay day, ChoiceCatalogue catalogue, Weights weights) {
        long[] prices = new long[catalogue.size()];
        for (int choice = 0; choice < prices.length; choice++) {
            PriceSum sum = new PriceSum();
            judgeSoft(day, 0, catalogue.choice(choice), weights, (rule, shift) -> sum);
            prices[choice] = sum.soft();
        }
        return prices;
    }

    /** Gives the sink for a breach about a shift. */
    interface Sinks {

        BreachSink about(Rule rule, List<Shift.Id> shifts);
    }

    /** Everything that a day's choice breaks by itself. */
    static void judge(LineDay day, int number, Choice choice, Weights weights, Sinks sinks) {
        for (Rule rule : choice.broken()) {
            sinks.about(rule, choice.shifts()).breach(rule, number, 1, 1, 0, weights.of(rule));
        }
        judgeSoft(day, number, choice, weights, sinks);
    }

    private static void judgeSoft(LineDay day, int number, Choice choice, Weights weights, Sinks sinks) {
        for (Wish wish : day.wishes()) {
            long price = (long) wish.weight() * weights.of(Rule.WISH);
            if (price > 0 && !wish.grantedBy(choice)) {
                List<Shift.Id> about = wish.shift() == null ? List.of() : List.of(wish.shift());
                sinks.about(Rule.WISH, about).breach(Rule.WISH, number, 1, 1, 0, price);
            }
        }
        int changed = day.published() == null ? 0 : changes(day.published(), choice.shifts());
        long price = (long) changed * weights.of(Rule.CLOSENESS);
        if (price > 0) {
            sinks.about(Rule.CLOSENESS, choice.shifts()).breach(Rule.CLOSENESS, number, 1, changed, 0, price);
        }
    }

    /** Shifts that are gone and shifts that are new. */
    private static int changes(Set<Shift.Id> published, List<Shift.Id> now) {
        Set<Shift.Id> kept = new HashSet<>(published);
        kept.retainAll(now);
        return published.size() + now.size() - 2 * kept.size();
    }

    /** Price of the hard rules that a choice breaks by itself. */
    public long hard(int choice) {
        return hard[choice];
    }

    /** Price of the wishes not granted and of the changes to the published roster. */
    public long soft(int day, int choice) {
        return soft[day][choice];
    }
}
