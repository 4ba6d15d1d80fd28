package com.ihosi.planner.waitlist.solving;

import static com.ihosi.planner.waitlist.Filling.NONE;

import ai.timefold.solver.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import ai.timefold.solver.core.impl.score.director.ScoreDirector;
import com.ihosi.planner.waitlist.Filling;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * The only door to Timefold's own moves here: an entry takes a time, whoever had it gives way, and those who gave way take what is free or, a
 * few times in a row, what others have.
 */
public class TakeMoves implements MoveIteratorFactory<FillingPlan, Take> {

    private static final int LONGEST_CHAIN = 4;

    @Override
    public long getSize(ScoreDirector<FillingPlan> director) {
        return director.getWorkingSolution().problem().candidates().size();
    }

    @Override
    public Iterator<Take> createOriginalMoveIterator(ScoreDirector<FillingPlan> director) {
        throw new UnsupportedOperationException("The moves have no order. Select them randomly.");
    }

    @Override
    public Iterator<Take> createRandomMoveIterator(ScoreDirector<FillingPlan> director, RandomGenerator random) {
        FillingPlan plan = director.getWorkingSolution();
        return Stream.generate(() -> next(plan, random)).iterator();
    }

    private static Take next(FillingPlan plan, RandomGenerator random) {
        Filling board = plan.board();
        Map<Integer, Integer> before = new LinkedHashMap<>();
        int wanted = random.nextInt(plan.problem().candidates().size());
        for (int step = 0; wanted != NONE && step < LONGEST_CHAIN; step++) {
            int applicant = applicant(plan, wanted);
            List<Integer> colliding = board.colliding(wanted);
            before.putIfAbsent(applicant, board.taken(applicant));
            for (int other : colliding) {
                before.putIfAbsent(applicant(plan, other), other);
                board.leave(applicant(plan, other));
            }
            board.take(wanted);
            wanted = NONE;
            for (int other : colliding) {
                wanted = settle(plan, applicant(plan, other), random, wanted);
            }
        }
        Map<Integer, Integer> changes = new LinkedHashMap<>();
        before.keySet().forEach(applicant -> changes.put(applicant, board.taken(applicant)));
        before.keySet().forEach(board::leave);
        before.values().stream().filter(candidate -> candidate != NONE).forEach(board::take);
        return new Take(plan, changes);
    }

    /** Gives an applicant a free time; else tells one that others have, at times. */
    private static int settle(FillingPlan plan, int applicant, RandomGenerator random, int otherwise) {
        List<Integer> own = plan.entry(applicant).getCandidates();
        int first = random.nextInt(own.size());
        for (int each = 0; each < own.size(); each++) {
            int candidate = own.get((first + each) % own.size());
            if (plan.board().isFree(candidate)) {
                plan.board().take(candidate);
                return otherwise;
            }
        }
        return random.nextBoolean() ? own.get(first) : otherwise;
    }

    private static int applicant(FillingPlan plan, int candidate) {
        return plan.problem().candidates().get(candidate).applicant();
    }
}
