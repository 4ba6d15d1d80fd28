package com.ihosi.planner.roster.plan;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Account;
import com.ihosi.planner.event.Outbox;
import com.ihosi.planner.event.PlannerEvent;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.Roster;
import com.ihosi.planner.roster.Score;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.staff.EmployedDoctor;
import com.ihosi.planner.staff.Staff;
import com.ihosi.planner.time.DateRange;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.FacilityScope;
import com.ihosi.schema.access.Transaction;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Loads what a solve is asked, and stores what it answers. */
public final class Planning {

    private final Database database;
    private final Clock clock;
    private final WeekLoader loader;

    /** Works through the given door; the clock says what has gone by. */
    public Planning(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.loader = new WeekLoader(clock);
    }

    /** One week of some facilities as it stands; refuses one that is over at any of them. */
    public JointWeek load(List<Facility.Id> facilities, Week week) {
        return load(facilities, Horizon.of(week));
    }

    /** The weeks of some facilities as they stand; refuses those of which the first is over at any of them. */
    public JointWeek load(List<Facility.Id> facilities, Horizon horizon) {
        return database.transaction(transaction -> {
            List<FacilityWeek> weeks =
                    loader.load(transaction, facilities, horizon, RosterRepository::listToSolve).stream()
                            .map(Planning::withPins)
                            .toList();
            weeks.forEach(loaded -> requireTimeLeft(horizon.first(), loaded.facility(), clock.instant()));
            return new JointWeek(weeks, loader.travel(transaction, facilities));
        });
    }

    /** What a solve builds on: the published rosters and, where a draft was worked on since, what is pinned in that. */
    private static FacilityWeek withPins(FacilityWeek facility) {
        List<StoredRoster> rosters = new ArrayList<>();
        for (Week week : facility.horizon().list()) {
            facility.latest(week)
                    .filter(roster -> roster.status() == StoredRoster.Status.DRAFT)
                    .ifPresent(draft -> rosters.add(draft.withDuties(draft.pins())));
            facility.published(week).ifPresent(rosters::add);
        }
        return facility.withRosters(rosters);
    }

    /** Refuses a week all of whose days have gone by at a facility. */
    public static void requireTimeLeft(Week week, Facility facility, Instant now) {
        if (week.isOver(LocalDate.ofInstant(now, facility.zone()))) {
            throw isOver(week, facility);
        }
    }

    static PlannerException isOver(Week week, Facility facility) {
        return new PlannerException(
                "The week %s is over at %s. Plan one that still has days to come.".formatted(week, facility.name()));
    }

    /**
     * Stores a roster as drafts, one for each of its facilities and weeks, within the transaction that ends its run. Duties of doctors who
     * left meanwhile are left out, and told.
     */
    public SavedDrafts save(
            Transaction transaction, JointWeek joint, Roster roster, Score score, UUID run, Account.@Nullable Id by) {
        List<WeekDraft> drafts = new ArrayList<>();
        TreeSet<String> left = new TreeSet<>();
        for (FacilityWeek week : joint.weeks()) {
            List<StoredDuty> duties = StoredDuties.of(roster, joint.shifts(week.id()), week.pins()).stream()
                    .filter(duty -> week.horizon().contains(duty.day()))
                    .toList();
            transaction.run(new FacilityScope(week.id().value()), sql -> {
                Map<Doctor.Id, EmployedDoctor> staff = staff(sql, week);
                List<StoredDuty> possible = duties.stream()
                        .filter(duty -> isEmployed(staff.get(duty.doctor()), duty))
                        .toList();
                duties.stream()
                        .filter(duty -> !possible.contains(duty))
                        .forEach(duty -> left.add(name(joint, duty.doctor())));
                week.horizon().list().forEach(each -> drafts.add(save(sql, week, each, possible, score, run, by)));
            });
        }
        return new SavedDrafts(drafts, List.copyOf(left));
    }

    private WeekDraft save(
            DSLContext sql,
            FacilityWeek facility,
            Week week,
            List<StoredDuty> duties,
            Score score,
            UUID run,
            Account.@Nullable Id by) {
        List<StoredDuty> ofWeek =
                duties.stream().filter(duty -> Week.of(duty.day()).equals(week)).toList();
        StoredRoster.Id id = new DraftWriter(sql, facility.id(), clock.instant())
                .insert(week, facility.published(week), ofWeek, score, run, by);
        Outbox.append(
                sql, new PlannerEvent.RosterDrafted(facility.id(), id.value(), week.firstDay(), run), clock.instant());
        return new WeekDraft(facility.id(), week, id);
    }

    private static Map<Doctor.Id, EmployedDoctor> staff(DSLContext sql, FacilityWeek week) {
        return Staff.list(
                        sql,
                        week.id(),
                        new DateRange(week.horizon().firstDay(), week.horizon().lastDay()))
                .stream()
                .collect(Collectors.toMap(doctor -> doctor.doctor().id(), Function.identity()));
    }

    private static boolean isEmployed(@Nullable EmployedDoctor doctor, StoredDuty duty) {
        return doctor != null && doctor.employedOn(duty.day());
    }

    private static String name(JointWeek joint, Doctor.Id doctor) {
        return joint.problem().lines().stream()
                .filter(line -> line.doctor().equals(doctor))
                .map(line -> line.name())
                .findFirst()
                .orElse("a doctor");
    }
}
