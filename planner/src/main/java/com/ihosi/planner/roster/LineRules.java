package com.ihosi.planner.roster;

import com.ihosi.planner.roster.History.PastDay;
import com.ihosi.planner.time.Span;
import java.time.DayOfWeek;
import java.util.List;

/**
 * The arithmetic of the rules over a doctor's line of days: the only place where it is written. A line is an array with the
 * number of each day's choice. All that depends on neighbouring days is judged day by day, by {@link #step}; all that depends
 * on totals by the line's {@link #tallies}.
 */
public final class LineRules {

    /** The end of a work that never was. */
    public static final int NEVER = Integer.MIN_VALUE;

    /** Minutes of a day on the scale of all times in the arithmetic. */
    public static final int DAY = 24 * 60;

    /** The choice on the day before the period, whatever it was. */
    public static final int PAST = -1;

    private final ChoiceCatalogue catalogue;
    private final WorkRules rules;
    private final Tally[] tallies;
    private final Counting counting;
    private final DayPrices prices;
    private final DayRest dayRest;
    private final boolean[] elsewhere;
    private final int[] elsewhereStart;
    private final int[] elsewhereEnd;
    private final boolean[] saturday;
    private final boolean[] sunday;
    private final boolean[] followsPast;
    private final int pastDays;
    private final boolean pastWorked;
    private final int pastRun;
    private final int pastEnd;
    private final long restWeight;
    private final long successionWeight;
    private final long mostInARowWeight;
    private final long leastInARowWeight;
    private final long leastOffWeight;

    LineRules(RosterProblem problem, ChoiceCatalogue catalogue, Line line) {
        this.catalogue = catalogue;
        this.rules = line.rules();
        this.tallies = Tallies.of(problem, catalogue, line).toArray(Tally[]::new);
        counting = new Counting(tallies, problem.period().days(), catalogue.size());
        this.prices = new DayPrices(problem, catalogue, line);
        dayRest = new DayRest(problem, catalogue, line);
        int days = problem.period().days();
        elsewhere = new boolean[days];
        elsewhereStart = new int[days];
        elsewhereEnd = new int[days];
        saturday = new boolean[days];
        sunday = new boolean[days];
        for (int day = 0; day < days; day++) {
            fillElsewhere(problem.period(), day, line.days().get(day).elsewhere());
            saturday[day] = problem.period().date(day).getDayOfWeek() == DayOfWeek.SATURDAY;
            sunday[day] = problem.period().date(day).getDayOfWeek() == DayOfWeek.SUNDAY;
        }
        List<PastDay> past = line.history().days();
        pastDays = past.size();
        pastWorked = !past.isEmpty() && !past.getLast().off();
        pastRun = lastRun(past);
        pastEnd = dayRest.lastMark(past);
        followsPast = followers(problem, past);
        Weights weights = problem.weights(line.home());
        restWeight = weights.of(Rule.MINIMUM_REST);
        successionWeight = weights.of(Rule.SUCCESSION);
        mostInARowWeight = weights.of(Rule.MOST_IN_A_ROW);
        leastInARowWeight = weights.of(Rule.LEAST_IN_A_ROW);
        leastOffWeight = weights.of(Rule.LEAST_OFF_IN_A_ROW);
    }

    private void fillElsewhere(Period period, int day, List<Span> spans) {
        elsewhere[day] = !spans.isEmpty();
        elsewhereStart[day] = spans.stream()
                .mapToInt(span -> ChoiceCatalogue.minute(period, span.start()))
                .min()
                .orElse(Integer.MAX_VALUE);
        elsewhereEnd[day] = spans.stream()
                .mapToInt(span -> ChoiceCatalogue.minute(period, span.end()))
                .max()
                .orElse(NEVER);
    }

    private static int lastRun(List<PastDay> past) {
        int run = 0;
        while (run < past.size()
                && past.get(past.size() - 1 - run).off() == past.getLast().off()) {
            run++;
        }
        return run;
    }

    private boolean[] followers(RosterProblem problem, List<PastDay> past) {
        boolean[] allowed = new boolean[catalogue.size()];
        for (int choice = 0; choice < allowed.length; choice++) {
            List<Shift.Id> after = catalogue.choice(choice).shifts();
            allowed[choice] = past.isEmpty()
                    || problem.shifts().stream()
                            .filter(shift -> past.getLast().shifts().contains(shift.id()))
                            .noneMatch(shift -> after.stream().anyMatch(shift.notFollowedBy()::contains));
        }
        return allowed;
    }

    public int days() {
        return elsewhere.length;
    }

    /** What is counted over the whole line. */
    public List<Tally> tallies() {
        return List.of(tallies);
    }

    /** One of the {@link #tallies} by its place. */
    public Tally tally(int place) {
        return tallies[place];
    }

    /** The places of the tallies that a choice adds to on a day; those of weekends are not among them. */
    public int[] counting(int day, int choice) {
        return counting.of(day, choice);
    }

    /** The places of the tallies that count a weekend which begins on a day. */
    public int[] weekendTallies(int day) {
        return counting.weekends(day);
    }

    /** Whether weekends are counted at all. */
    public boolean weekendsMatter() {
        return counting.weekends();
    }

    /** What each day costs by itself. */
    public DayPrices prices() {
        return prices;
    }

    /** Whether there is work on the day, here or elsewhere. */
    public boolean works(int day, int choice) {
        return choice != ChoiceCatalogue.OFF || elsewhere[day];
    }

    /** Whether the day before the period was worked. */
    public boolean pastWorked() {
        return pastWorked;
    }

    /** How many days before the period were in a row like the last of them, 0 where none is known. */
    public int pastRun() {
        return pastRun;
    }

    /** The {@link #end} of the last work before the period. */
    public int pastEnd() {
        return pastEnd;
    }

    /**
     * When the day's work ends, and whether the last of it is done here: a mark of which the later is the larger. {@code earlier}
     * where there is no work.
     */
    public int end(int day, int choice, int earlier) {
        int here = choice == ChoiceCatalogue.OFF ? NEVER : DayRest.mark(catalogue.end(choice, day), true);
        int there = elsewhereEnd[day] == NEVER ? NEVER : DayRest.mark(elsewhereEnd[day], false);
        int last = Math.max(here, there);
        return last == NEVER ? earlier : last;
    }

    /** The minute of an {@link #end}. */
    public static int minute(int end) {
        return DayRest.minute(end);
    }

    /** The {@link #end} that is so many minutes later, at the same place. */
    public static int later(int end, int minutes) {
        return DayRest.mark(DayRest.minute(end) + minutes, DayRest.isHere(end));
    }

    /** When the day's work starts, later than all else where there is none. */
    public int start(int day, int choice) {
        return startsHere(day, choice) ? catalogue.start(choice, day) : elsewhereStart[day];
    }

    /** Whether the day's first work is done here. */
    public boolean startsHere(int day, int choice) {
        return choice != ChoiceCatalogue.OFF && catalogue.start(choice, day) <= elsewhereStart[day];
    }

    /** Whether it matters when work ends. */
    public boolean restMatters() {
        return rules.leastRestMinutes() > 0;
    }

    /** Least minutes between the end of a day's work and the start of the next, 0 for no bound. */
    public int leastRest() {
        return rules.leastRestMinutes();
    }

    /** Whether a run that is too short may have begun before all that is known when it ends on the day. */
    public boolean reachesBack(int day) {
        return day == 0 || day + pastDays < Math.max(rules.leastInARow(), rules.leastOffInARow());
    }

    /** The length from which on all runs with work (or without) are alike to the rules. */
    public int longestRun(boolean worked) {
        if (!worked) {
            return rules.leastOffInARow();
        }
        return rules.mostInARow() >= days() + pastRun ? rules.leastInARow() : rules.mostInARow() + 1;
    }

    /** How many weekends the day adds to those before: one if it is the first of its weekend that is worked. */
    public int weekend(int day, int choice, boolean workedBefore) {
        if (!works(day, choice)) {
            return 0;
        }
        return saturday[day] || (sunday[day] && !workedBefore) ? 1 : 0;
    }

    public boolean saturday(int day) {
        return saturday[day];
    }

    /** Whether the day is a Sunday, so that the Saturday before it decides what it adds. */
    public boolean sunday(int day) {
        return sunday[day];
    }

    /**
     * Judges what a day's choice does to the days before it: rest, succession, too long runs, and the run that it ends.
     *
     * @param worked whether the day before was worked
     * @param run how many days before it were in a row like that
     * @param before the choice on the day before, {@link #PAST} on day 0
     * @param end the {@link #end} of the last work before it, {@link #NEVER} if there was none
     */
    public void step(boolean worked, int run, int before, int end, int day, int choice, BreachSink sink) {
        boolean works = works(day, choice);
        if (works != worked) {
            closeRun(worked, run, day, sink);
        }
        if (works) {
            if (worked && run + 1 > rules.mostInARow()) {
                sink.breach(Rule.MOST_IN_A_ROW, day, 1, 1, rules.mostInARow(), mostInARowWeight);
            }
            if (!(before == PAST ? followsPast[choice] : catalogue.follows(before, choice))) {
                sink.breach(Rule.SUCCESSION, day - 1, 2, 1, 0, successionWeight);
            }
            if (rules.leastRestMinutes() > 0) {
                rest(end, day, choice, sink);
            }
        }
    }

    /** A run that reaches back to all that is known may have begun before that, and is not too short. */
    private void closeRun(boolean worked, int run, int day, BreachSink sink) {
        int least = worked ? rules.leastInARow() : rules.leastOffInARow();
        if (run < least && run != day + pastDays) {
            Rule rule = worked ? Rule.LEAST_IN_A_ROW : Rule.LEAST_OFF_IN_A_ROW;
            long weight = worked ? leastInARowWeight : leastOffWeight;
            sink.breach(rule, day - run, run, least - run, least, weight * (least - run));
        }
    }

    /** Minutes of rest that a choice and the work elsewhere on the same day lack between them. */
    public int missingRest(int day, int choice) {
        return dayRest.missing(day, choice);
    }

    /** Whether a day begins within work elsewhere that goes on from the day before, so that no rest is owed in between. */
    public boolean goesOn(int day) {
        return dayRest.goesOn(day);
    }

    /** Between two works elsewhere it is for those to keep who plan them. */
    private void rest(int end, int day, int choice, BreachSink sink) {
        boolean ours = startsHere(day, choice) || DayRest.isHere(end);
        if (end != NEVER && ours && !dayRest.goesOn(day)) {
            judgeRest(day - 1, 2, rules.leastRestMinutes() - (start(day, choice) - minute(end)), sink);
        }
        judgeRest(day, 1, dayRest.missing(day, choice), sink);
    }

    private void judgeRest(int day, int days, int missing, BreachSink sink) {
        if (missing > 0) {
            long price = restWeight * Unit.MINUTES.degree(missing);
            sink.breach(Rule.MINIMUM_REST, day, days, missing, rules.leastRestMinutes(), price);
        }
    }
}
