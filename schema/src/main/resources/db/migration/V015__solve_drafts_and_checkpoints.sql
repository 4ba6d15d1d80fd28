-- A run may plan several weeks, each of which is a draft of its own; and what it has found survives the one who works on it.

create table solve_run_draft (
    facility_id  uuid not null,
    solve_run_id uuid not null,
    first_day    date not null,
    roster_id    uuid not null,
    primary key (facility_id, solve_run_id, first_day),
    foreign key (facility_id, solve_run_id) references solve_run_facility (facility_id, solve_run_id) on delete cascade,
    foreign key (facility_id, roster_id) references roster (facility_id, id) on delete cascade
);
comment on table solve_run_draft is 'The draft that a run left for a facility''s week; those of one run belong together.';
call isolate('solve_run_draft');
call open_to_platform('solve_run_draft', 'select');

-- Row-level security is forced on the owner too, who has no policy on these tables.
alter table solve_run_facility no force row level security;
alter table solve_run_draft no force row level security;
insert into solve_run_draft (facility_id, solve_run_id, first_day, roster_id)
    select facility_id, solve_run_id, first_day, roster_id from solve_run_facility where roster_id is not null;
alter table solve_run_draft force row level security;
alter table solve_run_facility force row level security;
alter table solve_run_facility drop column roster_id;

create table solve_checkpoint (
    solve_run_id uuid primary key references solve_run on delete cascade,
    at_millis    bigint not null check (at_millis >= 0),
    duties       bytea not null,
    kept_at      timestamptz not null default now()
);
comment on table solve_checkpoint is 'The best roster of a run that works, for whoever takes it up after a sudden end; goes with the run''s end.';
comment on column solve_checkpoint.duties is 'Compressed; read and written by the queue''s workers and by nobody else.';
call open_to_platform('solve_checkpoint', 'select, insert, update, delete');
