-- Codes of the second factor are counted apart from passwords: who knows the password must not win attempts by logging in anew.
alter table account_credential
    add column code_failures integer not null default 0 check (code_failures >= 0),
    add column code_locked_until timestamptz;
comment on column account_credential.totp_secret is
    'The key of the second factor, as it is: nobody but the platform''s role reads it. Without totp_enabled_at it is not confirmed yet.';

alter table login_session add column second_factor_at timestamptz;
comment on column login_session.second_factor_at is 'When the second factor was proved in this session.';
comment on column login_session.expires_at is 'The end at the latest, however much it is used.';

-- A log-in that is handed over ends when the first one does.
alter table login_ticket add column session_ends_at timestamptz;

create table recovery_code (
    account_id uuid not null references account on delete cascade,
    code_hash  bytea not null check (octet_length(code_hash) = 32),
    created_at timestamptz not null default now(),
    used_at    timestamptz,
    primary key (account_id, code_hash)
);
comment on table recovery_code is 'A code that stands in once for the second factor.';
call open_to_platform('recovery_code', 'select, insert, update, delete');

create table account_mail (
    id              uuid primary key default uuidv7(),
    account_id      uuid not null references account on delete cascade,
    kind            text not null check (kind in ('reset', 'changed')),
    status          text not null default 'new' check (status in ('new', 'handing_over', 'sent', 'perhaps_sent', 'dead')),
    attempts        integer not null default 0 check (attempts >= 0),
    next_attempt_at timestamptz not null default now(),
    lease_until     timestamptz,
    valid_until     timestamptz not null,
    error           text check (length(error) <= 500),
    created_at      timestamptz not null default now(),
    sent_at         timestamptz
);
comment on table account_mail is 'A mail about an account itself, which belongs to no facility. The link in it is made when it is sent and stands nowhere.';
create index on account_mail (next_attempt_at) where status in ('new', 'handing_over');
create index on account_mail (account_id);
call open_to_platform('account_mail', 'select, insert, update, delete');
