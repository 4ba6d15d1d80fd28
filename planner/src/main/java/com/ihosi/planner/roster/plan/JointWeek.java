package com.ihosi.planner.roster.plan;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.facility.Department;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.Duty;
import com.ihosi.planner.roster.Feasibility;
import com.ihosi.planner.roster.Roster;
import com.ihosi.planner.roster.RosterProblem;
import java.util.List;
import java.util.stream.Stream;

/** Weeks of some facilities as they stood when a solve began: what it is asked, and what its answer is stored by. */
public final class JointWeek {

    private final List<FacilityWeek> weeks;
    private final ProblemAssembly assembly;
    private final AssembledWeek assembled;

    JointWeek(List<FacilityWeek> weeks, Travel travel) {
        this.weeks = List.copyOf(weeks);
        this.assembly = new ProblemAssembly(weeks, travel);
        this.assembled = assembly.forSolving();
    }

    /** What the solver is asked, and what its answer is judged by. */
    public RosterProblem problem() {
        return assembled.problem();
    }

    /** What can be said of it before it is solved. */
    public Feasibility feasibility() {
        return Feasibility.of(problem()).with(ContractConflicts.list(assembled.doctors()));
    }

    /** The departments of all its facilities. */
    public List<Department> departments() {
        return weeks.stream().flatMap(week -> week.departments().stream()).toList();
    }

    /** What is published, as far as it is still possible. */
    public Roster published() {
        return Roster.read(problem(), duties()).roster();
    }

    private List<Duty> duties() {
        return weeks.stream()
                .flatMap(week -> Stream.concat(
                                week.allPublished().stream().flatMap(roster -> roster.duties().stream()),
                                week.following().duties().stream())
                        .map(duty -> new Duty(
                                duty.doctor(),
                                duty.day(),
                                shifts(week.id()).get(duty).shift().id())))
                .toList();
    }

    /** Refuses weeks of which nothing is published at a facility, because there is nothing to stay close to. */
    public void requirePublished() {
        for (FacilityWeek week : weeks) {
            week.horizon().list().stream()
                    .filter(each -> week.published(each).isEmpty())
                    .findFirst()
                    .ifPresent(each -> {
                        throw new PlannerException("Nothing is published for %s at %s yet. Solve the week instead."
                                .formatted(each, week.facility().name()));
                    });
        }
    }

    List<FacilityWeek> weeks() {
        return weeks;
    }

    ShiftCatalogue shifts(Facility.Id facility) {
        return assembly.catalogue(facility);
    }
}
