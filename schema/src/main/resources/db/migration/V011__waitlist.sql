create table waitlist_entry (
    facility_id               uuid not null,
    id                        uuid not null default uuidv7(),
    patient_id                uuid not null,
    doctor_id                 uuid,
    appointment_type_id       uuid not null,
    preferred_dates           date[] not null default '{}',
    preferred_times           jsonb not null default '[]',
    priority                  text not null default 'normal' check (priority in ('low', 'normal', 'high', 'urgent', 'emergency')),
    urgency                   integer not null default 3 check (urgency between 1 and 5),
    accepts_other_doctors     boolean not null default false,
    accepts_other_facilities  boolean not null default false,
    max_wait_days             integer check (max_wait_days between 1 and 730),
    status                    text not null default 'active'
        check (status in ('active', 'notified', 'booked', 'expired', 'cancelled')),
    times_notified            integer not null default 0 check (times_notified >= 0),
    last_notified_at          timestamptz,
    reason                    text,
    notes                     text,
    auto_book                 boolean not null default false,
    booked_appointment_id     uuid,
    entered_by                uuid references account,
    created_at                timestamptz not null default now(),
    expires_at                timestamptz,
    row_version               bigint not null default 1,
    primary key (facility_id, id),
    foreign key (facility_id, patient_id) references facility_patient (facility_id, patient_id),
    foreign key (facility_id, doctor_id) references employment (facility_id, doctor_id),
    foreign key (facility_id, appointment_type_id) references appointment_type (facility_id, id),
    foreign key (facility_id, booked_appointment_id) references appointment (facility_id, id)
);
comment on table waitlist_entry is 'A patient waits for an appointment; without a doctor, with any.';
comment on column waitlist_entry.preferred_times is 'Spans of the day in local time: [{"day": 1..7 or absent, "from": "08:00", "until": "12:00"}].';
create index on waitlist_entry (facility_id, status, created_at);
create index on waitlist_entry (facility_id, patient_id);
create index on waitlist_entry (patient_id);
call isolate('waitlist_entry');
call permit('waitlist_entry', 'ihosi_patient', 'select', 'patient_id = (select current_patient())');

create table waitlist_offer (
    facility_id   uuid not null,
    id            uuid not null default uuidv7(),
    entry_id      uuid not null,
    doctor_id     uuid not null,
    during        tstzrange not null check (not isempty(during) and lower_inc(during) and not upper_inc(during)
        and not lower_inf(during) and not upper_inf(during)),
    starts_at     timestamptz not null generated always as (lower(during)) stored,
    batch         integer not null default 1 check (batch >= 1),
    rank          integer not null check (rank >= 1),
    why           text,
    status        text not null default 'sent' check (status in ('sent', 'accepted', 'declined', 'expired', 'taken')),
    link_hash     bytea not null,
    sent_at       timestamptz not null default now(),
    expires_at    timestamptz not null check (expires_at > sent_at),
    answered_at   timestamptz,
    primary key (facility_id, id),
    unique (facility_id, link_hash),
    foreign key (facility_id, entry_id) references waitlist_entry (facility_id, id) on delete cascade,
    foreign key (facility_id, doctor_id) references employment (facility_id, doctor_id)
);
comment on table waitlist_offer is 'A slot offered to a waiting patient, by a link that works once until it expires.';
comment on column waitlist_offer.status is 'taken: somebody else of the batch accepted first.';
create index on waitlist_offer (facility_id, doctor_id, starts_at);
create index on waitlist_offer (facility_id, entry_id);
create index on waitlist_offer (facility_id, expires_at) where status = 'sent';
call isolate('waitlist_offer');

create table waitlist_setting (
    facility_id            uuid not null references facility,
    offer_minutes          integer not null default 120 check (offer_minutes between 5 and 10080),
    batch_size             integer not null default 3 check (batch_size between 1 and 50),
    max_offers_per_patient integer not null default 5 check (max_offers_per_patient between 1 and 100),
    quiet_from             time not null default '21:00',
    quiet_until            time not null default '07:00',
    row_version            bigint not null default 1,
    primary key (facility_id)
);
comment on table waitlist_setting is 'How a facility offers freed slots: how long, to how many at once, how often, and when not.';
call isolate('waitlist_setting');
