package com.ihosi.planner.calendar;

import com.ihosi.planner.FieldChecks;
import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.FacilityScope;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/** The calendar of a facility: its doctors' and rooms' days. */
public final class FacilityCalendar {

    /** The most days that are shown at once. */
    public static final int MOST_DAYS = 31;

    private final Database database;
    private final Accounts accounts;
    private final Clock clock;

    /** Reads through the given door; the clock says which holds are over. */
    public FacilityCalendar(Database database, Accounts accounts, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** All doctors and rooms from the first to the last day, with as many statements however many they are. Needs {@link Right#SEE_CALENDAR}. */
    public FacilityDays list(Actor actor, Facility.Id facility, LocalDate first, LocalDate last) {
        accounts.require(actor, Right.SEE_CALENDAR, facility);
        return database.read(
                scope(facility), sql -> load(sql, facility, first, last).all());
    }

    /** One doctor's days there, what she has elsewhere as spans only; none if she is not employed there. Needs {@link Right#SEE_CALENDAR}. */
    public Optional<DoctorDays> find(
            Actor actor, Facility.Id facility, Doctor.Id doctor, LocalDate first, LocalDate last) {
        accounts.require(actor, Right.SEE_CALENDAR, facility);
        return database.read(
                scope(facility), sql -> load(sql, facility, first, last).find(doctor));
    }

    /** An appointment with what happened to it, whatever its status; refuses an unknown one. Needs {@link Right#SEE_CALENDAR}. */
    public VisitFile open(Actor actor, Facility.Id facility, Appointment.Id id) {
        accounts.require(actor, Right.SEE_CALENDAR, facility);
        return database.read(scope(facility), sql -> VisitFile.load(sql, facility, id, clock.instant()));
    }

    private DaysLoad load(DSLContext sql, Facility.Id facility, LocalDate first, LocalDate last) {
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        new FieldChecks()
                .between("last", "calendar", days, 1, MOST_DAYS, "days")
                .done();
        Facility where = Facilities.list(sql, List.of(facility)).getFirst();
        return new DaysLoad(sql, where, first, last, clock.instant());
    }

    private static FacilityScope scope(Facility.Id facility) {
        return new FacilityScope(facility.value());
    }
}
