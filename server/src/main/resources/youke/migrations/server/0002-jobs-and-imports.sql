-- Long work: who asked for what, how far it is, which process does it until when.

create table job (
  id bigint primary key,
  kind text not null,
  person bigint not null,
  parameters jsonb not null,
  state text not null,
  asked_at timestamptz not null default now(),
  started_at timestamptz,
  ended_at timestamptz,
  done bigint not null default 0,
  total bigint,
  position jsonb,
  result jsonb,
  mistake jsonb,
  cancelling boolean not null default false,
  worker text,
  leased_until timestamptz,
  tries integer not null default 0
);
create index on job (person, id);
create index on job (id) where state in ('WAITING', 'RUNNING');

-- A table that somebody brought, kept among the files until it is tidied away.
create table import_upload (
  id bigint primary key,
  entity text not null,
  person bigint not null,
  name text not null,
  size bigint not null,
  sha256 text not null,
  at timestamptz not null default now()
);
create index on import_upload (at);
create index on import_upload (sha256);

-- How a person mapped columns of these headings the last time.
create table import_mapping (
  person bigint not null,
  entity text not null,
  headings text not null,
  mapping jsonb not null,
  at timestamptz not null default now(),
  primary key (person, entity, headings)
);

-- What stood against a row of a file; rows are counted from 1 behind the headings.
create table import_problem (
  job bigint not null references job on delete cascade,
  row bigint not null,
  problems jsonb not null,
  primary key (job, row)
);

-- The rows that were refused, as a file to mend and bring again.
create table import_refused_file (
  job bigint primary key references job on delete cascade,
  name text not null,
  size bigint not null,
  sha256 text not null
);
create index on import_refused_file (sha256);
