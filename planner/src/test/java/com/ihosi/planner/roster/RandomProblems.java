package com.ihosi.planner.roster;

import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.History.PastDay;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.Span;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Problems and rosters drawn at random with everything that a problem can have: two facilities in two zones, combinations of shifts,
 * time elsewhere, history, pinned days, wishes, fair shares, a published roster, weeks with a clock change.
 */
public final class RandomProblems {

    private static final List<LocalDate> FIRST_DAYS = List.of(
            LocalDate.of(2026, 11, 23),
            LocalDate.of(2026, 3, 25),
            LocalDate.of(2026, 10, 19),
            LocalDate.of(2026, 11, 29));

    private final Random random;
    private final Facility.Id north;
    private final Facility.Id south;
    private final List<Shift> shifts = new ArrayList<>();
    private final Period period;

    private RandomProblems(long seed) {
        this(new Random(seed), null);
    }

    private RandomProblems(Random random, @Nullable Period samePeriod) {
        this.random = random;
        north = new Facility.Id(id());
        south = new Facility.Id(id());
        period = samePeriod != null
                ? samePeriod
                : new Period(FIRST_DAYS.get(random.nextInt(FIRST_DAYS.size())), 1 + random.nextInt(20));
        IntStream.range(0, 2 + random.nextInt(5)).forEach(number -> shifts.add(shift(number)));
        shifts.replaceAll(shift -> shift.notFollowedBy(someShifts()));
    }

    /** The problem that a seed stands for. */
    public static RosterProblem problem(long seed) {
        return new RandomProblems(seed).problem();
    }

    /** Several problems in one, of which no doctor can work for two; the lines and demands of all of them are mixed. */
    public static RosterProblem apart(long seed, int parts) {
        Random random = new Random(seed);
        List<RosterProblem> problems = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            Period period = problems.isEmpty() ? null : problems.getFirst().period();
            problems.add(new RandomProblems(random, period).problem());
        }
        Map<Facility.Id, Weights> weights = new HashMap<>();
        problems.forEach(each -> weights.putAll(each.weights()));
        return new RosterProblem(
                problems.getFirst().period(),
                all(problems, RosterProblem::shifts, random),
                all(problems, RosterProblem::lines, random),
                all(problems, RosterProblem::demands, random),
                weights);
    }

    private static <T> List<T> all(List<RosterProblem> problems, Function<RosterProblem, List<T>> of, Random random) {
        List<T> all =
                new ArrayList<>(problems.stream().map(of).flatMap(List::stream).toList());
        Collections.shuffle(all, random);
        return all;
    }

    /** A roster for the problem, with any of each day's choices. */
    public static Roster roster(RosterProblem problem, long seed) {
        Random random = new Random(seed);
        List<List<Choice>> lines = problem.lines().stream()
                .map(line -> line.days().stream()
                        .map(day ->
                                day.choices().get(random.nextInt(day.choices().size())))
                        .toList())
                .toList();
        return new Roster(problem, lines);
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private Shift shift(int number) {
        boolean atNorth = chance(60);
        return new Shift(
                new Shift.Id(id()),
                atNorth ? north : south,
                new com.ihosi.planner.facility.Department.Id(id()),
                "S" + number,
                "Shift " + number,
                LocalTime.of(random.nextInt(24), 0),
                60 * (4 + random.nextInt(22)),
                ZoneId.of(atNorth ? "Europe/Berlin" : "America/New_York"),
                Set.of(),
                chance(20));
    }

    private Set<Shift.Id> someShifts() {
        Set<Shift.Id> some = new HashSet<>();
        shifts.stream().filter(shift -> chance(25)).map(Shift::id).forEach(some::add);
        return some;
    }

    private Shift.Id anyShift() {
        return shifts.get(random.nextInt(shifts.size())).id();
    }

    private RosterProblem problem() {
        List<Line> lines =
                IntStream.range(0, 1 + random.nextInt(6)).mapToObj(this::line).toList();
        Map<Facility.Id, Weights> weights = Map.of(
                north, Weights.STANDARD.with(Rule.WISH, random.nextInt(3)),
                south, Weights.STANDARD.with(Rule.MINIMUM_REST, 3).with(Rule.CLOSENESS, 2));
        return new RosterProblem(period, shifts, lines, demands(), weights);
    }

    private List<Demand> demands() {
        List<Demand> demands = new ArrayList<>();
        for (Shift shift : shifts) {
            for (int day = 0; day < period.days(); day++) {
                if (chance(70)) {
                    Level unmet = chance(50) ? Level.MEDIUM : Level.SOFT;
                    demands.add(new Demand(shift.id(), day, random.nextInt(3), 100, random.nextInt(3), unmet));
                }
            }
        }
        return demands;
    }

    private Line line(int number) {
        List<LineDay> days =
                IntStream.range(0, period.days()).mapToObj(this::lineDay).toList();
        List<FairShare> shares = new ArrayList<>();
        for (Rule rule : List.of(Rule.FAIR_NIGHTS, Rule.FAIR_WEEKENDS, Rule.FAIR_HOURS, Rule.FAIR_ON_CALLS)) {
            if (chance(50)) {
                int scale = rule == Rule.FAIR_HOURS ? 480 : 1;
                shares.add(new FairShare(
                        rule, scale * random.nextInt(4), scale * random.nextInt(6), chance(50) ? someDays() : null));
            }
        }
        return new Line(
                new Doctor.Id(id()), "Doctor " + number, chance(50) ? north : south, rules(), history(), shares, days);
    }

    private WorkRules rules() {
        int most = 2 + random.nextInt(5);
        WorkRules rules = new WorkRules(
                quotas(),
                chance(80) ? most : WorkRules.NO_MOST,
                1 + random.nextInt(Math.min(3, most)),
                1 + random.nextInt(4),
                chance(70) ? random.nextInt(3) : WorkRules.NO_MOST,
                chance(70) ? 60 * random.nextInt(40) : 0);
        return chance(20) ? rules.and(WorkRules.NONE.withQuotas(quotas())) : rules;
    }

    private List<Quota> quotas() {
        List<Quota> quotas = new ArrayList<>();
        if (chance(60)) {
            quotas.add(Quota.minutes(480 * random.nextInt(5), 480 * (5 + random.nextInt(5))));
        }
        if (chance(40)) {
            quotas.add(Quota.minutesAt(
                    chance(50) ? north : south, 240 * random.nextInt(4), 480 * (2 + random.nextInt(4))));
        }
        if (chance(60)) {
            quotas.add(new Quota.Shifts(Set.of(anyShift()), random.nextInt(2), 1 + random.nextInt(3)));
        }
        for (int part = random.nextInt(3); part > 0; part--) {
            quotas.add(quotaOfSomeDays());
        }
        return quotas;
    }

    private Quota quotaOfSomeDays() {
        Stretch within = someDays();
        return switch (random.nextInt(3)) {
            case 0 -> Quota.minutesWithin(within, 480 * random.nextInt(3), 480 * (3 + random.nextInt(3)));
            case 1 -> new Quota.Shifts(Set.of(anyShift()), within, random.nextInt(2), 1 + random.nextInt(2));
            default -> new Quota.Weekends(within, random.nextInt(2), random.nextInt(3));
        };
    }

    private Stretch someDays() {
        int first = random.nextInt(period.days());
        return new Stretch(first, first + random.nextInt(period.days() - first));
    }

    private History history() {
        List<PastDay> past = IntStream.range(0, random.nextInt(7))
                .mapToObj(index -> chance(50) ? PastDay.OFF : pastDay(index))
                .toList();
        return new History(past, random.nextInt(2));
    }

    private PastDay pastDay(int index) {
        Shift shift = shifts.get(random.nextInt(shifts.size()));
        return new PastDay(List.of(shift.on(period.date(-1 - index))), Set.of(shift.id()));
    }

    private LineDay lineDay(int day) {
        List<Choice> choices = new ArrayList<>();
        choices.add(Choice.OFF);
        shifts.stream()
                .filter(shift -> chance(70))
                .map(Shift::id)
                .map(Choice::of)
                .forEach(choices::add);
        if (chance(30) && shifts.size() > 2) {
            choices.add(new Choice(List.of(shifts.get(0).id(), shifts.get(1).id()), Set.of()));
        }
        if (chance(10)) {
            choices.add(new Choice(List.of(anyShift()), Set.of(Rule.LEAVE)));
        }
        LineDay made = LineDay.of(choices);
        if (chance(15)) {
            made = made.pinnedTo(choices.get(random.nextInt(choices.size())));
        }
        if (chance(15)) {
            Span span = shifts.get(random.nextInt(shifts.size())).on(period.date(day));
            made = made.withElsewhere(List.of(span));
        }
        if (chance(20)) {
            made = made.withPublished(chance(30) ? Set.of() : Set.of(anyShift()));
        }
        return chance(30) ? made.withWishes(List.of(wish(), wish())) : made;
    }

    private Wish wish() {
        int weight = 1 + random.nextInt(5);
        return switch (random.nextInt(4)) {
            case 0 -> Wish.wants(anyShift(), weight);
            case 1 -> Wish.avoids(anyShift(), weight);
            case 2 -> Wish.wantsWork(weight);
            default -> Wish.wantsOff(weight);
        };
    }
}
