create table "follower" (
  "record" bigint not null,
  "entity" text not null,
  "person" bigint not null,
  "at" timestamp with time zone not null,
  primary key ("record", "person")
);
create table "notice" (
  "id" bigint not null,
  "person" bigint not null,
  "act" bigint not null,
  "cause" text not null,
  "entity" text not null,
  "record" bigint not null,
  "field" text,
  "records" bigint default 1 not null,
  "at" timestamp with time zone not null,
  "read_at" timestamp with time zone,
  primary key ("id")
);
create unique index "notice_person_act_key" on "notice" using btree ("person", "act");
create index "notice_person_at_id_sort" on "notice" using btree ("person", "at", "id");
create index "notice_record_sort" on "notice" using btree ("record");
create index "notice_person_at_id_read_at_sort" on "notice" using btree ("person", "at", "id", "read_at") where "read_at" is null;
