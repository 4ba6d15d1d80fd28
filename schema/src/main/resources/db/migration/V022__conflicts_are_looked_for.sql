alter table appointment add column conflict_reason text check (length(conflict_reason) between 1 and 40);
comment on column appointment.has_conflict is 'It collides with something that came later, and nobody has resolved that yet.';
comment on column appointment.conflict_reason is
    'What it collides with; still there when that was accepted (conflict_resolved_at), so that it is not told again.';
create index on appointment (facility_id, id) where conflict_reason is not null;

create table conflict_check (
    facility_id uuid not null references facility,
    id          uuid not null default uuidv7(),
    doctor_id   uuid,
    first_day   date not null,
    last_day    date check (last_day >= first_day),
    asked_at    timestamptz not null,
    primary key (facility_id, id),
    foreign key (facility_id, doctor_id) references employment (facility_id, doctor_id)
);
comment on table conflict_check is
    'A doctor (or none: all of them) can be booked at other times than before on some days (without a last one: all that follow), '
    'so that the appointments must be looked at.';
create index on conflict_check (asked_at);
call isolate('conflict_check', 'select, insert, delete');
call open_to_platform('conflict_check', 'select');

create policy owner_asks on conflict_check for insert to current_user with check (true);
create function ask_for_conflict_check(doctor uuid, first_day date, last_day date, everywhere boolean, asked_at timestamptz) returns void
language sql volatile security definer set search_path = pg_catalog, public
begin atomic
    insert into conflict_check (facility_id, doctor_id, first_day, last_day, asked_at)
    values (current_facility(), doctor, first_day, last_day, asked_at);
    -- A day begins elsewhere up to a day earlier or later.
    insert into conflict_check (facility_id, doctor_id, first_day, last_day, asked_at)
    select there.facility_id, there.doctor_id, ask_for_conflict_check.first_day - 1, ask_for_conflict_check.last_day + 1,
           ask_for_conflict_check.asked_at
    from employment here
    join employment there on there.doctor_id = here.doctor_id and there.facility_id <> here.facility_id
    where everywhere
      and here.facility_id = current_facility()
      and (doctor is null or here.doctor_id = doctor);
end;
comment on function ask_for_conflict_check is
    'Lets the appointments of a doctor of the current facility (none: of all its doctors) be looked at, there or at every facility.';
revoke execute on function ask_for_conflict_check from public;
grant execute on function ask_for_conflict_check to ihosi_facility;
