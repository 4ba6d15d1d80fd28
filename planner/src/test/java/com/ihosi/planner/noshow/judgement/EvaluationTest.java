package com.ihosi.planner.noshow.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.ihosi.planner.noshow.MadeVisits;
import com.ihosi.planner.noshow.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EvaluationTest {

    @Test
    void theAreaCountsPairs() {
        // Pairs of missed and kept: 0.9>0.1, 0.9>0.5, 0.5>0.1, 0.5=0.5.
        Auc auc = Auc.of(new double[] {0.9, 0.5, 0.1, 0.5}, new boolean[] {true, true, false, false});
        assertThat(auc.value()).isEqualTo(3.5 / 4);
    }

    @Test
    void theIntervalOfTheAreaIsDeLongs() {
        // Missed 0.8, 0.6, 0.3 beat 2/2, 2/2, 1/2 of the kept; kept 0.4, 0.2 beat 1/3, 0 of the missed.
        Auc auc = Auc.of(new double[] {0.8, 0.6, 0.3, 0.4, 0.2}, new boolean[] {true, true, true, false, false});
        double error = Math.sqrt((1 / 12.0) / 3 + (1 / 18.0) / 2);
        assertThat(auc.value()).isCloseTo(5 / 6.0, within(1e-12));
        assertThat(auc.low()).isCloseTo(5 / 6.0 - 1.959964 * error, within(1e-9));
        assertThat(auc.high()).isEqualTo(1);
    }

    @Test
    void figuresOfTrueRisksAreGood() {
        Figures figures = Figures.of(drawn(1), 0.5).orElseThrow();
        assertThat(figures.ece()).isLessThan(0.02);
        assertThat(figures.slope()).isCloseTo(1, within(0.05));
        assertThat(figures.meanRisk()).isCloseTo(figures.missedRate(), within(0.01));
        assertThat(figures.beatPlainRate()).isTrue();
        assertThat(figures.curve()).hasSize(10).allMatch(point -> point.visits() == 2_000);
    }

    @Test
    void risksThatSayTooMuchHaveASmallSlopeAndLargeErrors() {
        Figures figures = Figures.of(drawn(3), 0.5).orElseThrow();
        assertThat(figures.slope()).isCloseTo(1 / 3.0, within(0.03));
        assertThat(figures.ece()).isGreaterThan(0.1);
    }

    @Test
    void theBrierScoreIsTheMeanSquaredError() {
        List<Judged> judged = List.of(
                new Judged(MadeVisits.visit("A", 0, 1, 30, true), 0.8),
                new Judged(MadeVisits.visit("B", 0, 1, 30, false), 0.4));
        Figures figures = Figures.of(judged, 0.5).orElseThrow();
        assertThat(figures.brier()).isCloseTo((0.04 + 0.16) / 2, within(1e-12));
        assertThat(figures.logLoss()).isCloseTo(-(Math.log(0.8) + Math.log(0.6)) / 2, within(1e-12));
        assertThat(figures.plainBrier()).isEqualTo(0.25);
    }

    @Test
    void nothingIsSaidWhereAllCameOrNobody() {
        assertThat(Evaluation.of(List.of(new Judged(MadeVisits.visit("A", 0, 1, 30, true), 0.8)), 0.5))
                .isEmpty();
    }

    @Test
    void groupsAndDaysAreCounted() {
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            boolean missed = i % 4 == 0;
            judged.add(
                    new Judged(MadeVisits.visit("P" + i, i % 2, i % 3, 30, missed), missed ? 0.6 : 0.2 + i / 1000.0));
        }
        Evaluation evaluation = Evaluation.of(judged, 0.25).orElseThrow();
        assertThat(evaluation.days()).extracting(Evaluation.Day::visits).containsExactly(100, 100);
        assertThat(evaluation.days().getFirst().missedRate()).isEqualTo(0.5);
        assertThat(evaluation.ahead().orElseThrow().visits()).isEqualTo((int)
                judged.stream().filter(one -> one.visit().leadDays() > 0).count());
        Evaluation.Group women = evaluation.groups().stream()
                .filter(group -> group.name().equals("female"))
                .findFirst()
                .orElseThrow();
        assertThat(women.visits()).isEqualTo(100);
        assertThat(women.missed()).isEqualTo(50);
        assertThat(women.flagged() - women.flaggedKept() + women.missedUnflagged())
                .isEqualTo(women.missed());
    }

    /** Risks whose log-odds say so many times what is true. */
    private static List<Judged> drawn(double times) {
        Random chance = new Random(5);
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            double odds = chance.nextGaussian();
            boolean missed = chance.nextDouble() < 1 / (1 + Math.exp(-odds));
            Visit visit = MadeVisits.visit("P" + i, i / 100, 1, 30, missed);
            judged.add(new Judged(visit, 1 / (1 + Math.exp(-times * odds))));
        }
        return judged;
    }
}
