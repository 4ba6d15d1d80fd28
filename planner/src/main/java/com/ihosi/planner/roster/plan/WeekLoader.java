package com.ihosi.planner.roster.plan;

import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.facility.UnknownFacilityException;
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
import org.jooq.DSLContext;

/** Reads a week of one or several facilities, going through their scopes one by one in one transaction. */
final class WeekLoader {

    private final Clock clock;

    WeekLoader(Clock clock) {
        this.clock = clock;
    }

    /** What is known of the week at each of the facilities, in their order. */
    List<FacilityWeek> load(Transaction transaction, List<Facility.Id> facilities, Week week) {
        List<FacilityWeek> weeks = new ArrayList<>();
        for (Facility.Id facility : facilities) {
            Map<Doctor.Id, Integer> ways = transaction.in(
                    new PlatformScope(), sql -> new TravelRepository(sql).longestWays(facility, facilities));
            weeks.add(transaction.in(
                    new FacilityScope(facility.value()), sql -> load(sql, facility, week, facilities, ways)));
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
            DSLContext sql, Facility.Id id, Week week, List<Facility.Id> planned, Map<Doctor.Id, Integer> ways) {
        Facility facility = Facilities.list(sql, List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new UnknownFacilityException("There is no such facility."));
        List<EmployedDoctor> doctors = Staff.list(sql, id, new DateRange(week.firstDay(), week.lastDay()));
        PlanningRepository planning = new PlanningRepository(sql, id);
        RosterRepository rosters = new RosterRepository(sql, id);
        Week from = week.plus(-pastWeeks(doctors));
        Map<Doctor.Id, List<Span>> elsewhere =
                planning.elsewhere(present(doctors, week), around(facility, week), planned);
        return new FacilityWeek(
                facility,
                week,
                LocalDate.ofInstant(clock.instant(), facility.zone()),
                Facilities.listDepartments(sql, id),
                planning.listShiftTypes(),
                doctors,
                planning.listDemand(week),
                planning.listWishes(week),
                planning.weights(),
                rosters.list(week),
                rosters.listPast(from, week),
                rosters.pastWeeks(from, week),
                new TimeElsewhere(elsewhere, ways));
    }

    /** As far back as fairness looks, or a contract that counts over more weeks. */
    private static int pastWeeks(List<EmployedDoctor> doctors) {
        return doctors.stream()
                .flatMap(doctor -> doctor.contracts().stream())
                .mapToInt(contract -> contract.periodWeeks() - 1)
                .reduce(FacilityWeek.PAST_WEEKS, Math::max);
    }

    private static Collection<Doctor.Id> present(List<EmployedDoctor> doctors, Week week) {
        return doctors.stream()
                .filter(doctor -> week.days().stream().anyMatch(doctor::employedOn))
                .map(doctor -> doctor.doctor().id())
                .toList();
    }

    /** The week with the days of the history before it, and the day after it into which its nights reach. */
    static Span around(Facility facility, Week week) {
        return new Span(
                week.firstDay()
                        .minusDays(PastWork.HISTORY_DAYS)
                        .atStartOfDay(facility.zone())
                        .toInstant(),
                week.lastDay().plusDays(2).atStartOfDay(facility.zone()).toInstant());
    }
}
