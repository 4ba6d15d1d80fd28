package com.ihosi.planner.roster.plan;

import com.ihosi.planner.facility.Department;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.Weights;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.staff.EmployedDoctor;
import com.ihosi.planner.time.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * All that one facility's rows say about a week, before anything is decided from it.
 *
 * @param today the facility's date, before which nothing of the week can be changed any more
 * @param rosters of the week: the published one, if any, and the drafts, the newest first
 * @param past duties of the published rosters before, the earliest first
 * @param pastWeeks the Mondays of the earlier weeks that a published roster covers
 * @param elsewhere when doctors are taken at facilities that are not planned with this one, widened by the way there
 */
record FacilityWeek(
        Facility facility,
        Week week,
        LocalDate today,
        List<Department> departments,
        List<ShiftType> types,
        List<EmployedDoctor> doctors,
        List<DayDemand> demand,
        List<DayWish> wishes,
        Weights weights,
        List<StoredRoster> rosters,
        List<StoredDuty> past,
        Set<LocalDate> pastWeeks,
        Map<Doctor.Id, List<Span>> elsewhere) {

    Optional<StoredRoster> published() {
        return rosters.stream()
                .filter(roster -> roster.status() == StoredRoster.Status.PUBLISHED)
                .findFirst();
    }

    List<StoredRoster> drafts() {
        return rosters.stream()
                .filter(roster -> roster.status() == StoredRoster.Status.DRAFT)
                .toList();
    }

    /** The same with only those drafts. */
    FacilityWeek withDrafts(Predicate<StoredRoster> kept) {
        return withRosters(rosters.stream()
                .filter(roster -> roster.status() != StoredRoster.Status.DRAFT || kept.test(roster))
                .toList());
    }

    private FacilityWeek withRosters(List<StoredRoster> some) {
        return new FacilityWeek(
                facility,
                week,
                today,
                departments,
                types,
                doctors,
                demand,
                wishes,
                weights,
                some,
                past,
                pastWeeks,
                elsewhere);
    }

    /** The same with more time elsewhere. */
    FacilityWeek withElsewhere(Map<Doctor.Id, List<Span>> spans) {
        return new FacilityWeek(
                facility,
                week,
                today,
                departments,
                types,
                doctors,
                demand,
                wishes,
                weights,
                rosters,
                past,
                pastWeeks,
                spans);
    }
}
