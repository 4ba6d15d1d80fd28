package com.ihosi.planner.roster.plan;

import com.ihosi.planner.facility.Department;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.Weights;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.staff.EmployedDoctor;
import com.ihosi.planner.time.Span;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that one facility's rows say about a week, or several that are planned at once, before anything is decided from it.
 *
 * @param horizon the weeks that are planned or looked at
 * @param today the facility's date, before which nothing of the week can be changed any more
 * @param rosters of the weeks: the published ones, if any, and the drafts, the newest first
 * @param past duties of the published rosters before, the earliest first
 * @param pastWeeks the earlier weeks that a published roster covers
 * @param elsewhere time that doctors are taken at facilities that are not planned with this one
 * @param booked when doctors have appointments and the like here, so that they cannot work at another place
 * @param following what is published for the week after
 */
record FacilityWeek(
        Facility facility,
        Horizon horizon,
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
        TimeElsewhere elsewhere,
        Map<Doctor.Id, List<Span>> booked,
        Following following) {

    /** How far back earlier rosters are read for what they say about fairness. */
    static final int PAST_WEEKS = 8;

    Facility.Id id() {
        return facility.id();
    }

    boolean isOver() {
        return horizon.first().isOver(today);
    }

    /** The first of the weeks, the only one where one is looked at. */
    Week week() {
        return horizon.first();
    }

    /** What is published for the first week. */
    Optional<StoredRoster> published() {
        return published(week());
    }

    Optional<StoredRoster> published(Week of) {
        return rosters.stream()
                .filter(roster -> roster.status() == StoredRoster.Status.PUBLISHED)
                .filter(roster -> roster.week().equals(of))
                .findFirst();
    }

    /** What is published for the week of a day. */
    Optional<StoredRoster> publishedOn(LocalDate day) {
        return published(Week.of(day));
    }

    /** What is published for any of the weeks. */
    List<StoredRoster> allPublished() {
        return rosters.stream()
                .filter(roster -> roster.status() == StoredRoster.Status.PUBLISHED)
                .toList();
    }

    List<StoredRoster> drafts() {
        return rosters.stream()
                .filter(roster -> roster.status() == StoredRoster.Status.DRAFT)
                .toList();
    }

    /** The roster of the (first) week that somebody worked on last, a draft or the published one. */
    Optional<StoredRoster> latest() {
        return latest(week());
    }

    Optional<StoredRoster> latest(Week of) {
        return rosters.stream()
                .filter(roster -> roster.week().equals(of))
                .max(Comparator.comparing(StoredRoster::touchedAt));
    }

    /** The duties that stay where they are in a solve: what is pinned in the rosters that somebody worked on last. */
    List<StoredDuty> pins() {
        return horizon.list().stream()
                .flatMap(week -> latest(week).stream())
                .flatMap(roster -> roster.pins().stream())
                .toList();
    }

    /** The same with other rosters of the week. */
    FacilityWeek withRosters(List<StoredRoster> others) {
        return new FacilityWeek(
                facility,
                horizon,
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
                elsewhere,
                booked,
                following);
    }

    /** The same with other time elsewhere. */
    FacilityWeek withElsewhere(TimeElsewhere other) {
        return new FacilityWeek(
                facility,
                horizon,
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
                other,
                booked,
                following);
    }
}
