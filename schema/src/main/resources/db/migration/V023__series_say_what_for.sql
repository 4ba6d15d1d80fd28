alter table appointment_series
    add column reason  text check (length(reason) <= 1000),
    add column bounded boolean not null default false;
comment on column appointment_series.reason is 'What the patient comes for.';
comment on column appointment_series.bounded is 'The rule that was asked for has no end; the end of the rule that is kept was given to it.';
comment on column appointment_series.rule is 'An RFC 5545 rule with an end, in local time.';
comment on column series_exception.reason is 'What was said when it was cancelled or moved; a word for what is in the way where it does not fit.';
create index on appointment_series (facility_id, patient_id);
create index on appointment (facility_id, series_id) where series_id is not null;
