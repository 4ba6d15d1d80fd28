create table outbox (
    facility_id     uuid not null references facility,
    id              uuid not null default uuidv7(),
    type            text not null check (length(type) between 1 and 100),
    subject_id      uuid,
    payload         jsonb not null,
    occurred_at     timestamptz not null default now(),
    status          text not null default 'new' check (status in ('new', 'handed_on', 'dead')),
    attempts        integer not null default 0 check (attempts >= 0),
    next_attempt_at timestamptz not null default now(),
    handed_on_at    timestamptz,
    error           text,
    primary key (facility_id, id)
);
comment on table outbox is 'An event of a use case, kept in its transaction and handed on by the relay. It carries ids, never a patient''s data.';
create index on outbox (next_attempt_at, id) where status = 'new';
create index on outbox (facility_id, status) where status = 'dead';
call isolate('outbox', 'select, insert');
grant update (status, next_attempt_at, attempts) on outbox to ihosi_facility;
call open_to_platform('outbox', 'select, update, delete');

create table consumed_event (
    facility_id uuid not null references facility,
    consumer    text not null check (length(consumer) between 1 and 100),
    event_id    uuid not null,
    consumed_at timestamptz not null default now(),
    primary key (facility_id, consumer, event_id)
);
comment on table consumed_event is 'An event that a consumer has seen, so that a repeat is dropped.';
call isolate('consumed_event', 'select, insert, delete');

create table message (
    facility_id     uuid not null references facility,
    id              uuid not null default uuidv7(),
    dedup_key       text not null check (length(dedup_key) between 1 and 200),
    kind            text not null check (kind in ('reminder', 'offer', 'confirmation', 'cancellation', 'roster', 'invitation')),
    channel         text not null check (channel in ('email', 'sms')),
    patient_id      uuid,
    doctor_id       uuid,
    address         text not null,
    language        text not null,
    subject         text,
    body            text not null,
    status          text not null default 'new' check (status in ('new', 'sent', 'dead', 'cancelled')),
    attempts        integer not null default 0 check (attempts >= 0),
    next_attempt_at timestamptz not null default now(),
    lease_until     timestamptz,
    sent_at         timestamptz,
    error           text,
    created_at      timestamptz not null default now(),
    primary key (facility_id, id),
    unique (facility_id, dedup_key),
    foreign key (facility_id, patient_id) references facility_patient (facility_id, patient_id),
    foreign key (facility_id, doctor_id) references employment (facility_id, doctor_id)
);
comment on table message is 'A mail or SMS that is sent once; the dead ones wait for a person to send them again.';
create index on message (facility_id, next_attempt_at) where status = 'new';
create index on message (facility_id, created_at) where status = 'dead';
call isolate('message');

create table audit_log (
    facility_id uuid not null references facility,
    id          uuid not null default uuidv7(),
    at          timestamptz not null default now(),
    account_id  uuid,
    actor       text not null,
    address     text,
    action      text not null check (length(action) between 1 and 100),
    entity      text not null,
    entity_id   uuid,
    details     jsonb,
    primary key (facility_id, id)
);
comment on table audit_log is 'Who read or changed which record of a facility, when and from where; nobody may change it.';
create index on audit_log (facility_id, at);
create index on audit_log (facility_id, entity_id, at);
call isolate('audit_log', 'select, insert');

create table platform_audit_log (
    id         uuid primary key default uuidv7(),
    at         timestamptz not null default now(),
    account_id uuid,
    actor      text not null,
    address    text,
    action     text not null check (length(action) between 1 and 100),
    entity     text not null,
    entity_id  uuid,
    details    jsonb
);
comment on table platform_audit_log is 'What super admins and log-ins did; nobody may change it.';
create index on platform_audit_log (at);
call open_to_platform('platform_audit_log', 'select, insert');
