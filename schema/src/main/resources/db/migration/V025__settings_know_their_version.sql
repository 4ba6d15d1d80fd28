-- What bookings are decided by, besides what is taken, changes seldom and is read often: hours, types, rules, employments, leave.
-- Whoever keeps it in memory reads one version to know whether it still holds.

create table facility_version (
    facility_id uuid primary key references facility on delete cascade,
    version     uuid not null default gen_random_uuid()
);
comment on table facility_version is 'Another version whenever something changes that decides when a facility''s doctors can be booked.';
comment on column facility_version.version is 'Drawn, not counted: what was rolled back never comes again.';
call isolate('facility_version', 'select');
create policy owner_keeps on facility_version to current_user using (true) with check (true);

-- Versions are drawn when a transaction ends and in the order of the facilities, so that two that change several never wait for each other.
-- Until then what was changed is noted here, where nobody else sees it.
create table facility_change (
    facility_id    uuid not null references facility on delete cascade,
    transaction_id text not null default pg_current_xact_id()::text,
    primary key (facility_id, transaction_id)
);
comment on table facility_change is 'Facilities whose settings the running transaction has changed; empty when it has ended.';
call isolate('facility_change', 'select');
create policy owner_keeps on facility_change to current_user using (true) with check (true);

-- Both run as the owner, because a shared doctor's leave concerns facilities that the writer may not see.
create function settings_changed() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
    touched uuid[];
begin
    if tg_argv[0] = 'facility' then
        touched := array(select id from changed);
    elsif tg_argv[0] = 'facility_id' then
        touched := array(select distinct facility_id from changed);
    elsif tg_argv[0] = 'doctor' then
        touched := array(select e.facility_id from employment e where e.doctor_id in (select id from changed));
    else
        touched := array(select e.facility_id from employment e where e.doctor_id in (select doctor_id from changed));
    end if;
    insert into facility_change (facility_id)
    select distinct f.id from facility f where f.id = any (touched)
    on conflict do nothing;
    return null;
end $$;
revoke execute on function settings_changed() from public;
create policy owner_reads on facility for select to current_user using (true);

create function draw_versions() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
    insert into facility_version (facility_id)
    select f.id from facility f
    where f.id in (select c.facility_id from facility_change c where c.transaction_id = pg_current_xact_id()::text)
    order by f.id
    on conflict (facility_id) do update set version = excluded.version;
    delete from facility_change where transaction_id = pg_current_xact_id()::text;
    return null;
end $$;
revoke execute on function draw_versions() from public;
create constraint trigger versions_are_drawn after insert on facility_change
    deferrable initially deferred for each row execute function draw_versions();

create procedure watch_settings(target regclass, key text) language plpgsql as $$
begin
    execute format('create trigger settings_inserted after insert on %s referencing new table as changed
        for each statement execute function settings_changed(%L)', target, key);
    execute format('create trigger settings_updated after update on %s referencing new table as changed
        for each statement execute function settings_changed(%L)', target, key);
    execute format('create trigger settings_deleted after delete on %s referencing old table as changed
        for each statement execute function settings_changed(%L)', target, key);
end $$;
comment on procedure watch_settings is
    'Gives a facility another version whenever rows of the table change: its own (facility), by facility_id, or all that '
    'employ the doctor (doctor, doctor_id).';
revoke execute on procedure watch_settings(regclass, text) from public;

call watch_settings('facility', 'facility');
call watch_settings('facility_holiday', 'facility_id');
call watch_settings('employment', 'facility_id');
call watch_settings('doctor', 'doctor');
call watch_settings('doctor_skill', 'doctor_id');
call watch_settings('doctor_leave', 'doctor_id');
call watch_settings('working_day', 'facility_id');
call watch_settings('working_day_type', 'facility_id');
call watch_settings('shift_type', 'facility_id');
call watch_settings('roster', 'facility_id');
call watch_settings('duty', 'facility_id');
call watch_settings('appointment_type', 'facility_id');
call watch_settings('scheduling_rule', 'facility_id');

insert into facility_version (facility_id) select id from facility;

-- Almost everything that takes a doctor is over within a day. What lasts longer has an index of its own, so that a search need not look
-- back over a month of what is past; and the index by time holds all that is asked of other facilities.
drop index doctor_time_doctor_id_starts_at_ends_at_idx;
create index on doctor_time (doctor_id, starts_at) include (ends_at, facility_id, kind, expires_at);
create index doctor_time_longer_than_a_day on doctor_time (doctor_id, ends_at)
    where upper(during) - lower(during) > interval '1 day';

create or replace function busy_elsewhere(doctors uuid[], busy_from timestamptz, busy_until timestamptz, apart_from uuid[])
returns table (doctor_id uuid, during tstzrange)
language sql stable security definer set search_path = pg_catalog, public
begin atomic
    select t.doctor_id, unnest(range_agg(tstzrange(t.starts_at, t.ends_at) * tstzrange(busy_from, busy_until)))
    from (
        select s.doctor_id, s.facility_id, s.starts_at, s.ends_at, s.kind, s.expires_at
        from doctor_time s
        where s.doctor_id = any (doctors)
          and s.starts_at > busy_from - interval '1 day' and s.starts_at < busy_until and s.ends_at > busy_from
        union all
        select l.doctor_id, l.facility_id, l.starts_at, l.ends_at, l.kind, l.expires_at
        from doctor_time l
        where l.doctor_id = any (doctors)
          and upper(l.during) - lower(l.during) > interval '1 day'
          and l.starts_at <= busy_from - interval '1 day' and l.ends_at > busy_from
    ) t
    where t.facility_id <> current_facility()
      and t.facility_id <> all (apart_from)
      and (t.kind <> 'hold' or t.expires_at > now())
      and exists (select from employment e where e.facility_id = current_facility() and e.doctor_id = t.doctor_id)
    group by t.doctor_id;
end;

create or replace function out_of_reach(doctors uuid[], wanted_from timestamptz, wanted_until timestamptz)
returns table (doctor_id uuid, during tstzrange)
language sql stable security definer set search_path = pg_catalog, public
begin atomic
    select t.doctor_id, unnest(range_agg(tstzrange(
        t.starts_at - make_interval(mins => coalesce(thither.minutes, 0)),
        t.ends_at + make_interval(mins => coalesce(back.minutes, 0)))))
    from (
        -- no way is longer than a day
        select s.doctor_id, s.facility_id, s.starts_at, s.ends_at, s.kind, s.expires_at
        from doctor_time s
        where s.doctor_id = any (doctors)
          and s.starts_at > wanted_from - interval '2 days' and s.starts_at < wanted_until + interval '1 day'
          and s.ends_at > wanted_from - interval '1 day'
        union all
        select l.doctor_id, l.facility_id, l.starts_at, l.ends_at, l.kind, l.expires_at
        from doctor_time l
        where l.doctor_id = any (doctors)
          and upper(l.during) - lower(l.during) > interval '1 day'
          and l.starts_at <= wanted_from - interval '2 days' and l.ends_at > wanted_from - interval '1 day'
    ) t
    left join travel_time thither on thither.from_facility = current_facility() and thither.to_facility = t.facility_id
    left join travel_time back on back.from_facility = t.facility_id and back.to_facility = current_facility()
    where t.facility_id <> current_facility()
      and (t.kind <> 'hold' or t.expires_at > now())
      and exists (select from employment e where e.facility_id = current_facility() and e.doctor_id = t.doctor_id)
    group by t.doctor_id;
end;
