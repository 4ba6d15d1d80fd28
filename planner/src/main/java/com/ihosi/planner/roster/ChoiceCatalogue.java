package com.ihosi.planner.roster;

import com.ihosi.planner.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Every different choice of a problem under a number, with what the rules' arithmetic needs to know of it; 0 is off. */
public final class ChoiceCatalogue {

    /** The number of the choice that is off. */
    public static final int OFF = 0;

    private final List<Choice> choices = new ArrayList<>();
    private final Map<Choice, Integer> numbers = new HashMap<>();
    private final int[][] shifts;
    private final boolean[][] follows;
    private final int[][] starts;
    private final int[][] ends;

    ChoiceCatalogue(RosterProblem problem) {
        number(Choice.OFF);
        problem.lines().stream()
                .flatMap(line -> line.days().stream())
                .map(LineDay::choices)
                .distinct()
                .flatMap(List::stream)
                .forEach(this::number);
        Map<Shift.Id, Integer> shiftNumbers = new HashMap<>();
        problem.shifts().forEach(shift -> shiftNumbers.put(shift.id(), shiftNumbers.size()));
        shifts = choices.stream()
                .map(choice -> choice.shifts().stream()
                        .mapToInt(id -> shiftNumbers.getOrDefault(id, -1))
                        .toArray())
                .toArray(int[][]::new);
        follows = successions(problem);
        starts = new int[choices.size()][problem.period().days()];
        ends = new int[choices.size()][problem.period().days()];
        fillTimes(problem);
    }

    private int number(Choice choice) {
        return numbers.computeIfAbsent(choice, fresh -> {
            choices.add(fresh);
            return choices.size() - 1;
        });
    }

    private boolean[][] successions(RosterProblem problem) {
        boolean[][] allowed = new boolean[choices.size()][choices.size()];
        for (int before = 0; before < choices.size(); before++) {
            for (int after = 0; after < choices.size(); after++) {
                allowed[before][after] = allowed(problem, shifts[before], choices.get(after));
            }
        }
        return allowed;
    }

    private static boolean allowed(RosterProblem problem, int[] before, Choice after) {
        return IntStream.of(before)
                .mapToObj(shift -> problem.shifts().get(shift))
                .noneMatch(shift -> after.shifts().stream().anyMatch(shift.notFollowedBy()::contains));
    }

    private void fillTimes(RosterProblem problem) {
        for (int choice = 1; choice < choices.size(); choice++) {
            for (int day = 0; day < problem.period().days(); day++) {
                starts[choice][day] = Integer.MAX_VALUE;
                ends[choice][day] = Integer.MIN_VALUE;
                for (int shift : shifts[choice]) {
                    Span span = problem.shifts().get(shift).on(problem.period().date(day));
                    starts[choice][day] = Math.min(starts[choice][day], minute(problem.period(), span.start()));
                    ends[choice][day] = Math.max(ends[choice][day], minute(problem.period(), span.end()));
                }
            }
        }
    }

    /** Minutes from the first midnight of the period in UTC, the scale of all times in the arithmetic. */
    static int minute(Period period, Instant instant) {
        Instant origin = period.first().atStartOfDay(ZoneOffset.UTC).toInstant();
        return Math.toIntExact(Duration.between(origin, instant).toMinutes());
    }

    public int size() {
        return choices.size();
    }

    public Choice choice(int number) {
        return choices.get(number);
    }

    /** The number of one of the problem's choices. */
    public int of(Choice choice) {
        Integer number = numbers.get(choice);
        if (number == null) {
            throw new IllegalArgumentException("The choice (%s) must be one of the problem's.".formatted(choice));
        }
        return number;
    }

    /** The positions of its shifts in the problem's list. */
    public int[] shifts(int choice) {
        return shifts[choice];
    }

    /** Whether the second choice may follow the first on the next day. */
    public boolean follows(int before, int after) {
        return follows[before][after];
    }

    /** When the work of a choice that is not off starts on a day. */
    int start(int choice, int day) {
        return starts[choice][day];
    }

    /** When the work of a choice that is not off ends on a day. */
    int end(int choice, int day) {
        return ends[choice][day];
    }
}
