package com.ihosi.planner.roster.solving.plain;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import com.ihosi.planner.roster.Choice;
import com.ihosi.planner.roster.Demand;
import com.ihosi.planner.roster.Level;
import com.ihosi.planner.roster.Line;
import com.ihosi.planner.roster.LineDay;
import com.ihosi.planner.roster.Roster;
import com.ihosi.planner.roster.RosterProblem;
import com.ihosi.planner.roster.Rule;
import com.ihosi.planner.roster.Shift;
import com.ihosi.planner.roster.Weights;
import com.ihosi.planner.roster.solving.plain.PlainDoctor.WorkedDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A roster as most would model it: a place for each doctor that the demand asks for. */
@PlanningSolution
public class PlainRoster {

    private List<PlainDoctor> doctors = List.of();
    private List<Shift> shifts = List.of();
    private List<PlainTotal> totals = List.of();
    private List<PlainWish> wishes = List.of();
    private List<WorkedDay> fixedDays = List.of();
    private List<PlainPlace> places = List.of();
    private @Nullable HardMediumSoftScore score;

    /** For Timefold's copies only. */
    public PlainRoster() {}

    /** The problem with every place empty. */
    static PlainRoster of(RosterProblem problem) {
        PlainRoster roster = new PlainRoster();
        roster.shifts = problem.shifts();
        roster.doctors = new ArrayList<>();
        for (Line line : problem.lines()) {
            roster.doctors.add(new PlainDoctor(roster.doctors.size(), line, problem.weights(line.home())));
        }
        roster.totals = roster.doctors.stream()
                .flatMap(doctor -> PlainTotal.of(doctor).stream())
                .toList();
        roster.fixedDays = roster.doctors.stream()
                .flatMap(doctor -> doctor.fixedDays().stream())
                .toList();
        roster.wishes = new ArrayList<>();
        roster.doctors.forEach(roster::addWishes);
        roster.places = places(problem);
        return roster;
    }

    private void addWishes(PlainDoctor doctor) {
        for (int day = 0; day < doctor.line().days().size(); day++) {
            int on = day;
            LineDay asked = doctor.day(day);
            asked.wishes().forEach(wish -> wishes.add(PlainWish.of(wishes.size(), doctor, on, wish)));
            Set<Shift.Id> published = asked.published();
            if (published != null) {
                long price = doctor.weight(Rule.CLOSENESS);
                published.forEach(shift -> wishes.add(new PlainWish(wishes.size(), doctor, on, shift, true, price)));
            }
        }
    }

    private static List<PlainPlace> places(RosterProblem problem) {
        Map<Shift.Id, Shift> shifts =
                problem.shifts().stream().collect(Collectors.toMap(Shift::id, Function.identity()));
        List<PlainPlace> places = new ArrayList<>();
        for (Demand demand : problem.demands()) {
            Shift shift = Objects.requireNonNull(shifts.get(demand.shift()), "shift of a demand");
            Weights weights = problem.weights(shift.facility());
            long price = (long) demand.underPrice() * weights.of(demand.underRule());
            for (int i = 0; i < demand.required(); i++) {
                places.add(new PlainPlace(
                        places.size(),
                        shift,
                        demand.day(),
                        shift.on(problem.period().date(demand.day())),
                        price,
                        demand.unmet() == Level.MEDIUM));
            }
        }
        return places;
    }

    @ProblemFactCollectionProperty
    @ValueRangeProvider
    public List<PlainDoctor> getDoctors() {
        return doctors;
    }

    @ProblemFactCollectionProperty
    public List<Shift> getShifts() {
        return shifts;
    }

    @ProblemFactCollectionProperty
    public List<PlainTotal> getTotals() {
        return totals;
    }

    @ProblemFactCollectionProperty
    public List<PlainWish> getWishes() {
        return wishes;
    }

    @ProblemFactCollectionProperty
    public List<WorkedDay> getFixedDays() {
        return fixedDays;
    }

    @PlanningEntityCollectionProperty
    public List<PlainPlace> getPlaces() {
        return places;
    }

    @PlanningScore
    public @Nullable HardMediumSoftScore getScore() {
        return score;
    }

    public void setScore(@Nullable HardMediumSoftScore score) {
        this.score = score;
    }

    /** The same as a roster of the product; of a day that it does not allow as much as it does. */
    Roster toRoster(RosterProblem problem) {
        Map<WorkedDay, Set<Shift.Id>> work = new HashMap<>();
        for (PlainPlace place : places) {
            PlainDoctor doctor = place.getDoctor();
            if (doctor != null) {
                work.merge(
                        new WorkedDay(doctor, place.day()), Set.of(place.shift().id()), PlainRoster::both);
            }
        }
        List<List<Choice>> lines = new ArrayList<>();
        for (PlainDoctor doctor : doctors) {
            List<Choice> chosen = new ArrayList<>();
            for (int day = 0; day < problem.period().days(); day++) {
                Set<Shift.Id> wanted = work.getOrDefault(new WorkedDay(doctor, day), Set.of());
                chosen.add(nearest(doctor.day(day), wanted));
            }
            lines.add(chosen);
        }
        return new Roster(problem, lines);
    }

    private static Set<Shift.Id> both(Set<Shift.Id> one, Set<Shift.Id> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
    }

    private static Choice nearest(LineDay day, Set<Shift.Id> wanted) {
        return day.choices().stream()
                .filter(choice -> wanted.containsAll(choice.shifts()))
                .max(Comparator.comparingInt(choice -> choice.shifts().size()))
                .orElse(day.choices().getFirst());
    }
}
