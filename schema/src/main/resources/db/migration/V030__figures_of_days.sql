-- A row for each figure was twenty rows for a doctor's day with a type. Sums that are read together stand together.
drop table facility_day_figure;
create table facility_day_figure (
    facility_id                 uuid not null references facility,
    day                         date not null,
    doctor_id                   uuid,
    appointment_type_id         uuid,
    business_date               date not null,
    booked                      integer not null default 0,
    booked_minutes              integer not null default 0,
    seen                        integer not null default 0,
    no_shows                    integer not null default 0,
    cancelled                   integer not null default 0,
    freed                       integer not null default 0,
    refilled                    integer not null default 0,
    lead_minutes                bigint not null default 0,
    waits                       integer not null default 0,
    wait_minutes                integer not null default 0,
    timed                       integer not null default 0,
    planned_minutes             integer not null default 0,
    actual_minutes              integer not null default 0,
    new_patients                integer not null default 0,
    returning_patients          integer not null default 0,
    overbooked                  integer not null default 0,
    overbooked_wait_minutes     integer not null default 0,
    revenue                     numeric(14, 2) not null default 0,
    lost_revenue                numeric(14, 2) not null default 0,
    bookable_minutes            integer not null default 0,
    idle_minutes                integer not null default 0,
    overtime_minutes            integer not null default 0,
    overbooked_overtime_minutes integer not null default 0,
    duty_minutes                integer not null default 0,
    fair_duty_minutes           double precision not null default 0,
    demanded                    integer not null default 0,
    covered                     integer not null default 0,
    unique nulls not distinct (facility_id, day, doctor_id, appointment_type_id)
);
comment on table facility_day_figure is
    'What is counted of a facility''s day: visits by doctor and type, hours by doctor (without a type), rosters of the day as a whole '
    '(without either). Everything stands in one row only, so that any sum of rows is right. Says nothing of a patient.';
comment on column facility_day_figure.business_date is 'The night that wrote it.';
comment on column facility_day_figure.freed is 'Visits of the normal lane that were cancelled before they began.';
comment on column facility_day_figure.refilled is 'Freed ones in whose time another visit begins that was booked afterwards.';
comment on column facility_day_figure.lost_revenue is 'Base price of no-shows, and of freed times that nobody took.';
comment on column facility_day_figure.fair_duty_minutes is 'The doctor''s part of all duty minutes of the day, by percent of full time.';
call isolate('facility_day_figure');
call open_to_platform('facility_day_figure', 'select');

create table facility_hour_figure (
    facility_id      uuid not null references facility,
    day              date not null,
    hour             integer not null check (hour between 0 and 23),
    business_date    date not null,
    bookable_minutes integer not null default 0,
    booked_minutes   integer not null default 0,
    primary key (facility_id, day, hour)
);
comment on table facility_hour_figure is 'The minutes of an hour on the facility''s wall clock that doctors could be booked, and that were.';
call isolate('facility_hour_figure');
