package com.ihosi.planner.roster.solving;

import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.planner.roster.RandomProblems;
import com.ihosi.planner.roster.RosterRules;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private static final int STEPS = 10_000;

    private final RosterRules rules = new RosterRules(RandomProblems.problem(3));
    private final long days = (long) rules.lines() * rules.days();

    /** How often the temperature goes back up, when so many changes are tried in all for each day of each doctor. */
    private int restarts(long triesForADay) {
        Rounds rounds = new Rounds(rules, Rounds.Repairs.NEVER);
        int restarts = 0;
        double last = 0;
        for (int step = 0; step <= STEPS; step++) {
            double done = rounds.done((double) step / STEPS, days * triesForADay * step / STEPS);
            restarts += done < last ? 1 : 0;
            last = done;
        }
        assertThat(last).isEqualTo(1);
        return restarts;
    }

    @Test
    void aCourseThatIsShortForTheProblemIsOneRound() {
        assertThat(restarts(1_000)).isZero();
        assertThat(restarts(100_000)).isZero();
    }

    @Test
    void aLongCourseHasAsManyRoundsAsAreLongEnough() {
        assertThat(restarts(10_000_000)).isBetween(9, 600);
        assertThat(restarts(10_000_000)).isGreaterThan(restarts(2_000_000));
    }

    @Test
    void searchesMeetOnlyWhereThereIsOneRound() {
        Rounds rounds = new Rounds(rules, Rounds.Repairs.NEVER);
        rounds.done(0.5, days * 1_000);
        assertThat(rounds.several()).isFalse();
        Rounds many = new Rounds(rules, Rounds.Repairs.NEVER);
        many.done(0.5, days * 10_000_000);
        assertThat(many.several()).isTrue();
    }

    @Test
    void annealingIsColdBeforeRepairsBegin() {
        for (Rounds.Repairs repairs : Rounds.Repairs.values()) {
            Rounds rounds = new Rounds(rules, repairs);
            double last = 0;
            for (int step = 0; step < STEPS && !rounds.repairing((double) step / STEPS); step++) {
                last = rounds.done((double) step / STEPS, step * days / 1_000);
            }
            assertThat(last).as("%s", repairs).isGreaterThan(0.99);
        }
    }
}
