package com.ihosi.planner.roster.solving.plain;

import com.ihosi.planner.roster.History.PastDay;
import com.ihosi.planner.roster.Line;
import com.ihosi.planner.roster.LineDay;
import com.ihosi.planner.roster.Rule;
import com.ihosi.planner.roster.Shift;
import com.ihosi.planner.roster.Unit;
import com.ihosi.planner.roster.Weights;
import com.ihosi.planner.roster.WorkRules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Somebody who can be at a place, with the rules of the contract and the work that is fixed. */
public final class PlainDoctor {

    private final int number;
    private final Line line;
    private final Weights weights;
    private final List<Fixed> fixed = new ArrayList<>();
    private final Set<Shift.Id> last;

    /** Work that is not planned here: before the period, or elsewhere. */
    private record Fixed(int day, long start, long end) {}

    PlainDoctor(int number, Line line, Weights weights) {
        this.number = number;
        this.line = line;
        this.weights = weights;
        List<PastDay> past = line.history().days();
        for (int i = 0; i < past.size(); i++) {
            int day = i - past.size();
            past.get(i)
                    .worked()
                    .forEach(span -> fixed.add(new Fixed(
                            day, span.start().getEpochSecond() / 60, span.end().getEpochSecond() / 60)));
        }
        for (int i = 0; i < line.days().size(); i++) {
            int day = i;
            line.days()
                    .get(i)
                    .elsewhere()
                    .forEach(span -> fixed.add(new Fixed(
                            day, span.start().getEpochSecond() / 60, span.end().getEpochSecond() / 60)));
        }
        last = past.isEmpty() ? Set.of() : past.getLast().shifts();
    }

    int number() {
        return number;
    }

    Line line() {
        return line;
    }

    WorkRules rules() {
        return line.rules();
    }

    long weight(Rule rule) {
        return weights.of(rule);
    }

    /** The shifts of the last day before the period. */
    Set<Shift.Id> last() {
        return last;
    }

    int pastDays() {
        return line.history().days().size();
    }

    LineDay day(int day) {
        return line.days().get(day);
    }

    /** Whether there is a legal day with all these shifts. */
    boolean mayWork(int day, Set<Shift.Id> shifts) {
        return day(day).choices().stream()
                .anyMatch(choice -> choice.legal() && new HashSet<>(choice.shifts()).containsAll(shifts));
    }

    /** Begun hours of rest that lack between two works. */
    long missingRest(long end, long start) {
        long missing = rules().leastRestMinutes() - (start - end);
        return missing > 0 ? Unit.MINUTES.degree(Math.toIntExact(missing)) : 0;
    }

    /** Begun hours of rest that lack between a place and the work that is fixed on other days. */
    long missingRestAround(PlainPlace place) {
        long missing = 0;
        for (Fixed work : fixed) {
            if (work.day() < place.day()) {
                missing += missingRest(work.end(), place.start());
            } else if (work.day() > place.day()) {
                missing += missingRest(place.end(), work.start());
            }
        }
        return missing;
    }

    /** The days with work that is fixed. */
    List<WorkedDay> fixedDays() {
        return fixed.stream()
                .map(work -> new WorkedDay(this, work.day()))
                .distinct()
                .toList();
    }

    @Override
    public String toString() {
        return line.name();
    }

    /** A day on which a doctor works, negative before the period. */
    public record WorkedDay(PlainDoctor doctor, int day) {}
}
