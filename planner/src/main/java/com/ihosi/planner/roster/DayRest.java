package com.ihosi.planner.roster;

import com.ihosi.planner.roster.History.PastDay;
import com.ihosi.planner.time.Span;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rest between a doctor's work here and elsewhere on one date. Work elsewhere stands on the date on which it begins here, whatever
 * the date is where it is done, so that two days' work can meet on one. It depends on the day and its choice alone.
 */
final class DayRest {

    private final RosterProblem problem;
    private final int least;
    private final int[][] missing;
    private final boolean[] goesOn;

    DayRest(RosterProblem problem, ChoiceCatalogue catalogue, Line line) {
        this.problem = problem;
        least = line.rules().leastRestMinutes();
        missing = new int[line.days().size()][];
        goesOn = new boolean[missing.length];
        for (int day = 0; day < missing.length; day++) {
            List<Span> elsewhere = line.days().get(day).elsewhere();
            if (least > 0 && !elsewhere.isEmpty()) {
                missing[day] = missing(catalogue, problem.period().date(day), elsewhere);
                goesOn[day] = goesOn(before(line, day), elsewhere);
            }
        }
    }

    /** Minutes of rest that a day's choice and the work elsewhere on that day lack between them. */
    int missing(int day, int choice) {
        return missing[day] == null ? 0 : missing[day][choice];
    }

    /** Whether the day begins within work elsewhere that goes on from the day before, so that no rest is owed in between. */
    boolean goesOn(int day) {
        return goesOn[day];
    }

    /** When and where a work ended as one number: the later is the larger, and of two at once the one here. */
    static int mark(int minute, boolean here) {
        return 2 * minute + (here ? 1 : 0);
    }

    static int minute(int mark) {
        return mark >> 1;
    }

    static boolean isHere(int mark) {
        return (mark & 1) == 1;
    }

    /** The mark of the last work of some days before the period, {@link LineRules#NEVER} if there was none. */
    int lastMark(List<PastDay> past) {
        int last = LineRules.NEVER;
        for (int index = 0; index < past.size(); index++) {
            LocalDate date = problem.period().date(index - past.size());
            for (Span span : past.get(index).worked()) {
                int minute = ChoiceCatalogue.minute(problem.period(), span.end());
                last = Math.max(last, mark(minute, isHere(past.get(index), date, span)));
            }
        }
        return last;
    }

    private boolean isHere(PastDay day, LocalDate date, Span span) {
        return problem.shifts().stream()
                .filter(shift -> day.shifts().contains(shift.id()))
                .anyMatch(shift -> shift.on(date).equals(span));
    }

    private static List<Span> before(Line line, int day) {
        List<PastDay> past = line.history().days();
        if (day > 0) {
            return line.days().get(day - 1).elsewhere();
        }
        return past.isEmpty() ? List.of() : past.getLast().worked();
    }

    private static boolean goesOn(List<Span> before, List<Span> elsewhere) {
        return before.stream().map(Span::end).anyMatch(end -> elsewhere.stream()
                .anyMatch(span -> span.start().equals(end)));
    }

    private int[] missing(ChoiceCatalogue catalogue, LocalDate date, List<Span> elsewhere) {
        int[] minutes = new int[catalogue.size()];
        for (int choice = 0; choice < minutes.length; choice++) {
            List<Span> here = Arrays.stream(catalogue.shifts(choice))
                    .mapToObj(shift -> problem.shifts().get(shift).on(date))
                    .toList();
            minutes[choice] = belongTogether(here, elsewhere) ? 0 : missing(here, elsewhere);
        }
        return minutes;
    }

    private static boolean belongTogether(List<Span> here, List<Span> elsewhere) {
        return Stream.concat(here.stream(), elsewhere.stream())
                        .mapToLong(span ->
                                Duration.between(span.start(), span.end()).toMinutes())
                        .sum()
                <= Choice.MOST_MINUTES_TOGETHER;
    }

    private int missing(List<Span> here, List<Span> elsewhere) {
        return here.stream()
                .flatMap(one ->
                        elsewhere.stream().filter(other -> !other.overlaps(one)).map(other -> gap(one, other)))
                .mapToInt(gap -> least - Math.toIntExact(gap.toMinutes()))
                .filter(lacking -> lacking > 0)
                .max()
                .orElse(0);
    }

    private static Duration gap(Span one, Span other) {
        return one.start().isBefore(other.start())
                ? Duration.between(one.end(), other.start())
                : Duration.between(other.end(), one.start());
    }
}
