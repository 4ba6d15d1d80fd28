package com.ihosi.planner.roster.solving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.ihosi.planner.roster.RandomProblems;
import com.ihosi.planner.roster.Roster;
import com.ihosi.planner.roster.RosterAudit;
import com.ihosi.planner.roster.RosterProblem;
import com.ihosi.planner.roster.RosterRules;
import com.ihosi.planner.roster.Score;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BoardTest {

    @Test
    void aWholeRosterScoresAsItsAuditSays() {
        for (long seed = 0; seed < 500; seed++) {
            RosterProblem problem = RandomProblems.problem(seed);
            Roster roster = RandomProblems.roster(problem, seed);
            RosterRules rules = new RosterRules(problem);
            Board board = board(rules);
            board.load(rules.numbers(roster));
            assertThat(board.score())
                    .as("seed %d", seed)
                    .isEqualTo(RosterAudit.of(problem, roster).score());
        }
    }

    @Test
    void tenThousandChangesKeepScoreAndAuditEqual() {
        for (long seed = 0; seed < 500; seed++) {
            RosterProblem problem = RandomProblems.problem(seed);
            RosterRules rules = new RosterRules(problem);
            Board board = board(rules);
            board.load(rules.numbers(RandomProblems.roster(problem, seed)));
            Random random = new Random(seed);
            for (int edit = 0; edit < 20; edit++) {
                board.exchange(anyChange(rules, random), false);
                assertThat(board.score()).as("seed %d, edit %d", seed, edit).isEqualTo(audited(rules, board));
            }
        }
    }

    @Test
    void aChangeTakenBackLeavesNoTrace() {
        for (long seed = 0; seed < 200; seed++) {
            RosterProblem problem = RandomProblems.problem(seed);
            RosterRules rules = new RosterRules(problem);
            Board board = board(rules);
            board.load(rules.numbers(RandomProblems.roster(problem, seed)));
            int[][] before = board.copy();
            Score score = board.score();
            double energy = board.energy();
            Change change = anyChange(rules, new Random(seed));
            board.exchange(change, false);
            board.exchange(change, false);
            assertThat(board.copy()).isDeepEqualTo(before);
            assertThat(board.score()).isEqualTo(score);
            assertThat(board.energy()).isEqualTo(energy);
        }
    }

    @Test
    void whatAChangeWouldAddIsWhatItAdds() {
        for (long seed = 0; seed < 300; seed++) {
            RosterProblem problem = RandomProblems.problem(seed);
            RosterRules rules = new RosterRules(problem);
            Board board = board(rules);
            board.load(rules.numbers(RandomProblems.roster(problem, seed)));
            Random random = new Random(seed);
            for (int edit = 0; edit < 20; edit++) {
                Change change = anyChange(rules, random);
                double before = board.energy();
                double difference = board.difference(change, false);
                board.exchange(change, false);
                assertThat(board.energy() - before)
                        .as("seed %d, edit %d", seed, edit)
                        .isCloseTo(difference, within(1e-6));
            }
        }
    }

    @Test
    void aRebuiltWindowIsNeverWorse() {
        for (long seed = 0; seed < 300; seed++) {
            RosterProblem problem = RandomProblems.problem(seed);
            RosterRules rules = new RosterRules(problem);
            Board board = board(rules);
            board.load(rules.numbers(RandomProblems.roster(problem, seed)));
            LineProgram program = new LineProgram(board, new Energy(rules), new Candidates(rules));
            Random random = new Random(seed);
            Change change = new Change(rules.days());
            for (int edit = 0; edit < 10; edit++) {
                int first = random.nextInt(rules.days());
                int last = first + random.nextInt(rules.days() - first);
                int line = random.nextInt(rules.lines());
                boolean proposable = proposable(rules, board, line, first, last);
                program.best(line, first, last, rules.days() - 1, 0, random, change);
                double difference = board.difference(change, false);
                if (proposable) {
                    assertThat(difference).as("seed %d, edit %d", seed, edit).isLessThan(1e-6);
                }
                board.exchange(change, false);
            }
        }
    }

    /** Whether the window has nothing that the search may not propose, so that it could stay as it is. */
    private static boolean proposable(RosterRules rules, Board board, int line, int first, int last) {
        Candidates candidates = new Candidates(rules);
        return IntStream.rangeClosed(first, last).allMatch(day -> candidates.allows(line, day, board.line(line)[day]));
    }

    private static Board board(RosterRules rules) {
        return new Board(PartRules.of(rules.problem()));
    }

    private static Score audited(RosterRules rules, Board board) {
        return RosterAudit.of(rules, rules.roster(board.copy())).score();
    }

    private static Change anyChange(RosterRules rules, Random random) {
        Change change = new Change(rules.days());
        int line = random.nextInt(rules.lines());
        int first = random.nextInt(rules.days());
        int last = first + random.nextInt(rules.days() - first);
        change.at(line, first, last);
        for (int day = first; day <= last; day++) {
            var choices = rules.problem().lines().get(line).days().get(day).choices();
            change.set(day, rules.catalogue().of(choices.get(random.nextInt(choices.size()))));
        }
        return change;
    }
}
