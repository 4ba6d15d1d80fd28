create table contract (
    facility_id                   uuid not null,
    id                            uuid not null default uuidv7(),
    doctor_id                     uuid not null,
    valid_from                    date not null,
    valid_until                   date check (valid_until >= valid_from),
    full_time_percent             integer not null default 100 check (full_time_percent between 1 and 100),
    min_minutes_per_week          integer not null default 0 check (min_minutes_per_week between 0 and 10080),
    max_minutes_per_week          integer not null default 2880 check (max_minutes_per_week between 0 and 10080),
    min_consecutive_shifts        integer not null default 1 check (min_consecutive_shifts between 1 and 31),
    max_consecutive_shifts        integer not null default 6 check (max_consecutive_shifts between 1 and 366),
    min_consecutive_days_off      integer not null default 1 check (min_consecutive_days_off between 1 and 31),
    max_weekends                  integer not null default 4 check (max_weekends between 0 and 53),
    min_rest_minutes              integer not null default 660 check (min_rest_minutes between 0 and 10080),
    period_weeks                  integer not null default 4 check (period_weeks between 1 and 53),
    row_version                   bigint not null default 1,
    primary key (facility_id, id),
    foreign key (facility_id, doctor_id) references employment (facility_id, doctor_id),
    check (min_minutes_per_week <= max_minutes_per_week),
    check (min_consecutive_shifts <= max_consecutive_shifts),
    exclude using gist (facility_id with =, doctor_id with =, daterange(valid_from, valid_until, '[]') with &&)
);
comment on table contract is 'The work rules of a doctor at a facility, valid from the first to the last day (included; none: open).';
comment on column contract.period_weeks is 'The number of weeks over which weekends and shifts of a type are counted.';
comment on column contract.max_weekends is 'Most weekends with work on Saturday or Sunday within period_weeks.';
call isolate('contract');
call permit('contract', 'ihosi_doctor', 'select', 'doctor_id = (select current_doctor())');

create table shift_type (
    facility_id   uuid not null references facility,
    id            uuid not null default uuidv7(),
    code          text not null check (code ~ '^[A-Za-z0-9_.-]{1,40}$'),
    name          text not null check (length(name) between 1 and 200),
    department_id uuid,
    starts_at     time not null,
    minutes       integer not null check (minutes between 15 and 2880),
    skill_id      uuid references skill,
    colour        text not null default '#64748b' check (colour ~* '^#[0-9a-f]{6}$'),
    on_call       boolean not null default false,
    active        boolean not null default true,
    display_order integer not null default 0,
    row_version   bigint not null default 1,
    primary key (facility_id, id),
    unique (facility_id, code),
    foreign key (facility_id, department_id) references department (facility_id, id)
);
comment on table shift_type is 'A shift by its wall-clock start and its length; of one department, or (none) of any.';
call isolate('shift_type');
call permit('shift_type', 'ihosi_doctor', 'select',
    'exists (select from employment e where e.facility_id = shift_type.facility_id and e.doctor_id = (select current_doctor()))');

create table shift_succession_ban (
    facility_id        uuid not null,
    shift_type_id      uuid not null,
    next_shift_type_id uuid not null,
    primary key (facility_id, shift_type_id, next_shift_type_id),
    foreign key (facility_id, shift_type_id) references shift_type (facility_id, id) on delete cascade,
    foreign key (facility_id, next_shift_type_id) references shift_type (facility_id, id) on delete cascade
);
comment on table shift_succession_ban is 'A shift that may not be followed, the day after, by another.';
call isolate('shift_succession_ban');

create table contract_shift_limit (
    facility_id   uuid not null,
    contract_id   uuid not null,
    shift_type_id uuid not null,
    min_shifts    integer not null default 0 check (min_shifts >= 0),
    max_shifts    integer check (max_shifts >= min_shifts),
    primary key (facility_id, contract_id, shift_type_id),
    foreign key (facility_id, contract_id) references contract (facility_id, id) on delete cascade,
    foreign key (facility_id, shift_type_id) references shift_type (facility_id, id) on delete cascade
);
comment on table contract_shift_limit is 'Least and most shifts of a type within the contract''s period_weeks (no most: no bound).';
call isolate('contract_shift_limit');
