-- Hours in layers: a doctor's own week, and over it for a while what templates say. And a day may have more breaks than one.

create function breaks_lie_within(starts_at time, ends_at time, break_starts time[], break_ends time[]) returns boolean
language sql immutable parallel safe
begin atomic
    select coalesce(bool_and(b.starts >= coalesce(b.previous_end, starts_at) and b.starts < b.ends and b.ends <= ends_at), true)
    from (select starts, ends, lag(ends) over (order by place) as previous_end
          from unnest(break_starts, break_ends) with ordinality as pair (starts, ends, place)) b;
end;
comment on function breaks_lie_within is 'Whether breaks are in order, do not overlap, and lie within the hours.';

alter table working_day
    add column layer integer not null default 0 check (layer between 0 and 100000),
    add column application_id uuid,
    add column break_starts time[] not null default '{}',
    add column break_ends time[] not null default '{}',
    add column break_names text[] not null default '{}',
    add foreign key (facility_id, application_id) references template_application (facility_id, id),
    add check ((layer > 0) = (application_id is not null));

-- Row-level security is forced on the owner too, who has no policy on this table.
alter table working_day no force row level security;
update working_day set break_starts = array[break_starts_at], break_ends = array[break_ends_at], break_names = array['']
    where break_starts_at is not null;
alter table working_day force row level security;

alter table working_day
    drop column break_starts_at,
    drop column break_ends_at,
    add check (cardinality(break_starts) <= 8
        and cardinality(break_ends) = cardinality(break_starts) and cardinality(break_names) = cardinality(break_starts)),
    add check (breaks_lie_within(starts_at, ends_at, break_starts, break_ends));
comment on column working_day.layer is
    '0 the doctor''s own week; a higher one comes of a template''s application and counts instead while it is effective.';
comment on column working_day.break_starts is 'Breaks in order, with their ends and names in the columns beside it.';
create index on working_day (facility_id, application_id) where application_id is not null;
