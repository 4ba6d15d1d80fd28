-- An entry keeps its id at every facility that is accepted; each facility has a row of its own and sees no other.
alter table waitlist_entry
    add column home_facility_id uuid references facility,
    add column booked_elsewhere boolean not null default false,
    add column standing text not null default 'not_looked_at'
        check (standing in ('not_looked_at', 'no_time', 'in_line', 'offered', 'cap_reached', 'booked')),
    add column standing_at timestamptz,
    add column line_doctor_id uuid,
    add column line_starts_at timestamptz,
    add column line_position integer check (line_position >= 1),
    add column line_before integer check (line_before >= 0),
    add foreign key (facility_id, line_doctor_id) references employment (facility_id, doctor_id);
comment on column waitlist_entry.home_facility_id is 'Where the patient asked, if not here; her entry has the same id there.';
comment on column waitlist_entry.booked_elsewhere is 'The appointment is at another facility that she accepted.';
comment on column waitlist_entry.standing is 'Why the entry was served or was not, when it was last looked at.';
comment on column waitlist_entry.line_before is 'To how many before her in the line the time was offered.';
create index on waitlist_entry (facility_id, expires_at) where status in ('active', 'notified') and expires_at is not null;

alter table waitlist_offer
    add column told boolean not null default false,
    add column appointment_id uuid,
    add foreign key (facility_id, appointment_id) references appointment (facility_id, id),
    drop constraint waitlist_offer_status_check,
    add constraint waitlist_offer_status_check
        check (status in ('sent', 'accepted', 'declined', 'expired', 'taken', 'withdrawn'));
comment on column waitlist_offer.told is 'Whether a message goes to the patient; else somebody must call her.';
comment on column waitlist_offer.status is
    'taken: somebody else has the time; withdrawn: the patient waits no longer.';
-- Nobody is offered two times at once, nor one time twice.
create unique index waitlist_offer_one_at_once on waitlist_offer (facility_id, entry_id) where status = 'sent';
create unique index waitlist_offer_each_once on waitlist_offer (facility_id, entry_id, doctor_id, starts_at);

alter table waitlist_setting
    add column automatic boolean not null default true,
    add column days_ahead integer not null default 28 check (days_ahead between 1 and 56);
comment on column waitlist_setting.automatic is 'Whether free times are filled without anybody asking for it.';

create table waitlist_call (
    facility_id uuid primary key references facility,
    due_at      timestamptz not null
);
comment on table waitlist_call is 'When a facility''s waitlist is to be looked at next: offers expire, or quiet hours end.';
create index on waitlist_call (due_at);
call isolate('waitlist_call');
call open_to_platform('waitlist_call', 'select');
