package com.ihosi.planner.roster.solving;

import com.ihosi.planner.roster.RosterRules;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Makes a first roster: one doctor after the other gets the best line given those before. Long periods are done in stretches, with
 * the line's totals judged for the part of the period that is done.
 */
final class FirstRoster {

    private static final int STRETCH = 28;
    private static final int LONGEST_STRETCH = 42;

    private final Board board;
    private final LineProgram program;
    private final RandomGenerator random;

    FirstRoster(Board board, LineProgram program, RandomGenerator random) {
        this.board = board;
        this.program = program;
        this.random = random;
    }

    /** Makes it, or as much of it as there is time for. */
    void make(BooleanSupplier enough) {
        int days = board.rules().days();
        int stretch = days <= LONGEST_STRETCH ? days : STRETCH;
        for (int first = 0; first < days; first += stretch) {
            int last = Math.min(days, first + stretch) - 1;
            for (int line : shuffledLines(board.rules())) {
                if (enough.getAsBoolean()) {
                    return;
                }
                rebuild(line, first, last);
            }
        }
    }

    private void rebuild(int line, int first, int last) {
        Change change = new Change(board.rules().days());
        program.best(line, first, last, last, 0, random, change);
        board.exchange(change, false);
    }

    private int[] shuffledLines(RosterRules rules) {
        int[] order = IntStream.range(0, rules.lines()).toArray();
        for (int place = order.length - 1; place > 0; place--) {
            int other = random.nextInt(place + 1);
            int line = order[place];
            order[place] = order[other];
            order[other] = line;
        }
        return order;
    }
}
