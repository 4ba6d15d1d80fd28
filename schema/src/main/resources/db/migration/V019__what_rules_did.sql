-- What a rule did stays to be read after the rule is gone, and is counted where it is traced: a counter in the rule's row would make all
-- who book at a facility wait for each other.

alter table rule_application drop constraint rule_application_facility_id_rule_id_fkey;
alter table rule_application alter column rule_id drop not null;
alter table rule_application add foreign key (facility_id, rule_id)
    references scheduling_rule (facility_id, id) on delete set null (rule_id);
alter table rule_application add column rule_name text not null check (length(rule_name) between 1 and 200);
comment on column rule_application.rule_id is 'Null once the rule was deleted.';
comment on column rule_application.rule_name is 'What the rule was called then.';

alter table scheduling_rule drop column times_applied;
alter table scheduling_rule drop column last_applied_at;
alter table scheduling_rule add check (length(condition) between 1 and 1000);
