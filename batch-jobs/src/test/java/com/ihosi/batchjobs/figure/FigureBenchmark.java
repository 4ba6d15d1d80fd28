package com.ihosi.batchjobs.figure;

import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.figure.NightOfFigures;
import com.ihosi.schema.testing.TestDatabase;
import com.ihosi.schema.testing.TwoFacilities;
import com.ihosi.schema.testing.TwoFacilities.Place;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * Counts the figures of many visits as the first night does, and aggregates the same visits by bare SQL: past every policy, in two
 * statements that write nothing. Started by hand with the number of visits, else a million; they are spread evenly over forty doctors, six
 * types and the days of a year. Prints the times of each turn, and the ratio of the medians.
 */
final class FigureBenchmark {

    private static final int VISITS = 1_000_000;
    private static final int DOCTORS = 40;
    private static final int TURNS = 3;
    private static final LocalDate NIGHT = LocalDate.of(2026, 11, 23);

    private static final String BY_DOCTOR_AND_TYPE = """
            select a.doctor_id, a.appointment_type_id, (a.starts_at at time zone 'Europe/Berlin')::date as day,
                   count(*) filter (where status <> 'cancelled'),
                   sum(date_part('epoch', a.ends_at - a.starts_at)) filter (where status <> 'cancelled' and lane = 0),
                   count(*) filter (where status in ('arrived', 'fulfilled')), count(*) filter (where status = 'noshow'),
                   count(*) filter (where status = 'cancelled'),
                   count(*) filter (where status = 'cancelled' and lane = 0 and cancelled_at < starts_at),
                   count(*) filter (where case when status = 'cancelled' and lane = 0 and cancelled_at < starts_at then exists (
                        select from appointment b where b.facility_id = a.facility_id and b.doctor_id = a.doctor_id
                        and b.starts_at >= a.starts_at and b.starts_at < a.ends_at and b.id <> a.id
                        and b.status <> 'cancelled' and b.booked_at >= a.cancelled_at) end),
                   sum(lead_minutes) filter (where status <> 'cancelled'),
                   count(started_at), sum(date_part('epoch', started_at - greatest(checked_in_at, starts_at))),
                   count(actual_minutes), sum(actual_minutes),
                   sum(date_part('epoch', a.ends_at - a.starts_at)) filter (where actual_minutes is not null),
                   count(*) filter (where status in ('arrived', 'fulfilled') and a.new_patient),
                   count(*) filter (where status in ('arrived', 'fulfilled') and not a.new_patient),
                   count(*) filter (where status <> 'cancelled' and lane > 0),
                   sum(date_part('epoch', started_at - greatest(checked_in_at, starts_at))) filter (where lane > 0),
                   sum(coalesce(a.price, t.price)) filter (where status in ('arrived', 'fulfilled')),
                   sum(coalesce(a.price, t.price)) filter (where status in ('noshow', 'cancelled')),
                   max(coalesce(checked_out_at, ends_at)) filter (where status in ('arrived', 'fulfilled'))
            from appointment a join appointment_type t on t.facility_id = a.facility_id and t.id = a.appointment_type_id
            where a.facility_id = {0} and a.starts_at < {1} and a.status <> 'waitlist'
            group by 1, 2, 3
            """;
    private static final String BY_HOUR = """
            select day, date_part('hour', part at time zone 'Europe/Berlin'),
                   sum(date_part('epoch', least(ends_at, part + interval '1 hour') - greatest(starts_at, part)))
            from (select starts_at, ends_at, (starts_at at time zone 'Europe/Berlin')::date as day,
                         date_trunc('hour', starts_at) as hour
                  from appointment
                  where facility_id = {0} and starts_at < {1} and status not in ('cancelled', 'waitlist') and lane = 0) v
            cross join lateral generate_series(v.hour, v.ends_at - interval '1 microsecond', interval '1 hour') as part
            group by 1, 2
            """;

    private FigureBenchmark() {}

    /** Takes the number of visits. */
    public static void main(String[] arguments) {
        int visits = arguments.length == 0 ? VISITS : Integer.parseInt(arguments[0]);
        try (TestDatabase test = TestDatabase.fresh()) {
            Place north = TwoFacilities.in(test.database()).north();
            test.beyondPolicies(sql -> fill(sql, north, visits));
            test.beyondPolicies(sql -> sql.execute("analyze"));
            Facility facility = new Facilities(test.database()).getBySlug("north");
            double[] bare = new double[TURNS];
            double[] night = new double[TURNS];
            for (int turn = 0; turn < TURNS; turn++) {
                bare[turn] = seconds(() -> bare(test, north));
                test.beyondPolicies(sql -> sql.execute("truncate facility_day_figure, facility_hour_figure"));
                night[turn] = seconds(() -> night(test, facility));
                System.out.printf("bare SQL %6.2f s, the night %6.2f s%n", bare[turn], night[turn]);
            }
            Arrays.sort(bare);
            Arrays.sort(night);
            System.out.printf(
                    "%,d visits: the night takes %.2f times the bare SQL%n",
                    visits, night[TURNS / 2] / bare[TURNS / 2]);
        }
    }

    private static void bare(TestDatabase test, Place place) {
        test.beyondPolicies(sql -> {
            Consumer<String> run = statement -> sql.execute(
                    // Of whole rows, or else nothing of them would be counted.
                    "select count(counted) from (" + statement + ") counted",
                    DSL.val(place.facility()),
                    DSL.inline(NIGHT.atStartOfDay(ZoneOffset.UTC).toOffsetDateTime()));
            // As much as the night gives itself, so that nothing is sorted on disk.
            sql.execute("set local work_mem = '64MB'");
            run.accept(BY_DOCTOR_AND_TYPE);
            run.accept(BY_HOUR);
            return true;
        });
    }

    private static void night(TestDatabase test, Facility facility) {
        NightOfFigures night = new NightOfFigures(test.database(), facility, NIGHT);
        LocalDate from = night.findFirst().orElseThrow();
        while (!from.isAfter(night.last())) {
            LocalDate whole = from.plusDays(FigureJob.PIECE_DAYS - 1L);
            night.count(from, whole.isBefore(night.last()) ? whole : night.last());
            from = whole.plusDays(1);
        }
    }

    private static double seconds(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e9;
    }

    private static boolean fill(DSLContext sql, Place place, int visits) {
        sql.execute("""
                insert into doctor (id, code, given_name, family_name, registered_at_facility)
                select md5({0}::text || i)::uuid, 'made-' || i, 'Ada', 'Made', {0} from generate_series(0, {1} - 1) i
                """, DSL.val(place.facility()), DSL.inline(DOCTORS));
        sql.execute("""
                insert into employment (facility_id, doctor_id, department_id, starts_on)
                select {0}, md5({0}::text || i)::uuid, {2}, '2020-01-01' from generate_series(0, {1} - 1) i
                """, DSL.val(place.facility()), DSL.inline(DOCTORS), DSL.val(place.department()));
        sql.execute("""
                insert into working_day (facility_id, doctor_id, day_of_week, starts_at, ends_at, effective_from)
                select {0}, md5({0}::text || i)::uuid, day, '08:00', '16:00', '2020-01-01'
                from generate_series(0, {1} - 1) i, generate_series(1, 7) day
                """, DSL.val(place.facility()), DSL.inline(DOCTORS));
        sql.execute("""
                insert into patient (id, code, given_name, family_name, registered_at_facility) values ({0}, 'p', 'Pat', 'Made', {0})
                """, DSL.val(place.facility()));
        sql.execute(
                "insert into facility_patient (facility_id, patient_id, number) values ({0}, {0}, '1')",
                DSL.val(place.facility()));
        sql.execute("""
                insert into appointment_type (facility_id, id, code, name, price)
                select {0}, md5({0} || 'type' || i)::uuid, 'T' || i, 'Type', 50 + 10 * i from generate_series(0, 5) i
                """, DSL.val(place.facility()));
        sql.execute("""
                insert into appointment (facility_id, doctor_id, patient_id, appointment_type_id, during, status, booked_at, cancelled_at,
                    checked_in_at, started_at, checked_out_at, actual_minutes, new_patient)
                select {0}, md5({0}::text || i % {1})::uuid, {0}, md5({0} || 'type' || i / 7 % 6)::uuid,
                       tstzrange(starts, starts + interval '20 minutes'), status, starts - (i % 29) * interval '1 day',
                       case status when 'cancelled' then starts - interval '1 hour' * (i % 50) end,
                       case status when 'fulfilled' then starts - interval '5 minutes' end,
                       case status when 'fulfilled' then starts + interval '1 minute' * (i % 20) end,
                       case status when 'fulfilled' then starts + interval '1 minute' * (i % 20 + 18) end,
                       case status when 'fulfilled' then 18 end, i % 10 = 0
                from (select i, (array['fulfilled', 'fulfilled', 'fulfilled', 'fulfilled', 'fulfilled', 'fulfilled', 'noshow', 'cancelled'])[i % 8 + 1]
                             as status,
                             timestamptz '2025-11-23 07:00Z' + (i::bigint * 365 / {2}) * interval '1 day' + i * 37 % 96 * interval '5 minutes' as starts
                      from generate_series(0, {2} - 1) i) v
                """, DSL.val(place.facility()), DSL.inline(DOCTORS), DSL.inline(visits));
        return true;
    }
}
