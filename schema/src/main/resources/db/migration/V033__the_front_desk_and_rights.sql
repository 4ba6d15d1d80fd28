alter table facility_membership
    drop constraint facility_membership_role_check,
    add constraint facility_membership_role_check
        check (role in ('admin', 'manager', 'scheduler', 'staff', 'billing', 'reports'));
alter table invitation
    drop constraint invitation_role_check,
    add constraint invitation_role_check
        check (role in ('admin', 'manager', 'scheduler', 'staff', 'billing', 'reports'));

-- The one permission to plan let its holder do what schedulers do; that is several rights now.
alter table membership_permission no force row level security;
insert into membership_permission (facility_id, account_id, permission, granted_at, granted_by)
select facility_id, account_id, word, granted_at, granted_by
from membership_permission cross join unnest(array[
    'see_calendar', 'find_patients', 'book', 'see_overbooking', 'see_risks', 'keep_waitlist', 'steer_waitlist',
    'see_roster', 'change_templates', 'see_setup', 'change_hours', 'change_types', 'change_rooms', 'change_rules',
    'see_figures', 'export', 'run_jobs']) as word
where permission = 'plan_roster'
on conflict do nothing;
alter table membership_permission force row level security;
