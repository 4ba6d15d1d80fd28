package com.ihosi.planner.roster.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import com.ihosi.planner.roster.plan.EvenSplit.Pool;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EvenSplitTest {

    private static final double ANY = Double.MAX_VALUE;

    @Test
    void workIsSplitByAvailability() {
        assertThat(split(new double[] {1, 0.5}, new double[] {ANY, ANY}, pool(30, 0, 1)))
                .containsExactly(new double[] {20, 10}, offset(0.01));
    }

    @Test
    void whoCanDoBothKindsOfWorkHasNoMoreThanOthers() {
        assertThat(split(new double[] {1, 1, 1}, new double[] {ANY, ANY, ANY}, pool(30, 0, 1), pool(30, 1, 2)))
                .containsExactly(new double[] {20, 20, 20}, offset(0.01));
    }

    @Test
    void whereOnlyTheSkilledCanDoItTheyHaveMoreAndNothingElse() {
        assertThat(split(new double[] {1, 1, 1}, new double[] {ANY, ANY, ANY}, pool(30, 0), pool(20, 0, 1, 2)))
                .containsExactly(new double[] {30, 10, 10}, offset(0.01));
    }

    @Test
    void whatIsAboveTheMostOfOneFallsToTheOthersAndThenToNobody() {
        assertThat(split(new double[] {1, 1}, new double[] {10, ANY}, pool(30, 0, 1)))
                .containsExactly(new double[] {10, 20}, offset(0.01));
        assertThat(split(new double[] {1, 1}, new double[] {10, 12}, pool(30, 0, 1)))
                .containsExactly(new double[] {10, 12}, offset(0.01));
    }

    @Test
    void whoIsNotThereHasNothingAndWhatNobodyCanDoIsNobodys() {
        assertThat(split(new double[] {0, 1}, new double[] {0, ANY}, pool(30, 0, 1), pool(7, 0), pool(5)))
                .containsExactly(new double[] {0, 30}, offset(0.01));
    }

    /** From the one with least squares no bit of work can go from one member of a pool to another with less. */
    @Test
    void allWorkIsSplitAndNothingCouldBeMovedToMakeItMoreEven() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            double[] availability = random.doubles(8, 0.2, 2)
                    .map(each -> Math.round(each * 5) / 5.0)
                    .toArray();
            double[] most = new double[availability.length];
            Arrays.fill(most, ANY);
            List<Pool> pools = IntStream.range(0, 4)
                    .mapToObj(number -> pool(
                            random.nextInt(1, 500),
                            IntStream.range(0, availability.length)
                                    .filter(member -> member == number || random.nextInt(3) == 0)
                                    .toArray()))
                    .toList();

            double[] shares = EvenSplit.of(availability, most, pools);

            double work = pools.stream().mapToDouble(Pool::amount).sum();
            assertThat(Arrays.stream(shares).sum()).isCloseTo(work, offset(0.01));
            assertThat(leastSquares(availability, pools))
                    .isGreaterThanOrEqualTo(squares(availability, shares) * (1 - 1e-6));
        }
    }

    /** Another way to the same: many small bits, each to whom of the pool has least, the pools again and again. */
    private static double leastSquares(double[] availability, List<Pool> pools) {
        double[] totals = new double[availability.length];
        double[][] given = new double[pools.size()][availability.length];
        for (int round = 0; round < 300; round++) {
            for (int number = 0; number < pools.size(); number++) {
                double bit = pools.get(number).amount() / 50;
                for (int member : pools.get(number).members()) {
                    double back = Math.min(given[number][member], bit);
                    given[number][member] -= back;
                    totals[member] -= back;
                    give(availability, totals, given[number], pools.get(number).members(), back);
                }
                if (round == 0) {
                    for (int piece = 0; piece < 50; piece++) {
                        give(
                                availability,
                                totals,
                                given[number],
                                pools.get(number).members(),
                                bit);
                    }
                }
            }
        }
        return squares(availability, totals);
    }

    private static void give(
            double[] availability, double[] totals, double[] given, List<Integer> members, double bit) {
        int least = members.stream()
                .min((one, other) ->
                        Double.compare(totals[one] / availability[one], totals[other] / availability[other]))
                .orElseThrow();
        given[least] += bit;
        totals[least] += bit;
    }

    private static double squares(double[] availability, double[] totals) {
        return IntStream.range(0, totals.length)
                .mapToDouble(each -> totals[each] * totals[each] / availability[each])
                .sum();
    }

    private static double[] split(double[] availability, double[] most, Pool... pools) {
        return EvenSplit.of(availability, most, List.of(pools));
    }

    private static Pool pool(double amount, int... members) {
        return new Pool(amount, Arrays.stream(members).boxed().toList());
    }
}
