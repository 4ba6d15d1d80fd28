-- Rooms and equipment are changed in the console: who changes one names the version that he saw.

alter table room add column row_version bigint not null default 1;
alter table equipment add column row_version bigint not null default 1;
