create table tenant (
    id            uuid primary key default uuidv7(),
    code          text not null unique check (code ~ '^[A-Za-z0-9_.-]{1,40}$'),
    name          text not null check (length(name) between 1 and 200),
    billing_email text check (billing_email = lower(billing_email)),
    status        text not null default 'active' check (status in ('active', 'suspended', 'cancelled')),
    created_at    timestamptz not null default now(),
    updated_at    timestamptz not null default now(),
    row_version   bigint not null default 1
);
comment on table tenant is 'A customer that facilities belong to for billing and licences.';

create table facility (
    id                  uuid primary key default uuidv7(),
    tenant_id           uuid not null references tenant,
    name                text not null check (length(name) between 1 and 200),
    slug                text not null unique
        check (slug ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$')
        check (slug not in ('www', 'app', 'admin', 'api', 'localhost')),
    legal_name          text,
    code                text not null unique check (code ~ '^[A-Za-z0-9_.-]{1,40}$'),
    address             text,
    city                text,
    state               text,
    zip_code            text,
    country             text,
    phone               text,
    email               text check (email = lower(email)),
    website             text,
    logo                bytea check (octet_length(logo) <= 1048576),
    logo_media_type     text,
    favicon             bytea check (octet_length(favicon) <= 262144),
    favicon_media_type  text,
    primary_colour      text not null default '#3b82f6' check (primary_colour ~* '^#[0-9a-f]{6}$'),
    secondary_colour    text not null default '#8b5cf6' check (secondary_colour ~* '^#[0-9a-f]{6}$'),
    accent_colour       text not null default '#10b981' check (accent_colour ~* '^#[0-9a-f]{6}$'),
    custom_css          text check (length(custom_css) <= 65536),
    time_zone           text not null check (length(time_zone) between 1 and 64),
    language            text not null default 'en' check (language ~ '^[a-z]{2}(-[A-Z]{2})?$'),
    currency            text not null default 'USD' check (currency ~ '^[A-Z]{3}$'),
    opens_at            time not null default '08:00',
    closes_at           time not null default '17:00',
    max_doctors         integer not null default 50 check (max_doctors >= 0),
    max_patients        integer not null default 10000 check (max_patients >= 0),
    features            text[] not null default '{}',
    subscription_tier   text not null default 'basic'
        check (subscription_tier in ('basic', 'professional', 'enterprise')),
    subscription_status text not null default 'active'
        check (subscription_status in ('active', 'suspended', 'cancelled')),
    status              text not null default 'active'
        check (status in ('active', 'inactive', 'suspended', 'pending_approval')),
    status_reason       text,
    verified            boolean not null default false,
    set_up_at           timestamptz,
    created_at          timestamptz not null default now(),
    updated_at          timestamptz not null default now(),
    created_by          uuid,
    updated_by          uuid,
    row_version         bigint not null default 1,
    check (opens_at < closes_at)
);
comment on table facility is 'A hospital or clinic: the unit of isolation.';
comment on column facility.set_up_at is 'When its admin finished the setup guide.';
create index on facility (tenant_id);
call open_to_platform('tenant', 'select, insert, update');
call open_to_platform('facility', 'select, insert, update');
call permit('facility', 'ihosi_facility', 'select', 'id = (select current_facility())');
-- What a facility may change of itself; its tier, status and limits are the platform's.
grant update (name, legal_name, address, city, state, zip_code, country, phone, email, website, logo, logo_media_type,
    favicon, favicon_media_type, primary_colour, secondary_colour, accent_colour, custom_css, time_zone, language,
    currency, opens_at, closes_at, set_up_at, updated_at, updated_by, row_version) on facility to ihosi_facility;

create table department (
    facility_id   uuid not null references facility,
    id            uuid not null default uuidv7(),
    code          text not null check (code ~ '^[A-Za-z0-9_.-]{1,40}$'),
    name          text not null check (length(name) between 1 and 200),
    display_order integer not null default 0,
    active        boolean not null default true,
    created_at    timestamptz not null default now(),
    row_version   bigint not null default 1,
    primary key (facility_id, id),
    unique (facility_id, code)
);
comment on table department is 'A part of a facility that demand and duties are counted in.';
call isolate('department');

create table facility_domain (
    facility_id        uuid not null references facility,
    host               text not null unique check (host = lower(host) and length(host) between 4 and 253),
    verification_token text not null,
    verified_at        timestamptz,
    created_at         timestamptz not null default now(),
    primary key (facility_id, host)
);
comment on table facility_domain is 'An address of its own that leads to a facility once its DNS record was checked.';
call isolate('facility_domain');
call open_to_platform('facility_domain', 'select, update');

create table facility_holiday (
    facility_id uuid not null references facility,
    day         date not null,
    name        text not null,
    opens_at    time,
    closes_at   time,
    primary key (facility_id, day),
    check ((opens_at is null) = (closes_at is null) and (opens_at is null or opens_at < closes_at))
);
comment on table facility_holiday is 'A day on which a facility is closed, or open at other hours than usual.';
call isolate('facility_holiday');

create table licence (
    facility_id   uuid not null references facility,
    id            uuid not null default uuidv7(),
    tier          text not null check (tier in ('basic', 'professional', 'enterprise')),
    starts_on     date not null,
    ends_on       date check (ends_on >= starts_on),
    max_doctors   integer not null check (max_doctors >= 0),
    max_patients  integer not null check (max_patients >= 0),
    monthly_price numeric(12, 2) not null default 0 check (monthly_price >= 0),
    currency      text not null default 'USD' check (currency ~ '^[A-Z]{3}$'),
    trial         boolean not null default false,
    overdue_since date,
    created_at    timestamptz not null default now(),
    primary key (facility_id, id),
    exclude using gist (facility_id with =, daterange(starts_on, ends_on, '[]') with &&)
);
comment on table licence is 'What a facility paid for, and from when to when (last day included).';
call isolate('licence', 'select');
call open_to_platform('licence', 'select, insert, update');
