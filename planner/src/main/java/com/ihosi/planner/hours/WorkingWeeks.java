package com.ihosi.planner.hours;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.AuditTrail;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.event.Outbox;
import com.ihosi.planner.event.PlannerEvent;
import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.template.Application;
import com.ihosi.schema.access.ConflictException;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.FacilityScope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

/** The weeks of doctors at facilities: which hours each weekday has, from which date on. */
public final class WorkingWeeks {

    /** How many days ahead a week can begin at most. */
    public static final int MOST_DAYS_AHEAD = 730;

    private final Database database;
    private final Accounts accounts;
    private final Clock clock;

    /** Works through the given door; the clock says what has gone by. */
    public WorkingWeeks(Database database, Accounts accounts, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * A doctor's weeks at a facility, the earliest first; on days of none of them the facility's hours count.
     *
     * @param layers what templates lay over them, the topmost first
     * @param version changes whenever one of the weeks does
     */
    public record Kept(List<WorkingWeek> weeks, List<Layer> layers, String version) {

        public Kept {
            weeks = List.copyOf(weeks);
            layers = List.copyOf(layers);
        }
    }

    /**
     * What a template lays over a doctor's weeks.
     *
     * @param template its name
     * @param doctors over the weeks of how many doctors it was laid in the same step
     */
    public record Layer(Application.Id application, String template, int doctors, WorkingWeek week) {}

    /** A doctor's weeks at a facility; for its members and herself. */
    public Kept get(Actor actor, Facility.Id facility, Doctor.Id doctor) {
        HoursRights.requireReader(accounts, actor, facility, doctor);
        return database.read(scope(facility), sql -> kept(sql, facility, doctor));
    }

    private static Kept kept(DSLContext sql, Facility.Id facility, Doctor.Id doctor) {
        WorkingDayRepository repository = new WorkingDayRepository(sql, facility);
        WeekVersions versions = repository.own(doctor);
        return new Kept(versions.weeks(), repository.layers(doctor), versions.version());
    }

    /**
     * Keeps a whole week of a doctor, in the place of the one before it, from a first day until the next one that is kept already.
     * Weekdays that it does not name are free; without any day the facility's hours count again. Needs {@link Right#CHANGE_HOURS}.
     *
     * @param version of her weeks, as the actor saw them
     * @return as they are now
     * @throws FieldException if days contradict each other, or the first day has gone by or is too far ahead
     * @throws PlannerException if she does not work there, or somebody else changed her weeks meanwhile
     */
    public Kept save(
            Actor actor,
            Facility.Id facility,
            Doctor.Id doctor,
            LocalDate first,
            List<WorkingDay> days,
            String version) {
        accounts.require(actor, Right.CHANGE_HOURS, facility);
        WorkingDayChecks.of(days).done();
        String by = accounts.name(actor);
        try {
            return database.write(scope(facility), sql -> {
                WorkingDayRepository repository = new WorkingDayRepository(sql, facility);
                requireEmployed(repository, doctor, first);
                requireSoon(first, today(sql, facility));
                WeekVersions versions = repository.own(doctor);
                if (!versions.version().equals(version)) {
                    throw outdated();
                }
                write(repository, doctor, versions.change(first), days);
                record(sql, facility, actor, by, doctor, first);
                return kept(sql, facility, doctor);
            });
        } catch (ConflictException conflict) {
            throw conflict.kind() == ConflictException.Kind.REFERENCE
                    ? new PlannerException("A type of appointment is not there any more. Look at the types again.")
                    : outdated();
        }
    }

    private static void requireEmployed(WorkingDayRepository repository, Doctor.Id doctor, LocalDate first) {
        WorkingDayRepository.Locked employment = repository
                .lock(doctor)
                .orElseThrow(() -> new PlannerException("There is no such doctor at this facility."));
        LocalDate last = employment.dates().last();
        if (!employment.active() || (last != null && first.isAfter(last))) {
            throw new PlannerException(
                    "This doctor does not work here on %s. Hours are kept for active employments only."
                            .formatted(first));
        }
    }

    private static void requireSoon(LocalDate first, LocalDate today) {
        if (first.isBefore(today) || first.isAfter(today.plusDays(MOST_DAYS_AHEAD))) {
            throw new FieldException(
                    "first",
                    "The first day (%s) must be from today (%s) to %s. Weeks that have gone by stay as they were."
                            .formatted(first, today, today.plusDays(MOST_DAYS_AHEAD)));
        }
    }

    private static PlannerException outdated() {
        return new PlannerException("Somebody else changed these hours meanwhile."
                + " Nothing was saved; look at them as they are now and change them again.");
    }

    private static void write(
            WorkingDayRepository repository, Doctor.Id doctor, WeekVersions.Change change, List<WorkingDay> days) {
        repository.end(change.ended(), change.effective().first().minusDays(1));
        repository.delete(change.removed());
        repository.insert(change.resumed().stream()
                .map(day -> new WorkingDayRepository.New(doctor, day))
                .toList());
        repository.insert(days.stream()
                .map(day -> new WorkingDayRepository.New(doctor, new StoredDay(day, change.effective(), 0)))
                .toList());
    }

    private LocalDate today(DSLContext sql, Facility.Id facility) {
        return LocalDate.ofInstant(
                clock.instant(),
                Facilities.list(sql, List.of(facility)).getFirst().zone());
    }

    private void record(
            DSLContext sql, Facility.Id facility, Actor actor, String by, Doctor.Id doctor, LocalDate first) {
        AuditTrail.add(
                sql,
                facility,
                actor,
                by,
                "hours.save",
                "working_day",
                doctor.value(),
                Map.of("from", first.toString()),
                clock.instant());
        Outbox.append(sql, new PlannerEvent.HoursChanged(facility, doctor.value(), first, by), clock.instant());
    }

    private static FacilityScope scope(Facility.Id facility) {
        return new FacilityScope(facility.value());
    }
}
