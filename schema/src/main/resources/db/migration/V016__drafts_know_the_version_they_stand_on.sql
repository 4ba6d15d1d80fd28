-- Duties of a published roster change hands without another being published, also while a draft is being made from it.

alter table roster add column based_on_version bigint;
alter table roster add check ((based_on_version is not null) <= (based_on_roster_id is not null));
comment on column roster.based_on_version is
    'The version of that roster as it was read for the draft: another one by now means the draft is stale. Drafts from before have none.';
