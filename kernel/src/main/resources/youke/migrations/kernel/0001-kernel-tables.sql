create sequence "record_id";
create table "act" (
  "id" bigint not null,
  "at" timestamp with time zone not null,
  "author" bigint,
  "on_behalf_of" bigint,
  "kind" text not null,
  "name" text,
  "reason" text,
  "undoes" bigint,
  "undone_by" bigint,
  "lent" text[] default '{}' not null,
  "xid" xid8 default pg_current_xact_id() not null,
  primary key ("id")
);
create index "act_xid_sort" on "act" using btree ("xid");
create index "act_at_id_sort" on "act" using btree ("at", "id");
create index "act_author_at_sort" on "act" using btree ("author", "at");
create table "act_change" (
  "act" bigint not null,
  "entity" text not null,
  "record" bigint not null,
  "kind" text not null,
  "old" jsonb,
  "new" jsonb
);
create index "act_change_record_act_sort" on "act_change" using btree ("record", "act");
create index "act_change_act_sort" on "act_change" using btree ("act");
create table "member" (
  "record" bigint not null,
  "entity" text not null,
  "person" bigint,
  "organisation" bigint,
  "role" text,
  "may_edit" boolean default false not null,
  "until" timestamp with time zone,
  "act" bigint not null,
  check (num_nonnulls("person", "organisation", "role") = 1)
);
create unique index "member_record_person_organisation_role_key" on "member" using btree ("record", "person", "organisation", "role") nulls not distinct;
create index "member_person_entity_record_sort" on "member" using btree ("person", "entity", "record") where "person" is not null;
create index "member_organisation_entity_record_sort" on "member" using btree ("organisation", "entity", "record") where "organisation" is not null;
create index "member_role_entity_record_sort" on "member" using btree ("role", "entity", "record") where "role" is not null;
create table "search_text" (
  "record" bigint not null,
  "entity" text not null,
  "words" tsvector not null,
  primary key ("record")
);
create index "search_text_words_words" on "search_text" using gin ("words");
create table "counter" (
  "entity" text not null,
  "bucket" text not null,
  "value" bigint not null,
  primary key ("entity", "bucket")
);
create table "outbox" (
  "id" bigint not null,
  "topic" text not null,
  "key" text not null,
  "payload" text not null,
  "act" bigint,
  "at" timestamp with time zone not null,
  "tries" integer default 0 not null,
  "next_at" timestamp with time zone not null,
  "delivered_at" timestamp with time zone,
  "mistake" text,
  primary key ("id")
);
create unique index "outbox_topic_key_key" on "outbox" using btree ("topic", "key");
create index "outbox_next_at_id_sort" on "outbox" using btree ("next_at", "id") where "delivered_at" is null;
create table "definition" (
  "kind" text not null,
  "entity" text not null,
  "name" text not null,
  "place" integer not null,
  "body" jsonb not null,
  "removed" boolean default false not null,
  "version" bigint not null,
  primary key ("kind", "entity", "name")
);
create table "definition_change" (
  "version" bigint not null,
  "at" timestamp with time zone not null,
  "author" bigint,
  "undoes" bigint,
  "changes" jsonb not null,
  primary key ("version")
);
create table "book" (
  "name" text not null,
  "value" jsonb not null,
  primary key ("name")
);
create table "idempotency" (
  "person" bigint not null,
  "key" text not null,
  "digest" text not null,
  "status" integer,
  "response" text,
  "at" timestamp with time zone not null,
  primary key ("person", "key")
);
create index "idempotency_at_sort" on "idempotency" using btree ("at");
