create table working_day (
    facility_id       uuid not null,
    id                uuid not null default uuidv7(),
    doctor_id         uuid not null,
    day_of_week       integer not null check (day_of_week between 1 and 7),
    working           boolean not null default true,
    starts_at         time,
    ends_at           time,
    break_starts_at   time,
    break_ends_at     time,
    max_appointments  integer not null default 20 check (max_appointments between 0 and 500),
    emergency_slots   integer not null default 2 check (emergency_slots between 0 and 100),
    default_minutes   integer check (default_minutes between 5 and 1440),
    buffer_minutes    integer check (buffer_minutes between 0 and 240),
    effective_from    date not null,
    effective_until   date check (effective_until >= effective_from),
    recurrence        text not null default 'weekly' check (recurrence in ('weekly', 'alternate_weeks', 'nth_weekday')),
    recurrence_anchor date,
    nth_weekday       integer check (nth_weekday in (-1, 1, 2, 3, 4, 5)),
    row_version       bigint not null default 1,
    primary key (facility_id, id),
    foreign key (facility_id, doctor_id) references employment (facility_id, doctor_id),
    check (not working or (starts_at is not null and ends_at is not null and starts_at < ends_at)),
    check ((break_starts_at is null) = (break_ends_at is null)),
    check (break_starts_at is null or (starts_at <= break_starts_at and break_starts_at < break_ends_at and break_ends_at <= ends_at)),
    check ((recurrence = 'alternate_weeks') = (recurrence_anchor is not null)),
    check ((recurrence = 'nth_weekday') = (nth_weekday is not null))
);
comment on table working_day is 'A doctor''s bookable hours at a facility on a weekday (1 Monday to 7), while effective (last day included).';
comment on column working_day.nth_weekday is 'Which one of the month; -1 the last.';
create index on working_day (facility_id, doctor_id, effective_from);
call isolate('working_day');
call permit('working_day', 'ihosi_doctor', 'select', 'doctor_id = (select current_doctor())');

create table schedule_template (
    facility_id  uuid not null references facility,
    id           uuid not null default uuidv7(),
    doctor_id    uuid,
    kind         text not null check (kind in ('hours', 'duty_week', 'duty_rotation')),
    name         text not null check (length(name) between 1 and 200),
    description  text,
    content      jsonb not null,
    is_public    boolean not null default false,
    usage_count  integer not null default 0 check (usage_count >= 0),
    valid_from   date,
    valid_until  date check (valid_until >= valid_from),
    created_by   uuid references account,
    created_at   timestamptz not null default now(),
    updated_at   timestamptz not null default now(),
    row_version  bigint not null default 1,
    primary key (facility_id, id),
    foreign key (facility_id, doctor_id) references employment (facility_id, doctor_id)
);
comment on table schedule_template is 'Hours, a week of duties or a rotation of weeks that can be applied; of a facility or of a doctor.';
create index on schedule_template (facility_id, doctor_id);
call isolate('schedule_template');

create table template_application (
    facility_id uuid not null,
    id          uuid not null default uuidv7(),
    template_id uuid not null,
    roster_id   uuid,
    first_day   date not null,
    last_day    date,
    doctor_ids  uuid[] not null,
    undo        jsonb not null,
    applied_by  uuid references account,
    applied_at  timestamptz not null default now(),
    undone_at   timestamptz,
    primary key (facility_id, id),
    foreign key (facility_id, template_id) references schedule_template (facility_id, id) on delete cascade,
    foreign key (facility_id, roster_id) references roster (facility_id, id) on delete cascade
);
comment on table template_application is 'A template as it was applied, with what was there before, for the undo.';
create index on template_application (facility_id, template_id);
call isolate('template_application');

create table scheduling_rule (
    facility_id     uuid not null references facility,
    id              uuid not null default uuidv7(),
    doctor_id       uuid,
    type            text not null check (type in ('appointment_duration', 'buffer_time', 'slot_blocking', 'auto_approval',
        'priority_scheduling', 'capacity_management', 'overbooking', 'waitlist_filling')),
    name            text not null check (length(name) between 1 and 200),
    condition       text not null default 'true',
    actions         jsonb not null,
    priority        integer not null default 100 check (priority between 0 and 10000),
    active          boolean not null default false,
    times_applied   bigint not null default 0 check (times_applied >= 0),
    last_applied_at timestamptz,
    created_by      uuid references account,
    created_at      timestamptz not null default now(),
    updated_at      timestamptz not null default now(),
    row_version     bigint not null default 1,
    primary key (facility_id, id),
    foreign key (facility_id, doctor_id) references employment (facility_id, doctor_id)
);
comment on table scheduling_rule is 'A facility''s or (before it) a doctor''s rule about appointments: when its condition holds, its actions apply.';
create index on scheduling_rule (facility_id, type, priority) where active;
call isolate('scheduling_rule');
