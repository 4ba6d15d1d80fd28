package com.ihosi.planner.testing;

import static com.ihosi.schema.generated.Tables.ACCOUNT;
import static com.ihosi.schema.generated.Tables.CONTRACT;
import static com.ihosi.schema.generated.Tables.DEMAND;
import static com.ihosi.schema.generated.Tables.DOCTOR;
import static com.ihosi.schema.generated.Tables.DOCTOR_LEAVE;
import static com.ihosi.schema.generated.Tables.DUTY;
import static com.ihosi.schema.generated.Tables.EMPLOYMENT;
import static com.ihosi.schema.generated.Tables.FACILITY_MEMBERSHIP;
import static com.ihosi.schema.generated.Tables.ROSTER;
import static com.ihosi.schema.generated.Tables.SHIFT_TYPE;
import static com.ihosi.schema.generated.Tables.TRAVEL_TIME;

import com.ihosi.planner.account.Account;
import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.plan.Demands;
import com.ihosi.planner.roster.plan.Drafts;
import com.ihosi.planner.roster.plan.Editing;
import com.ihosi.planner.roster.plan.Planning;
import com.ihosi.planner.roster.plan.Publishing;
import com.ihosi.planner.roster.plan.StoredRoster;
import com.ihosi.planner.roster.plan.Week;
import com.ihosi.planner.roster.plan.WeekPlans;
import com.ihosi.planner.roster.run.RunBell;
import com.ihosi.planner.roster.run.RunExecution;
import com.ihosi.planner.roster.run.SolveRuns;
import com.ihosi.planner.roster.solving.RosterSolver;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.staff.Leaves;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.PlatformScope;
import com.ihosi.schema.access.TimeRange;
import com.ihosi.schema.testing.TestDatabase;
import com.ihosi.schema.testing.TwoFacilities;
import com.ihosi.schema.testing.TwoFacilities.Place;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two hospitals, north in Berlin and south in New York, an hour's way from each other by decree. Each has a day shift and
 * a doctor of its own; one doctor works at both. It is Wednesday of 2026-W48, and nothing is asked for yet.
 */
public final class TwoHospitals implements AutoCloseable {

    /** The fixed time of all that is done here. */
    public static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    public static final Week THIS_WEEK = Week.parse("2026-W48");
    public static final Week NEXT_WEEK = Week.parse("2026-W49");

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private final TestDatabase test = TestDatabase.fresh();
    private final TwoFacilities two = TwoFacilities.in(test.database());

    public final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    public final Facilities facilities = new Facilities(test.database());
    public final Accounts accounts = new Accounts(test.database(), facilities, clock);
    public final WeekPlans plans = new WeekPlans(test.database(), accounts, clock);
    public final Drafts drafts = new Drafts(test.database(), accounts, clock);
    public final Editing editing = new Editing(test.database(), accounts, clock);
    public final Publishing publishing = new Publishing(test.database(), accounts, clock);
    public final Planning planning = new Planning(test.database(), clock);
    public final Leaves leaves = new Leaves(test.database(), accounts, clock);
    public final Demands demands = new Demands(test.database(), accounts, clock);
    public final RunBell bell = new RunBell();

    public Database database() {
        return test.database();
    }

    public TestDatabase test() {
        return test;
    }

    public Place north() {
        return two.north();
    }

    public Place south() {
        return two.south();
    }

    public Facility.Id northId() {
        return new Facility.Id(two.north().facility());
    }

    public Facility.Id southId() {
        return new Facility.Id(two.south().facility());
    }

    public Doctor.Id shared() {
        return new Doctor.Id(two.sharedDoctor());
    }

    public Doctor.Id northDoctor() {
        return new Doctor.Id(two.north().doctor());
    }

    public Doctor.Id southDoctor() {
        return new Doctor.Id(two.south().doctor());
    }

    public RunExecution execution(Clock at) {
        return new RunExecution(test.database(), new Planning(test.database(), at), new RosterSolver(), at);
    }

    public SolveRuns runs(Clock at) {
        return new SolveRuns(test.database(), accounts, facilities, execution(at), bell, at);
    }

    public SolveRuns runs() {
        return runs(clock);
    }

    /** Adds a shift type to the place's only department. */
    public UUID shift(Place place, String code, int startHour, int hours) {
        UUID id = UUID.randomUUID();
        test.database().run(place.scope(), sql -> sql.insertInto(SHIFT_TYPE)
                .set(SHIFT_TYPE.FACILITY_ID, place.facility())
                .set(SHIFT_TYPE.ID, id)
                .set(SHIFT_TYPE.CODE, code)
                .set(SHIFT_TYPE.NAME, code)
                .set(SHIFT_TYPE.DEPARTMENT_ID, place.department())
                .set(SHIFT_TYPE.STARTS_AT, LocalTime.of(startHour, 0))
                .set(SHIFT_TYPE.MINUTES, hours * 60)
                .execute());
        return id;
    }

    /** Asks for doctors on every day of a week. */
    public void demand(Place place, UUID shift, Week week, int required) {
        week.days().forEach(day -> demand(place, shift, day, required));
    }

    public void demand(Place place, UUID shift, LocalDate day, int required) {
        test.database().run(place.scope(), sql -> sql.insertInto(DEMAND)
                .set(DEMAND.FACILITY_ID, place.facility())
                .set(DEMAND.DEPARTMENT_ID, place.department())
                .set(DEMAND.SHIFT_TYPE_ID, shift)
                .set(DEMAND.DAY, day)
                .set(DEMAND.REQUIRED, required)
                .execute());
    }

    /** A contract from long ago on, without least minutes. */
    public UUID contract(Place place, Doctor.Id doctor, int mostMinutesPerWeek) {
        UUID id = UUID.randomUUID();
        test.database().run(place.scope(), sql -> sql.insertInto(CONTRACT)
                .set(CONTRACT.FACILITY_ID, place.facility())
                .set(CONTRACT.ID, id)
                .set(CONTRACT.DOCTOR_ID, doctor.value())
                .set(CONTRACT.VALID_FROM, LONG_AGO)
                .set(CONTRACT.MAX_MINUTES_PER_WEEK, mostMinutesPerWeek)
                .set(CONTRACT.MAX_CONSECUTIVE_SHIFTS, 7)
                .execute());
        return id;
    }

    /** Another doctor, employed at both places. */
    public Doctor.Id sharedDoctor(String code) {
        Doctor.Id doctor = doctor(north(), code);
        employ(south(), doctor);
        return doctor;
    }

    /** Another doctor, employed at one place. */
    public Doctor.Id doctor(Place place, String code) {
        UUID id = UUID.randomUUID();
        test.database().run(place.scope(), sql -> sql.insertInto(DOCTOR)
                .set(DOCTOR.ID, id)
                .set(DOCTOR.CODE, code)
                .set(DOCTOR.GIVEN_NAME, "Grace")
                .set(DOCTOR.FAMILY_NAME, code)
                .set(DOCTOR.REGISTERED_AT_FACILITY, place.facility())
                .execute());
        Doctor.Id doctor = new Doctor.Id(id);
        employ(place, doctor);
        return doctor;
    }

    private void employ(Place place, Doctor.Id doctor) {
        test.database().run(place.scope(), sql -> sql.insertInto(EMPLOYMENT)
                .set(EMPLOYMENT.FACILITY_ID, place.facility())
                .set(EMPLOYMENT.DOCTOR_ID, doctor.value())
                .set(EMPLOYMENT.STARTS_ON, LONG_AGO)
                .execute());
    }

    /** A draft of a week, made while the given roster was published, or none. */
    public StoredRoster.Id draft(Place place, Week week, StoredRoster.@Nullable Id basedOn, Work... works) {
        UUID id = UUID.randomUUID();
        test.database().run(place.scope(), sql -> {
            sql.insertInto(ROSTER)
                    .set(ROSTER.FACILITY_ID, place.facility())
                    .set(ROSTER.ID, id)
                    .set(ROSTER.FIRST_DAY, week.firstDay())
                    .set(ROSTER.BASED_ON_ROSTER_ID, basedOn == null ? null : basedOn.value())
                    .execute();
            for (Work work : works) {
                sql.insertInto(DUTY)
                        .set(DUTY.FACILITY_ID, place.facility())
                        .set(DUTY.ROSTER_ID, id)
                        .set(DUTY.DOCTOR_ID, work.doctor().value())
                        .set(DUTY.DAY, work.day())
                        .set(DUTY.SHIFT_TYPE_ID, work.shift())
                        .set(DUTY.DEPARTMENT_ID, place.department())
                        .set(DUTY.DURING, new TimeRange(work.from(), work.from().plus(8, ChronoUnit.HOURS)))
                        .set(DUTY.PINNED, work.pinned())
                        .execute();
            }
        });
        return new StoredRoster.Id(id);
    }

    /** Makes a draft published without any of the checks, such as one of a week that is over. */
    public void markPublished(Place place, StoredRoster.Id draft) {
        test.database().run(place.scope(), sql -> sql.update(ROSTER)
                .set(ROSTER.STATUS, "published")
                .set(ROSTER.PUBLISHED_AT, NOW)
                .where(ROSTER.FACILITY_ID.eq(place.facility()), ROSTER.ID.eq(draft.value()))
                .execute());
    }

    /** Eight hours of a shift, from an instant on. */
    public record Work(Doctor.Id doctor, LocalDate day, UUID shift, Instant from, boolean pinned) {

        public Work(Doctor.Id doctor, LocalDate day, UUID shift, Instant from) {
            this(doctor, day, shift, from, false);
        }
    }

    public void terminate(Place place, Doctor.Id doctor) {
        test.database().run(place.scope(), sql -> sql.update(EMPLOYMENT)
                .set(EMPLOYMENT.STATUS, "terminated")
                .where(EMPLOYMENT.FACILITY_ID.eq(place.facility()), EMPLOYMENT.DOCTOR_ID.eq(doctor.value()))
                .execute());
    }

    public void leave(Place place, Doctor.Id doctor, LocalDate first, LocalDate last) {
        test.database().run(place.scope(), sql -> sql.insertInto(DOCTOR_LEAVE)
                .set(DOCTOR_LEAVE.DOCTOR_ID, doctor.value())
                .set(DOCTOR_LEAVE.FIRST_DAY, first)
                .set(DOCTOR_LEAVE.LAST_DAY, last)
                .set(DOCTOR_LEAVE.ENTERED_AT_FACILITY, place.facility())
                .execute());
    }

    public void way(int minutes) {
        test.database().run(new PlatformScope(), sql -> sql.insertInto(TRAVEL_TIME)
                .set(TRAVEL_TIME.FROM_FACILITY, north().facility())
                .set(TRAVEL_TIME.TO_FACILITY, south().facility())
                .set(TRAVEL_TIME.MINUTES, minutes)
                .execute());
    }

    /** A doctor's own account, without any role. */
    public Actor.Person account(Doctor.Id doctor) {
        Actor.Person person = member("Doctor " + doctor.value(), "reports");
        test.database().run(new PlatformScope(), sql -> sql.update(DOCTOR)
                .set(DOCTOR.ACCOUNT_ID, person.account().value())
                .where(DOCTOR.ID.eq(doctor.value()))
                .execute());
        return person;
    }

    /** Somebody with a role at some places. */
    public Actor.Person member(String name, String role, Place... places) {
        UUID id = UUID.randomUUID();
        test.database().run(new PlatformScope(), sql -> {
            sql.insertInto(ACCOUNT)
                    .set(ACCOUNT.ID, id)
                    .set(ACCOUNT.EMAIL, id + "@example.org")
                    .set(ACCOUNT.DISPLAY_NAME, name)
                    .execute();
            for (Place place : places) {
                sql.insertInto(FACILITY_MEMBERSHIP)
                        .set(FACILITY_MEMBERSHIP.FACILITY_ID, place.facility())
                        .set(FACILITY_MEMBERSHIP.ACCOUNT_ID, id)
                        .set(FACILITY_MEMBERSHIP.ROLE, role)
                        .execute();
            }
        });
        return new Actor.Person(new Account.Id(id));
    }

    @Override
    public void close() {
        test.close();
    }
}
