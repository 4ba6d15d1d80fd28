package com.ihosi.planner.roster;

/** Walks along a line and judges it by its rules, day after day, as a whole or around a change. */
public final class LineJudge {

    private LineJudge() {}

    /** What neighbouring days break, over the whole line. */
    public static void walkWhole(LineRules rules, int[] line, BreachSink sink) {
        walk(rules, line, 0, rules.days() - 1, sink);
    }

    /**
     * What neighbouring days break, for all that a change of the days from {@code first} to {@code last} can alter. The
     * difference of two such sums is the difference between the lines, if these differ on those days only.
     */
    public static void around(LineRules rules, int[] line, int first, int last, BreachSink sink) {
        walk(rules, line, first, Math.min(settled(rules, line, last), rules.days() - 1), sink);
    }

    /** The day after the run that follows {@code last}: what comes then doesn't know any more what was on {@code last}. */
    public static int settled(LineRules rules, int[] line, int last) {
        int day = last + 1;
        if (day >= rules.days()) {
            return day;
        }
        boolean works = rules.works(day, line[day]);
        int longest = last + 1 + rules.longestRun(works);
        while (day < rules.days() && rules.works(day, line[day]) == works && (works || day <= longest)) {
            day++;
        }
        return works ? day : nextWork(rules, line, day);
    }

    /** Rest is measured from the last work, so that a stretch without work belongs to the one after it. */
    private static int nextWork(LineRules rules, int[] line, int from) {
        int day = from;
        while (rules.restMatters() && day < rules.days() && !rules.works(day, line[day])) {
            day++;
        }
        return day;
    }

    private static void walk(LineRules rules, int[] line, int first, int last, BreachSink sink) {
        boolean worked = workedBefore(rules, line, first);
        int run = runBefore(rules, line, first);
        int end = rules.restMatters() ? endBefore(rules, line, first) : LineRules.NEVER;
        int before = first == 0 ? LineRules.PAST : line[first - 1];
        for (int day = first; day <= last; day++) {
            int choice = line[day];
            rules.step(worked, run, before, end, day, choice, sink);
            boolean works = rules.works(day, choice);
            run = works == worked ? run + 1 : 1;
            worked = works;
            before = choice;
            if (rules.restMatters()) {
                end = rules.end(day, choice, end);
            }
        }
    }

    /** Whether the day before a day was worked. */
    public static boolean workedBefore(LineRules rules, int[] line, int day) {
        return day == 0 ? rules.pastWorked() : rules.works(day - 1, line[day - 1]);
    }

    /** How many days before a day were in a row alike. */
    public static int runBefore(LineRules rules, int[] line, int day) {
        boolean worked = workedBefore(rules, line, day);
        int first = day;
        while (first > 0 && rules.works(first - 1, line[first - 1]) == worked) {
            first--;
        }
        boolean reachesBack = first == 0 && rules.pastWorked() == worked;
        return day - first + (reachesBack ? rules.pastRun() : 0);
    }

    /** When the last work before a day ended. */
    public static int endBefore(LineRules rules, int[] line, int day) {
        for (int earlier = day - 1; earlier >= 0; earlier--) {
            int end = rules.end(earlier, line[earlier], LineRules.NEVER);
            if (end != LineRules.NEVER) {
                return end;
            }
        }
        return rules.pastEnd();
    }

    /** What the line's tallies come to. */
    public static int[] totals(LineRules rules, int[] line) {
        int[] totals = rules.tallies().stream().mapToInt(Tally::before).toArray();
        count(rules, line, 0, rules.days() - 1, 1, totals);
        return totals;
    }

    /**
     * Adds to the totals what the days from {@code first} to {@code last} bring, with the Sunday after them where they decide
     * whether that is the first of its weekend that is worked; takes it away with a sign of -1.
     */
    public static void count(LineRules rules, int[] line, int first, int last, int sign, int[] totals) {
        for (int day = first; day <= last; day++) {
            for (int tally : rules.counting(day, line[day])) {
                totals[tally] += sign * rules.tally(tally).value(line[day]);
            }
        }
        if (rules.weekendsMatter()) {
            countWeekends(rules, line, first, last, sign, totals);
        }
    }

    private static void countWeekends(LineRules rules, int[] line, int first, int last, int sign, int[] totals) {
        boolean sundayAfter = last + 1 < rules.days() && rules.sunday(last + 1);
        for (int day = first; day <= (sundayAfter ? last + 1 : last); day++) {
            if (rules.weekend(day, line[day], workedBefore(rules, line, day)) > 0) {
                for (int tally : rules.weekendTallies(day)) {
                    totals[tally] += sign;
                }
            }
        }
    }
}
