package com.ihosi.planner.roster.solving;

import com.ihosi.planner.roster.RosterRules;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/** Simulated annealing on a board: tries changes of blocks of days and of whole windows, and keeps those that it accepts. */
final class Annealer {

    /** How much chance adds to prices in a rebuilt window, in temperatures: a window is so not only improved but also heated. */
    private static final double NOISE = 0.7;

    private static final double SWAP_PART = 0.5;
    private static final int LONGEST_BLOCK = 10;

    private final RosterRules rules;
    private final Board board;
    private final Candidates candidates;
    private final LineProgram program;
    private final BestRoster best;
    private final RandomGenerator random;
    private final WorkShares shares;
    private final Change one;
    private final Change other;
    private final AtomicLong tried = new AtomicLong();

    Annealer(Board board, Candidates candidates, LineProgram program, BestRoster best, RandomGenerator random) {
        this.rules = board.rules();
        this.board = board;
        this.candidates = candidates;
        this.program = program;
        this.best = best;
        this.random = random;
        shares = new WorkShares(rules.days());
        one = new Change(rules.days());
        other = new Change(rules.days());
    }

    /** How many changes were tried since the start. */
    long tried() {
        return tried.get();
    }

    /** Tries so many changes at a temperature. */
    void burst(int tries, double temperature) {
        for (int count = 0; count < tries; count++) {
            tryOne(temperature);
        }
        tried.addAndGet(tries);
    }

    private void tryOne(double temperature) {
        if (shares.windowIsDue()) {
            rebuildWindow(temperature);
            return;
        }
        shares.block();
        if (rules.lines() > 1 && random.nextDouble() < SWAP_PART) {
            swapBlocks(temperature);
        } else {
            rewriteBlock(temperature);
        }
    }

    private void rebuildWindow(double temperature) {
        int days = rules.days();
        int length = shares.windowLength(random);
        int first = random.nextInt(days - length + 1);
        int line = random.nextInt(rules.lines());
        program.best(line, first, first + length - 1, days - 1, NOISE * temperature, random, one);
        shares.window(program.work());
        tryChange(temperature);
    }

    private void rewriteBlock(double temperature) {
        int line = random.nextInt(rules.lines());
        placeBlock(one, line);
        int[] choices = candidates.of(line, one.first());
        int choice = choices[random.nextInt(choices.length)];
        int[] current = board.line(line);
        for (int day = one.first(); day <= one.last(); day++) {
            one.set(day, candidates.allows(line, day, choice) ? choice : current[day]);
        }
        tryChange(temperature);
    }

    private void tryChange(double temperature) {
        if (one.trim(board.line(one.line())) && accepts(board.difference(one, false), temperature)) {
            board.exchange(one, false);
            best.offer(board);
        }
    }

    private void placeBlock(Change change, int line) {
        int length = 1 + random.nextInt(Math.min(LONGEST_BLOCK, rules.days()));
        int first = random.nextInt(rules.days() - length + 1);
        change.at(line, first, first + length - 1);
    }

    private void swapBlocks(double temperature) {
        int line = random.nextInt(rules.lines());
        int partner = random.nextInt(rules.lines() - 1);
        partner += partner >= line ? 1 : 0;
        placeBlock(one, line);
        other.at(partner, one.first(), one.last());
        if (!canSwap()) {
            return;
        }
        double worse = board.difference(one, true) + board.difference(other, true);
        if (accepts(worse, temperature)) {
            board.exchange(one, true);
            board.exchange(other, true);
            best.offer(board);
        }
    }

    private boolean canSwap() {
        int[] mine = board.line(one.line());
        int[] theirs = board.line(other.line());
        for (int day = one.first(); day <= one.last(); day++) {
            if (!candidates.allows(one.line(), day, theirs[day]) || !candidates.allows(other.line(), day, mine[day])) {
                return false;
            }
            one.set(day, theirs[day]);
            other.set(day, mine[day]);
        }
        return one.trim(mine) && other.trim(theirs);
    }

    /** Metropolis: what makes it worse is refused the more often the worse it is and the colder. */
    private boolean accepts(double worse, double temperature) {
        return worse <= 0 || random.nextDouble() < Math.exp(-worse / temperature);
    }
}
