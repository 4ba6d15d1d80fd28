-- What the use case promises, kept here too: a name to know a token by, a whole SHA-256, and an end within a year.
alter table personal_token
    add constraint personal_token_has_a_name check (length(name) between 1 and 100),
    add constraint personal_token_is_hashed check (octet_length(token_hash) = 32),
    add constraint personal_token_ends check (expires_at > created_at and expires_at <= created_at + interval '366 days');
