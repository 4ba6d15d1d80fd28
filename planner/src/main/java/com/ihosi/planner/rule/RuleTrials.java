package com.ihosi.planner.rule;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.hours.BookableDay;
import com.ihosi.planner.hours.Hours;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.LocalTimes;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.FacilityScope;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/** Tries rules on what has been, before they are switched on. Needs {@link Right#CHANGE_RULES}. */
public final class RuleTrials {

    /** How many days back, up to yesterday. */
    public static final int DAYS = 28;

    private final Database database;
    private final Accounts accounts;
    private final Facilities facilities;
    private final Clock clock;

    /** Reads through the given door; the clock says what is over. */
    public RuleTrials(Database database, Accounts accounts, Facilities facilities, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.facilities = facilities;
        this.clock = clock;
    }

    /**
     * What a rule, kept or not, would have done by itself to the facility's appointments of the last four weeks.
     *
     * @throws FieldException if its condition cannot be read or never holds
     */
    public RuleTrial tryOut(Actor actor, SchedulingRule rule) {
        accounts.require(actor, Right.CHANGE_RULES, rule.facility());
        Condition.parse(rule.condition());
        Facility facility = facilities.get(rule.facility());
        LocalDate today = LocalDate.ofInstant(clock.instant(), facility.zone());
        LocalDate first = today.minusDays(DAYS);
        LocalDate last = today.minusDays(1);
        return database.read(new FacilityScope(facility.id().value()), sql -> {
            List<PastVisit> visits = new PastVisitRepository(sql, facility.id())
                    .list(
                            LocalTimes.instant(first, LocalTime.MIDNIGHT, facility.zone()),
                            LocalTimes.instant(today, LocalTime.MIDNIGHT, facility.zone()));
            PastFacts past = new PastFacts(visits, facility.zone(), days(sql, facility, visits, first, last));
            return RuleTrial.of(rule, visits, past, first, last);
        });
    }

    private static PastFacts.Days days(
            DSLContext sql, Facility facility, List<PastVisit> visits, LocalDate first, LocalDate last) {
        Set<Doctor.Id> doctors = visits.stream().map(PastVisit::doctor).collect(Collectors.toSet());
        Map<Doctor.Id, Map<LocalDate, BookableDay>> known =
                Hours.list(sql, facility, doctors, first, last).entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().stream()
                                .collect(Collectors.toMap(BookableDay::day, Function.identity()))));
        return (doctor, day) ->
                Optional.ofNullable(known.getOrDefault(doctor, Map.of()).get(day));
    }
}
