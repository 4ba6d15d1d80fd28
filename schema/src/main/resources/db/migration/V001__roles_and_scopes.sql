-- Who may touch the database. Every access runs as one of four scope roles, which the application's login takes on
-- for one transaction; the login itself may read and write nothing.
--
-- The owner that runs this needs `createrole`, or an administrator creates the roles below beforehand and grants the
-- four scope roles to ihosi_app `with inherit false, set true`. No role gets a password here.

-- Constraints that compare ids and spans at once; in a schema of its own, so that its functions don't flood ours.
create schema if not exists extensions;
create extension if not exists btree_gist schema extensions;

do $$
declare
    scope text;
begin
    foreach scope in array array['ihosi_facility', 'ihosi_doctor', 'ihosi_patient', 'ihosi_platform'] loop
        if not exists (select from pg_roles where rolname = scope) then
            execute format('create role %I nologin', scope);
        end if;
    end loop;
    if not exists (select from pg_roles where rolname = 'ihosi_app') then
        create role ihosi_app login noinherit;
    end if;
    foreach scope in array array['ihosi_facility', 'ihosi_doctor', 'ihosi_patient', 'ihosi_platform'] loop
        if not pg_has_role('ihosi_app', scope, 'set') then
            execute format('grant %I to ihosi_app with inherit false, set true', scope);
        end if;
    end loop;
end $$;

-- The scope of the running transaction. A setting reads '' instead of null after it was once set on a connection.
create function current_facility() returns uuid language sql stable parallel safe
    return nullif(current_setting('app.facility_id', true), '')::uuid;
create function current_doctor() returns uuid language sql stable parallel safe
    return nullif(current_setting('app.doctor_id', true), '')::uuid;
create function current_patient() returns uuid language sql stable parallel safe
    return nullif(current_setting('app.patient_id', true), '')::uuid;

-- Opens the rows of a table that meet the condition to a scope role, for the rights named and nothing else.
create procedure permit(target regclass, scope_role name, rights text, condition text) language plpgsql as $$
begin
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
    execute format('create policy %I on %s to %I using (%s) with check (%s)',
        replace(scope_role, 'ihosi_', '') || '_rows', target, scope_role, condition, condition);
    execute format('grant %s on %s to %I', rights, target, scope_role);
end $$;

-- The normal case: a facility reads and writes its own rows and no others.
create procedure isolate(target regclass, rights text default 'select, insert, update, delete') language plpgsql as $$
begin
    call permit(target, 'ihosi_facility', rights, 'facility_id = (select current_facility())');
end $$;

-- A registry or roll-up that the platform may read or keep.
create procedure open_to_platform(target regclass, rights text) language plpgsql as $$
begin
    call permit(target, 'ihosi_platform', rights, 'true');
end $$;

revoke execute on procedure permit(regclass, name, text, text) from public;
revoke execute on procedure isolate(regclass, text) from public;
revoke execute on procedure open_to_platform(regclass, text) from public;
