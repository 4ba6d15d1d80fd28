package com.ihosi.planner.roster.solving;

import com.ihosi.planner.roster.RosterRules;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One search for a good roster of a part: the board it works on, and how far it has come. */
final class Search {

    private static final int TRIES_IN_A_STEP = 5000;

    private final Course course;
    private final Turns.Turn turn;
    private final Exchange.Meeting meeting;
    private final PartRules part;
    private final Board board;
    private final Cooling cooling;
    private final Rounds rounds;
    private final FirstRoster firstRoster;
    private final Annealer annealer;
    private final Supplier<LineRepair> newRepair;
    private final BestRoster best;
    private Runnable end = () -> {};
    private @Nullable LineRepair repair;
    private int steps;
    private int milestones;

    /**
     * @param start where the search begins
     * @param best what the searches of the same part share
     */
    Search(
            PartRules part,
            Snapshot start,
            BestRoster best,
            Course course,
            Turns.Turn turn,
            Exchange.Meeting meeting,
            long seed) {
        this.course = course;
        this.turn = turn;
        this.meeting = meeting;
        this.best = best;
        this.part = part;
        board = new Board(part);
        start.onto(board);
        cooling = new Cooling(part.energy().scale());
        rounds = new Rounds(part.rules(), LineRepair.when(part.rules(), course.inSteps()));
        SplittableRandom random = new SplittableRandom(seed);
        Candidates candidates = new Candidates(part.rules());
        LineProgram program = new LineProgram(board, part.energy(), candidates);
        firstRoster = new FirstRoster(board, program, random);
        annealer = new Annealer(board, candidates, program, best, random);
        newRepair = () -> new LineRepair(part, board, candidates, best, random);
    }

    RosterRules rules() {
        return board.rules();
    }

    PartRules part() {
        return part;
    }

    long tried() {
        return annealer.tried();
    }

    /** The roster that the search is at. */
    int[][] numbers() {
        return board.copy();
    }

    void makeFirstRoster() {
        turn.take(() -> firstRoster.make(course::over));
        best.offer(board);
    }

    /** Goes on by a fixed number of tries, so that a number of steps means the same on every machine. */
    void step() {
        turn.take(rounds.repairing(course.done(steps)) ? this::repair : this::anneal);
        steps++;
        if (course.over()) {
            end.run();
        }
    }

    private void anneal() {
        double done = course.done(steps);
        double cooled = rounds.done(done, annealer.tried());
        if (!rounds.several()) {
            meet((int) (done * Exchange.MILESTONES));
        }
        annealer.burst(TRIES_IN_A_STEP, cooling.at(cooled));
    }

    /** Repairs the best roster there is, or one as good that it came to from there. */
    private void repair() {
        if (repair == null) {
            repair = newRepair.get();
            best.get().roster().onto(board);
        } else if (best.get().score().betterThan(board.score())) {
            best.get().roster().onto(board);
        }
        repair.run(course::over);
    }

    private void meet(int milestone) {
        if (milestone != milestones) {
            milestones = milestone;
            Snapshot better = meeting.at(milestone, board);
            if (better != null) {
                better.onto(board);
            }
        }
    }

    /** What to do when it has been told to stop. */
    void whenEnough(Runnable action) {
        end = action;
    }
}
