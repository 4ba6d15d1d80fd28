package com.ihosi.planner.roster.solving;

import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.Choice;
import com.ihosi.planner.roster.Demand;
import com.ihosi.planner.roster.History;
import com.ihosi.planner.roster.Level;
import com.ihosi.planner.roster.Line;
import com.ihosi.planner.roster.LineDay;
import com.ihosi.planner.roster.Period;
import com.ihosi.planner.roster.Quota;
import com.ihosi.planner.roster.Repair;
import com.ihosi.planner.roster.Roster;
import com.ihosi.planner.roster.RosterAudit;
import com.ihosi.planner.roster.RosterProblem;
import com.ihosi.planner.roster.RosterRules;
import com.ihosi.planner.roster.Score;
import com.ihosi.planner.roster.Shift;
import com.ihosi.planner.roster.Weights;
import com.ihosi.planner.roster.Wish;
import com.ihosi.planner.roster.WorkRules;
import com.ihosi.planner.staff.Doctor;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A replan changes no more than it must: every roster of four doctors and five days, one of them sick, is tried. */
class FewestChangesTest {

    private static final int DOCTORS = 4;
    private static final int DAYS = 5;
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final Facility.Id NORTH = new Facility.Id(new UUID(0, 1));
    private static final Shift DAY = shift("D", 8);
    private static final Shift NIGHT = shift("N", 20);
    private static final List<Choice> CHOICES = List.of(Choice.OFF, Choice.of(DAY.id()), Choice.of(NIGHT.id()));

    /** What matters in a replan, in its order. */
    private record Outcome(long hard, long unmet, int changes) {

        static final Comparator<Outcome> BEST_FIRST = Comparator.comparingLong(Outcome::hard)
                .thenComparingLong(Outcome::unmet)
                .thenComparingInt(Outcome::changes);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void noRosterThatIsAsGoodChangesLess(long seed) {
        RosterProblem problem = problem(new Random(seed));

        Roster replanned = new RosterSolver()
                .solve(Repair.of(problem), null, SolveLimits.steps(20, seed), ProgressListener.NONE, () -> false)
                .roster();

        assertThat(outcome(problem, replanned)).isEqualTo(best(problem));
    }

    private static Outcome outcome(RosterProblem problem, Roster roster) {
        Score score =
                RosterAudit.of(problem, new Roster(problem, roster.lines())).score();
        int changes = 0;
        for (int line = 0; line < DOCTORS; line++) {
            changes += changes(problem.lines().get(line), roster.lines().get(line));
        }
        return new Outcome(score.hard(), score.medium(), changes);
    }

    /**
     * Published is a roster drawn at random against many a wish, and as much is needed as it has; then the last doctor falls sick.
     */
    private static RosterProblem problem(Random random) {
        List<Line> lines = new ArrayList<>();
        int[][] published = new int[2][DAYS];
        for (int doctor = 0; doctor < DOCTORS; doctor++) {
            List<LineDay> days = new ArrayList<>();
            for (int day = 0; day < DAYS; day++) {
                Choice work = CHOICES.get(random.nextInt(CHOICES.size()));
                if (!work.off()) {
                    published[work.isOf(Set.of(DAY.id())) ? 0 : 1][day]++;
                }
                List<Choice> open = doctor == DOCTORS - 1 ? List.of(Choice.OFF) : CHOICES;
                Wish other = work.off() ? Wish.wantsWork(10) : Wish.wantsOff(10);
                days.add(LineDay.of(open)
                        .withPublished(Set.copyOf(work.shifts()))
                        .withWishes(random.nextBoolean() ? List.of(other) : List.of()));
            }
            lines.add(new Line(
                    new Doctor.Id(new UUID(1, doctor)),
                    "Doctor " + doctor,
                    NORTH,
                    rules(random),
                    History.NONE,
                    List.of(),
                    days));
        }
        List<Demand> demands = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            demands.add(new Demand(DAY.id(), day, Math.min(2, published[0][day]), 100, 1, Level.MEDIUM));
            demands.add(new Demand(NIGHT.id(), day, Math.min(2, published[1][day]), 150, 1, Level.MEDIUM));
        }
        return new RosterProblem(
                new Period(MONDAY, DAYS), List.of(DAY, NIGHT), lines, demands, Map.of(NORTH, Weights.STANDARD));
    }

    private static WorkRules rules(Random random) {
        List<Quota> quotas = List.of(Quota.minutes(0, 480 * (3 + random.nextInt(3))));
        return new WorkRules(quotas, 2 + random.nextInt(4), 1, 1 + random.nextInt(2), WorkRules.NO_MOST, 660);
    }

    private static Shift shift(String code, int from) {
        return new Shift(
                new Shift.Id(new UUID(2, from)),
                NORTH,
                null,
                code,
                code,
                LocalTime.of(from, 0),
                480,
                ZoneOffset.UTC,
                Set.of());
    }

    private static int changes(Line line, List<Choice> work) {
        int changes = 0;
        for (int day = 0; day < DAYS; day++) {
            Set<Shift.Id> before = Objects.requireNonNull(line.days().get(day).published());
            Set<Shift.Id> after = Set.copyOf(work.get(day).shifts());
            changes += (int)
                    before.stream().filter(shift -> !after.contains(shift)).count();
            changes += (int)
                    after.stream().filter(shift -> !before.contains(shift)).count();
        }
        return changes;
    }

    /** One way to spend the five days: what it breaks, what it changes, and whom it gives to each demand, in four bits each. */
    private record Way(long hard, int changes, long cover) {}

    private static Outcome best(RosterProblem problem) {
        RosterRules rules = new RosterRules(problem);
        List<List<Way>> ways = new ArrayList<>();
        for (int line = 0; line < DOCTORS; line++) {
            ways.add(ways(rules, line));
        }
        Outcome best = new Outcome(Long.MAX_VALUE, 0, 0);
        for (Way first : ways.get(0)) {
            for (Way second : ways.get(1)) {
                for (Way third : ways.get(2)) {
                    best = better(
                            problem,
                            best,
                            List.of(first, second, third, ways.get(3).getFirst()));
                }
            }
        }
        return best;
    }

    private static Outcome better(RosterProblem problem, Outcome best, List<Way> ways) {
        long hard = 0;
        int changes = 0;
        long cover = 0;
        for (Way way : ways) {
            hard += way.hard();
            changes += way.changes();
            cover += way.cover();
        }
        long unmet = 0;
        for (int cell = 0; cell < problem.demands().size(); cell++) {
            Demand demand = problem.demands().get(cell);
            int missing = demand.required() - (int) ((cover >> (4 * cell)) & 15);
            unmet += missing > 0 ? (long) missing * demand.underPrice() : 0;
        }
        Outcome found = new Outcome(hard, unmet, changes);
        return Outcome.BEST_FIRST.compare(found, best) < 0 ? found : best;
    }

    /** Those that break the least, as doctors break hard rules each by themselves. */
    private static List<Way> ways(RosterRules rules, int line) {
        List<List<Choice>> all = List.of(List.of());
        for (LineDay day : rules.problem().lines().get(line).days()) {
            List<List<Choice>> longer = new ArrayList<>();
            for (List<Choice> begun : all) {
                for (Choice choice : day.choices()) {
                    List<Choice> next = new ArrayList<>(begun);
                    next.add(choice);
                    longer.add(next);
                }
            }
            all = longer;
        }
        List<Way> ways = all.stream().map(work -> way(rules, line, work)).toList();
        long least = ways.stream().mapToLong(Way::hard).min().orElseThrow();
        return ways.stream().filter(way -> way.hard() == least).toList();
    }

    private static Way way(RosterRules rules, int line, List<Choice> work) {
        int[] numbers = work.stream().mapToInt(rules.catalogue()::of).toArray();
        long cover = 0;
        for (int day = 0; day < DAYS; day++) {
            for (Shift.Id shift : work.get(day).shifts()) {
                cover += 1L << (4 * (2 * day + (shift.equals(DAY.id()) ? 0 : 1)));
            }
        }
        long hard = Score.of(RosterAudit.ofLine(rules, line, numbers)).hard();
        return new Way(hard, changes(rules.problem().lines().get(line), work), cover);
    }
}
