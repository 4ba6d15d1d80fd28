alter table model_card
    add column business_date date,
    add column weights       jsonb not null default '{}';
comment on column model_card.business_date is 'The night that made it: it learnt from the days before, and gives risks from this day on.';
comment on column model_card.weights is 'The model itself, so that a risk can be understood later and a broken-off night goes on with it.';
create unique index model_card_of_night on model_card (facility_id, model, business_date);

create table no_show_learnt (
    facility_id   uuid not null references facility,
    business_date date not null,
    visits        bigint not null check (visits > 0),
    weights       jsonb not null,
    primary key (facility_id)
);
comment on table no_show_learnt is
    'What a facility with many visits tells others of its no-show model: how much a bin counts that many visits fell in. It says nothing of a visit or a patient.';
call isolate('no_show_learnt');
call open_to_platform('no_show_learnt', 'select');

create index on no_show_prediction (facility_id, business_date);
