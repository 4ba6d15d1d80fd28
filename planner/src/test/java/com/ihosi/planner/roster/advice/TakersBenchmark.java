package com.ihosi.planner.roster.advice;

import com.ihosi.planner.facility.Department;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.Choice;
import com.ihosi.planner.roster.Demand;
import com.ihosi.planner.roster.FairShare;
import com.ihosi.planner.roster.History;
import com.ihosi.planner.roster.Level;
import com.ihosi.planner.roster.Line;
import com.ihosi.planner.roster.LineDay;
import com.ihosi.planner.roster.Period;
import com.ihosi.planner.roster.Quota;
import com.ihosi.planner.roster.Roster;
import com.ihosi.planner.roster.RosterProblem;
import com.ihosi.planner.roster.RosterRules;
import com.ihosi.planner.roster.Rule;
import com.ihosi.planner.roster.Shift;
import com.ihosi.planner.roster.Wish;
import com.ihosi.planner.roster.WorkRules;
import com.ihosi.planner.staff.Doctor;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Prints how long answers take on 400 doctors and as many days as the argument says, 28 without one; run it by hand. */
final class TakersBenchmark {

    private static final int DOCTORS = 400;
    private static final int WARDS = 8;

    private final Random random = new Random(7);
    private final Facility.Id facility = new Facility.Id(id());
    private final List<Shift> shifts = IntStream.range(0, WARDS)
            .boxed()
            .flatMap(ward -> Stream.of(shift(ward, "D", 7), shift(ward, "L", 15), shift(ward, "N", 23)))
            .toList();

    private final int length;

    private TakersBenchmark(int days) {
        this.length = days;
    }

    public static void main(String[] arguments) {
        TakersBenchmark benchmark = new TakersBenchmark(arguments.length == 0 ? 28 : Integer.parseInt(arguments[0]));
        RosterProblem problem = benchmark.problem();
        for (int round = 0; round < 5; round++) {
            RosterRules rules = timed("rules prepared", () -> new RosterRules(problem));
            Roster roster = timed("roster of duties", () -> benchmark.roster(problem));
            Advice advice = timed("roster judged", () -> new Advice(rules, roster, Fixed.NOTHING));
            Shift.Id shift = roster.choice(0, 3).shifts().getFirst();
            List<Taker> takers = timed("who could take it", () -> advice.takers(shift, 3, OptionalInt.of(0)));
            timed("why", () -> advice.why(0, 3, shift));
            timed("a wish", () -> advice.grant(0, 3, Wish.wantsOff(5)));
            System.out.printf(
                    "%d takers, the best for %s%n%n",
                    takers.size(), takers.getFirst().effect().price());
        }
    }

    private static <T> T timed(String what, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        System.out.printf("%-20s %6.1f ms%n", what, (System.nanoTime() - start) / 1e6);
        return result;
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private Shift shift(int ward, String kind, int hour) {
        return new Shift(
                new Shift.Id(id()),
                facility,
                new Department.Id(new UUID(0, ward)),
                kind + ward,
                kind + ward,
                LocalTime.of(hour, 0),
                480,
                ZoneId.of("Europe/Berlin"),
                Set.of());
    }

    private RosterProblem problem() {
        List<Line> lines = IntStream.range(0, DOCTORS).mapToObj(this::line).toList();
        List<Demand> demands = new ArrayList<>();
        for (Shift shift : shifts) {
            IntStream.range(0, length)
                    .forEach(day -> demands.add(new Demand(shift.id(), day, 10, 100, 1, Level.MEDIUM)));
        }
        return new RosterProblem(new Period(LocalDate.of(2026, 11, 30), length), shifts, lines, demands, Map.of());
    }

    private Line line(int number) {
        List<Choice> choices = choices(number % WARDS);
        List<LineDay> days = IntStream.range(0, length)
                .mapToObj(day ->
                        LineDay.of(choices).withWishes(random.nextInt(10) == 0 ? List.of(Wish.wantsOff(5)) : List.of()))
                .toList();
        WorkRules rules = new WorkRules(
                List.of(
                        Quota.minutes(7200, 9600),
                        new Quota.Shifts(Set.of(shifts.get(2).id()), 0, 8)),
                6,
                2,
                2,
                3,
                660);
        List<FairShare> shares = List.of(
                new FairShare(Rule.FAIR_NIGHTS, 10, 14),
                new FairShare(Rule.FAIR_WEEKENDS, 5, 7),
                new FairShare(Rule.FAIR_HOURS, 0, 8640));
        return new Line(new Doctor.Id(id()), "Doctor " + number, facility, rules, History.NONE, shares, days);
    }

    /** Every shift; those of other wards break the qualification. Of the own ward also two on a day. */
    private List<Choice> choices(int ward) {
        List<Choice> choices = new ArrayList<>(List.of(Choice.OFF));
        for (int place = 0; place < shifts.size(); place++) {
            Set<Rule> broken = place / 3 == ward ? Set.of() : Set.of(Rule.QUALIFICATION);
            choices.add(new Choice(List.of(shifts.get(place).id()), broken));
        }
        int own = ward * 3;
        for (List<Integer> pair : List.of(List.of(0, 1), List.of(0, 2), List.of(1, 2))) {
            choices.add(new Choice(
                    pair.stream().map(place -> shifts.get(own + place).id()).toList(), Set.of()));
        }
        return choices;
    }

    private Roster roster(RosterProblem problem) {
        List<List<Choice>> lines = IntStream.range(0, DOCTORS)
                .mapToObj(line -> IntStream.range(0, length)
                        .mapToObj(day -> ((day + line) % 7 < 5 && day != 2) || day == 3
                                ? choices(line % WARDS).get(1 + line % WARDS * 3 + line % 3)
                                : Choice.OFF)
                        .toList())
                .toList();
        return new Roster(problem, lines);
    }
}
