package com.ihosi.planner.roster.solving;

import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.planner.roster.Choice;
import com.ihosi.planner.roster.RandomProblems;
import com.ihosi.planner.roster.Roster;
import com.ihosi.planner.roster.RosterAudit;
import com.ihosi.planner.roster.RosterProblem;
import com.ihosi.planner.roster.Score;
import com.ihosi.planner.roster.Shift;
import com.ihosi.planner.roster.solving.IndependentParts.Part;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IndependentPartsTest {

    private static final int SEEDS = 100;

    private static RosterProblem problem(int seed) {
        return RandomProblems.apart(seed, 1 + seed % 4);
    }

    @Test
    void everyLineIsInOnePart() {
        for (int seed = 0; seed < SEEDS; seed++) {
            RosterProblem problem = problem(seed);
            assertThat(IndependentParts.of(problem).stream()
                            .flatMap(part -> part.lines().stream())
                            .sorted())
                    .as("seed %d", seed)
                    .containsExactlyElementsOf(
                            IntStream.range(0, problem.lines().size()).boxed().toList());
        }
    }

    @Test
    void noShiftCanBeWorkedByDoctorsOfTwoParts() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Set<Shift.Id> seen = new HashSet<>();
            for (Part part : IndependentParts.of(problem(seed))) {
                Set<Shift.Id> worked = worked(part);
                assertThat(Collections.disjoint(seen, worked))
                        .as("seed %d", seed)
                        .isTrue();
                seen.addAll(worked);
            }
        }
    }

    private static Set<Shift.Id> worked(Part part) {
        Set<Shift.Id> worked = new HashSet<>();
        part.problem().lines().stream()
                .flatMap(line -> line.days().stream())
                .flatMap(day -> day.choices().stream())
                .forEach(choice -> worked.addAll(choice.shifts()));
        return worked;
    }

    @Test
    void facilitiesWithoutSharedDoctorsAreParts() {
        assertThat(IndependentParts.of(RandomProblems.apart(1, 3))).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void manySmallPartsAreTakenTogether() {
        assertThat(IndependentParts.of(RandomProblems.apart(2, 40))).hasSize(16);
    }

    @Test
    void theScoresOfThePartsAndOfWhatNobodyCanDoMakeUpTheWhole() {
        for (int seed = 0; seed < SEEDS; seed++) {
            RosterProblem problem = problem(seed);
            Roster roster = RandomProblems.roster(problem, seed);
            Score sum = IndependentParts.of(problem).stream()
                    .map(part -> score(part, roster))
                    .reduce(IndependentParts.unreachable(problem), Score::plus);
            assertThat(sum)
                    .as("seed %d", seed)
                    .isEqualTo(RosterAudit.of(problem, roster).score());
        }
    }

    private static Score score(Part part, Roster roster) {
        List<List<Choice>> own = part.lines().stream().map(roster.lines()::get).toList();
        return RosterAudit.of(part.problem(), new Roster(part.problem(), own)).score();
    }
}
