-- Sign-in: who may enter, by what, and the log of it. Secrets are kept as hashes only, but for the
-- shared secret of the second step, which has to be computed with.

create table sign_in_account (
  person bigint primary key,
  password_hash text,
  password_set_at timestamptz,
  locked_at timestamptz,
  locked_by bigint,
  totp_secret text,
  totp_pending text,
  totp_step bigint
);

create table sign_in_recovery_code (
  person bigint not null references sign_in_account on delete cascade,
  hash bytea not null,
  used_at timestamptz,
  primary key (person, hash)
);

create table sign_in_link (
  hash bytea primary key,
  person bigint not null references sign_in_account on delete cascade,
  made_by bigint,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  clears_second_factor boolean not null
);
create index on sign_in_link (person);

-- A password was right and the second step is awaited.
create table sign_in_step (
  hash bytea primary key,
  person bigint not null references sign_in_account on delete cascade,
  expires_at timestamptz not null,
  tries integer not null
);

create table sign_in_session (
  id bigint generated always as identity primary key,
  hash bytea not null unique,
  person bigint not null references sign_in_account on delete cascade,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  address text not null,
  agent text not null
);
create index on sign_in_session (person);

create table sign_in_token (
  id bigint generated always as identity primary key,
  hash bytea not null unique,
  person bigint not null references sign_in_account on delete cascade,
  name text not null,
  scopes text[] not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_at timestamptz
);
create index on sign_in_token (person);

-- Tries by login and by address, known to the house or not, so that guessing gets slower.
create table sign_in_try (
  key text primary key,
  tries double precision not null,
  last_at timestamptz not null,
  blocked_until timestamptz
);

create table sign_in_log (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  event text not null,
  how text not null,
  person bigint,
  login text not null,
  by_person bigint,
  address text not null,
  agent text not null
);
create index on sign_in_log (person, id);

create function sign_in_log_is_kept() returns trigger language plpgsql as $$
begin
  raise exception 'the sign-in log is only ever added to';
end
$$;
create trigger sign_in_log_is_kept before update or delete on sign_in_log
  for each row execute function sign_in_log_is_kept();
create trigger sign_in_log_is_not_emptied before truncate on sign_in_log
  for each statement execute function sign_in_log_is_kept();
