alter table login_session add column second_factor_at timestamptz;
comment on column login_session.second_factor_at is 'When a second factor was proved in this session.';
comment on column login_session.expires_at is 'The end at the latest, however much it is used.';

-- A log-in that is handed over ends when the first one does.
alter table login_ticket add column session_ends_at timestamptz;
