alter table "act" add column "details" jsonb;
create index "act_kind_at_id_sort" on "act" using btree ("kind", "at", "id") where "details" is not null;
create table "unused_content" (
  "sha256" text not null,
  "at" timestamp with time zone default now() not null,
  primary key ("sha256")
);
create index "unused_content_at_sort" on "unused_content" using btree ("at");
