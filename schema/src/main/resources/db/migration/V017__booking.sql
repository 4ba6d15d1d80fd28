alter table appointment add column urgent boolean not null default false;
comment on column appointment.urgent is 'May take what a day keeps for emergencies.';

alter table slot_hold
    add column urgent    boolean not null default false,
    add column occupied  tstzrange not null,
    add column room_id   uuid,
    add column visit_id  uuid not null default uuidv7();
comment on column slot_hold.occupied is 'The appointment with its buffers, as it takes the doctor''s time.';

-- A facility must know how long a shared doctor is out of reach, and nothing else of where she is.
create policy owner_reads on travel_time for select to current_user using (true);
create function out_of_reach(doctors uuid[], wanted_from timestamptz, wanted_until timestamptz)
returns table (doctor_id uuid, during tstzrange)
language sql stable security definer set search_path = pg_catalog, public
begin atomic
    select t.doctor_id, unnest(range_agg(tstzrange(
        t.starts_at - make_interval(mins => coalesce(thither.minutes, 0)),
        t.ends_at + make_interval(mins => coalesce(back.minutes, 0)))))
    from doctor_time t
    left join travel_time thither on thither.from_facility = current_facility() and thither.to_facility = t.facility_id
    left join travel_time back on back.from_facility = t.facility_id and back.to_facility = current_facility()
    where t.doctor_id = any (doctors)
      -- no way is longer than a day
      and t.starts_at < wanted_until + interval '1 day' and t.ends_at > wanted_from - interval '1 day'
      and t.facility_id <> current_facility()
      and (t.kind <> 'hold' or t.expires_at > now())
      and exists (select from employment e where e.facility_id = current_facility() and e.doctor_id = t.doctor_id)
    group by t.doctor_id;
end;
comment on function out_of_reach is
    'When doctors employed at the current facility are taken at others or on the way: spans run together, no place, no kind.';
revoke execute on function out_of_reach from public;
grant execute on function out_of_reach to ihosi_facility;

alter table doctor_time
    add column urgent boolean not null default false,
    add constraint doctor_time_is_bounded check (upper(during) - lower(during) <= interval '31 days');
comment on column doctor_time.urgent is 'May use what the day keeps for emergencies.';
