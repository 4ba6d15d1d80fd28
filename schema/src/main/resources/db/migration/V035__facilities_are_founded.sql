-- Who runs the installation is told how large a facility is, and nothing else of its people.
create function facility_sizes() returns table (facility_id uuid, doctors bigint, patients bigint)
language sql stable security definer set search_path = pg_catalog, public
begin atomic
    select f.id,
           (select count(*) from employment e
            where e.facility_id = f.id and e.status in ('active', 'on_leave') and (e.ends_on is null or e.ends_on >= current_date)),
           (select count(*) from facility_patient p where p.facility_id = f.id and p.status = 'active')
    from facility f;
end;
comment on function facility_sizes is 'How many doctors each facility employs and how many active patients it has: counts alone.';
revoke execute on function facility_sizes from public;
grant execute on function facility_sizes to ihosi_platform;

create index on platform_audit_log (entity_id, at);
