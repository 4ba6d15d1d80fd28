package com.ihosi.planner.waitlist.solving;

import static com.ihosi.planner.waitlist.Filling.NONE;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.score.HardSoftScore;
import com.ihosi.planner.waitlist.Filling;
import com.ihosi.planner.waitlist.FillingProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A waitlist with the entries that the solver serves. */
@PlanningSolution
public class FillingPlan {

    private @Nullable FillingProblem problem;
    private List<WaitingEntry> entries = List.of();
    private @Nullable HardSoftScore score;
    private @Nullable Filling board;
    private int @Nullable [] places;

    /** For Timefold's copies only. */
    public FillingPlan() {}

    FillingPlan(FillingProblem problem, Filling first) {
        this.problem = problem;
        List<List<Integer>> own = IntStream.range(0, problem.applicants().size())
                .mapToObj(applicant -> (List<Integer>) new ArrayList<Integer>())
                .toList();
        for (int candidate = 0; candidate < problem.candidates().size(); candidate++) {
            own.get(problem.candidates().get(candidate).applicant()).add(candidate);
        }
        this.entries = IntStream.range(0, own.size())
                .filter(applicant -> !own.get(applicant).isEmpty())
                .mapToObj(applicant -> new WaitingEntry(
                        applicant,
                        List.copyOf(own.get(applicant)),
                        first.taken(applicant) == NONE ? null : first.taken(applicant)))
                .toList();
    }

    FillingProblem problem() {
        return Objects.requireNonNull(problem);
    }

    /** What the entries take, as it is now and changes with them. */
    Filling board() {
        return Objects.requireNonNull(board);
    }

    /** Keeps what changes with the entries, for those who look for moves. */
    void keep(Filling current) {
        board = current;
    }

    /** What the entries take, by themselves. */
    Filling filling() {
        Filling filling = new Filling(problem());
        for (WaitingEntry entry : entries) {
            Integer candidate = entry.getCandidate();
            if (candidate != null) {
                filling.take(candidate);
            }
        }
        return filling;
    }

    /** The entry of an applicant for whom there is a time. */
    WaitingEntry entry(int applicant) {
        return entries.get(places()[applicant]);
    }

    private int[] places() {
        int[] known = places;
        if (known == null) {
            known = new int[problem().applicants().size()];
            for (int place = 0; place < entries.size(); place++) {
                known[entries.get(place).applicant()] = place;
            }
            places = known;
        }
        return known;
    }

    @PlanningEntityCollectionProperty
    public List<WaitingEntry> getEntries() {
        return entries;
    }

    @PlanningScore
    public @Nullable HardSoftScore getScore() {
        return score;
    }

    public void setScore(@Nullable HardSoftScore score) {
        this.score = score;
    }
}
