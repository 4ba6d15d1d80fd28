package com.ihosi.planner.waitlist;

import static com.ihosi.planner.waitlist.Filling.NONE;

import com.ihosi.planner.waitlist.FillingProblem.Candidate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Fills by need, the greatest first: each takes the best time that is free, or one whose holder can go elsewhere. Nobody who was served
 * loses by it; where times do not overlap in part, the need that is served is the greatest possible.
 */
public final class FirstFilling {

    private final FillingProblem problem;
    private final Filling filling;
    private final List<List<Integer>> candidates;

    private FirstFilling(FillingProblem problem) {
        this.problem = problem;
        this.filling = new Filling(problem);
        this.candidates = IntStream.range(0, problem.applicants().size())
                .mapToObj(applicant -> (List<Integer>) new ArrayList<Integer>())
                .toList();
        IntStream.range(0, problem.candidates().size())
                .forEach(each -> candidates.get(candidate(each).applicant()).add(each));
        candidates.forEach(
                own -> own.sort(Comparator.comparingInt(each -> -candidate(each).suits())));
    }

    /** A filling without collisions; the same problem is always filled alike. */
    public static Filling of(FillingProblem problem) {
        FirstFilling first = new FirstFilling(problem);
        IntStream.range(0, problem.applicants().size())
                .boxed()
                .sorted(Comparator.comparing(
                        applicant -> -problem.applicants().get(applicant).need()))
                .forEach(applicant -> first.serve(applicant, new HashSet<>()));
        return first.filling;
    }

    private Candidate candidate(int index) {
        return problem.candidates().get(index);
    }

    /** Whether the applicant has a time now; who had one still has one. */
    private boolean serve(int applicant, Set<Integer> asked) {
        if (!asked.add(applicant)) {
            return false;
        }
        for (int wanted : candidates.get(applicant)) {
            if (filling.isFree(wanted)) {
                filling.take(wanted);
                return true;
            }
        }
        for (int wanted : candidates.get(applicant)) {
            List<Integer> holders = filling.colliding(wanted);
            if (holders.size() == 1 && giveWay(holders.getFirst(), wanted, asked)) {
                return true;
            }
        }
        return false;
    }

    /** Lets the only holder of a time look for another one. */
    private boolean giveWay(int held, int wanted, Set<Integer> asked) {
        int holder = candidate(held).applicant();
        int before = filling.taken(candidate(wanted).applicant());
        if (asked.contains(holder)) {
            return false;
        }
        filling.leave(holder);
        filling.take(wanted);
        if (serve(holder, asked)) {
            return true;
        }
        filling.leave(candidate(wanted).applicant());
        if (before != NONE) {
            filling.take(before);
        }
        filling.take(held);
        return false;
    }
}
