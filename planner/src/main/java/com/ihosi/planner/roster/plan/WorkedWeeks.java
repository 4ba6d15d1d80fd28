package com.ihosi.planner.roster.plan;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.facility.Department;
import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.Choice;
import com.ihosi.planner.roster.Rule;
import com.ihosi.planner.roster.plan.PlannedDoctor.Place;
import com.ihosi.planner.roster.weight.RosterWeights;
import com.ihosi.planner.staff.EmployedDoctor;
import com.ihosi.planner.staff.Staff;
import com.ihosi.planner.time.DateRange;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/**
 * What was worked at a facility over some weeks, by the same count of burdens that a solve balances.
 *
 * @param weeks those that a roster covers, the earliest first
 * @param workers everybody employed in the newest of them, by name
 */
public record WorkedWeeks(Facility facility, List<Week> weeks, List<Department> departments, List<Worker> workers) {

    public WorkedWeeks {
        weeks = List.copyOf(weeks);
        departments = List.copyOf(departments);
        workers = List.copyOf(workers);
    }

    /**
     * A doctor's work over the weeks.
     *
     * @param percent share of full time
     * @param burdens what was borne and what an even spread would be, for each rule of fairness
     */
    public record Worker(EmployedDoctor doctor, int percent, Map<Rule, Burden> burdens, int wishes, int granted) {

        public Worker {
            burdens = Map.copyOf(burdens);
        }
    }

    /** So much of a burden, in its rule's unit: borne, and the fair share of it. */
    public record Burden(int borne, double fair) {}

    /**
     * Reads them within a transaction in the facility's scope.
     *
     * @param today the facility's date: with nothing published the weeks end with its week
     * @param number how many weeks, the newest published one the last; with a draft those before its week and that week
     * @param draft a draft that is counted in the place of what is published for its week
     */
    public static WorkedWeeks load(
            DSLContext sql, Facility.Id facility, LocalDate today, int number, Optional<StoredRoster.Id> draft) {
        RosterRepository rosters = new RosterRepository(sql, facility);
        Optional<StoredRoster> chosen = draft.map(rosters::get);
        chosen.ifPresent(WorkedWeeks::requireDraft);
        Week last = chosen.map(StoredRoster::week)
                .or(rosters::findNewestPublishedWeek)
                .orElseGet(() -> Week.of(today));
        Week from = last.plus(chosen.isPresent() ? -number : 1L - number);
        Set<Week> known = new TreeSet<>(rosters.pastWeeks(from, last.plus(1)));
        chosen.ifPresent(roster -> known.add(roster.week()));
        FacilityWeek week = new FacilityWeek(
                Facilities.list(sql, List.of(facility)).getFirst(),
                Horizon.of(last),
                today,
                Facilities.listDepartments(sql, facility),
                new PlanningRepository(sql, facility).listShiftTypes(),
                Staff.list(sql, facility, new DateRange(from.firstDay(), last.lastDay())),
                List.of(),
                new PlanningRepository(sql, facility).listWishes(from, last),
                RosterWeights.get(sql, facility),
                List.of(),
                duties(rosters.listPast(from, last.plus(1)), chosen),
                without(known, last),
                TimeElsewhere.NONE,
                Map.of(),
                Following.NOTHING);
        return of(week, known);
    }

    private static void requireDraft(StoredRoster roster) {
        if (roster.status() != StoredRoster.Status.DRAFT) {
            throw new PlannerException("The roster is no draft any more. Choose another one to count with.");
        }
    }

    private static List<StoredDuty> duties(List<StoredDuty> published, Optional<StoredRoster> draft) {
        Stream<StoredDuty> others = published.stream().filter(duty -> draft.map(StoredRoster::week)
                .filter(Week.of(duty.day())::equals)
                .isEmpty());
        return Stream.concat(others, draft.stream().flatMap(roster -> roster.duties().stream()))
                .toList();
    }

    private static Set<Week> without(Set<Week> known, Week last) {
        Set<Week> others = new HashSet<>(known);
        others.remove(last);
        return others;
    }

    private static WorkedWeeks of(FacilityWeek week, Set<Week> known) {
        ShiftCatalogue shifts = ShiftCatalogue.of(week);
        FairShares shares = new FairShares(week, shifts);
        List<Worker> workers = new PlaceAssembly(week, shifts)
                .places().stream().map(place -> worker(place, shares, known)).toList();
        return new WorkedWeeks(week.facility(), List.copyOf(known), week.departments(), workers);
    }

    private static Worker worker(Place place, FairShares shares, Set<Week> known) {
        Map<Rule, Burden> burdens = new EnumMap<>(Rule.class);
        shares.bearings(place.doctor())
                .forEach(bearing -> burdens.put(bearing.rule(), new Burden(bearing.borne(), bearing.fair())));
        List<DayWish> wishes = place.week().wishes().stream()
                .filter(wish -> wish.doctor().equals(place.doctor()) && known.contains(Week.of(wish.day())))
                .toList();
        long granted = wishes.stream().filter(wish -> isGranted(place, wish)).count();
        return new Worker(
                place.employed(), shares.percent(place.employed()), burdens, wishes.size(), Math.toIntExact(granted));
    }

    private static boolean isGranted(Place place, DayWish wish) {
        Choice done = new Choice(
                place.past().stream()
                        .filter(duty -> duty.day().equals(wish.day()))
                        .map(duty -> place.shifts().get(duty).shift().id())
                        .collect(Collectors.toList()),
                Set.of());
        return LineAssembly.wishes(place, wish).stream().allMatch(each -> each.grantedBy(done));
    }
}
