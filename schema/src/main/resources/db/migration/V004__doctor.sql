create table skill (
    id         uuid primary key default uuidv7(),
    code       text not null unique check (code ~ '^[A-Za-z0-9_.-]{1,40}$'),
    name       text not null check (length(name) between 1 and 200),
    active     boolean not null default true
);
comment on table skill is 'What a doctor may be qualified for; one list for all facilities, because doctors work at several.';
call open_to_platform('skill', 'select, insert, update');
call permit('skill', 'ihosi_facility', 'select', 'true');
call permit('skill', 'ihosi_doctor', 'select', 'true');

create table doctor (
    id                     uuid primary key default uuidv7(),
    code                   text not null unique check (code ~ '^[A-Za-z0-9_.-]{1,40}$'),
    title                  text,
    given_name             text not null check (length(given_name) between 1 and 100),
    family_name            text not null check (length(family_name) between 1 and 100),
    email                  text check (email = lower(email)),
    phone                  text,
    specialty              text,
    preferred_time_zone    text,
    language               text,
    account_id             uuid unique references account,
    registered_at_facility uuid references facility,
    active                 boolean not null default true,
    created_at             timestamptz not null default now(),
    updated_at             timestamptz not null default now(),
    row_version            bigint not null default 1
);
comment on table doctor is 'A doctor, at whatever facilities she works.';
comment on column doctor.code is 'The natural key of imports, such as a registration number.';
comment on column doctor.registered_at_facility is 'Who entered the doctor, and may see her before she is employed.';

create table employment (
    facility_id         uuid not null references facility,
    doctor_id           uuid not null references doctor,
    type                text not null default 'full_time'
        check (type in ('full_time', 'part_time', 'contract', 'visiting', 'locum_tenens')),
    starts_on           date not null,
    ends_on             date check (ends_on >= starts_on),
    office              text,
    department_id       uuid,
    default_minutes     integer not null default 30 check (default_minutes between 5 and 1440),
    buffer_minutes      integer not null default 5 check (buffer_minutes between 0 and 240),
    accepts_new_patients boolean not null default true,
    online_booking      boolean not null default true,
    status              text not null default 'active' check (status in ('active', 'on_leave', 'inactive', 'terminated')),
    is_primary          boolean not null default false,
    created_at          timestamptz not null default now(),
    updated_at          timestamptz not null default now(),
    row_version         bigint not null default 1,
    primary key (facility_id, doctor_id),
    foreign key (facility_id, department_id) references department (facility_id, id)
);
comment on table employment is 'A doctor at a facility, from the first to the last day (included; none: open).';
comment on column employment.default_minutes is 'Length of an appointment whose type says none.';
create index on employment (doctor_id);
create unique index employment_one_primary on employment (doctor_id) where is_primary;
call isolate('employment');
call open_to_platform('employment', 'select');
call permit('employment', 'ihosi_doctor', 'select', 'doctor_id = (select current_doctor())');

call open_to_platform('doctor', 'select, insert, update');
call permit('doctor', 'ihosi_doctor', 'select', 'id = (select current_doctor())');
grant update (email, phone, preferred_time_zone, language, updated_at, row_version) on doctor to ihosi_doctor;
call permit('doctor', 'ihosi_facility', 'select, insert, update',
    'registered_at_facility = (select current_facility())
     or exists (select from employment e where e.facility_id = (select current_facility()) and e.doctor_id = doctor.id)');
call permit('facility', 'ihosi_doctor', 'select',
    'exists (select from employment e where e.facility_id = facility.id and e.doctor_id = (select current_doctor()))');
call permit('department', 'ihosi_doctor', 'select',
    'exists (select from employment e where e.facility_id = department.facility_id and e.doctor_id = (select current_doctor()))');

create table doctor_skill (
    doctor_id   uuid not null references doctor on delete cascade,
    skill_id    uuid not null references skill,
    valid_from  date not null default '2000-01-01',
    valid_until date check (valid_until >= valid_from),
    primary key (doctor_id, skill_id, valid_from)
);
comment on table doctor_skill is 'A doctor''s qualification, from its first to its last valid day (included; none: open).';
call permit('doctor_skill', 'ihosi_facility', 'select, insert, update, delete',
    'exists (select from employment e where e.facility_id = (select current_facility()) and e.doctor_id = doctor_skill.doctor_id)');
call permit('doctor_skill', 'ihosi_doctor', 'select', 'doctor_id = (select current_doctor())');
call open_to_platform('doctor_skill', 'select, insert, update, delete');

create table doctor_leave (
    doctor_id           uuid not null references doctor on delete cascade,
    id                  uuid not null default uuidv7(),
    first_day           date not null,
    last_day            date not null check (last_day between first_day and first_day + 730),
    status              text not null default 'approved' check (status in ('requested', 'approved', 'refused', 'cancelled')),
    kind                text not null default 'vacation' check (kind in ('vacation', 'sick', 'training', 'parental', 'other')),
    reason              text,
    entered_at_facility uuid references facility,
    entered_by          uuid references account,
    entered_at          timestamptz not null default now(),
    row_version         bigint not null default 1,
    primary key (doctor_id, id)
);
comment on table doctor_leave is 'Days (the last included) on which a doctor is away from every facility.';
comment on column doctor_leave.kind is 'With the reason the doctor''s own: a facility that employs her reads only that she is away.';
create index on doctor_leave (doctor_id, last_day);
alter table doctor_leave enable row level security;
alter table doctor_leave force row level security;
create policy facility_reads on doctor_leave for select to ihosi_facility
    using (exists (select from employment e where e.facility_id = (select current_facility()) and e.doctor_id = doctor_leave.doctor_id));
create policy facility_enters on doctor_leave for insert to ihosi_facility
    with check (entered_at_facility = (select current_facility())
        and exists (select from employment e where e.facility_id = (select current_facility()) and e.doctor_id = doctor_leave.doctor_id));
create policy facility_changes on doctor_leave for update to ihosi_facility
    using (entered_at_facility = (select current_facility())) with check (entered_at_facility = (select current_facility()));
create policy facility_removes on doctor_leave for delete to ihosi_facility
    using (entered_at_facility = (select current_facility()));
grant select (doctor_id, id, first_day, last_day, status, entered_at_facility, row_version), insert, delete,
    update (first_day, last_day, status, kind, reason, row_version) on doctor_leave to ihosi_facility;
call permit('doctor_leave', 'ihosi_doctor', 'select, insert, update, delete', 'doctor_id = (select current_doctor())');

create table staff_member (
    facility_id   uuid not null references facility,
    id            uuid not null default uuidv7(),
    account_id    uuid references account,
    code          text not null check (code ~ '^[A-Za-z0-9_.-]{1,40}$'),
    given_name    text not null check (length(given_name) between 1 and 100),
    family_name   text not null check (length(family_name) between 1 and 100),
    position      text,
    email         text check (email = lower(email)),
    phone         text,
    department_id uuid,
    starts_on     date not null,
    ends_on       date check (ends_on >= starts_on),
    status        text not null default 'active' check (status in ('active', 'on_leave', 'inactive', 'terminated')),
    row_version   bigint not null default 1,
    primary key (facility_id, id),
    unique (facility_id, code),
    foreign key (facility_id, department_id) references department (facility_id, id)
);
comment on table staff_member is 'Somebody other than a doctor who works at a facility.';
call isolate('staff_member');

create table travel_time (
    from_facility uuid not null references facility,
    to_facility   uuid not null references facility,
    minutes       integer not null check (minutes between 0 and 1440),
    primary key (from_facility, to_facility),
    check (from_facility <> to_facility)
);
comment on table travel_time is 'The way from one facility to another, in minutes.';
call open_to_platform('travel_time', 'select, insert, update, delete');
call permit('travel_time', 'ihosi_facility', 'select', '(select current_facility()) in (from_facility, to_facility)');
