package com.ihosi.planner.figure;

/** The statements that count. Each reads visits or duties once, however many days it is asked for. */
final class DaySql {

    /**
     * How far from its planned end a visit may be noted to have ended, or from its start to have begun, in minutes. What is later was noted
     * when somebody remembered, and says nothing of the time that it took.
     */
    static final int LATEST_NOTE = 240;

    private static final String NOTED = "interval '" + LATEST_NOTE + " minutes'";

    /** Of a facility {0}, its zone {1}, visits from {2} until {3}, by the night {4}. */
    static final String VISITS = """
            with visit as (
                select v.*,
                       planned > 0 and status = 'fulfilled' and actual_minutes <= planned + %1$d as timed,
                       freed and exists (
                            select from appointment b
                            where b.facility_id = {0} and b.doctor_id = v.doctor_id
                              and b.starts_at >= v.starts_at and b.starts_at < v.ends_at and b.id <> v.id
                              and b.status <> 'cancelled' and b.booked_at >= v.cancelled_at) as refilled
                from (
                    select a.doctor_id, a.appointment_type_id as type, a.id, a.status, a.starts_at, a.ends_at, a.cancelled_at,
                           (a.starts_at at time zone {1})::date as day,
                           a.status = 'cancelled' as cancelled,
                           a.status in ('arrived', 'fulfilled') as came,
                           a.status = 'noshow' as missed,
                           a.lane = 0 as normal,
                           greatest(a.lead_minutes, 0) as lead,
                           a.new_patient, a.actual_minutes,
                           coalesce(a.price, t.price, 0) as price,
                           (date_part('epoch', a.ends_at - a.starts_at) / 60)::integer as planned,
                           case when a.checked_out_at between a.starts_at and a.ends_at + %2$s
                                then a.checked_out_at else a.ends_at end as until,
                           case when a.status in ('arrived', 'fulfilled') and a.started_at <= a.starts_at + %2$s and a.checked_in_at is not null
                                then greatest(0, floor(date_part('epoch', a.started_at - greatest(a.checked_in_at, a.starts_at)) / 60))::integer
                                end as waited,
                           a.status = 'cancelled' and a.lane = 0 and a.cancelled_at < a.starts_at as freed
                    from appointment a
                    join appointment_type t on t.facility_id = a.facility_id and t.id = a.appointment_type_id
                    where a.facility_id = {0} and a.starts_at >= {2} and a.starts_at < {3} and a.status <> 'waitlist'
                    offset 0) v
                offset 0
            ), counted as materialized (
                select doctor_id, type, day,
                       count(*) filter (where not cancelled) as booked,
                       coalesce(sum(planned) filter (where not cancelled and normal), 0) as booked_minutes,
                       count(*) filter (where came) as seen,
                       count(*) filter (where missed) as no_shows,
                       count(*) filter (where cancelled) as cancelled,
                       count(*) filter (where freed) as freed,
                       count(*) filter (where refilled) as refilled,
                       coalesce(sum(lead) filter (where not cancelled), 0) as lead_minutes,
                       count(waited) as waits,
                       coalesce(sum(waited), 0) as wait_minutes,
                       count(*) filter (where timed) as timed,
                       coalesce(sum(planned) filter (where timed), 0) as planned_minutes,
                       coalesce(sum(actual_minutes) filter (where timed), 0) as actual_minutes,
                       count(*) filter (where came and new_patient) as new_patients,
                       count(*) filter (where came and not new_patient) as returning_patients,
                       count(*) filter (where not cancelled and not normal) as overbooked,
                       coalesce(sum(waited) filter (where not normal), 0) as overbooked_wait_minutes,
                       coalesce(sum(price) filter (where came), 0) as revenue,
                       coalesce(sum(price) filter (where missed or freed and not refilled), 0) as lost_revenue,
                       coalesce(sum(case when timed then actual_minutes else planned end) filter (where came), 0) as minutes,
                       max(until) filter (where came) as until,
                       coalesce(bool_or(came and not normal), false) as beside
                from visit
                group by doctor_id, type, day
            ), kept as (
                insert into facility_day_figure (facility_id, day, doctor_id, appointment_type_id, business_date,
                    booked, booked_minutes, seen, no_shows, cancelled, freed, refilled, lead_minutes, waits, wait_minutes,
                    timed, planned_minutes, actual_minutes, new_patients, returning_patients,
                    overbooked, overbooked_wait_minutes, revenue, lost_revenue)
                select {0}, day, doctor_id, type, {4},
                    booked, booked_minutes, seen, no_shows, cancelled, freed, refilled, lead_minutes, waits, wait_minutes,
                    timed, planned_minutes, actual_minutes, new_patients, returning_patients,
                    overbooked, overbooked_wait_minutes, revenue, lost_revenue
                from counted
            )
            select doctor_id, day, sum(booked)::bigint as booked, sum(minutes)::bigint as took, max(until) as until,
                   bool_or(beside) as overbooked
            from counted
            group by doctor_id, day
            """.formatted(LATEST_NOTE, NOTED);

    /** Of a facility {0}, its zone {1}, visits from {2} until {3}, by the night {4}; offered minutes {7} by day {5} and hour {6}. */
    static final String HOURS = """
            with visit as materialized (
                select local::date as day, date_part('hour', local) as hour, starts_at, ends_at,
                       starts_at + interval '1 hour' - (local - date_trunc('hour', local)) as next
                from (
                    select starts_at, ends_at, starts_at at time zone {1} as local
                    from appointment
                    where facility_id = {0} and starts_at >= {2} and starts_at < {3}
                      and status not in ('cancelled', 'waitlist') and lane = 0
                    offset 0) v
            )
            insert into facility_hour_figure (facility_id, day, hour, business_date, bookable_minutes, booked_minutes)
            select {0}, day, hour, {4}, sum(bookable), sum(booked)
            from (
                select given.day, given.hour, given.minutes as bookable, 0 as booked
                from unnest({5}, {6}, {7}) as given (day, hour, minutes)
                union all
                select day, hour, 0, sum(date_part('epoch', least(ends_at, next) - starts_at)) / 60
                from visit
                group by day, hour
                union all
                select day, date_part('hour', part at time zone {1}), 0,
                       date_part('epoch', least(ends_at, part + interval '1 hour') - part) / 60
                from visit
                cross join lateral generate_series(next, ends_at - interval '1 microsecond', interval '1 hour') as part
                where ends_at > next
            ) parts
            group by day, hour
            """;

    /** Of a facility {0}, days from {1} to {2}, by the night {3}. */
    static final String DUTIES = """
            with rostered as (
                select d.doctor_id, day::date as day
                from roster r
                join (select distinct roster_id, doctor_id from duty where facility_id = {0}) d on d.roster_id = r.id
                cross join lateral generate_series(greatest(r.first_day, {1}), least(r.first_day + r.days - 1, {2}), interval '1 day') as day
                where r.facility_id = {0} and r.status = 'published' and r.period && daterange({1}, {2}, '[]')
                  and not exists (select from doctor_leave l where l.doctor_id = d.doctor_id and l.status = 'approved'
                                  and day::date between l.first_day and l.last_day)
            ), part as (
                select o.doctor_id, o.day, coalesce(c.full_time_percent, 100)::double precision
                       / sum(coalesce(c.full_time_percent, 100)) over (partition by o.day) as part
                from rostered o
                left join contract c on c.facility_id = {0} and c.doctor_id = o.doctor_id
                     and daterange(c.valid_from, c.valid_until, '[]') @> o.day
            ), worked as (
                select u.doctor_id, u.day, sum(extract(epoch from u.ends_at - u.starts_at)::integer / 60)::integer as minutes
                from duty u
                join roster r on r.facility_id = u.facility_id and r.id = u.roster_id and r.status = 'published'
                join shift_type s on s.facility_id = u.facility_id and s.id = u.shift_type_id and not s.on_call
                where u.facility_id = {0} and u.day between {1} and {2}
                group by u.doctor_id, u.day
            )
            insert into facility_day_figure (facility_id, day, doctor_id, business_date, duty_minutes, fair_duty_minutes)
            select {0}, day, doctor_id, {3}, coalesce(w.minutes, 0),
                   coalesce(p.part, 0) * sum(coalesce(w.minutes, 0)) over (partition by day)
            from part p full join worked w using (doctor_id, day)
            on conflict (facility_id, day, doctor_id, appointment_type_id)
            do update set duty_minutes = excluded.duty_minutes, fair_duty_minutes = excluded.fair_duty_minutes
            """;

    /** Of a facility {0}, days from {1} to {2}, by the night {3}. */
    static final String COVERAGE = """
            insert into facility_day_figure (facility_id, day, business_date, demanded, covered)
            select {0}, d.day, {3}, sum(d.required), sum(least(d.required, coalesce(u.doctors, 0)))
            from demand d
            join roster r on r.facility_id = d.facility_id and r.status = 'published' and r.period @> d.day
            left join (select roster_id, day, department_id, shift_type_id, count(*) as doctors from duty
                       where facility_id = {0} and day between {1} and {2} group by 1, 2, 3, 4) u
                 on u.roster_id = r.id and u.day = d.day and u.department_id = d.department_id and u.shift_type_id = d.shift_type_id
            where d.facility_id = {0} and d.day between {1} and {2} and d.required > 0
            group by d.day
            """;

    private DaySql() {}
}
