package com.ihosi.planner.roster.advice;

import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.planner.roster.Choice;
import com.ihosi.planner.roster.RandomProblems;
import com.ihosi.planner.roster.RosterAudit;
import com.ihosi.planner.roster.RosterProblem;
import com.ihosi.planner.roster.RosterRules;
import com.ihosi.planner.roster.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RunningAuditTest {

    private static final int PROBLEMS = 100;
    private static final int EDITS = 100;

    @Test
    void tenThousandChangesByHandKeepScoreAndViolationsEqualToTheAudits() {
        for (int seed = 0; seed < PROBLEMS; seed++) {
            RosterProblem problem = RandomProblems.problem(seed);
            RosterRules rules = new RosterRules(problem);
            RunningAudit running = new RunningAudit(rules, RandomProblems.roster(problem, seed));
            Random random = new Random(seed);
            for (int edit = 0; edit < EDITS; edit++) {
                List<DayChange> changes = changes(problem, random);
                Score before = running.score();
                Effect foreseen = running.effect(changes);
                assertThat(running.score()).isEqualTo(before);

                Effect effect = running.apply(changes);

                RosterAudit audit = RosterAudit.of(rules, running.roster());
                assertThat(running.score()).as("seed %d, edit %d", seed, edit).isEqualTo(audit.score());
                assertThat(running.violations()).isEqualTo(audit.violations());
                assertThat(effect).isEqualTo(foreseen);
                assertThat(effect.price()).isEqualTo(audit.score().minus(before));
                assertThat(price(effect)).isEqualTo(effect.price());
            }
        }
    }

    private static Score price(Effect effect) {
        return effect.consequences().stream()
                .map(consequence -> switch (consequence.level()) {
                    case HARD -> new Score(consequence.price(), 0, 0);
                    case MEDIUM -> new Score(0, consequence.price(), 0);
                    case SOFT -> new Score(0, 0, consequence.price());
                })
                .reduce(Score.PERFECT, Score::plus);
    }

    /** One to three days, perhaps the same one twice. */
    private static List<DayChange> changes(RosterProblem problem, Random random) {
        List<DayChange> changes = new ArrayList<>();
        for (int count = 1 + random.nextInt(3); count > 0; count--) {
            int line = random.nextInt(problem.lines().size());
            int day = random.nextInt(problem.period().days());
            List<Choice> choices = problem.lines().get(line).days().get(day).choices();
            changes.add(new DayChange(line, day, choices.get(random.nextInt(choices.size()))));
        }
        return changes;
    }
}
