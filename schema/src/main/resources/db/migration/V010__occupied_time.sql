-- All time that is taken. The exclusion constraints are what keeps anybody from being in two places;
-- the search goes by starts_at, because && is no index condition below a policy.

create table doctor_time (
    doctor_id   uuid not null references doctor,
    id          uuid not null default uuidv7(),
    facility_id uuid not null references facility,
    kind        text not null check (kind in ('duty', 'appointment', 'hold', 'block', 'leave')),
    lane        integer not null default 0 check (lane between -1 and 9),
    during      tstzrange not null check (not isempty(during) and lower_inc(during) and not upper_inc(during)
        and not lower_inf(during) and not upper_inf(during)),
    starts_at   timestamptz not null generated always as (lower(during)) stored,
    ends_at     timestamptz not null generated always as (upper(during)) stored,
    expires_at  timestamptz,
    source_id   uuid,
    note        text,
    primary key (doctor_id, id),
    check ((kind = 'duty') = (lane = -1)),
    check ((kind = 'hold') = (expires_at is not null)),
    check (kind = 'block' or source_id is not null),
    constraint doctor_in_one_place exclude using gist (doctor_id with =, facility_id with <>, during with &&),
    constraint doctor_lane_taken_once exclude using gist (doctor_id with =, lane with =, during with &&)
);
comment on table doctor_time is 'All time a doctor is taken, at whatever facility; keyed by doctor, not by facility.';
comment on column doctor_time.lane is '-1 a published duty, within which appointments may lie; 0 the normal one; above it overbooking.';
comment on column doctor_time.source_id is 'The roster, appointment, hold or leave that takes the time.';
create index on doctor_time (facility_id, doctor_id, starts_at) include (ends_at, kind, lane);
create index on doctor_time (doctor_id, starts_at) include (ends_at);
create index on doctor_time (facility_id, source_id);
create index on doctor_time (expires_at) where kind = 'hold';
call isolate('doctor_time');
call permit('doctor_time', 'ihosi_doctor', 'select', 'doctor_id = (select current_doctor())');

create table patient_time (
    patient_id  uuid not null references patient,
    id          uuid not null default uuidv7(),
    facility_id uuid not null references facility,
    kind        text not null check (kind in ('appointment', 'hold')),
    during      tstzrange not null check (not isempty(during) and lower_inc(during) and not upper_inc(during)
        and not lower_inf(during) and not upper_inf(during)),
    starts_at   timestamptz not null generated always as (lower(during)) stored,
    ends_at     timestamptz not null generated always as (upper(during)) stored,
    expires_at  timestamptz,
    source_id   uuid not null,
    visit_id    uuid not null,
    primary key (patient_id, id),
    check ((kind = 'hold') = (expires_at is not null)),
    constraint patient_in_one_place exclude using gist (patient_id with =, visit_id with <>, during with &&)
);
comment on table patient_time is 'All time a patient is taken, at whatever facility; keyed by patient, not by facility.';
comment on column patient_time.visit_id is 'Appointments of one visit may overlap; alone, an appointment is its own visit.';
create index on patient_time (facility_id, patient_id, starts_at);
create index on patient_time (facility_id, source_id);
create index on patient_time (expires_at) where kind = 'hold';
call isolate('patient_time');
call permit('patient_time', 'ihosi_patient', 'select', 'patient_id = (select current_patient())');

create table room_time (
    facility_id uuid not null,
    id          uuid not null default uuidv7(),
    room_id     uuid not null,
    kind        text not null check (kind in ('appointment', 'hold', 'block')),
    during      tstzrange not null check (not isempty(during) and lower_inc(during) and not upper_inc(during)
        and not lower_inf(during) and not upper_inf(during)),
    starts_at   timestamptz not null generated always as (lower(during)) stored,
    ends_at     timestamptz not null generated always as (upper(during)) stored,
    expires_at  timestamptz,
    source_id   uuid,
    note        text,
    primary key (facility_id, id),
    foreign key (facility_id, room_id) references room (facility_id, id),
    check ((kind = 'hold') = (expires_at is not null)),
    constraint room_taken_once exclude using gist (facility_id with =, room_id with =, during with &&)
);
comment on table room_time is 'All time a room is taken.';
create index on room_time (facility_id, room_id, starts_at);
create index on room_time (facility_id, source_id);
call isolate('room_time');

create table equipment_time (
    facility_id  uuid not null,
    id           uuid not null default uuidv7(),
    equipment_id uuid not null,
    kind         text not null check (kind in ('appointment', 'hold', 'block')),
    during       tstzrange not null check (not isempty(during) and lower_inc(during) and not upper_inc(during)
        and not lower_inf(during) and not upper_inf(during)),
    starts_at    timestamptz not null generated always as (lower(during)) stored,
    ends_at      timestamptz not null generated always as (upper(during)) stored,
    expires_at   timestamptz,
    source_id    uuid,
    note         text,
    primary key (facility_id, id),
    foreign key (facility_id, equipment_id) references equipment (facility_id, id),
    check ((kind = 'hold') = (expires_at is not null)),
    constraint equipment_taken_once exclude using gist (facility_id with =, equipment_id with =, during with &&)
);
comment on table equipment_time is 'All time a piece of equipment is taken.';
create index on equipment_time (facility_id, equipment_id, starts_at);
create index on equipment_time (facility_id, source_id);
call isolate('equipment_time');

-- The two functions below run as the owner, who reads occupied time for them and for nothing else.
create policy owner_reads on doctor_time for select to current_user using (true);
create policy owner_reads on patient_time for select to current_user using (true);
create policy owner_reads on employment for select to current_user using (true);
create policy owner_reads on facility_patient for select to current_user using (true);

create function busy_elsewhere(doctors uuid[], busy_from timestamptz, busy_until timestamptz, apart_from uuid[])
returns table (doctor_id uuid, during tstzrange)
language sql stable security definer set search_path = pg_catalog, public
begin atomic
    select t.doctor_id, unnest(range_agg(t.during * tstzrange(busy_from, busy_until)))
    from doctor_time t
    where t.doctor_id = any (doctors)
      and t.starts_at < busy_until and t.ends_at > busy_from
      and t.facility_id <> current_facility()
      and t.facility_id <> all (apart_from)
      and (t.kind <> 'hold' or t.expires_at > now())
      and exists (select from employment e where e.facility_id = current_facility() and e.doctor_id = t.doctor_id)
    group by t.doctor_id;
end;
comment on function busy_elsewhere is
    'When doctors employed at the current facility are taken at others: spans run together, no place, no kind. Facilities '
    'that are planned jointly, and are read themselves, are left out by apart_from.';
revoke execute on function busy_elsewhere from public;
grant execute on function busy_elsewhere to ihosi_facility;

create function patient_busy_elsewhere(patient uuid, busy_from timestamptz, busy_until timestamptz)
returns table (during tstzrange)
language sql stable security definer set search_path = pg_catalog, public
begin atomic
    select unnest(range_agg(t.during * tstzrange(busy_from, busy_until)))
    from patient_time t
    where t.patient_id = patient
      and t.starts_at < busy_until and t.ends_at > busy_from
      and t.facility_id <> current_facility()
      and (t.kind <> 'hold' or t.expires_at > now())
      and exists (select from facility_patient f where f.facility_id = current_facility() and f.patient_id = patient);
end;
comment on function patient_busy_elsewhere is
    'When a patient of the current facility is taken at others: spans run together, no place, no kind.';
revoke execute on function patient_busy_elsewhere from public;
grant execute on function patient_busy_elsewhere to ihosi_facility;

-- An expired hold of another facility still stands in the way of an insert, and no facility may delete another's.
create policy owner_expires on doctor_time for delete to current_user using (kind = 'hold');
create policy owner_expires on patient_time for delete to current_user using (kind = 'hold');
create function remove_expired_holds(doctor uuid, patient uuid) returns void
language sql volatile security definer set search_path = pg_catalog, public
begin atomic
    delete from doctor_time t where t.doctor_id = doctor and t.kind = 'hold' and t.expires_at <= now();
    delete from patient_time t where t.patient_id = patient and t.kind = 'hold' and t.expires_at <= now();
end;
comment on function remove_expired_holds is
    'Frees what expired holds of a doctor and (if any) a patient take, at whatever facility; before an insert.';
revoke execute on function remove_expired_holds from public;
grant execute on function remove_expired_holds to ihosi_facility;
