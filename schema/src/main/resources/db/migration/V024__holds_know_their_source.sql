alter table slot_hold
    add column booking_source text not null default 'console'
        check (booking_source in ('console', 'portal', 'api', 'waitlist', 'series', 'overbooking', 'import'));
comment on column slot_hold.booking_source is 'By which way the time was asked for; the appointment that comes of it has the same.';
