package com.ihosi.planner.roster.plan;

import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.facility.UnknownFacilityException;
import com.ihosi.planner.roster.weight.RosterWeights;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.staff.EmployedDoctor;
import com.ihosi.planner.staff.Staff;
import com.ihosi.planner.time.DateRange;
import com.ihosi.planner.time.Span;
import com.ihosi.schema.access.FacilityScope;
import com.ihosi.schema.access.PlatformScope;
import com.ihosi.schema.access.Transaction;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jooq.DSLContext;

/** Reads weeks of one or several facilities, going through their scopes one by one in one transaction. */
final class WeekLoader {

    private final Clock clock;

    WeekLoader(Clock clock) {
        this.clock = clock;
    }

    /** What is known of a week at each of the facilities, in their order, with its drafts. */
    List<FacilityWeek> load(Transaction transaction, List<Facility.Id> facilities, Week week) {
        return load(transaction, facilities, Horizon.of(week), RosterRepository::list);
    }

    /** What is known of some weeks at each of the facilities, in their order, with the rosters asked for. */
    List<FacilityWeek> load(
            Transaction transaction,
            List<Facility.Id> facilities,
            Horizon horizon,
            BiFunction<RosterRepository, Horizon, List<StoredRoster>> rosters) {
        List<FacilityWeek> weeks = new ArrayList<>();
        for (Facility.Id facility : facilities) {
            Map<Doctor.Id, Integer> ways = transaction.in(
                    new PlatformScope(), sql -> new TravelRepository(sql).longestWays(facility, facilities));
            weeks.add(transaction.in(
                    new FacilityScope(facility.value()),
                    sql -> load(sql, facility, horizon, rosters, facilities, ways)));
        }
        return weeks;
    }

    /** The ways between facilities that are planned together. */
    Travel travel(Transaction transaction, List<Facility.Id> facilities) {
        return facilities.size() < 2
                ? Travel.UNKNOWN
                : transaction.in(new PlatformScope(), sql -> new TravelRepository(sql).between(facilities));
    }

    private FacilityWeek load(
            DSLContext sql,
            Facility.Id id,
            Horizon horizon,
            BiFunction<RosterRepository, Horizon, List<StoredRoster>> wanted,
            List<Facility.Id> planned,
            Map<Doctor.Id, Integer> ways) {
        Facility facility = Facilities.list(sql, List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new UnknownFacilityException("There is no such facility."));
        List<EmployedDoctor> doctors = Staff.list(sql, id, lookedAt(horizon));
        PlanningRepository planning = new PlanningRepository(sql, id);
        RosterRepository rosters = new RosterRepository(sql, id);
        Week from = horizon.first().plus(-pastWeeks(doctors));
        Span around = around(facility, horizon);
        Map<Doctor.Id, List<Span>> elsewhere = planning.elsewhere(present(doctors, horizon), around, planned);
        return new FacilityWeek(
                facility,
                horizon,
                LocalDate.ofInstant(clock.instant(), facility.zone()),
                Facilities.listDepartments(sql, id),
                planning.listShiftTypes(),
                doctors,
                planning.listDemand(horizon),
                planning.listWishes(horizon),
                RosterWeights.get(sql, id),
                wanted.apply(rosters, horizon),
                rosters.listPast(from, horizon.first()),
                rosters.pastWeeks(from, horizon.first()),
                new TimeElsewhere(elsewhere, ways),
                planned.size() > 1 ? planning.booked(around, clock.instant()) : Map.of(),
                rosters.following(horizon));
    }

    /** The days whose contracts and leave matter: fairness is a matter of the weeks before, too. */
    private static DateRange lookedAt(Horizon horizon) {
        return new DateRange(horizon.first().plus(-FacilityWeek.PAST_WEEKS).firstDay(), horizon.lastDay());
    }

    /** As far back as fairness looks, or a contract that counts over more weeks. */
    private static int pastWeeks(List<EmployedDoctor> doctors) {
        return doctors.stream()
                .flatMap(doctor -> doctor.contracts().stream())
                .mapToInt(contract -> contract.periodWeeks() - 1)
                .reduce(FacilityWeek.PAST_WEEKS, Math::max);
    }

    private static Collection<Doctor.Id> present(List<EmployedDoctor> doctors, Horizon horizon) {
        return doctors.stream()
                .filter(doctor -> horizon.days().stream().anyMatch(doctor::employedOn))
                .map(doctor -> doctor.doctor().id())
                .toList();
    }

    /** The weeks with the days of the history before them, and those after them that work may run into. */
    static Span around(Facility facility, Horizon horizon) {
        return new Span(
                horizon.firstDay()
                        .minusDays(PastWork.HISTORY_DAYS)
                        .atStartOfDay(facility.zone())
                        .toInstant(),
                horizon.lastDay()
                        .plusDays(Week.DAYS + 2L)
                        .atStartOfDay(facility.zone())
                        .toInstant());
    }
}
