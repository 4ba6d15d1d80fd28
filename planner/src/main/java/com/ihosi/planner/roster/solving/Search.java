package com.ihosi.planner.roster.solving;

import com.ihosi.planner.roster.RosterRules;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/** One solve's search: the board it works on, how far it has come, and when it has done enough. */
final class Search {

    private static final int TRIES_IN_A_STEP = 5000;
    private static final double NANOS = 1e9;

    private final SolveLimits limits;
    private final ProgressListener listener;
    private final BooleanSupplier stop;
    private final Energy energy;
    private final Board board;
    private final Cooling cooling;
    private final FirstRoster firstRoster;
    private final Annealer annealer;
    private final BestRoster best;
    private final long started = System.nanoTime();
    private Runnable end = () -> {};
    private double lastTold;
    private int steps;

    Search(RosterRules rules, int[][] start, SolveLimits limits, ProgressListener listener, BooleanSupplier stop) {
        this.limits = limits;
        this.listener = listener;
        this.stop = stop;
        energy = new Energy(rules);
        board = new Board(rules, energy);
        board.load(start);
        best = new BestRoster(rules, board);
        cooling = new Cooling(energy.scale());
        SplittableRandom random = new SplittableRandom(limits.seed());
        Candidates candidates = new Candidates(rules);
        LineProgram program = new LineProgram(board, energy, candidates);
        firstRoster = new FirstRoster(board, program, random);
        annealer = new Annealer(board, candidates, program, best, random);
    }

    RosterRules rules() {
        return board.rules();
    }

    Energy energy() {
        return energy;
    }

    BestRoster best() {
        return best;
    }

    long tried() {
        return annealer.tried();
    }

    /** The roster that the search is at. */
    int[][] numbers() {
        return board.copy();
    }

    double seconds() {
        return (System.nanoTime() - started) / NANOS;
    }

    /** Whether it was told to stop or has used up its time. */
    boolean enough() {
        return stop.getAsBoolean() || seconds() >= limits.seconds();
    }

    void makeFirstRoster() {
        firstRoster.make(this::enough);
        best.offer(board);
        tell();
    }

    /** Goes on by a fixed number of tries, so that a number of steps means the same on every machine. */
    void step() {
        annealer.burst(TRIES_IN_A_STEP, cooling.at(done()));
        steps++;
        if (enough()) {
            end.run();
        }
        if (seconds() - lastTold >= 1) {
            tell();
        }
    }

    /** What to do when it has been told to stop. */
    void whenEnough(Runnable action) {
        end = action;
    }

    private double done() {
        return limits.steps() == null ? seconds() / limits.seconds() : (double) steps / limits.steps();
    }

    /** Tells the listener how it goes. */
    void tell() {
        lastTold = seconds();
        long rate = Math.round(tried() / Math.max(lastTold, 1 / NANOS));
        listener.progressed(new SolveProgress(lastTold, best.score(), rate), best::roster);
    }
}
