create table demand (
    facility_id   uuid not null,
    department_id uuid not null,
    shift_type_id uuid not null,
    day           date not null,
    required      integer not null check (required between 0 and 1000),
    under_price   integer not null default 100 check (under_price between 0 and 1000000),
    over_price    integer not null default 1 check (over_price between 0 and 1000000),
    row_version   bigint not null default 1,
    primary key (facility_id, day, department_id, shift_type_id),
    foreign key (facility_id, department_id) references department (facility_id, id),
    foreign key (facility_id, shift_type_id) references shift_type (facility_id, id)
);
comment on table demand is 'How many doctors a shift needs on the day it starts, and what one too few or too many costs.';
call isolate('demand');

create table wish (
    facility_id   uuid not null,
    id            uuid not null default uuidv7(),
    doctor_id     uuid not null,
    day           date not null,
    shift_type_id uuid,
    kind          text not null check (kind in ('wants', 'avoids')),
    weight        integer not null default 1 check (weight between 1 and 1000),
    entered_by    uuid references account,
    entered_at    timestamptz not null default now(),
    primary key (facility_id, id),
    unique nulls not distinct (facility_id, doctor_id, day, shift_type_id),
    foreign key (facility_id, doctor_id) references employment (facility_id, doctor_id),
    foreign key (facility_id, shift_type_id) references shift_type (facility_id, id)
);
comment on table wish is 'A doctor wants or avoids a shift on a day; without a shift, work at all.';
create index on wish (facility_id, day);
call isolate('wish');
call permit('wish', 'ihosi_doctor', 'select, insert, update, delete', 'doctor_id = (select current_doctor())');

create table roster_weight (
    facility_id uuid not null references facility,
    rule        text not null check (rule ~ '^[A-Z][A-Z_]{1,60}$'),
    weight      integer not null check (weight between 0 and 1000000),
    changed_by  uuid references account,
    changed_at  timestamptz not null default now(),
    primary key (facility_id, rule)
);
comment on table roster_weight is 'A facility''s own weight of a rule; a rule that is not here has the product''s.';
call isolate('roster_weight');

-- A run may cover several facilities; its queue is the platform's, each facility sees the runs that it is part of.
create table solve_run (
    id               uuid primary key default uuidv7(),
    kind             text not null default 'full' check (kind in ('full', 'repair')),
    status           text not null default 'queued' check (status in ('queued', 'running', 'done', 'failed', 'cancelled')),
    requested_by     uuid references account,
    requester        text not null check (length(requester) between 1 and 200),
    requested_at     timestamptz not null default now(),
    first_day        date not null,
    days             integer not null default 7 check (days between 1 and 371),
    seconds          integer not null check (seconds between 1 and 86400),
    step_limit       bigint check (step_limit > 0),
    seed             bigint not null default 0,
    lease_owner      text,
    lease_until      timestamptz,
    fencing          bigint not null default 0,
    started_at       timestamptz,
    ended_at         timestamptz,
    stop_requested   boolean not null default false,
    error            text,
    hard             bigint,
    medium           bigint,
    soft             bigint,
    moves_per_second bigint,
    unique (id, first_day, days, status),
    check ((status = 'running') <= (lease_owner is not null and lease_until is not null)),
    check ((status in ('done', 'failed', 'cancelled')) = (ended_at is not null))
);
comment on table solve_run is 'One solve in the queue: asked for, claimed with a lease and a fencing number, ended.';
comment on column solve_run.requester is 'Who asked, in words: the account''s name or the command line.';
comment on column solve_run.fencing is 'Grows with each claim; what a worker writes counts only while its number is the latest.';
create index on solve_run (requested_at) where status in ('queued', 'running');

create table solve_run_facility (
    facility_id  uuid not null references facility,
    solve_run_id uuid not null,
    first_day    date not null,
    days         integer not null,
    status       text not null,
    period       daterange not null generated always as (daterange(first_day, first_day + days)) stored,
    roster_id    uuid,
    primary key (facility_id, solve_run_id),
    foreign key (solve_run_id, first_day, days, status) references solve_run (id, first_day, days, status)
        on update cascade on delete cascade,
    constraint solve_run_one_at_a_time
        exclude using gist (facility_id with =, period with &&) where (status in ('queued', 'running'))
);
comment on table solve_run_facility is 'A facility that a run solves for; its days are solved by one open run at a time.';
comment on column solve_run_facility.status is 'Follows the run by the foreign key, so that the constraint can read it.';
create index on solve_run_facility (solve_run_id);
call isolate('solve_run_facility');
call open_to_platform('solve_run_facility', 'select');
call open_to_platform('solve_run', 'select, insert, update, delete');
alter table solve_run enable row level security;
create policy facility_reads on solve_run for select to ihosi_facility
    using (exists (select from solve_run_facility f
        where f.facility_id = (select current_facility()) and f.solve_run_id = solve_run.id));
create policy facility_asks on solve_run for insert to ihosi_facility with check (status = 'queued');
create policy facility_stops on solve_run for update to ihosi_facility
    using (exists (select from solve_run_facility f
        where f.facility_id = (select current_facility()) and f.solve_run_id = solve_run.id));
grant select, insert, update (stop_requested) on solve_run to ihosi_facility;

create table solve_progress (
    solve_run_id uuid not null references solve_run on delete cascade,
    at_millis    bigint not null check (at_millis >= 0),
    hard         bigint not null,
    medium       bigint not null,
    soft         bigint not null,
    moves        bigint not null default 0,
    primary key (solve_run_id, at_millis)
);
comment on table solve_progress is 'The best score of a run at a time since its start: the curve that is shown live.';
call open_to_platform('solve_progress', 'select, insert, delete');
call permit('solve_progress', 'ihosi_facility', 'select',
    'exists (select from solve_run_facility f
        where f.facility_id = (select current_facility()) and f.solve_run_id = solve_progress.solve_run_id)');

create table roster (
    facility_id        uuid not null references facility,
    id                 uuid not null default uuidv7(),
    first_day          date not null check (extract(isodow from first_day) = 1),
    days               integer not null default 7 check (days between 7 and 371 and days % 7 = 0),
    period             daterange not null generated always as (daterange(first_day, first_day + days)) stored,
    status             text not null default 'draft' check (status in ('draft', 'published', 'superseded', 'discarded')),
    name               text,
    based_on_roster_id uuid,
    solve_run_id       uuid references solve_run on delete set null,
    hard               bigint,
    medium             bigint,
    soft               bigint,
    created_by         uuid references account,
    created_at         timestamptz not null default now(),
    published_by       uuid references account,
    published_at       timestamptz,
    row_version        bigint not null default 1,
    primary key (facility_id, id),
    foreign key (facility_id, based_on_roster_id) references roster (facility_id, id),
    check ((status in ('published', 'superseded')) <= (published_at is not null)),
    constraint roster_one_published
        exclude using gist (facility_id with =, period with &&) where (status = 'published')
);
comment on table roster is 'A facility''s plan of whole weeks from a Monday on: a draft, or what is published.';
comment on column roster.based_on_roster_id is 'The roster that was published when the draft was made: another one by now means the draft is stale.';
create index on roster (facility_id, first_day, status);
call isolate('roster');
call permit('roster', 'ihosi_doctor', 'select',
    'status = ''published'' and exists (select from employment e
        where e.facility_id = roster.facility_id and e.doctor_id = (select current_doctor()))');
alter table solve_run_facility add foreign key (facility_id, roster_id) references roster (facility_id, id)
    on delete set null (roster_id);

create table duty (
    facility_id   uuid not null,
    roster_id     uuid not null,
    doctor_id     uuid not null,
    day           date not null,
    shift_type_id uuid not null,
    department_id uuid not null,
    during        tstzrange not null check (not isempty(during) and lower_inc(during) and not upper_inc(during)
        and not lower_inf(during) and not upper_inf(during)),
    starts_at     timestamptz not null generated always as (lower(during)) stored,
    ends_at       timestamptz not null generated always as (upper(during)) stored,
    pinned        boolean not null default false,
    primary key (facility_id, roster_id, doctor_id, day, shift_type_id),
    foreign key (facility_id, roster_id) references roster (facility_id, id) on delete cascade,
    foreign key (facility_id, doctor_id) references employment (facility_id, doctor_id),
    foreign key (facility_id, shift_type_id) references shift_type (facility_id, id),
    foreign key (facility_id, department_id) references department (facility_id, id),
    exclude using gist (facility_id with =, roster_id with =, doctor_id with =, during with &&)
);
comment on table duty is 'A doctor works a shift in a roster; its day is the one on which it starts at the facility.';
create index on duty (facility_id, roster_id, day, shift_type_id);
create index on duty (facility_id, doctor_id, starts_at);
call isolate('duty');
call permit('duty', 'ihosi_doctor', 'select',
    'doctor_id = (select current_doctor()) and exists (select from roster r
        where r.facility_id = duty.facility_id and r.id = duty.roster_id and r.status = ''published'')');

create table duty_swap (
    facility_id          uuid not null,
    id                   uuid not null default uuidv7(),
    roster_id            uuid not null,
    doctor_id            uuid not null,
    day                  date not null,
    shift_type_id        uuid not null,
    other_doctor_id      uuid,
    return_day           date,
    return_shift_type_id uuid,
    status               text not null default 'offered'
        check (status in ('offered', 'accepted', 'approved', 'refused', 'withdrawn')),
    note                 text,
    asked_at             timestamptz not null default now(),
    decided_by           uuid references account,
    decided_at           timestamptz,
    row_version          bigint not null default 1,
    primary key (facility_id, id),
    foreign key (facility_id, roster_id) references roster (facility_id, id) on delete cascade,
    foreign key (facility_id, doctor_id) references employment (facility_id, doctor_id),
    foreign key (facility_id, other_doctor_id) references employment (facility_id, doctor_id),
    foreign key (facility_id, shift_type_id) references shift_type (facility_id, id),
    foreign key (facility_id, return_shift_type_id) references shift_type (facility_id, id),
    check ((return_day is null) = (return_shift_type_id is null)),
    check (other_doctor_id is not null or return_day is null)
);
comment on table duty_swap is 'A doctor offers a duty, to anybody or to one doctor, perhaps for one of that doctor''s.';
create index on duty_swap (facility_id, roster_id, status);
call isolate('duty_swap');
call permit('duty_swap', 'ihosi_doctor', 'select, insert, update',
    '(select current_doctor()) in (doctor_id, other_doctor_id)');
