package com.ihosi.planner.roster.solving;

import com.ihosi.planner.roster.RosterRules;
import java.util.SplittableRandom;

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
    private final BestRoster best;
    private Runnable end = () -> {};
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
        rounds = new Rounds(part.rules());
        SplittableRandom random = new SplittableRandom(seed);
        Candidates candidates = new Candidates(part.rules());
        LineProgram program = new LineProgram(board, part.energy(), candidates);
        firstRoster = new FirstRoster(board, program, random);
        annealer = new Annealer(board, candidates, program, best, random);
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
        turn.take(this::anneal);
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
