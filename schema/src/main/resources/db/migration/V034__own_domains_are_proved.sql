-- Whoever only claims an address of its own keeps it from nobody: it is a facility's once it was proved.
alter table facility_domain
    drop constraint facility_domain_host_key,
    add column checked_at timestamptz;
create unique index facility_domain_host_key on facility_domain (host) where verified_at is not null;
comment on column facility_domain.verification_token is 'What the text record of the address has to say; a secret of nobody''s, as it is published.';
comment on column facility_domain.checked_at is 'When name servers last gave an answer about it, whatever it was.';
