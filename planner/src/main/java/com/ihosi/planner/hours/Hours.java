package com.ihosi.planner.hours;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Account;
import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.LocalTimes;
import com.ihosi.planner.time.Span;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.FacilityScope;
import com.ihosi.schema.access.RoundTrip;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/** When doctors can be booked. */
public final class Hours {

    private static final int WEEK = 7;

    private final Database database;
    private final Accounts accounts;

    /** Reads through the given door. */
    public Hours(Database database, Accounts accounts) {
        this.database = database;
        this.accounts = accounts;
    }

    /**
     * The bookable days of doctors from the first to the last day, one for each day, in the facility's scope and in one round
     * trip however many there are. Doctors who were never employed there are left out.
     */
    public static Map<Doctor.Id, List<BookableDay>> list(
            DSLContext sql, Facility facility, Collection<Doctor.Id> doctors, LocalDate first, LocalDate last) {
        Map<Doctor.Id, List<BookableDay>> days = new LinkedHashMap<>();
        listFacts(sql, facility, doctors, first, last)
                .forEach((doctor, facts) -> days.put(doctor, BookableHours.of(facts, first, last)));
        return days;
    }

    /** What decides these days, of each of the doctors who are or were employed there. */
    public static Map<Doctor.Id, HoursFacts> listFacts(
            DSLContext sql, Facility facility, Collection<Doctor.Id> doctors, LocalDate first, LocalDate last) {
        return new FactsRepository(sql, facility.id()).list(facility.zone(), doctors, first, last);
    }

    /** Asks in a round trip for what decides these days, of the doctors whose ids meet a condition. */
    public static FactsQueries ask(
            RoundTrip trip,
            DSLContext sql,
            Facility.Id facility,
            Function<Field<UUID>, Condition> whose,
            LocalDate first,
            LocalDate last) {
        return new FactsRepository(sql, facility).ask(trip, whose, first, last);
    }

    /**
     * Seven days of a doctor at a facility; for its members and herself.
     *
     * @throws PlannerException if she was never employed there
     */
    public HoursWeek getWeek(Actor actor, Facility facility, Doctor.Id doctor, LocalDate first) {
        HoursRights.requireReader(accounts, actor, facility.id(), doctor);
        return find(facility, doctor, first)
                .orElseThrow(() -> new PlannerException("There is no such doctor at this facility."));
    }

    /** Seven days of whoever is logged in, at every facility where that account's doctor works, by the facility's name. */
    public List<HoursWeek> listOwnWeeks(Account.Id account, LocalDate first) {
        return accounts.listFacilities(account).stream()
                .flatMap(facility ->
                        accounts
                                .findDoctor(account, facility.id())
                                .flatMap(doctor -> find(facility, doctor, first))
                                .stream())
                .toList();
    }

    /** Days from the first to the last on which the facility is closed or open at other hours, the earliest first; for its members. */
    public List<FacilityHours.Holiday> listHolidays(
            Actor actor, Facility.Id facility, LocalDate first, LocalDate last) {
        accounts.require(actor, Right.SEE_SETUP, facility);
        return database.read(new FacilityScope(facility.value()), sql -> new FactsRepository(sql, facility)
                .listHolidays(first, last));
    }

    private Optional<HoursWeek> find(Facility facility, Doctor.Id doctor, LocalDate first) {
        LocalDate last = first.plusDays(WEEK - 1L);
        Span week = week(first, facility.zone());
        return database.read(new FacilityScope(facility.id().value()), sql -> Optional.ofNullable(
                        listFacts(sql, facility, List.of(doctor), first, last).get(doctor))
                .map(facts -> new HoursWeek(
                        facility,
                        doctor,
                        facts,
                        BookableHours.of(facts, first, last),
                        new BlockRepository(sql, facility.id()).list(doctor, week),
                        new BlockRepository(sql, facility.id()).elsewhere(doctor, week))));
    }

    private static Span week(LocalDate first, ZoneId zone) {
        return new Span(
                LocalTimes.instant(first, LocalTime.MIDNIGHT, zone),
                LocalTimes.instant(first.plusDays(WEEK), LocalTime.MIDNIGHT, zone));
    }
}
