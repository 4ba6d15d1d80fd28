create table account (
    id           uuid primary key default uuidv7(),
    email        text not null unique check (email = lower(email) and email like '%_@_%' and length(email) <= 254),
    display_name text not null check (length(display_name) between 1 and 200),
    language     text check (language ~ '^[a-z]{2}(-[A-Z]{2})?$'),
    time_zone    text,
    status       text not null default 'active' check (status in ('active', 'disabled')),
    created_at   timestamptz not null default now(),
    updated_at   timestamptz not null default now(),
    row_version  bigint not null default 1
);
comment on table account is 'A person who can log in; the e-mail is kept in lower case.';
call open_to_platform('account', 'select, insert, update');

create table account_credential (
    account_id          uuid primary key references account on delete cascade,
    password_hash       text,
    password_changed_at timestamptz,
    failed_attempts     integer not null default 0 check (failed_attempts >= 0),
    locked_until        timestamptz,
    last_login_at       timestamptz,
    totp_secret         bytea,
    totp_enabled_at     timestamptz,
    totp_last_step      bigint
);
comment on table account_credential is 'What an account proves itself with; apart from the account so that no facility can read it.';
comment on column account_credential.totp_last_step is 'The time step of the last accepted code: a code works once.';
call open_to_platform('account_credential', 'select, insert, update');

create table external_identity (
    issuer     text not null,
    subject    text not null,
    account_id uuid not null references account on delete cascade,
    linked_at  timestamptz not null default now(),
    primary key (issuer, subject)
);
comment on table external_identity is 'An account as an OpenID Connect provider knows it.';
create index on external_identity (account_id);
call open_to_platform('external_identity', 'select, insert, delete');

create table super_admin (
    account_id uuid primary key references account,
    granted_at timestamptz not null default now(),
    granted_by uuid references account
);
comment on table super_admin is 'An account that runs the installation.';
call open_to_platform('super_admin', 'select, insert, delete');

create table facility_membership (
    facility_id uuid not null references facility,
    account_id  uuid not null references account,
    role        text not null check (role in ('admin', 'manager', 'scheduler', 'billing', 'reports')),
    status      text not null default 'active' check (status in ('active', 'suspended')),
    created_at  timestamptz not null default now(),
    created_by  uuid references account,
    row_version bigint not null default 1,
    primary key (facility_id, account_id)
);
comment on table facility_membership is 'An account that works for a facility, and as what.';
create index on facility_membership (account_id);
call isolate('facility_membership');
call open_to_platform('facility_membership', 'select, insert, update, delete');

create table membership_permission (
    facility_id uuid not null,
    account_id  uuid not null,
    permission  text not null check (permission ~ '^[a-z][a-z_]{1,60}$'),
    granted_at  timestamptz not null default now(),
    granted_by  uuid references account,
    primary key (facility_id, account_id, permission),
    foreign key (facility_id, account_id) references facility_membership on delete cascade
);
comment on table membership_permission is 'A single permission on top of a member''s role.';
call isolate('membership_permission');
call open_to_platform('membership_permission', 'select, insert, delete');

-- A facility knows its own members by name; credentials stay with the platform.
call permit('account', 'ihosi_facility', 'select',
    'exists (select from facility_membership m where m.facility_id = (select current_facility()) and m.account_id = account.id)');

create table login_session (
    id           uuid primary key default uuidv7(),
    token_hash   bytea not null unique,
    account_id   uuid not null references account on delete cascade,
    host         text not null,
    address      text,
    user_agent   text,
    created_at   timestamptz not null default now(),
    last_seen_at timestamptz not null default now(),
    expires_at   timestamptz not null,
    ended_at     timestamptz
);
comment on table login_session is 'A log-in that lasts, of one account at one host; can be ended from elsewhere.';
create index on login_session (account_id);
call open_to_platform('login_session', 'select, insert, update, delete');

create table login_ticket (
    facility_id uuid not null references facility,
    token_hash  bytea not null,
    account_id  uuid not null references account on delete cascade,
    created_at  timestamptz not null default now(),
    expires_at  timestamptz not null,
    used_at     timestamptz,
    primary key (facility_id, token_hash)
);
comment on table login_ticket is 'Hands a log-in at the main address over to one facility''s address, once and for seconds.';
call isolate('login_ticket', 'select, update, delete');
call open_to_platform('login_ticket', 'select, insert, update, delete');

create table password_reset (
    token_hash bytea primary key,
    account_id uuid not null references account on delete cascade,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    used_at    timestamptz
);
comment on table password_reset is 'A link, sent by mail, that lets an account choose a new password once.';
create index on password_reset (account_id);
call open_to_platform('password_reset', 'select, insert, update, delete');

create table invitation (
    facility_id uuid not null references facility,
    id          uuid not null default uuidv7(),
    email       text not null check (email = lower(email)),
    role        text check (role in ('admin', 'manager', 'scheduler', 'billing', 'reports')),
    doctor_id   uuid,
    token_hash  bytea not null,
    invited_by  uuid references account,
    created_at  timestamptz not null default now(),
    expires_at  timestamptz not null,
    accepted_at timestamptz,
    accepted_by uuid references account,
    revoked_at  timestamptz,
    primary key (facility_id, id),
    unique (facility_id, token_hash),
    check (role is not null or doctor_id is not null)
);
comment on table invitation is 'A link, sent by mail, that makes somebody a member or links a doctor''s account.';
call isolate('invitation');
call open_to_platform('invitation', 'select, insert, update');

create table personal_token (
    id           uuid primary key default uuidv7(),
    account_id   uuid not null references account on delete cascade,
    name         text not null,
    token_hash   bytea not null unique,
    created_at   timestamptz not null default now(),
    expires_at   timestamptz not null,
    last_used_at timestamptz,
    revoked_at   timestamptz
);
comment on table personal_token is 'A key with which a program calls the REST API in an account''s name.';
create index on personal_token (account_id);
call open_to_platform('personal_token', 'select, insert, update');
