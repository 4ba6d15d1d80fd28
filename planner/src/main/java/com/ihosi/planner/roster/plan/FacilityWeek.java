package com.ihosi.planner.roster.plan;

import com.ihosi.planner.facility.Department;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.Weights;
import com.ihosi.planner.staff.EmployedDoctor;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that one facility's rows say about a week, before anything is decided from it.
 *
 * @param today the facility's date, before which nothing of the week can be changed any more
 * @param rosters of the week: the published one, if any, and the drafts, the newest first
 * @param past duties of the published rosters before, the earliest first
 * @param pastWeeks the earlier weeks that a published roster covers
 * @param elsewhere time that doctors are taken at facilities that are not planned with this one
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
        Set<Week> pastWeeks,
        TimeElsewhere elsewhere) {

    /** How far back earlier rosters are read for what they say about fairness. */
    static final int PAST_WEEKS = 8;

    Facility.Id id() {
        return facility.id();
    }

    boolean isOver() {
        return week.isOver(today);
    }

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

    /** The roster that somebody worked on last, a draft or the published one. */
    Optional<StoredRoster> latest() {
        return rosters.stream().max(Comparator.comparing(StoredRoster::touchedAt));
    }

    /** The duties that stay where they are in a solve: what is pinned in the roster that somebody worked on last. */
    List<StoredDuty> pins() {
        return latest().stream()
                .flatMap(roster -> roster.duties().stream())
                .filter(StoredDuty::pinned)
                .toList();
    }

    /** The same with other rosters of the week. */
    FacilityWeek withRosters(List<StoredRoster> others) {
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
                others,
                past,
                pastWeeks,
                elsewhere);
    }

    /** The same with other time elsewhere. */
    FacilityWeek withElsewhere(TimeElsewhere other) {
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
                other);
    }
}
