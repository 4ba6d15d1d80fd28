package com.ihosi.planner.roster.plan;

import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.Demand;
import com.ihosi.planner.roster.Level;
import com.ihosi.planner.roster.Line;
import com.ihosi.planner.roster.Period;
import com.ihosi.planner.roster.RosterProblem;
import com.ihosi.planner.roster.Weights;
import com.ihosi.planner.roster.plan.PlannedDoctor.Place;
import com.ihosi.planner.staff.Doctor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Decides what is asked of a week from what the rows of its facilities say. */
final class ProblemAssembly {

    private final List<FacilityWeek> weeks;
    private final Travel travel;
    private final Map<Facility.Id, ShiftCatalogue> catalogues = new LinkedHashMap<>();

    /** Facilities that are planned together; their weeks are the same. */
    ProblemAssembly(List<FacilityWeek> weeks, Travel travel) {
        this.weeks = weeks;
        this.travel = travel;
        weeks.forEach(week -> catalogues.put(week.id(), ShiftCatalogue.of(week)));
    }

    ShiftCatalogue catalogue(Facility.Id facility) {
        ShiftCatalogue catalogue = catalogues.get(facility);
        if (catalogue == null) {
            throw new IllegalArgumentException("The facility is not part of this plan.");
        }
        return catalogue;
    }

    /** What a solver may choose from: pinned duties and days that have gone by stay as they are. */
    AssembledWeek forSolving() {
        return assemble(true);
    }

    /** The same with all that is possible by hand, and every choice that any roster of the week makes. */
    AssembledWeek forViewing() {
        return assemble(false);
    }

    private AssembledWeek assemble(boolean keepsFixed) {
        Map<Facility.Id, FairShares> fairShares = new LinkedHashMap<>();
        weeks.forEach(week -> fairShares.put(week.id(), new FairShares(week, catalogue(week.id()))));
        List<PlannedDoctor> doctors = doctors();
        int following = keepsFixed ? following(doctors) : 0;
        LineAssembly lines = new LineAssembly(new DayChoices(travel, !keepsFixed), fairShares, keepsFixed, following);
        List<Line> all = doctors.stream().map(lines::line).toList();
        List<RosteredShift> shifts = catalogues.values().stream()
                .flatMap(catalogue -> catalogue.shifts().stream())
                .toList();
        Map<Facility.Id, Weights> weights = new LinkedHashMap<>();
        weeks.forEach(week -> weights.put(week.id(), week.weights()));
        RosterProblem problem = new RosterProblem(
                horizon().period(following),
                shifts.stream().map(RosteredShift::shift).toList(),
                all,
                demands(),
                weights);
        return new AssembledWeek(problem, doctors, shifts);
    }

    private Horizon horizon() {
        return weeks.getFirst().horizon();
    }

    /** How many days behind the planned ones some line knows that matter to it. */
    private static int following(List<PlannedDoctor> doctors) {
        return doctors.stream()
                .mapToInt(doctor -> FollowingDays.of(doctor).size())
                .max()
                .orElse(0);
    }

    /** Everybody who belongs to a facility some day of the weeks, or has a duty in one of its rosters; by name. */
    private List<PlannedDoctor> doctors() {
        Map<Doctor.Id, List<Place>> places = new LinkedHashMap<>();
        for (FacilityWeek week : weeks) {
            PlaceAssembly assembly = new PlaceAssembly(week, catalogue(week.id()));
            assembly.places().forEach(place -> places.computeIfAbsent(place.doctor(), any -> new ArrayList<>())
                    .add(place));
        }
        return places.values().stream()
                .map(ProblemAssembly::homeFirst)
                .sorted(Comparator.comparing(
                                (PlannedDoctor doctor) -> doctor.doctor().sortName())
                        .thenComparing(doctor -> doctor.doctor().id().value()))
                .toList();
    }

    private static PlannedDoctor homeFirst(List<Place> places) {
        List<Place> sorted = places.stream()
                .sorted(Comparator.comparing(
                        (Place place) -> place.employed().employment().primary(), Comparator.reverseOrder()))
                .toList();
        return new PlannedDoctor(sorted.getFirst().employed().doctor(), sorted);
    }

    private List<Demand> demands() {
        Period period = horizon().period(0);
        return weeks.stream()
                .flatMap(week -> week.demand().stream()
                        .map(demand -> new Demand(
                                catalogue(week.id())
                                        .get(demand.type(), demand.department())
                                        .shift()
                                        .id(),
                                period.day(demand.day()),
                                demand.required(),
                                demand.underPrice(),
                                demand.overPrice(),
                                Level.MEDIUM)))
                .toList();
    }
}
