create table room (
    facility_id   uuid not null references facility,
    id            uuid not null default uuidv7(),
    code          text not null check (code ~ '^[A-Za-z0-9_.-]{1,40}$'),
    name          text not null,
    department_id uuid,
    active        boolean not null default true,
    primary key (facility_id, id),
    unique (facility_id, code),
    foreign key (facility_id, department_id) references department (facility_id, id)
);
comment on table room is 'A room that one appointment at a time can use.';
call isolate('room');

create table equipment (
    facility_id uuid not null references facility,
    id          uuid not null default uuidv7(),
    code        text not null check (code ~ '^[A-Za-z0-9_.-]{1,40}$'),
    kind        text not null check (length(kind) between 1 and 100),
    name        text not null,
    room_id     uuid,
    active      boolean not null default true,
    primary key (facility_id, id),
    unique (facility_id, code),
    foreign key (facility_id, room_id) references room (facility_id, id)
);
comment on table equipment is 'A device that one appointment at a time can use; in a room, or (none) movable.';
call isolate('equipment');

create table global_appointment_type (
    id                uuid primary key default uuidv7(),
    code              text not null unique check (code ~ '^[A-Za-z0-9_.-]{1,40}$'),
    name              text not null,
    description       text,
    default_minutes   integer not null default 30,
    min_minutes       integer not null default 15,
    max_minutes       integer not null default 120,
    buffer_minutes    integer not null default 0 check (buffer_minutes between 0 and 240),
    requires_approval boolean not null default false,
    days_ahead        integer not null default 30 check (days_ahead between 0 and 730),
    notice_hours      integer not null default 24 check (notice_hours between 0 and 8760),
    price             numeric(12, 2) check (price >= 0),
    insurance_covered boolean not null default true,
    colour            text not null default '#3b82f6' check (colour ~* '^#[0-9a-f]{6}$'),
    icon              text,
    active            boolean not null default true,
    display_order     integer not null default 0,
    check (1 <= min_minutes and min_minutes <= default_minutes and default_minutes <= max_minutes and max_minutes <= 1440)
);
comment on table global_appointment_type is 'A type that the platform offers to all; a facility uses it through a type of its own that names it.';
call open_to_platform('global_appointment_type', 'select, insert, update');
call permit('global_appointment_type', 'ihosi_facility', 'select', 'true');

create table appointment_type (
    facility_id       uuid not null references facility,
    id                uuid not null default uuidv7(),
    global_type_id    uuid references global_appointment_type,
    code              text not null check (code ~ '^[A-Za-z0-9_.-]{1,40}$'),
    name              text not null check (length(name) between 1 and 200),
    description       text,
    default_minutes   integer not null default 30,
    min_minutes       integer not null default 15,
    max_minutes       integer not null default 120,
    buffer_minutes    integer not null default 0 check (buffer_minutes between 0 and 240),
    requires_approval boolean not null default false,
    days_ahead        integer not null default 30 check (days_ahead between 0 and 730),
    notice_hours      integer not null default 24 check (notice_hours between 0 and 8760),
    price             numeric(12, 2) check (price >= 0),
    insurance_covered boolean not null default true,
    colour            text not null default '#3b82f6' check (colour ~* '^#[0-9a-f]{6}$'),
    icon              text,
    offer_lead_hours  integer not null default 4 check (offer_lead_hours between 0 and 720),
    needs_room        boolean not null default false,
    needs_equipment   text[] not null default '{}',
    needs_skill_id    uuid references skill,
    active            boolean not null default true,
    display_order     integer not null default 0,
    row_version       bigint not null default 1,
    primary key (facility_id, id),
    unique (facility_id, code),
    check (1 <= min_minutes and min_minutes <= default_minutes and default_minutes <= max_minutes and max_minutes <= 1440)
);
comment on table appointment_type is 'What an appointment is for, how long it takes and how it may be booked.';
comment on column appointment_type.offer_lead_hours is 'A freed slot that is nearer is offered to nobody on the waitlist.';
comment on column appointment_type.needs_equipment is 'Kinds of equipment of which one piece each is needed.';
call isolate('appointment_type');
call permit('appointment_type', 'ihosi_doctor', 'select',
    'exists (select from employment e where e.facility_id = appointment_type.facility_id and e.doctor_id = (select current_doctor()))');
call permit('appointment_type', 'ihosi_patient', 'select',
    'exists (select from facility_patient f where f.facility_id = appointment_type.facility_id and f.patient_id = (select current_patient()))');

create table working_day_type (
    facility_id         uuid not null,
    working_day_id      uuid not null,
    appointment_type_id uuid not null,
    primary key (facility_id, working_day_id, appointment_type_id),
    foreign key (facility_id, working_day_id) references working_day (facility_id, id) on delete cascade,
    foreign key (facility_id, appointment_type_id) references appointment_type (facility_id, id) on delete cascade
);
comment on table working_day_type is 'A type allowed on a working day; a day without any allows all.';
call isolate('working_day_type');

create table appointment_series (
    facility_id         uuid not null,
    id                  uuid not null default uuidv7(),
    doctor_id           uuid not null,
    patient_id          uuid not null,
    appointment_type_id uuid not null,
    rule                text not null check (length(rule) between 1 and 1000),
    starts_at_local     timestamp not null,
    time_zone           text not null,
    minutes             integer not null check (minutes between 1 and 1440),
    status              text not null default 'active' check (status in ('active', 'ended', 'cancelled')),
    split_from_id       uuid,
    created_by          uuid references account,
    created_at          timestamptz not null default now(),
    row_version         bigint not null default 1,
    primary key (facility_id, id),
    foreign key (facility_id, doctor_id) references employment (facility_id, doctor_id),
    foreign key (facility_id, patient_id) references facility_patient (facility_id, patient_id),
    foreign key (facility_id, appointment_type_id) references appointment_type (facility_id, id),
    foreign key (facility_id, split_from_id) references appointment_series (facility_id, id)
);
comment on table appointment_series is 'Appointments that repeat by an RFC 5545 rule in local time.';
comment on column appointment_series.split_from_id is 'The series that "this and following" was cut from.';
call isolate('appointment_series');

create table series_exception (
    facility_id    uuid not null,
    series_id      uuid not null,
    occurrence     timestamp not null,
    kind           text not null check (kind in ('cancelled', 'moved', 'unfit')),
    moved_to_local timestamp,
    reason         text,
    entered_by     uuid references account,
    entered_at     timestamptz not null default now(),
    primary key (facility_id, series_id, occurrence),
    foreign key (facility_id, series_id) references appointment_series (facility_id, id) on delete cascade,
    check ((kind = 'moved') = (moved_to_local is not null))
);
comment on table series_exception is 'An occurrence, by the local time its rule gives, that is not as the rule says.';
call isolate('series_exception');

create table appointment (
    facility_id          uuid not null,
    id                   uuid not null default uuidv7(),
    doctor_id            uuid not null,
    patient_id           uuid not null,
    appointment_type_id  uuid not null,
    department_id        uuid,
    visit_id             uuid,
    during               tstzrange not null check (not isempty(during) and lower_inc(during) and not upper_inc(during)
        and not lower_inf(during) and not upper_inf(during)),
    starts_at            timestamptz not null generated always as (lower(during)) stored,
    ends_at              timestamptz not null generated always as (upper(during)) stored,
    lane                 integer not null default 0 check (lane between 0 and 9),
    status               text not null default 'booked'
        check (status in ('booked', 'arrived', 'fulfilled', 'cancelled', 'noshow', 'pending', 'waitlist')),
    reason               text,
    notes                text,
    new_patient          boolean not null default false,
    booking_source       text not null default 'console'
        check (booking_source in ('console', 'portal', 'api', 'waitlist', 'series', 'overbooking', 'import')),
    booked_at            timestamptz not null default now(),
    lead_minutes         integer generated always as (floor(extract(epoch from lower(during) - booked_at) / 60)::integer) stored,
    booked_by            uuid references account,
    approved_by          uuid references account,
    approved_at          timestamptz,
    reminder_sent_at     timestamptz,
    checked_in_at        timestamptz,
    started_at           timestamptz,
    checked_out_at       timestamptz,
    actual_minutes       integer check (actual_minutes between 0 and 2880),
    cancelled_at         timestamptz,
    cancelled_by         uuid references account,
    cancel_reason        text,
    from_waitlist        boolean not null default false,
    waitlist_priority    text check (waitlist_priority in ('low', 'normal', 'high', 'urgent', 'emergency')),
    series_id            uuid,
    occurrence           timestamp,
    moved_from_id        uuid,
    has_conflict         boolean not null default false,
    conflict_resolved_at timestamptz,
    conflict_notes       text,
    overbooking_reason   text,
    price                numeric(12, 2) check (price >= 0),
    created_at           timestamptz not null default now(),
    updated_at           timestamptz not null default now(),
    row_version          bigint not null default 1,
    primary key (facility_id, id),
    foreign key (facility_id, doctor_id) references employment (facility_id, doctor_id),
    foreign key (facility_id, patient_id) references facility_patient (facility_id, patient_id),
    foreign key (facility_id, appointment_type_id) references appointment_type (facility_id, id),
    foreign key (facility_id, department_id) references department (facility_id, id),
    foreign key (facility_id, series_id) references appointment_series (facility_id, id),
    foreign key (facility_id, moved_from_id) references appointment (facility_id, id),
    check ((series_id is null) = (occurrence is null)),
    check (lane = 0 or overbooking_reason is not null)
);
comment on table appointment is 'A patient sees a doctor at a facility; the words of its status are FHIR''s.';
comment on column appointment.visit_id is 'Shared by the appointments of one visit with several doctors.';
comment on column appointment.started_at is 'When the doctor began; before it an arrived patient is waiting.';
create index on appointment (facility_id, doctor_id, starts_at);
create index on appointment (facility_id, patient_id, starts_at);
create index on appointment (facility_id, starts_at, status);
create unique index on appointment (facility_id, series_id, occurrence, doctor_id)
    where series_id is not null and status <> 'cancelled';
create index on appointment (facility_id, starts_at) where has_conflict;
call isolate('appointment');
call permit('appointment', 'ihosi_doctor', 'select', 'doctor_id = (select current_doctor())');
call permit('appointment', 'ihosi_patient', 'select', 'patient_id = (select current_patient())');
call permit('patient', 'ihosi_doctor', 'select',
    'exists (select from appointment a where a.patient_id = patient.id and a.doctor_id = (select current_doctor()))');
call permit('doctor', 'ihosi_patient', 'select',
    'exists (select from appointment a where a.doctor_id = doctor.id and a.patient_id = (select current_patient()))');
-- Of a doctor the patient reads the name, nothing private.
revoke select on doctor from ihosi_patient;
grant select (id, title, given_name, family_name, specialty) on doctor to ihosi_patient;
create index on appointment (patient_id, starts_at);
create index on appointment (doctor_id, starts_at);

create table rule_application (
    facility_id    uuid not null,
    id             uuid not null default uuidv7(),
    rule_id        uuid not null,
    appointment_id uuid not null,
    effect         jsonb not null,
    applied_at     timestamptz not null default now(),
    primary key (facility_id, id),
    foreign key (facility_id, rule_id) references scheduling_rule (facility_id, id) on delete cascade,
    foreign key (facility_id, appointment_id) references appointment (facility_id, id) on delete cascade
);
comment on table rule_application is 'What a rule did to an appointment.';
create index on rule_application (facility_id, appointment_id);
create index on rule_application (facility_id, rule_id, applied_at);
call isolate('rule_application', 'select, insert, delete');

create table slot_hold (
    facility_id         uuid not null,
    id                  uuid not null default uuidv7(),
    doctor_id           uuid not null,
    patient_id          uuid,
    appointment_type_id uuid not null,
    during              tstzrange not null check (not isempty(during) and lower_inc(during) and not upper_inc(during)
        and not lower_inf(during) and not upper_inf(during)),
    starts_at           timestamptz not null generated always as (lower(during)) stored,
    lane                integer not null default 0 check (lane between 0 and 9),
    held_by             uuid references account,
    created_at          timestamptz not null default now(),
    expires_at          timestamptz not null check (expires_at > created_at),
    primary key (facility_id, id),
    foreign key (facility_id, doctor_id) references employment (facility_id, doctor_id),
    foreign key (facility_id, patient_id) references facility_patient (facility_id, patient_id),
    foreign key (facility_id, appointment_type_id) references appointment_type (facility_id, id)
);
comment on table slot_hold is 'A slot kept for somebody until it expires or becomes an appointment.';
create index on slot_hold (facility_id, expires_at);
call isolate('slot_hold');

create table idempotency_key (
    facility_id  uuid not null references facility,
    account_id   uuid not null references account on delete cascade,
    key          text not null check (length(key) between 1 and 200),
    request_hash bytea not null,
    status       integer,
    response     jsonb,
    created_at   timestamptz not null default now(),
    expires_at   timestamptz not null,
    primary key (facility_id, account_id, key)
);
comment on table idempotency_key is 'A request that was answered: sent again with its key, it gets the same answer.';
create index on idempotency_key (facility_id, expires_at);
call isolate('idempotency_key');
