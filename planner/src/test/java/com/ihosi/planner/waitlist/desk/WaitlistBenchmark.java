package com.ihosi.planner.waitlist.desk;

import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.booking.Bookings;
import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.message.Messages;
import com.ihosi.planner.rule.SchedulingRules;
import com.ihosi.planner.slot.SettingsCache;
import com.ihosi.planner.slot.Slots;
import com.ihosi.planner.waitlist.ExactMatching;
import com.ihosi.planner.waitlist.Filling;
import com.ihosi.planner.waitlist.FillingProblem;
import com.ihosi.planner.waitlist.solving.FillingSolver;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.FacilityScope;
import com.ihosi.schema.testing.TestDatabase;
import com.ihosi.schema.testing.TwoFacilities;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jooq.impl.DSL;

/**
 * Refills facilities with free times from waitlists, with everything that is written, and compares who was booked with an exact matching.
 * By hand: {@code WaitlistBenchmark [FACILITIES] [ENTRIES]}; each facility has 20 free times: four doctors, each with one of the next days and
 * five times on it.
 */
final class WaitlistBenchmark {

    /** A Monday, early. */
    private static final Instant NOW = Instant.parse("2026-11-23T05:00:00Z");

    private static final int FACILITIES = 100;
    private static final int ENTRIES = 200;

    private final TestDatabase test;
    private final Database database;
    private final SettingsCache settings;
    private final WaitlistFilling filling;

    private WaitlistBenchmark(TestDatabase test) {
        this.test = test;
        this.database = test.database();
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        Accounts accounts = new Accounts(database, new Facilities(database), clock);
        this.settings = new SettingsCache(new SchedulingRules(database, accounts, clock));
        Slots slots = new Slots(database, accounts, settings, clock);
        Bookings bookings = new Bookings(database, accounts, settings, slots, clock);
        this.filling = new WaitlistFilling(database, accounts, settings, bookings, new Messages(), clock);
    }

    public static void main(String[] arguments) {
        int facilities = arguments.length > 0 ? Integer.parseInt(arguments[0]) : FACILITIES;
        int entries = arguments.length > 1 ? Integer.parseInt(arguments[1]) : ENTRIES;
        try (TestDatabase test = TestDatabase.fresh()) {
            TwoFacilities.in(test.database());
            new WaitlistBenchmark(test).run(facilities, entries);
        }
    }

    private record Outcome(long filled, long bound, double need, double bestNeed) {

        Outcome and(Outcome other) {
            return new Outcome(
                    filled + other.filled, bound + other.bound, need + other.need, bestNeed + other.bestNeed);
        }
    }

    private void run(int facilities, int entries) {
        List<Facility.Id> places = IntStream.range(0, facilities)
                .mapToObj(each -> make(test, each, entries))
                .toList();
        List<Problem> problems = places.stream().map(this::problem).toList();
        long begin = System.nanoTime();
        places.forEach(filling::refill);
        double seconds = (System.nanoTime() - begin) / 1e9;
        Outcome sum = new Outcome(0, 0, 0, 0);
        for (int each = 0; each < facilities; each++) {
            sum = sum.and(outcome(places.get(each), problems.get(each)));
        }
        System.out.printf(
                "%d facilities, %d entries each: %d of %d times filled (%.2f %%), need served %.4f of the exact bound, %.1f s%n",
                facilities,
                entries,
                sum.filled(),
                sum.bound(),
                100.0 * sum.filled() / sum.bound(),
                sum.need() / sum.bestNeed(),
                seconds);
    }

    /** What is decided at a facility, before anything is done. */
    private record Problem(FillFacts facts, FillingProblem problem, Filling exact) {}

    private Problem problem(Facility.Id facility) {
        FillFacts facts = database.read(scope(facility), sql -> FillLoad.load(sql, settings.get(sql, facility), NOW));
        AtomicReference<FillingProblem> asked = new AtomicReference<>();
        new FillDecision(facts).decide(problem -> {
            asked.set(problem);
            return FillingSolver.solve(problem);
        });
        return new Problem(facts, asked.get(), ExactMatching.of(asked.get()));
    }

    private Outcome outcome(Facility.Id facility, Problem problem) {
        List<UUID> booked = database.read(scope(facility), sql -> sql.fetch(
                        "select id from waitlist_entry where facility_id = ? and status = 'booked'", facility.value())
                .getValues(0, UUID.class));
        FillFacts facts = problem.facts();
        double need = IntStream.range(0, facts.entries().size())
                .filter(entry -> booked.contains(facts.entries().get(entry).id().value()))
                .mapToDouble(facts::need)
                .sum();
        double best = IntStream.range(0, facts.entries().size())
                .filter(entry -> problem.exact().taken(entry) != Filling.NONE)
                .mapToDouble(facts::need)
                .sum();
        return new Outcome(booked.size(), problem.exact().filled(), need, best);
    }

    /** Facilities that differ by their number alone. */
    static Facility.Id make(TestDatabase test, int number, int entries) {
        UUID id = new UUID(number, 1);
        test.beyondPolicies(sql -> {
            sql.execute("""
                    insert into facility (id, tenant_id, name, slug, code, time_zone)
                    select {0}, tenant_id, 'Place ' || {1}, 'place' || {1}, 'PLACE' || {1}, 'Europe/Berlin' from facility limit 1
                    """, DSL.val(id), DSL.inline(number));
            sql.execute("""
                    insert into appointment_type (facility_id, id, code, name, notice_hours, days_ahead)
                    values ({0}, {0}, 'CHECK', 'Check', 0, 90)
                    """, DSL.val(id));
            sql.execute("insert into waitlist_setting (facility_id, days_ahead) values ({0}, 7)", DSL.val(id));
            for (int doctor = 0; doctor < 4; doctor++) {
                UUID who = doctor(number, doctor);
                sql.execute("""
                        insert into doctor (id, code, given_name, family_name, registered_at_facility)
                        values ({0}, 'D' || {1}, 'Ada', 'Made', {2})
                        """, DSL.val(who), DSL.inline(number * 4 + doctor), DSL.val(id));
                sql.execute("""
                        insert into employment (facility_id, doctor_id, starts_on, buffer_minutes)
                        values ({0}, {1}, '2020-01-01', 0)
                        """, DSL.val(id), DSL.val(who));
                sql.execute("""
                        insert into working_day (facility_id, doctor_id, day_of_week, starts_at, ends_at, emergency_slots, effective_from)
                        select {0}, {1}, {2}, time '09:00' + i * interval '40 minutes', time '09:30' + i * interval '40 minutes', 0, '2020-01-01'
                        from generate_series(0, 4) i
                        """, DSL.val(id), DSL.val(who), DSL.inline(doctor + 2));
            }
            sql.execute("""
                    insert into patient (id, code, given_name, family_name, registered_at_facility)
                    select md5({0}::text || i)::uuid, 'P' || {1} || '-' || i, 'Pat', 'Made', {0} from generate_series(1, {2}) i
                    """, DSL.val(id), DSL.inline(number), DSL.inline(entries));
            sql.execute("""
                    insert into facility_patient (facility_id, patient_id, number)
                    select {0}, md5({0}::text || i)::uuid, i::text from generate_series(1, {1}) i
                    """, DSL.val(id), DSL.inline(entries));
            return sql.execute("""
                    insert into waitlist_entry (facility_id, id, patient_id, appointment_type_id, doctor_id, accepts_other_doctors,
                           preferred_dates, preferred_times, priority, urgency, max_wait_days, auto_book, created_at)
                    select {0}, md5({0} || 'entry' || i)::uuid, md5({0}::text || i)::uuid, {0},
                           case when h % 4 = 0 then null else ('00000000-' || lpad(to_hex({1}), 4, '0') || '-0000-0000-00000000001' || h % 4)::uuid end,
                           h % 3 = 0,
                           case when h % 5 = 0 then array[date '2026-11-24' + h % 4] else '{}' end,
                           case when h % 7 < 3 then '[{"from": "09:00", "until": "10:30"}]'::jsonb else '[]' end,
                           (array['low', 'normal', 'normal', 'normal', 'high', 'high', 'urgent', 'emergency'])[1 + h % 8],
                           1 + h % 5, case when h % 11 = 0 then 60 end, true,
                           timestamptz '2026-11-22' - h % 300 * interval '1 day'
                    from (select i, abs(hashtext({1} || '/' || i)) as h from generate_series(1, {2}) i) made
                    """, DSL.val(id), DSL.inline(number), DSL.inline(entries));
        });
        return new Facility.Id(id);
    }

    private static UUID doctor(int number, int doctor) {
        return UUID.fromString("00000000-%04x-0000-0000-00000000001%d".formatted(number, doctor));
    }

    private static FacilityScope scope(Facility.Id facility) {
        return new FacilityScope(facility.value());
    }
}
