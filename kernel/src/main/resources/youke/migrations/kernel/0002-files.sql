create table "file" (
  "id" bigint not null,
  "name" text not null,
  "type" text not null,
  "size" bigint not null,
  "sha256" text not null,
  "person" bigint not null,
  "at" timestamp with time zone default now() not null,
  "entity" text,
  "record" bigint,
  "field" text,
  primary key ("id")
);
create index "file_sha256_sort" on "file" using btree ("sha256");
create index "file_at_sort" on "file" using btree ("at") where "record" is null;
