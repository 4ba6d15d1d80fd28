package com.ihosi.planner.roster.solving;

import com.ihosi.planner.roster.Choice;
import com.ihosi.planner.roster.Roster;
import com.ihosi.planner.roster.RosterProblem;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A part with the best roster that was found for it so far.
 *
 * @param fresh whether the start has no work but what is pinned, so that a first roster is to be made
 */
record SolvedPart(IndependentParts.Part part, PartRules prepared, Snapshot start, boolean fresh, BestRoster best) {

    static SolvedPart of(IndependentParts.Part part, Roster begin) {
        PartRules prepared = PartRules.of(part.problem());
        List<List<Choice>> lines = part.lines().stream().map(begin.lines()::get).toList();
        Snapshot start = Snapshot.of(prepared.rules(), new Roster(part.problem(), lines));
        Board board = new Board(prepared);
        start.onto(board);
        return new SolvedPart(
                part, prepared, start, isFresh(part.problem(), lines), new BestRoster(board.score(), start));
    }

    private static boolean isFresh(RosterProblem problem, List<List<Choice>> lines) {
        return IntStream.range(0, lines.size())
                .allMatch(line -> IntStream.range(0, problem.period().days())
                        .allMatch(day -> lines.get(line).get(day).off()
                                || problem.lines().get(line).days().get(day).pinned()));
    }

    Search search(Course course, Turns.Turn turn, Exchange.Meeting meeting, long seed) {
        return new Search(prepared, start, best, course, turn, meeting, seed);
    }

    /** Writes the best roster's lines to their places in the whole. */
    void into(List<List<Choice>> lines) {
        List<List<Choice>> own = best.get().roster().roster(prepared.rules()).lines();
        for (int line = 0; line < own.size(); line++) {
            lines.set(part.lines().get(line), own.get(line));
        }
    }
}
