create table patient (
    id                     uuid primary key default uuidv7(),
    code                   text not null unique check (code ~ '^[A-Za-z0-9_.-]{1,40}$'),
    given_name             text not null check (length(given_name) between 1 and 100),
    family_name            text not null check (length(family_name) between 1 and 100),
    birth_date             date,
    gender                 text check (gender in ('female', 'male', 'other', 'unknown')),
    email                  text check (email = lower(email)),
    phone                  text,
    address                text,
    city                   text,
    state                  text,
    zip_code               text,
    country                text,
    language               text,
    time_zone              text,
    account_id             uuid unique references account,
    registered_at_facility uuid not null references facility,
    created_at             timestamptz not null default now(),
    updated_at             timestamptz not null default now(),
    row_version            bigint not null default 1
);
comment on table patient is 'A patient, at whatever facilities she is seen; the platform never reads one.';
comment on column patient.registered_at_facility is 'Who entered the patient, and may see her before she is registered there.';

create table facility_patient (
    facility_id         uuid not null references facility,
    patient_id          uuid not null references patient,
    number              text not null check (length(number) between 1 and 40),
    registered_on       date not null default current_date,
    status              text not null default 'active' check (status in ('active', 'inactive', 'deceased', 'transferred')),
    new_patient         boolean not null default true,
    vip                 boolean not null default false,
    preferred_doctor_id uuid,
    preferred_contact   text not null default 'email' check (preferred_contact in ('email', 'sms', 'phone', 'none')),
    notes               text,
    row_version         bigint not null default 1,
    primary key (facility_id, patient_id),
    unique (facility_id, number),
    foreign key (facility_id, preferred_doctor_id) references employment (facility_id, doctor_id)
);
comment on table facility_patient is 'A patient at a facility, under the number she has there.';
create index on facility_patient (patient_id);
call isolate('facility_patient');
call permit('facility_patient', 'ihosi_patient', 'select', 'patient_id = (select current_patient())');
grant update (preferred_contact, row_version) on facility_patient to ihosi_patient;

call permit('patient', 'ihosi_facility', 'select, insert, update',
    'registered_at_facility = (select current_facility())
     or exists (select from facility_patient f where f.facility_id = (select current_facility()) and f.patient_id = patient.id)');
call permit('patient', 'ihosi_patient', 'select', 'id = (select current_patient())');
grant update (email, phone, address, city, state, zip_code, country, language, time_zone, updated_at, row_version)
    on patient to ihosi_patient;
call permit('facility', 'ihosi_patient', 'select',
    'exists (select from facility_patient f where f.facility_id = facility.id and f.patient_id = (select current_patient()))');

-- A patient who logs in is looked up by account before any scope is known; the platform learns her id and nothing else.
create policy owner_reads on patient for select to current_user using (true);
create function patient_of_account(account uuid) returns uuid
language sql stable security definer set search_path = pg_catalog, public
begin atomic
    select p.id from patient p where p.account_id = account;
end;
comment on function patient_of_account is 'The patient whose account it is, if any.';
revoke execute on function patient_of_account from public;
grant execute on function patient_of_account to ihosi_platform;
