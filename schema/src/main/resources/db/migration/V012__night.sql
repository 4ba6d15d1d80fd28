create table model_card (
    facility_id   uuid not null references facility,
    id            uuid not null default uuidv7(),
    model         text not null,
    trained_at    timestamptz not null,
    first_day     date not null,
    last_day      date not null check (last_day >= first_day),
    visits        bigint not null check (visits >= 0),
    used          boolean not null,
    why_not_used  text,
    auc           double precision check (auc between 0 and 1),
    auc_low       double precision check (auc_low between 0 and 1),
    auc_high      double precision check (auc_high between 0 and 1),
    brier         double precision check (brier between 0 and 1),
    log_loss      double precision check (log_loss >= 0),
    details       jsonb not null default '{}',
    primary key (facility_id, id)
);
comment on table model_card is 'How well a trained no-show model did, on what, and whether it is used.';
create index on model_card (facility_id, trained_at);
call isolate('model_card', 'select, insert');

create table no_show_prediction (
    facility_id    uuid not null,
    appointment_id uuid not null,
    risk           double precision not null check (risk between 0 and 1),
    drivers        jsonb not null default '[]',
    model_card_id  uuid,
    business_date  date not null,
    predicted_at   timestamptz not null default now(),
    primary key (facility_id, appointment_id),
    foreign key (facility_id, appointment_id) references appointment (facility_id, id) on delete cascade,
    foreign key (facility_id, model_card_id) references model_card (facility_id, id)
);
comment on table no_show_prediction is 'The latest risk that a booked patient does not come, and what drives it.';
call isolate('no_show_prediction');

create table overbooking_setting (
    facility_id     uuid not null references facility,
    primary key (facility_id),
    wait_weight     double precision not null default 1 check (wait_weight >= 0),
    idle_weight     double precision not null default 1 check (idle_weight >= 0),
    overtime_weight double precision not null default 1.5 check (overtime_weight >= 0),
    max_per_session integer not null default 3 check (max_per_session between 0 and 100),
    max_per_slot    integer not null default 2 check (max_per_slot between 1 and 10),
    automatic       boolean not null default false,
    row_version     bigint not null default 1
);
comment on table overbooking_setting is 'What waiting, idleness and overtime weigh at a facility, and the caps of overbooking.';
call isolate('overbooking_setting');

create table facility_day_figure (
    facility_id         uuid not null references facility,
    day                 date not null,
    doctor_id           uuid,
    appointment_type_id uuid,
    figure              text not null check (figure ~ '^[a-z][a-z_]{1,60}$'),
    value               double precision not null,
    business_date       date not null,
    unique nulls not distinct (facility_id, day, figure, doctor_id, appointment_type_id)
);
comment on table facility_day_figure is 'A roll-up of a facility''s day; without doctor or type, over all of them. Says nothing of a patient.';
call isolate('facility_day_figure');
call open_to_platform('facility_day_figure', 'select');

create table job_run (
    facility_id      uuid not null references facility,
    job              text not null check (length(job) between 1 and 100),
    business_date    date not null,
    job_execution_id bigint not null,
    status           text not null check (status in ('running', 'done', 'failed', 'stopped')),
    requested_by     uuid references account,
    started_at       timestamptz not null default now(),
    ended_at         timestamptz,
    rows_read        bigint not null default 0,
    rows_written     bigint not null default 0,
    rows_skipped     bigint not null default 0,
    error            text,
    primary key (facility_id, job, business_date, job_execution_id)
);
comment on table job_run is 'A job of the night for a facility and a business date, and the batch execution that does it.';
create index on job_run (facility_id, started_at);
call isolate('job_run', 'select, insert, update');
call open_to_platform('job_run', 'select');
