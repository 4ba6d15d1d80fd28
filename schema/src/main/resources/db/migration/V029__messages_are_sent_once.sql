-- A message knows what it says and is put into words when it is sent, so that address, language and wall clock are those of that moment.
alter table message
    drop constraint message_status_check,
    alter column address drop not null,
    alter column language drop not null,
    alter column body drop not null,
    add column starts_at    timestamptz,
    add column doctor       text check (length(doctor) <= 300),
    add column type         text check (length(type) <= 300),
    add column path         text check (path ~ '^/' and length(path) <= 300),
    add column valid_until  timestamptz,
    add column decided_by   text,
    add column decided_at   timestamptz,
    add constraint message_status_check
        check (status in ('new', 'handing_over', 'sent', 'perhaps_sent', 'dead', 'cancelled'));
comment on table message is 'A mail or SMS that is sent once; the dead ones, and those perhaps sent, wait for a person to decide.';
comment on column message.status is
    'new: waits, and is a sender''s while it has a lease. handing_over: may be at the server already; whose lease ends so is perhaps sent. '
    'cancelled: a person left it, or there is nobody to tell any more.';
comment on column message.address is 'Where it went, or was last tried; the words likewise.';
drop index message_facility_id_created_at_idx;
create index on message (facility_id, created_at) where status in ('dead', 'perhaps_sent');
create index on message (next_attempt_at) where status in ('new', 'handing_over');
create index on message (facility_id, created_at, id);

-- The platform never reads a message; it is told where one waits.
create policy owner_looks on message for select to current_user using (true);
create function facilities_with_messages(due timestamptz) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public
begin atomic
    select distinct m.facility_id from message m
    where m.status in ('new', 'handing_over') and m.next_attempt_at <= due and (m.lease_until is null or m.lease_until <= due);
end;
comment on function facilities_with_messages is 'Facilities at which a message is due; nothing else of it.';
revoke execute on function facilities_with_messages from public;
grant execute on function facilities_with_messages to ihosi_platform;

create table refused_event (
    facility_id     uuid not null references facility,
    consumer        text not null check (length(consumer) between 1 and 100),
    event_id        uuid not null,
    status          text not null default 'waiting' check (status in ('waiting', 'dead', 'left')),
    attempts        integer not null check (attempts > 0),
    next_attempt_at timestamptz not null,
    error           text not null,
    refused_at      timestamptz not null,
    decided_by      text,
    decided_at      timestamptz,
    primary key (facility_id, consumer, event_id),
    foreign key (facility_id, event_id) references outbox (facility_id, id) on delete cascade
);
comment on table refused_event is
    'An event that a consumer could not act on: it is asked again with growing pauses, and after the last one waits for a person (dead).';
create index on refused_event (next_attempt_at) where status = 'waiting';
create index on refused_event (facility_id, refused_at) where status = 'dead';
call isolate('refused_event');
call open_to_platform('refused_event', 'select');

-- What was handed on, and who saw it, is of no use after some weeks.
create index on outbox (handed_on_at) where status = 'handed_on';
create index on consumed_event (facility_id, consumed_at);
