package com.ihosi.planner.roster.solving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.ihosi.planner.roster.LineJudge;
import com.ihosi.planner.roster.LineRules;
import com.ihosi.planner.roster.RandomProblems;
import com.ihosi.planner.roster.RosterAudit;
import com.ihosi.planner.roster.RosterRules;
import com.ihosi.planner.roster.Tally;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Lines are priced, mastered and repaired as trying all of them says. */
class LineRepairTest {

    private static final int MOST_LINES = 20_000;
    private static final int MOST_ROSTERS = 300_000;

    private static final class Case {

        private final PartRules part;
        private final RosterRules rules;
        private final List<LinePricing> pricings;

        Case(long seed) {
            part = PartRules.of(RandomProblems.problem(seed));
            rules = part.rules();
            double[][] room = LinePricing.room(part);
            Candidates candidates = new Candidates(rules);
            pricings = IntStream.range(0, rules.lines())
                    .mapToObj(line -> new LinePricing(part, new OfferedLine(part, candidates, line), room))
                    .toList();
        }

        /** All lines without a broken hard rule, null where there are too many to try. */
        @Nullable
        List<LineColumn> all(int line) {
            OfferedLine offered = pricings.get(line).offered();
            long lines = 1;
            for (int[] choices : offered.choices()) {
                lines = Math.min(MOST_LINES + 1L, lines * choices.length);
            }
            if (lines > MOST_LINES) {
                return null;
            }
            List<LineColumn> all = new ArrayList<>();
            int[] taken = new int[rules.days()];
            for (long number = 0; number < lines; number++) {
                long rest = number;
                for (int day = 0; day < taken.length; day++) {
                    taken[day] = offered.choices(day)[(int) (rest % offered.choices(day).length)];
                    rest /= offered.choices(day).length;
                }
                if (hard(line, taken) == 0) {
                    all.add(offered.column(taken.clone()));
                }
            }
            return all;
        }

        long hard(int line, int[] taken) {
            LineRules of = rules.line(line);
            Energy.Sum sum = new Energy.Sum();
            LineJudge.walkWhole(of, taken, sum);
            int[] totals = LineJudge.totals(of, taken);
            for (int tally = 0; tally < totals.length; tally++) {
                of.tally(tally).judge(totals[tally], sum);
            }
            return sum.hard()
                    + Arrays.stream(taken)
                            .mapToLong(choice -> of.prices().hard(choice))
                            .sum();
        }
    }

    private static double value(LineColumn column, double[] prices) {
        return column.cost()
                - Arrays.stream(column.cells())
                        .mapToDouble(cell -> prices[cell])
                        .sum();
    }

    @Test
    void noLineIsWorthMoreThanTheOneFound() {
        int compared = 0;
        for (long seed = 0; seed < 300; seed++) {
            Case drawn = new Case(seed);
            Random random = new Random(seed);
            double[] prices =
                    random.doubles(drawn.rules.demand().size(), -20, 100).toArray();
            for (int line = 0; line < drawn.rules.lines(); line++) {
                List<LineColumn> all = drawn.all(line);
                if (all == null || all.isEmpty()) {
                    continue;
                }
                compared++;
                double best = all.stream()
                        .mapToDouble(column -> value(column, prices))
                        .min()
                        .orElseThrow();
                List<LineColumn> found = new ArrayList<>();
                double bound = drawn.pricings.get(line).best(prices, 1e9, 3, found);
                assertThat(bound).as("seed %d, line %d", seed, line).isLessThanOrEqualTo(best + 1e-6);
                for (LineColumn column : found) {
                    assertThat(drawn.hard(line, column.choices())).isZero();
                    assertThat(value(column, prices)).isGreaterThanOrEqualTo(best - 1e-6);
                }
                if (drawn.rules.line(line).tallies().stream().noneMatch(Tally::fair)) {
                    assertThat(value(found.getFirst(), prices))
                            .as("seed %d, line %d", seed, line)
                            .isCloseTo(best, within(1e-6));
                }
            }
        }
        assertThat(compared).isGreaterThan(50);
    }

    @Test
    void theBoundIsNeverAboveTheBestRoster() {
        int compared = 0;
        int reached = 0;
        for (long seed = 0; seed < 400; seed++) {
            Case drawn = new Case(seed);
            List<List<LineColumn>> all = new ArrayList<>();
            long rosters = 1;
            for (int line = 0; line < drawn.rules.lines() && rosters <= MOST_ROSTERS && rosters > 0; line++) {
                List<LineColumn> lines = drawn.all(line);
                rosters = lines == null ? MOST_ROSTERS + 1 : rosters * lines.size();
                all.add(lines == null ? List.of() : lines);
            }
            if (rosters > MOST_ROSTERS || rosters == 0) {
                continue;
            }
            compared++;
            LineMaster master = master(drawn, all);
            double best = best(master, all, new ArrayList<>());
            Dive dive = new Dive(master, drawn.pricings, new SplittableRandom(seed), () -> false);
            assertThat(dive.mayBeat(best + 0.01)).as("seed %d", seed).isTrue();
            List<LineColumn> lines = dive.take();
            assertThat(lines).as("seed %d", seed).hasSameSizeAs(all);
            double taken = master.cost(lines);
            assertThat(taken).as("seed %d", seed).isGreaterThanOrEqualTo(best - 1e-6);
            reached += taken < best + 1e-6 ? 1 : 0;
        }
        assertThat(compared).isGreaterThan(5);
        assertThat(reached).as("of %d", compared).isGreaterThan(compared * 3 / 4);
    }

    private static LineMaster master(Case drawn, List<List<LineColumn>> all) {
        int[] required = IntStream.range(0, drawn.rules.demand().size())
                .map(cell -> drawn.rules.demand().demand(cell).required())
                .toArray();
        return new LineMaster(
                all.stream().map(List::getFirst).toList(),
                required,
                CoverPrices.of(drawn.part),
                new SplittableRandom(1));
    }

    private static double best(LineMaster master, List<List<LineColumn>> all, List<LineColumn> chosen) {
        if (chosen.size() == all.size()) {
            return master.cost(chosen);
        }
        double best = Double.MAX_VALUE;
        for (LineColumn column : all.get(chosen.size())) {
            chosen.add(column);
            best = Math.min(best, best(master, all, chosen));
            chosen.removeLast();
        }
        return best;
    }

    @Test
    void repairsNeverMakeARosterWorse() {
        for (long seed = 0; seed < 100; seed++) {
            PartRules part = PartRules.of(RandomProblems.problem(seed));
            Board board = new Board(part);
            board.load(part.rules().numbers(RandomProblems.roster(part.rules().problem(), seed)));
            BestRoster best = new BestRoster(board.score(), Snapshot.of(board));
            LineRepair repair =
                    new LineRepair(part, board, new Candidates(part.rules()), best, new SplittableRandom(seed));
            for (int time = 0; time < 5; time++) {
                double before = board.energy();
                repair.run(() -> false);
                assertThat(board.energy()).as("seed %d", seed).isLessThanOrEqualTo(before);
            }
            assertThat(RosterAudit.of(part.rules().problem(), part.rules().roster(board.copy()))
                            .score())
                    .isEqualTo(board.score());
        }
    }
}
