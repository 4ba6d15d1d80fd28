alter table overbooking_setting
    alter column wait_weight set default 0.1,
    add column most_extra_wait integer not null default 5 check (most_extra_wait between 0 and 240);
comment on column overbooking_setting.most_extra_wait is
    'How many minutes longer than the others the quarter of patients with the highest risk may be expected to wait.';

create table overbooking_place (
    facility_id uuid not null,
    id          uuid not null default uuidv7(),
    doctor_id   uuid not null,
    starts_at   timestamptz not null,
    ends_at     timestamptz not null check (ends_at >= starts_at),
    lane        integer not null check (lane between 1 and 9),
    opened_by   uuid references account,
    opened_at   timestamptz not null,
    primary key (facility_id, id),
    unique (facility_id, doctor_id, starts_at, lane),
    foreign key (facility_id, doctor_id) references employment (facility_id, doctor_id)
);
comment on table overbooking_place is 'A time at which somebody may be booked beside those who have it, up to a lane.';
comment on column overbooking_place.opened_by is 'Who accepted the proposal; nobody where the facility lets it run by itself.';
call isolate('overbooking_place', 'select, insert, delete');
