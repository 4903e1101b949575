create table "migration" ("module" text not null, "number" integer not null,
  "name" text not null, "checksum" text not null, "at" timestamptz not null,
  primary key ("module", "number"));
-- kernel 0001-kernel-tables.sql
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
-- business 0001-initial.sql
create table "organisation" (
  "id" bigint not null,
  "version" integer default 1 not null,
  "created_act" bigint not null,
  "deleted_act" bigint,
  "name" text collate "zh-x-icu",
  "code" text collate "zh-x-icu",
  "kind" text collate "zh-x-icu",
  "parent" bigint,
  "manager" bigint,
  "note" text collate "zh-x-icu",
  "created_at" timestamp with time zone not null,
  "created_by" bigint,
  "changed_at" timestamp with time zone not null,
  "changed_by" bigint,
  primary key ("id")
);
create index "organisation_name_id_sort" on "organisation" using btree ("name", "id");
create unique index "organisation_code_key" on "organisation" using btree ("code") where "deleted_act" is null;
create index "organisation_parent_link" on "organisation" using btree ("parent");
create index "organisation_manager_link" on "organisation" using btree ("manager");
create index "organisation_changed_at_id_sort" on "organisation" using btree ("changed_at", "id");
create index "organisation_created_act_time" on "organisation" using brin ("created_act");
create index "organisation_deleted_act_id_sort" on "organisation" using btree ("deleted_act", "id") where "deleted_act" is not null;
create table "employee" (
  "id" bigint not null,
  "version" integer default 1 not null,
  "created_act" bigint not null,
  "deleted_act" bigint,
  "name" text collate "zh-x-icu",
  "number" text collate "zh-x-icu",
  "login" text collate "zh-x-icu",
  "department" bigint,
  "manager" bigint,
  "position" text collate "zh-x-icu",
  "rank" text collate "zh-x-icu",
  "hired_on" date,
  "left_on" date,
  "state" text collate "zh-x-icu",
  "coefficient" numeric(24,2),
  "mobile" text collate "zh-x-icu",
  "mail" text collate "zh-x-icu",
  "language" text collate "zh-x-icu",
  "zone" text collate "zh-x-icu",
  "created_at" timestamp with time zone not null,
  "created_by" bigint,
  "changed_at" timestamp with time zone not null,
  "changed_by" bigint,
  primary key ("id")
);
create index "employee_name_id_sort" on "employee" using btree ("name", "id");
create unique index "employee_number_key" on "employee" using btree ("number") where "deleted_act" is null;
create unique index "employee_login_key" on "employee" using btree ("login") where "deleted_act" is null;
create index "employee_department_link" on "employee" using btree ("department");
create index "employee_manager_link" on "employee" using btree ("manager");
create index "employee_state_id_sort" on "employee" using btree ("state", "id");
create index "employee_changed_at_id_sort" on "employee" using btree ("changed_at", "id");
create index "employee_created_act_time" on "employee" using brin ("created_act");
create index "employee_deleted_act_id_sort" on "employee" using btree ("deleted_act", "id") where "deleted_act" is not null;
create table "access_role" (
  "id" bigint not null,
  "version" integer default 1 not null,
  "created_act" bigint not null,
  "deleted_act" bigint,
  "name" text collate "zh-x-icu",
  "name_en" text collate "zh-x-icu",
  "code" text collate "zh-x-icu",
  "active" boolean,
  "note" text collate "zh-x-icu",
  "created_at" timestamp with time zone not null,
  "created_by" bigint,
  "changed_at" timestamp with time zone not null,
  "changed_by" bigint,
  primary key ("id")
);
create unique index "access_role_name_key" on "access_role" using btree ("name") where "deleted_act" is null;
create index "access_role_name_id_sort" on "access_role" using btree ("name", "id");
create unique index "access_role_code_key" on "access_role" using btree ("code") where "deleted_act" is null;
create index "access_role_changed_at_id_sort" on "access_role" using btree ("changed_at", "id");
create index "access_role_created_act_time" on "access_role" using brin ("created_act");
create index "access_role_deleted_act_id_sort" on "access_role" using btree ("deleted_act", "id") where "deleted_act" is not null;
create table "role_grant" (
  "id" bigint not null,
  "version" integer default 1 not null,
  "created_act" bigint not null,
  "deleted_act" bigint,
  "role" bigint,
  "entity" text collate "zh-x-icu",
  "right" text collate "zh-x-icu",
  "scope" text collate "zh-x-icu",
  "created_at" timestamp with time zone not null,
  "created_by" bigint,
  "changed_at" timestamp with time zone not null,
  "changed_by" bigint,
  primary key ("id")
);
create index "role_grant_role_link" on "role_grant" using btree ("role");
create index "role_grant_entity_id_sort" on "role_grant" using btree ("entity", "id");
create unique index "role_grant_role_entity_right_key" on "role_grant" using btree ("role", "entity", "right") where "deleted_act" is null;
create index "role_grant_changed_at_id_sort" on "role_grant" using btree ("changed_at", "id");
create index "role_grant_created_act_time" on "role_grant" using brin ("created_act");
create index "role_grant_deleted_act_id_sort" on "role_grant" using btree ("deleted_act", "id") where "deleted_act" is not null;
create table "role_field" (
  "id" bigint not null,
  "version" integer default 1 not null,
  "created_act" bigint not null,
  "deleted_act" bigint,
  "role" bigint,
  "entity" text collate "zh-x-icu",
  "field" text collate "zh-x-icu",
  "visibility" text collate "zh-x-icu",
  "created_at" timestamp with time zone not null,
  "created_by" bigint,
  "changed_at" timestamp with time zone not null,
  "changed_by" bigint,
  primary key ("id")
);
create index "role_field_role_link" on "role_field" using btree ("role");
create index "role_field_field_id_sort" on "role_field" using btree ("field", "id");
create unique index "role_field_role_entity_field_key" on "role_field" using btree ("role", "entity", "field") where "deleted_act" is null;
create index "role_field_changed_at_id_sort" on "role_field" using btree ("changed_at", "id");
create index "role_field_created_act_time" on "role_field" using brin ("created_act");
create index "role_field_deleted_act_id_sort" on "role_field" using btree ("deleted_act", "id") where "deleted_act" is not null;
create table "role_assignment" (
  "id" bigint not null,
  "version" integer default 1 not null,
  "created_act" bigint not null,
  "deleted_act" bigint,
  "employee" bigint,
  "role" text collate "zh-x-icu",
  "until" date,
  "created_at" timestamp with time zone not null,
  "created_by" bigint,
  "changed_at" timestamp with time zone not null,
  "changed_by" bigint,
  primary key ("id")
);
create index "role_assignment_employee_link" on "role_assignment" using btree ("employee");
create index "role_assignment_role_id_sort" on "role_assignment" using btree ("role", "id");
create unique index "role_assignment_employee_role_key" on "role_assignment" using btree ("employee", "role") where "deleted_act" is null;
create index "role_assignment_changed_at_id_sort" on "role_assignment" using btree ("changed_at", "id");
create index "role_assignment_created_act_time" on "role_assignment" using brin ("created_act");
create index "role_assignment_deleted_act_id_sort" on "role_assignment" using btree ("deleted_act", "id") where "deleted_act" is not null;
create table "account" (
  "id" bigint not null,
  "version" integer default 1 not null,
  "created_act" bigint not null,
  "deleted_act" bigint,
  "name" text collate "zh-x-icu",
  "number" text collate "zh-x-icu",
  "short_name" text collate "zh-x-icu",
  "kind" text collate "zh-x-icu",
  "life_cycle" text collate "zh-x-icu",
  "level" text collate "zh-x-icu",
  "key_account" boolean,
  "parent" bigint,
  "trade" text collate "zh-x-icu",
  "source" text collate "zh-x-icu",
  "tags" text collate "zh-x-icu",
  "region" text collate "zh-x-icu",
  "country" text collate "zh-x-icu",
  "address" text collate "zh-x-icu",
  "postcode" text collate "zh-x-icu",
  "phone" text collate "zh-x-icu",
  "mail" text collate "zh-x-icu",
  "website" text collate "zh-x-icu",
  "credit_code" text collate "zh-x-icu",
  "legal_representative" text collate "zh-x-icu",
  "registered_capital" numeric(24,2),
  "registered_capital_currency" text,
  "founded_on" date,
  "registered_address" text collate "zh-x-icu",
  "business_scope" text collate "zh-x-icu",
  "staff" numeric(24,0),
  "revenue" numeric(24,2),
  "revenue_currency" text,
  "settlement" text collate "zh-x-icu",
  "payment_days" numeric(24,0),
  "credit_limit" numeric(24,2),
  "credit_limit_currency" text,
  "credit_grade" text collate "zh-x-icu",
  "last_contact_at" timestamp with time zone,
  "next_step" text collate "zh-x-icu",
  "next_on" date,
  "note" text collate "zh-x-icu",
  "owner" bigint,
  "department" bigint,
  "private" boolean default false not null,
  "exclusive" boolean default false not null,
  "price_book" bigint,
  "created_at" timestamp with time zone not null,
  "created_by" bigint,
  "changed_at" timestamp with time zone not null,
  "changed_by" bigint,
  primary key ("id")
);
create index "account_name_id_sort" on "account" using btree ("name", "id");
create unique index "account_number_key" on "account" using btree ("number") where "deleted_act" is null;
create index "account_parent_link" on "account" using btree ("parent");
create index "account_region_id_sort" on "account" using btree ("region", "id");
create unique index "account_credit_code_key" on "account" using btree ("credit_code") where "deleted_act" is null;
create index "account_last_contact_at_id_sort" on "account" using btree ("last_contact_at", "id");
create index "account_owner_link" on "account" using btree ("owner");
create index "account_department_link" on "account" using btree ("department");
create index "account_price_book_link" on "account" using btree ("price_book");
create index "account_changed_at_id_sort" on "account" using btree ("changed_at", "id");
create index "account_created_act_time" on "account" using brin ("created_act");
create index "account_deleted_act_id_sort" on "account" using btree ("deleted_act", "id") where "deleted_act" is not null;
create table "account_relation" (
  "id" bigint not null,
  "version" integer default 1 not null,
  "created_act" bigint not null,
  "deleted_act" bigint,
  "intermediary" bigint,
  "end_customer" bigint,
  "kind" text collate "zh-x-icu",
  "since" date,
  "until" date,
  "note" text collate "zh-x-icu",
  "created_at" timestamp with time zone not null,
  "created_by" bigint,
  "changed_at" timestamp with time zone not null,
  "changed_by" bigint,
  primary key ("id")
);
create index "account_relation_intermediary_link" on "account_relation" using btree ("intermediary");
create index "account_relation_end_customer_link" on "account_relation" using btree ("end_customer");
create index "account_relation_note_id_sort" on "account_relation" using btree ("note", "id");
create unique index "account_relation_intermediary_end_customer_key" on "account_relation" using btree ("intermediary", "end_customer") where "deleted_act" is null;
create index "account_relation_changed_at_id_sort" on "account_relation" using btree ("changed_at", "id");
create index "account_relation_created_act_time" on "account_relation" using brin ("created_act");
create index "account_relation_deleted_act_id_sort" on "account_relation" using btree ("deleted_act", "id") where "deleted_act" is not null;
create table "unit" (
  "id" bigint not null,
  "version" integer default 1 not null,
  "created_act" bigint not null,
  "deleted_act" bigint,
  "name" text collate "zh-x-icu",
  "account" bigint,
  "parent" bigint,
  "kind" text collate "zh-x-icu",
  "head" bigint,
  "note" text collate "zh-x-icu",
  "created_at" timestamp with time zone not null,
  "created_by" bigint,
  "changed_at" timestamp with time zone not null,
  "changed_by" bigint,
  primary key ("id")
);
create index "unit_name_id_sort" on "unit" using btree ("name", "id");
create index "unit_account_link" on "unit" using btree ("account");
create index "unit_parent_link" on "unit" using btree ("parent");
create index "unit_head_link" on "unit" using btree ("head");
create index "unit_changed_at_id_sort" on "unit" using btree ("changed_at", "id");
create index "unit_created_act_time" on "unit" using brin ("created_act");
create index "unit_deleted_act_id_sort" on "unit" using btree ("deleted_act", "id") where "deleted_act" is not null;
create table "contact" (
  "id" bigint not null,
  "version" integer default 1 not null,
  "created_act" bigint not null,
  "deleted_act" bigint,
  "name" text collate "zh-x-icu",
  "account" bigint,
  "unit" bigint,
  "position" text collate "zh-x-icu",
  "gender" text collate "zh-x-icu",
  "decision_role" text collate "zh-x-icu",
  "influence" text collate "zh-x-icu",
  "attitude" text collate "zh-x-icu",
  "reports_to" bigint,
  "primary" boolean,
  "left" boolean,
  "mobile" text collate "zh-x-icu",
  "phone" text collate "zh-x-icu",
  "mail" text collate "zh-x-icu",
  "wechat" text collate "zh-x-icu",
  "address" text collate "zh-x-icu",
  "birthday" date,
  "interests" text collate "zh-x-icu",
  "family" text collate "zh-x-icu",
  "festivals" text collate "zh-x-icu",
  "note" text collate "zh-x-icu",
  "owner" bigint,
  "department" bigint,
  "private" boolean default false not null,
  "exclusive" boolean default false not null,
  "created_at" timestamp with time zone not null,
  "created_by" bigint,
  "changed_at" timestamp with time zone not null,
  "changed_by" bigint,
  primary key ("id")
);
create index "contact_name_id_sort" on "contact" using btree ("name", "id");
create index "contact_account_link" on "contact" using btree ("account");
create index "contact_unit_link" on "contact" using btree ("unit");
create index "contact_reports_to_link" on "contact" using btree ("reports_to");
create index "contact_owner_link" on "contact" using btree ("owner");
create index "contact_department_link" on "contact" using btree ("department");
create index "contact_changed_at_id_sort" on "contact" using btree ("changed_at", "id");
create index "contact_created_act_time" on "contact" using brin ("created_act");
create index "contact_deleted_act_id_sort" on "contact" using btree ("deleted_act", "id") where "deleted_act" is not null;
create table "contact_relation" (
  "id" bigint not null,
  "version" integer default 1 not null,
  "created_act" bigint not null,
  "deleted_act" bigint,
  "contact" bigint,
  "other" bigint,
  "kind" text collate "zh-x-icu",
  "strength" text collate "zh-x-icu",
  "note" text collate "zh-x-icu",
  "created_at" timestamp with time zone not null,
  "created_by" bigint,
  "changed_at" timestamp with time zone not null,
  "changed_by" bigint,
  primary key ("id")
);
create index "contact_relation_contact_link" on "contact_relation" using btree ("contact");
create index "contact_relation_other_link" on "contact_relation" using btree ("other");
create index "contact_relation_note_id_sort" on "contact_relation" using btree ("note", "id");
create unique index "contact_relation_contact_other_key" on "contact_relation" using btree ("contact", "other") where "deleted_act" is null;
create index "contact_relation_changed_at_id_sort" on "contact_relation" using btree ("changed_at", "id");
create index "contact_relation_created_act_time" on "contact_relation" using brin ("created_act");
create index "contact_relation_deleted_act_id_sort" on "contact_relation" using btree ("deleted_act", "id") where "deleted_act" is not null;
create table "product_category" (
  "id" bigint not null,
  "version" integer default 1 not null,
  "created_act" bigint not null,
  "deleted_act" bigint,
  "name" text collate "zh-x-icu",
  "name_en" text collate "zh-x-icu",
  "code" text collate "zh-x-icu",
  "parent" bigint,
  "note" text collate "zh-x-icu",
  "method" bigint,
  "created_at" timestamp with time zone not null,
  "created_by" bigint,
  "changed_at" timestamp with time zone not null,
  "changed_by" bigint,
  primary key ("id")
);
create index "product_category_name_id_sort" on "product_category" using btree ("name", "id");
create unique index "product_category_code_key" on "product_category" using btree ("code") where "deleted_act" is null;
create index "product_category_parent_link" on "product_category" using btree ("parent");
create index "product_category_method_link" on "product_category" using btree ("method");
create index "product_category_changed_at_id_sort" on "product_category" using btree ("changed_at", "id");
create index "product_category_created_act_time" on "product_category" using brin ("created_act");
create index "product_category_deleted_act_id_sort" on "product_category" using btree ("deleted_act", "id") where "deleted_act" is not null;
create table "product" (
  "id" bigint not null,
  "version" integer default 1 not null,
  "created_act" bigint not null,
  "deleted_act" bigint,
  "name" text collate "zh-x-icu",
  "name_en" text collate "zh-x-icu",
  "code" text collate "zh-x-icu",
  "category" bigint,
  "specification" text collate "zh-x-icu",
  "brand" text collate "zh-x-icu",
  "manufacturer" text collate "zh-x-icu",
  "packing" text collate "zh-x-icu",
  "unit" text collate "zh-x-icu",
  "status" text collate "zh-x-icu",
  "reference_price" numeric(24,4),
  "reference_price_currency" text,
  "tax_rate" numeric(24,4),
  "description" text collate "zh-x-icu",
  "document" bigint,
  "created_at" timestamp with time zone not null,
  "created_by" bigint,
  "changed_at" timestamp with time zone not null,
  "changed_by" bigint,
  primary key ("id")
);
create index "product_name_id_sort" on "product" using btree ("name", "id");
create unique index "product_code_key" on "product" using btree ("code") where "deleted_act" is null;
create index "product_code_id_sort" on "product" using btree ("code", "id");
create index "product_category_link" on "product" using btree ("category");
create index "product_status_id_sort" on "product" using btree ("status", "id");
create index "product_changed_at_id_sort" on "product" using btree ("changed_at", "id");
create index "product_created_act_time" on "product" using brin ("created_act");
create index "product_deleted_act_id_sort" on "product" using btree ("deleted_act", "id") where "deleted_act" is not null;
create table "price_book" (
  "id" bigint not null,
  "version" integer default 1 not null,
  "created_act" bigint not null,
  "deleted_act" bigint,
  "name" text collate "zh-x-icu",
  "code" text collate "zh-x-icu",
  "currency" text collate "zh-x-icu",
  "tax_included" boolean,
  "standard" boolean,
  "active" boolean,
  "valid_from" date,
  "valid_until" date,
  "note" text collate "zh-x-icu",
  "created_at" timestamp with time zone not null,
  "created_by" bigint,
  "changed_at" timestamp with time zone not null,
  "changed_by" bigint,
  primary key ("id")
);
create unique index "price_book_name_key" on "price_book" using btree ("name") where "deleted_act" is null;
create index "price_book_name_id_sort" on "price_book" using btree ("name", "id");
create unique index "price_book_code_key" on "price_book" using btree ("code") where "deleted_act" is null;
create index "price_book_changed_at_id_sort" on "price_book" using btree ("changed_at", "id");
create index "price_book_created_act_time" on "price_book" using brin ("created_act");
create index "price_book_deleted_act_id_sort" on "price_book" using btree ("deleted_act", "id") where "deleted_act" is not null;
create table "price_book_entry" (
  "id" bigint not null,
  "version" integer default 1 not null,
  "created_act" bigint not null,
  "deleted_act" bigint,
  "book" bigint,
  "product" bigint,
  "price" numeric(24,4),
  "price_currency" text,
  "min_quantity" numeric(24,3),
  "valid_from" date,
  "valid_until" date,
  "floor_price" numeric(24,4),
  "floor_price_currency" text,
  "note" text collate "zh-x-icu",
  "created_at" timestamp with time zone not null,
  "created_by" bigint,
  "changed_at" timestamp with time zone not null,
  "changed_by" bigint,
  primary key ("id")
);
create index "price_book_entry_book_link" on "price_book_entry" using btree ("book");
create index "price_book_entry_product_link" on "price_book_entry" using btree ("product");
create index "price_book_entry_note_id_sort" on "price_book_entry" using btree ("note", "id");
create unique index "price_book_entry_book_product_min_quantity_valid_from_key" on "price_book_entry" using btree ("book", "product", "min_quantity", "valid_from") where "deleted_act" is null;
create index "price_book_entry_changed_at_id_sort" on "price_book_entry" using btree ("changed_at", "id");
create index "price_book_entry_created_act_time" on "price_book_entry" using brin ("created_act");
create index "price_book_entry_deleted_act_id_sort" on "price_book_entry" using btree ("deleted_act", "id") where "deleted_act" is not null;
create table "sales_method" (
  "id" bigint not null,
  "version" integer default 1 not null,
  "created_act" bigint not null,
  "deleted_act" bigint,
  "name" text collate "zh-x-icu",
  "name_en" text collate "zh-x-icu",
  "code" text collate "zh-x-icu",
  "standard" boolean,
  "active" boolean,
  "note" text collate "zh-x-icu",
  "created_at" timestamp with time zone not null,
  "created_by" bigint,
  "changed_at" timestamp with time zone not null,
  "changed_by" bigint,
  primary key ("id")
);
create unique index "sales_method_name_key" on "sales_method" using btree ("name") where "deleted_act" is null;
create index "sales_method_name_id_sort" on "sales_method" using btree ("name", "id");
create unique index "sales_method_code_key" on "sales_method" using btree ("code") where "deleted_act" is null;
create index "sales_method_changed_at_id_sort" on "sales_method" using btree ("changed_at", "id");
create index "sales_method_created_act_time" on "sales_method" using brin ("created_act");
create index "sales_method_deleted_act_id_sort" on "sales_method" using btree ("deleted_act", "id") where "deleted_act" is not null;
create table "stage" (
  "id" bigint not null,
  "version" integer default 1 not null,
  "created_act" bigint not null,
  "deleted_act" bigint,
  "method" bigint,
  "name" text collate "zh-x-icu",
  "name_en" text collate "zh-x-icu",
  "position" numeric(24,0),
  "probability" numeric(24,4),
  "status" text collate "zh-x-icu",
  "entry_fields" text collate "zh-x-icu",
  "checklist" text collate "zh-x-icu",
  "stale_days" numeric(24,0),
  "note" text collate "zh-x-icu",
  "created_at" timestamp with time zone not null,
  "created_by" bigint,
  "changed_at" timestamp with time zone not null,
  "changed_by" bigint,
  primary key ("id")
);
create index "stage_method_link" on "stage" using btree ("method");
create index "stage_name_id_sort" on "stage" using btree ("name", "id");
create unique index "stage_method_name_key" on "stage" using btree ("method", "name") where "deleted_act" is null;
create index "stage_changed_at_id_sort" on "stage" using btree ("changed_at", "id");
create index "stage_created_act_time" on "stage" using brin ("created_act");
create index "stage_deleted_act_id_sort" on "stage" using btree ("deleted_act", "id") where "deleted_act" is not null;
create table "stage_move" (
  "id" bigint not null,
  "version" integer default 1 not null,
  "created_act" bigint not null,
  "deleted_act" bigint,
  "from" bigint,
  "to" bigint,
  "note" text collate "zh-x-icu",
  "created_at" timestamp with time zone not null,
  "created_by" bigint,
  "changed_at" timestamp with time zone not null,
  "changed_by" bigint,
  primary key ("id")
);
create index "stage_move_from_link" on "stage_move" using btree ("from");
create index "stage_move_to_link" on "stage_move" using btree ("to");
create index "stage_move_note_id_sort" on "stage_move" using btree ("note", "id");
create unique index "stage_move_from_to_key" on "stage_move" using btree ("from", "to") where "deleted_act" is null;
create index "stage_move_changed_at_id_sort" on "stage_move" using btree ("changed_at", "id");
create index "stage_move_created_act_time" on "stage_move" using brin ("created_act");
create index "stage_move_deleted_act_id_sort" on "stage_move" using btree ("deleted_act", "id") where "deleted_act" is not null;
create table "opportunity" (
  "id" bigint not null,
  "version" integer default 1 not null,
  "created_act" bigint not null,
  "deleted_act" bigint,
  "name" text collate "zh-x-icu",
  "number" text collate "zh-x-icu",
  "account" bigint,
  "contact" bigint,
  "category" bigint,
  "method" bigint,
  "stage" bigint,
  "status" text collate "zh-x-icu",
  "stage_since" timestamp with time zone,
  "amount" numeric(24,2),
  "amount_currency" text,
  "probability" numeric(24,4),
  "weighted" numeric(24,2),
  "weighted_currency" text,
  "started_on" date,
  "expected_on" date,
  "closed_on" date,
  "source" text collate "zh-x-icu",
  "competitor" text collate "zh-x-icu",
  "lost_reason" text collate "zh-x-icu",
  "lost_note" text collate "zh-x-icu",
  "last_contact_at" timestamp with time zone,
  "next_step" text collate "zh-x-icu",
  "next_on" date,
  "note" text collate "zh-x-icu",
  "owner" bigint,
  "department" bigint,
  "private" boolean default false not null,
  "exclusive" boolean default false not null,
  "created_at" timestamp with time zone not null,
  "created_by" bigint,
  "changed_at" timestamp with time zone not null,
  "changed_by" bigint,
  primary key ("id")
);
create index "opportunity_name_id_sort" on "opportunity" using btree ("name", "id");
create unique index "opportunity_number_key" on "opportunity" using btree ("number") where "deleted_act" is null;
create index "opportunity_account_link" on "opportunity" using btree ("account");
create index "opportunity_contact_link" on "opportunity" using btree ("contact");
create index "opportunity_category_link" on "opportunity" using btree ("category");
create index "opportunity_method_link" on "opportunity" using btree ("method");
create index "opportunity_stage_link" on "opportunity" using btree ("stage");
create index "opportunity_status_id_sort" on "opportunity" using btree ("status", "id");
create index "opportunity_expected_on_id_sort" on "opportunity" using btree ("expected_on", "id");
create index "opportunity_closed_on_id_sort" on "opportunity" using btree ("closed_on", "id");
create index "opportunity_owner_link" on "opportunity" using btree ("owner");
create index "opportunity_department_link" on "opportunity" using btree ("department");
create index "opportunity_changed_at_id_sort" on "opportunity" using btree ("changed_at", "id");
create index "opportunity_created_act_time" on "opportunity" using brin ("created_act");
create index "opportunity_deleted_act_id_sort" on "opportunity" using btree ("deleted_act", "id") where "deleted_act" is not null;
create table "opportunity_line" (
  "id" bigint not null,
  "version" integer default 1 not null,
  "created_act" bigint not null,
  "deleted_act" bigint,
  "opportunity" bigint,
  "position" numeric(24,0),
  "product" bigint,
  "name" text collate "zh-x-icu",
  "quantity" numeric(24,3),
  "unit" text collate "zh-x-icu",
  "price" numeric(24,4),
  "price_currency" text,
  "amount" numeric(24,2),
  "amount_currency" text,
  "note" text collate "zh-x-icu",
  "created_at" timestamp with time zone not null,
  "created_by" bigint,
  "changed_at" timestamp with time zone not null,
  "changed_by" bigint,
  primary key ("id")
);
create index "opportunity_line_opportunity_link" on "opportunity_line" using btree ("opportunity");
create index "opportunity_line_product_link" on "opportunity_line" using btree ("product");
create index "opportunity_line_name_id_sort" on "opportunity_line" using btree ("name", "id");
create index "opportunity_line_changed_at_id_sort" on "opportunity_line" using btree ("changed_at", "id");
create index "opportunity_line_created_act_time" on "opportunity_line" using brin ("created_act");
create index "opportunity_line_deleted_act_id_sort" on "opportunity_line" using btree ("deleted_act", "id") where "deleted_act" is not null;
create table "lead" (
  "id" bigint not null,
  "version" integer default 1 not null,
  "created_act" bigint not null,
  "deleted_act" bigint,
  "name" text collate "zh-x-icu",
  "number" text collate "zh-x-icu",
  "company" text collate "zh-x-icu",
  "position" text collate "zh-x-icu",
  "subject" text collate "zh-x-icu",
  "state" text collate "zh-x-icu",
  "source" text collate "zh-x-icu",
  "estimate" numeric(24,2),
  "estimate_currency" text,
  "mobile" text collate "zh-x-icu",
  "phone" text collate "zh-x-icu",
  "mail" text collate "zh-x-icu",
  "wechat" text collate "zh-x-icu",
  "region" text collate "zh-x-icu",
  "address" text collate "zh-x-icu",
  "trade" text collate "zh-x-icu",
  "note" text collate "zh-x-icu",
  "discard_reason" text collate "zh-x-icu",
  "account" bigint,
  "contact" bigint,
  "opportunity" bigint,
  "converted_at" timestamp with time zone,
  "owner" bigint,
  "department" bigint,
  "private" boolean default false not null,
  "exclusive" boolean default false not null,
  "created_at" timestamp with time zone not null,
  "created_by" bigint,
  "changed_at" timestamp with time zone not null,
  "changed_by" bigint,
  primary key ("id")
);
create index "lead_name_id_sort" on "lead" using btree ("name", "id");
create unique index "lead_number_key" on "lead" using btree ("number") where "deleted_act" is null;
create index "lead_company_id_sort" on "lead" using btree ("company", "id");
create index "lead_state_id_sort" on "lead" using btree ("state", "id");
create index "lead_account_link" on "lead" using btree ("account");
create index "lead_contact_link" on "lead" using btree ("contact");
create index "lead_opportunity_link" on "lead" using btree ("opportunity");
create index "lead_owner_link" on "lead" using btree ("owner");
create index "lead_department_link" on "lead" using btree ("department");
create index "lead_changed_at_id_sort" on "lead" using btree ("changed_at", "id");
create index "lead_created_act_time" on "lead" using brin ("created_act");
create index "lead_deleted_act_id_sort" on "lead" using btree ("deleted_act", "id") where "deleted_act" is not null;
create table "quote" (
  "id" bigint not null,
  "version" integer default 1 not null,
  "created_act" bigint not null,
  "deleted_act" bigint,
  "account" bigint,
  "contact" bigint,
  "price_book" bigint,
  "currency" text collate "zh-x-icu",
  "tax_included" boolean,
  "payment" text collate "zh-x-icu",
  "transport" text collate "zh-x-icu",
  "delivery_terms" text collate "zh-x-icu",
  "delivery_address" text collate "zh-x-icu",
  "customer_reference" text collate "zh-x-icu",
  "gross" numeric(24,4),
  "gross_currency" text,
  "net" numeric(24,4),
  "net_currency" text,
  "amount" numeric(24,2),
  "amount_currency" text,
  "tax" numeric(24,2),
  "tax_currency" text,
  "total" numeric(24,2),
  "total_currency" text,
  "name" text collate "zh-x-icu",
  "number" text collate "zh-x-icu",
  "opportunity" bigint,
  "status" text collate "zh-x-icu",
  "revision" numeric(24,0),
  "previous" bigint,
  "quoted_on" date,
  "valid_until" date,
  "service_terms" text collate "zh-x-icu",
  "note" text collate "zh-x-icu",
  "sent_on" date,
  "accepted_on" date,
  "accepted_reference" text collate "zh-x-icu",
  "declined_on" date,
  "decline_reason" text collate "zh-x-icu",
  "owner" bigint,
  "department" bigint,
  "private" boolean default false not null,
  "exclusive" boolean default false not null,
  "created_at" timestamp with time zone not null,
  "created_by" bigint,
  "changed_at" timestamp with time zone not null,
  "changed_by" bigint,
  primary key ("id")
);
create index "quote_account_link" on "quote" using btree ("account");
create index "quote_contact_link" on "quote" using btree ("contact");
create index "quote_price_book_link" on "quote" using btree ("price_book");
create index "quote_name_id_sort" on "quote" using btree ("name", "id");
create unique index "quote_number_key" on "quote" using btree ("number") where "deleted_act" is null;
create index "quote_opportunity_link" on "quote" using btree ("opportunity");
create index "quote_status_id_sort" on "quote" using btree ("status", "id");
create index "quote_previous_link" on "quote" using btree ("previous");
create index "quote_quoted_on_id_sort" on "quote" using btree ("quoted_on", "id");
create index "quote_valid_until_id_sort" on "quote" using btree ("valid_until", "id");
create index "quote_owner_link" on "quote" using btree ("owner");
create index "quote_department_link" on "quote" using btree ("department");
create index "quote_changed_at_id_sort" on "quote" using btree ("changed_at", "id");
create index "quote_created_act_time" on "quote" using brin ("created_act");
create index "quote_deleted_act_id_sort" on "quote" using btree ("deleted_act", "id") where "deleted_act" is not null;
create table "quote_line" (
  "id" bigint not null,
  "version" integer default 1 not null,
  "created_act" bigint not null,
  "deleted_act" bigint,
  "quote" bigint,
  "position" numeric(24,0),
  "product" bigint,
  "name" text collate "zh-x-icu",
  "quantity" numeric(24,3),
  "unit" text collate "zh-x-icu",
  "list_price" numeric(24,4),
  "list_price_currency" text,
  "price_entry" bigint,
  "price" numeric(24,4),
  "price_currency" text,
  "price_source" text collate "zh-x-icu",
  "discount" numeric(24,4),
  "tax_rate" numeric(24,4),
  "gross" numeric(24,4),
  "gross_currency" text,
  "net" numeric(24,4),
  "net_currency" text,
  "amount" numeric(24,2),
  "amount_currency" text,
  "tax" numeric(24,2),
  "tax_currency" text,
  "total" numeric(24,2),
  "total_currency" text,
  "note" text collate "zh-x-icu",
  "created_at" timestamp with time zone not null,
  "created_by" bigint,
  "changed_at" timestamp with time zone not null,
  "changed_by" bigint,
  primary key ("id")
);
create index "quote_line_quote_link" on "quote_line" using btree ("quote");
create index "quote_line_product_link" on "quote_line" using btree ("product");
create index "quote_line_name_id_sort" on "quote_line" using btree ("name", "id");
create index "quote_line_price_entry_link" on "quote_line" using btree ("price_entry");
create index "quote_line_changed_at_id_sort" on "quote_line" using btree ("changed_at", "id");
create index "quote_line_created_act_time" on "quote_line" using brin ("created_act");
create index "quote_line_deleted_act_id_sort" on "quote_line" using btree ("deleted_act", "id") where "deleted_act" is not null;
create table "order" (
  "id" bigint not null,
  "version" integer default 1 not null,
  "created_act" bigint not null,
  "deleted_act" bigint,
  "account" bigint,
  "contact" bigint,
  "price_book" bigint,
  "currency" text collate "zh-x-icu",
  "tax_included" boolean,
  "payment" text collate "zh-x-icu",
  "transport" text collate "zh-x-icu",
  "delivery_terms" text collate "zh-x-icu",
  "delivery_address" text collate "zh-x-icu",
  "customer_reference" text collate "zh-x-icu",
  "gross" numeric(24,4),
  "gross_currency" text,
  "net" numeric(24,4),
  "net_currency" text,
  "amount" numeric(24,2),
  "amount_currency" text,
  "tax" numeric(24,2),
  "tax_currency" text,
  "total" numeric(24,2),
  "total_currency" text,
  "number" text collate "zh-x-icu",
  "quote" bigint,
  "opportunity" bigint,
  "status" text collate "zh-x-icu",
  "ordered_on" date,
  "requested_on" date,
  "shipped_on" date,
  "consignee" text collate "zh-x-icu",
  "freight" numeric(24,2),
  "freight_currency" text,
  "note" text collate "zh-x-icu",
  "confirmed_on" date,
  "completed_on" date,
  "cancelled_on" date,
  "cancel_reason" text collate "zh-x-icu",
  "owner" bigint,
  "department" bigint,
  "private" boolean default false not null,
  "exclusive" boolean default false not null,
  "created_at" timestamp with time zone not null,
  "created_by" bigint,
  "changed_at" timestamp with time zone not null,
  "changed_by" bigint,
  primary key ("id")
);
create index "order_account_link" on "order" using btree ("account");
create index "order_contact_link" on "order" using btree ("contact");
create index "order_price_book_link" on "order" using btree ("price_book");
create unique index "order_number_key" on "order" using btree ("number") where "deleted_act" is null;
create index "order_number_id_sort" on "order" using btree ("number", "id");
create index "order_quote_link" on "order" using btree ("quote");
create index "order_opportunity_link" on "order" using btree ("opportunity");
create index "order_status_id_sort" on "order" using btree ("status", "id");
create index "order_ordered_on_id_sort" on "order" using btree ("ordered_on", "id");
create index "order_requested_on_id_sort" on "order" using btree ("requested_on", "id");
create index "order_owner_link" on "order" using btree ("owner");
create index "order_department_link" on "order" using btree ("department");
create index "order_changed_at_id_sort" on "order" using btree ("changed_at", "id");
create index "order_created_act_time" on "order" using brin ("created_act");
create index "order_deleted_act_id_sort" on "order" using btree ("deleted_act", "id") where "deleted_act" is not null;
create table "order_line" (
  "id" bigint not null,
  "version" integer default 1 not null,
  "created_act" bigint not null,
  "deleted_act" bigint,
  "order" bigint,
  "position" numeric(24,0),
  "product" bigint,
  "name" text collate "zh-x-icu",
  "quantity" numeric(24,3),
  "unit" text collate "zh-x-icu",
  "list_price" numeric(24,4),
  "list_price_currency" text,
  "price_entry" bigint,
  "price" numeric(24,4),
  "price_currency" text,
  "price_source" text collate "zh-x-icu",
  "discount" numeric(24,4),
  "tax_rate" numeric(24,4),
  "gross" numeric(24,4),
  "gross_currency" text,
  "net" numeric(24,4),
  "net_currency" text,
  "amount" numeric(24,2),
  "amount_currency" text,
  "tax" numeric(24,2),
  "tax_currency" text,
  "total" numeric(24,2),
  "total_currency" text,
  "note" text collate "zh-x-icu",
  "created_at" timestamp with time zone not null,
  "created_by" bigint,
  "changed_at" timestamp with time zone not null,
  "changed_by" bigint,
  primary key ("id")
);
create index "order_line_order_link" on "order_line" using btree ("order");
create index "order_line_product_link" on "order_line" using btree ("product");
create index "order_line_name_id_sort" on "order_line" using btree ("name", "id");
create index "order_line_price_entry_link" on "order_line" using btree ("price_entry");
create index "order_line_changed_at_id_sort" on "order_line" using btree ("changed_at", "id");
create index "order_line_created_act_time" on "order_line" using brin ("created_act");
create index "order_line_deleted_act_id_sort" on "order_line" using btree ("deleted_act", "id") where "deleted_act" is not null;
create table "task" (
  "id" bigint not null,
  "version" integer default 1 not null,
  "created_act" bigint not null,
  "deleted_act" bigint,
  "subject" text collate "zh-x-icu",
  "account" bigint,
  "contact" bigint,
  "opportunity" bigint,
  "lead" bigint,
  "at" timestamp with time zone,
  "due_on" date,
  "priority" text collate "zh-x-icu",
  "state" text collate "zh-x-icu",
  "done_at" timestamp with time zone,
  "result" text collate "zh-x-icu",
  "note" text collate "zh-x-icu",
  "owner" bigint,
  "department" bigint,
  "private" boolean default false not null,
  "exclusive" boolean default false not null,
  "created_at" timestamp with time zone not null,
  "created_by" bigint,
  "changed_at" timestamp with time zone not null,
  "changed_by" bigint,
  primary key ("id")
);
create index "task_subject_id_sort" on "task" using btree ("subject", "id");
create index "task_account_link" on "task" using btree ("account");
create index "task_contact_link" on "task" using btree ("contact");
create index "task_opportunity_link" on "task" using btree ("opportunity");
create index "task_lead_link" on "task" using btree ("lead");
create index "task_at_id_sort" on "task" using btree ("at", "id");
create index "task_due_on_id_sort" on "task" using btree ("due_on", "id");
create index "task_state_id_sort" on "task" using btree ("state", "id");
create index "task_owner_link" on "task" using btree ("owner");
create index "task_department_link" on "task" using btree ("department");
create index "task_changed_at_id_sort" on "task" using btree ("changed_at", "id");
create index "task_created_act_time" on "task" using brin ("created_act");
create index "task_deleted_act_id_sort" on "task" using btree ("deleted_act", "id") where "deleted_act" is not null;
create table "call" (
  "id" bigint not null,
  "version" integer default 1 not null,
  "created_act" bigint not null,
  "deleted_act" bigint,
  "subject" text collate "zh-x-icu",
  "account" bigint,
  "contact" bigint,
  "opportunity" bigint,
  "lead" bigint,
  "at" timestamp with time zone,
  "direction" text collate "zh-x-icu",
  "seconds" numeric(24,0),
  "result" text collate "zh-x-icu",
  "text" text collate "zh-x-icu",
  "owner" bigint,
  "department" bigint,
  "private" boolean default false not null,
  "exclusive" boolean default false not null,
  "created_at" timestamp with time zone not null,
  "created_by" bigint,
  "changed_at" timestamp with time zone not null,
  "changed_by" bigint,
  primary key ("id")
);
create index "call_subject_id_sort" on "call" using btree ("subject", "id");
create index "call_account_link" on "call" using btree ("account");
create index "call_contact_link" on "call" using btree ("contact");
create index "call_opportunity_link" on "call" using btree ("opportunity");
create index "call_lead_link" on "call" using btree ("lead");
create index "call_at_id_sort" on "call" using btree ("at", "id");
create index "call_owner_link" on "call" using btree ("owner");
create index "call_department_link" on "call" using btree ("department");
create index "call_changed_at_id_sort" on "call" using btree ("changed_at", "id");
create index "call_created_act_time" on "call" using brin ("created_act");
create index "call_deleted_act_id_sort" on "call" using btree ("deleted_act", "id") where "deleted_act" is not null;
create table "visit" (
  "id" bigint not null,
  "version" integer default 1 not null,
  "created_act" bigint not null,
  "deleted_act" bigint,
  "subject" text collate "zh-x-icu",
  "account" bigint,
  "contact" bigint,
  "opportunity" bigint,
  "lead" bigint,
  "at" timestamp with time zone,
  "state" text collate "zh-x-icu",
  "until" timestamp with time zone,
  "purpose" text collate "zh-x-icu",
  "place" text collate "zh-x-icu",
  "position" text collate "zh-x-icu",
  "photo" bigint,
  "text" text collate "zh-x-icu",
  "owner" bigint,
  "department" bigint,
  "private" boolean default false not null,
  "exclusive" boolean default false not null,
  "created_at" timestamp with time zone not null,
  "created_by" bigint,
  "changed_at" timestamp with time zone not null,
  "changed_by" bigint,
  primary key ("id")
);
create index "visit_subject_id_sort" on "visit" using btree ("subject", "id");
create index "visit_account_link" on "visit" using btree ("account");
create index "visit_contact_link" on "visit" using btree ("contact");
create index "visit_opportunity_link" on "visit" using btree ("opportunity");
create index "visit_lead_link" on "visit" using btree ("lead");
create index "visit_at_id_sort" on "visit" using btree ("at", "id");
create index "visit_state_id_sort" on "visit" using btree ("state", "id");
create index "visit_owner_link" on "visit" using btree ("owner");
create index "visit_department_link" on "visit" using btree ("department");
create index "visit_changed_at_id_sort" on "visit" using btree ("changed_at", "id");
create index "visit_created_act_time" on "visit" using brin ("created_act");
create index "visit_deleted_act_id_sort" on "visit" using btree ("deleted_act", "id") where "deleted_act" is not null;
create table "note" (
  "id" bigint not null,
  "version" integer default 1 not null,
  "created_act" bigint not null,
  "deleted_act" bigint,
  "subject" text collate "zh-x-icu",
  "account" bigint,
  "contact" bigint,
  "opportunity" bigint,
  "lead" bigint,
  "at" timestamp with time zone,
  "text" text collate "zh-x-icu",
  "attachment" bigint,
  "owner" bigint,
  "department" bigint,
  "private" boolean default false not null,
  "exclusive" boolean default false not null,
  "created_at" timestamp with time zone not null,
  "created_by" bigint,
  "changed_at" timestamp with time zone not null,
  "changed_by" bigint,
  primary key ("id")
);
create index "note_subject_id_sort" on "note" using btree ("subject", "id");
create index "note_account_link" on "note" using btree ("account");
create index "note_contact_link" on "note" using btree ("contact");
create index "note_opportunity_link" on "note" using btree ("opportunity");
create index "note_lead_link" on "note" using btree ("lead");
create index "note_at_id_sort" on "note" using btree ("at", "id");
create index "note_owner_link" on "note" using btree ("owner");
create index "note_department_link" on "note" using btree ("department");
create index "note_changed_at_id_sort" on "note" using btree ("changed_at", "id");
create index "note_created_act_time" on "note" using brin ("created_act");
create index "note_deleted_act_id_sort" on "note" using btree ("deleted_act", "id") where "deleted_act" is not null;
create table "saved_view" (
  "id" bigint not null,
  "version" integer default 1 not null,
  "created_act" bigint not null,
  "deleted_act" bigint,
  "name" text collate "zh-x-icu",
  "entity" text collate "zh-x-icu",
  "state" text collate "zh-x-icu",
  "owner" bigint,
  "department" bigint,
  "private" boolean default false not null,
  "exclusive" boolean default false not null,
  "created_at" timestamp with time zone not null,
  "created_by" bigint,
  "changed_at" timestamp with time zone not null,
  "changed_by" bigint,
  primary key ("id")
);
create index "saved_view_name_id_sort" on "saved_view" using btree ("name", "id");
create index "saved_view_entity_id_sort" on "saved_view" using btree ("entity", "id");
create index "saved_view_owner_link" on "saved_view" using btree ("owner");
create index "saved_view_department_link" on "saved_view" using btree ("department");
create index "saved_view_changed_at_id_sort" on "saved_view" using btree ("changed_at", "id");
create index "saved_view_created_act_time" on "saved_view" using brin ("created_act");
create index "saved_view_deleted_act_id_sort" on "saved_view" using btree ("deleted_act", "id") where "deleted_act" is not null;
-- server 0001-sign-in.sql
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
-- server 0002-jobs-and-imports.sql
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
-- server 0003-settings.sql
-- How each person wants to work.
create table preference (
  person bigint primary key,
  value jsonb not null
);

-- As whom an administrator of access looks at the product, reading only.
alter table sign_in_session add column trying_as bigint;
create table "x_tank" (id bigint not null, version integer default 1 not null, created_act bigint not null, deleted_act bigint, name text collate "zh-x-icu", owner bigint, department bigint, private boolean default false not null, exclusive boolean default false not null, created_at timestamp with time zone not null, created_by bigint, changed_at timestamp with time zone not null, changed_by bigint, primary key ("id"));
alter table "account" add column x_use numeric(24,1);
alter table "account" add column x_words text collate "zh-x-icu";
insert into "account" (id, version, created_act, deleted_act, name, number, short_name, kind, life_cycle, level, key_account, parent, trade, source, tags, region, country, address, postcode, phone, mail, website, credit_code, legal_representative, registered_capital, registered_capital_currency, founded_on, registered_address, business_scope, staff, revenue, revenue_currency, settlement, payment_days, credit_limit, credit_limit_currency, credit_grade, last_contact_at, next_step, next_on, note, owner, department, private, exclusive, price_book, created_at, created_by, changed_at, changed_by, x_use, x_words) overriding system value select id, version, created_act, deleted_act, name, number, short_name, kind, life_cycle, level, key_account, parent, trade, source, tags, region, country, address, postcode, phone, mail, website, credit_code, legal_representative, registered_capital, registered_capital_currency, founded_on, registered_address, business_scope, staff, revenue, revenue_currency, settlement, payment_days, credit_limit, credit_limit_currency, credit_grade, last_contact_at, next_step, next_on, note, owner, department, private, exclusive, price_book, created_at, created_by, changed_at, changed_by, x_use, x_words from json_populate_record(null::"account", '{"id":19,"version":3,"created_act":20,"deleted_act":null,"name":"宁波甬联化工","number":"KH-20260001","short_name":null,"kind":"END_CUSTOMER","life_cycle":"TARGET","level":null,"key_account":false,"parent":null,"trade":null,"source":null,"tags":null,"region":null,"country":null,"address":null,"postcode":null,"phone":"13900001234","mail":null,"website":null,"credit_code":null,"legal_representative":null,"registered_capital":null,"registered_capital_currency":null,"founded_on":null,"registered_address":null,"business_scope":null,"staff":null,"revenue":null,"revenue_currency":null,"settlement":null,"payment_days":null,"credit_limit":null,"credit_limit_currency":null,"credit_grade":null,"last_contact_at":null,"next_step":"回访","next_on":null,"note":null,"owner":8,"department":6,"private":false,"exclusive":false,"price_book":null,"created_at":"2026-11-22T09:26:04.996913+08:00","created_by":8,"changed_at":"2026-11-22T09:26:05.303883+08:00","changed_by":8,"x_use":12.5,"x_words":"老地方"}');
insert into "account" (id, version, created_act, deleted_act, name, number, short_name, kind, life_cycle, level, key_account, parent, trade, source, tags, region, country, address, postcode, phone, mail, website, credit_code, legal_representative, registered_capital, registered_capital_currency, founded_on, registered_address, business_scope, staff, revenue, revenue_currency, settlement, payment_days, credit_limit, credit_limit_currency, credit_grade, last_contact_at, next_step, next_on, note, owner, department, private, exclusive, price_book, created_at, created_by, changed_at, changed_by, x_use, x_words) overriding system value select id, version, created_act, deleted_act, name, number, short_name, kind, life_cycle, level, key_account, parent, trade, source, tags, region, country, address, postcode, phone, mail, website, credit_code, legal_representative, registered_capital, registered_capital_currency, founded_on, registered_address, business_scope, staff, revenue, revenue_currency, settlement, payment_days, credit_limit, credit_limit_currency, credit_grade, last_contact_at, next_step, next_on, note, owner, department, private, exclusive, price_book, created_at, created_by, changed_at, changed_by, x_use, x_words from json_populate_record(null::"account", '{"id":24,"version":1,"created_act":25,"deleted_act":null,"name":"南方石化","number":"KH-20260002","short_name":null,"kind":"END_CUSTOMER","life_cycle":"TARGET","level":null,"key_account":false,"parent":null,"trade":null,"source":null,"tags":null,"region":null,"country":null,"address":null,"postcode":null,"phone":null,"mail":null,"website":null,"credit_code":null,"legal_representative":null,"registered_capital":null,"registered_capital_currency":null,"founded_on":null,"registered_address":null,"business_scope":null,"staff":null,"revenue":null,"revenue_currency":null,"settlement":null,"payment_days":null,"credit_limit":null,"credit_limit_currency":null,"credit_grade":null,"last_contact_at":null,"next_step":null,"next_on":null,"note":null,"owner":10,"department":7,"private":false,"exclusive":false,"price_book":null,"created_at":"2026-11-22T09:26:05.165778+08:00","created_by":10,"changed_at":"2026-11-22T09:26:05.165778+08:00","changed_by":10,"x_use":null,"x_words":null}');
insert into "account" (id, version, created_act, deleted_act, name, number, short_name, kind, life_cycle, level, key_account, parent, trade, source, tags, region, country, address, postcode, phone, mail, website, credit_code, legal_representative, registered_capital, registered_capital_currency, founded_on, registered_address, business_scope, staff, revenue, revenue_currency, settlement, payment_days, credit_limit, credit_limit_currency, credit_grade, last_contact_at, next_step, next_on, note, owner, department, private, exclusive, price_book, created_at, created_by, changed_at, changed_by, x_use, x_words) overriding system value select id, version, created_act, deleted_act, name, number, short_name, kind, life_cycle, level, key_account, parent, trade, source, tags, region, country, address, postcode, phone, mail, website, credit_code, legal_representative, registered_capital, registered_capital_currency, founded_on, registered_address, business_scope, staff, revenue, revenue_currency, settlement, payment_days, credit_limit, credit_limit_currency, credit_grade, last_contact_at, next_step, next_on, note, owner, department, private, exclusive, price_book, created_at, created_by, changed_at, changed_by, x_use, x_words from json_populate_record(null::"account", '{"id":26,"version":2,"created_act":27,"deleted_act":28,"name":"删掉的","number":"KH-20260003","short_name":null,"kind":"END_CUSTOMER","life_cycle":"TARGET","level":null,"key_account":false,"parent":null,"trade":null,"source":null,"tags":null,"region":null,"country":null,"address":null,"postcode":null,"phone":null,"mail":null,"website":null,"credit_code":null,"legal_representative":null,"registered_capital":null,"registered_capital_currency":null,"founded_on":null,"registered_address":null,"business_scope":null,"staff":null,"revenue":null,"revenue_currency":null,"settlement":null,"payment_days":null,"credit_limit":null,"credit_limit_currency":null,"credit_grade":null,"last_contact_at":null,"next_step":null,"next_on":null,"note":null,"owner":8,"department":6,"private":false,"exclusive":false,"price_book":null,"created_at":"2026-11-22T09:26:05.207168+08:00","created_by":8,"changed_at":"2026-11-22T09:26:05.236391+08:00","changed_by":8,"x_use":null,"x_words":null}');
insert into "act" (id, at, author, on_behalf_of, kind, name, reason, undoes, undone_by, lent) overriding system value select id, at, author, on_behalf_of, kind, name, reason, undoes, undone_by, lent from json_populate_record(null::"act", '{"id":18,"at":"2026-11-22T09:26:03.859257+08:00","author":2,"on_behalf_of":null,"kind":"BATCH","name":null,"reason":null,"undoes":null,"undone_by":null,"lent":[],"xid":"774"}');
insert into "act" (id, at, author, on_behalf_of, kind, name, reason, undoes, undone_by, lent) overriding system value select id, at, author, on_behalf_of, kind, name, reason, undoes, undone_by, lent from json_populate_record(null::"act", '{"id":20,"at":"2026-11-22T09:26:04.996913+08:00","author":8,"on_behalf_of":null,"kind":"CREATE","name":null,"reason":null,"undoes":null,"undone_by":null,"lent":[],"xid":"783"}');
insert into "act" (id, at, author, on_behalf_of, kind, name, reason, undoes, undone_by, lent) overriding system value select id, at, author, on_behalf_of, kind, name, reason, undoes, undone_by, lent from json_populate_record(null::"act", '{"id":21,"at":"2026-11-22T09:26:05.064668+08:00","author":8,"on_behalf_of":null,"kind":"CHANGE","name":null,"reason":null,"undoes":null,"undone_by":null,"lent":[],"xid":"784"}');
insert into "act" (id, at, author, on_behalf_of, kind, name, reason, undoes, undone_by, lent) overriding system value select id, at, author, on_behalf_of, kind, name, reason, undoes, undone_by, lent from json_populate_record(null::"act", '{"id":23,"at":"2026-11-22T09:26:05.105465+08:00","author":8,"on_behalf_of":null,"kind":"CREATE","name":null,"reason":null,"undoes":null,"undone_by":null,"lent":[],"xid":"785"}');
insert into "act" (id, at, author, on_behalf_of, kind, name, reason, undoes, undone_by, lent) overriding system value select id, at, author, on_behalf_of, kind, name, reason, undoes, undone_by, lent from json_populate_record(null::"act", '{"id":25,"at":"2026-11-22T09:26:05.165778+08:00","author":10,"on_behalf_of":null,"kind":"CREATE","name":null,"reason":null,"undoes":null,"undone_by":null,"lent":[],"xid":"789"}');
insert into "act" (id, at, author, on_behalf_of, kind, name, reason, undoes, undone_by, lent) overriding system value select id, at, author, on_behalf_of, kind, name, reason, undoes, undone_by, lent from json_populate_record(null::"act", '{"id":27,"at":"2026-11-22T09:26:05.207168+08:00","author":8,"on_behalf_of":null,"kind":"CREATE","name":null,"reason":null,"undoes":null,"undone_by":null,"lent":[],"xid":"790"}');
insert into "act" (id, at, author, on_behalf_of, kind, name, reason, undoes, undone_by, lent) overriding system value select id, at, author, on_behalf_of, kind, name, reason, undoes, undone_by, lent from json_populate_record(null::"act", '{"id":28,"at":"2026-11-22T09:26:05.236391+08:00","author":8,"on_behalf_of":null,"kind":"DELETE","name":null,"reason":null,"undoes":null,"undone_by":null,"lent":[],"xid":"791"}');
insert into "act" (id, at, author, on_behalf_of, kind, name, reason, undoes, undone_by, lent) overriding system value select id, at, author, on_behalf_of, kind, name, reason, undoes, undone_by, lent from json_populate_record(null::"act", '{"id":30,"at":"2026-11-22T09:26:05.303883+08:00","author":8,"on_behalf_of":null,"kind":"CREATE","name":null,"reason":null,"undoes":null,"undone_by":null,"lent":[],"xid":"792"}');
insert into "act" (id, at, author, on_behalf_of, kind, name, reason, undoes, undone_by, lent) overriding system value select id, at, author, on_behalf_of, kind, name, reason, undoes, undone_by, lent from json_populate_record(null::"act", '{"id":32,"at":"2026-11-22T09:26:05.349168+08:00","author":8,"on_behalf_of":null,"kind":"CREATE","name":null,"reason":null,"undoes":null,"undone_by":null,"lent":[],"xid":"793"}');
insert into "act" (id, at, author, on_behalf_of, kind, name, reason, undoes, undone_by, lent) overriding system value select id, at, author, on_behalf_of, kind, name, reason, undoes, undone_by, lent from json_populate_record(null::"act", '{"id":5,"at":"2026-11-22T09:26:00.438957+08:00","author":null,"on_behalf_of":null,"kind":"CREATE","name":null,"reason":null,"undoes":null,"undone_by":null,"lent":[],"xid":"771"}');
insert into "act_change" (act, entity, record, kind, old, new) overriding system value select act, entity, record, kind, old, new from json_populate_record(null::"act_change", '{"act":18,"entity":"employee","record":10,"kind":"create","old":null,"new":null}');
insert into "act_change" (act, entity, record, kind, old, new) overriding system value select act, entity, record, kind, old, new from json_populate_record(null::"act_change", '{"act":18,"entity":"employee","record":11,"kind":"create","old":null,"new":null}');
insert into "act_change" (act, entity, record, kind, old, new) overriding system value select act, entity, record, kind, old, new from json_populate_record(null::"act_change", '{"act":18,"entity":"employee","record":12,"kind":"create","old":null,"new":null}');
insert into "act_change" (act, entity, record, kind, old, new) overriding system value select act, entity, record, kind, old, new from json_populate_record(null::"act_change", '{"act":18,"entity":"employee","record":8,"kind":"create","old":null,"new":null}');
insert into "act_change" (act, entity, record, kind, old, new) overriding system value select act, entity, record, kind, old, new from json_populate_record(null::"act_change", '{"act":18,"entity":"employee","record":9,"kind":"create","old":null,"new":null}');
insert into "act_change" (act, entity, record, kind, old, new) overriding system value select act, entity, record, kind, old, new from json_populate_record(null::"act_change", '{"act":18,"entity":"organisation","record":6,"kind":"create","old":null,"new":null}');
insert into "act_change" (act, entity, record, kind, old, new) overriding system value select act, entity, record, kind, old, new from json_populate_record(null::"act_change", '{"act":18,"entity":"organisation","record":7,"kind":"create","old":null,"new":null}');
insert into "act_change" (act, entity, record, kind, old, new) overriding system value select act, entity, record, kind, old, new from json_populate_record(null::"act_change", '{"act":18,"entity":"roleAssignment","record":13,"kind":"create","old":null,"new":null}');
insert into "act_change" (act, entity, record, kind, old, new) overriding system value select act, entity, record, kind, old, new from json_populate_record(null::"act_change", '{"act":18,"entity":"roleAssignment","record":14,"kind":"create","old":null,"new":null}');
insert into "act_change" (act, entity, record, kind, old, new) overriding system value select act, entity, record, kind, old, new from json_populate_record(null::"act_change", '{"act":18,"entity":"roleAssignment","record":15,"kind":"create","old":null,"new":null}');
insert into "act_change" (act, entity, record, kind, old, new) overriding system value select act, entity, record, kind, old, new from json_populate_record(null::"act_change", '{"act":18,"entity":"roleAssignment","record":16,"kind":"create","old":null,"new":null}');
insert into "act_change" (act, entity, record, kind, old, new) overriding system value select act, entity, record, kind, old, new from json_populate_record(null::"act_change", '{"act":18,"entity":"roleAssignment","record":17,"kind":"create","old":null,"new":null}');
insert into "act_change" (act, entity, record, kind, old, new) overriding system value select act, entity, record, kind, old, new from json_populate_record(null::"act_change", '{"act":20,"entity":"account","record":19,"kind":"create","old":null,"new":null}');
insert into "act_change" (act, entity, record, kind, old, new) overriding system value select act, entity, record, kind, old, new from json_populate_record(null::"act_change", '{"act":21,"entity":"account","record":19,"kind":"change","old":{"phone": "13800001234"},"new":{"phone": "13900001234"}}');
insert into "act_change" (act, entity, record, kind, old, new) overriding system value select act, entity, record, kind, old, new from json_populate_record(null::"act_change", '{"act":23,"entity":"x_tank","record":22,"kind":"create","old":null,"new":null}');
insert into "act_change" (act, entity, record, kind, old, new) overriding system value select act, entity, record, kind, old, new from json_populate_record(null::"act_change", '{"act":25,"entity":"account","record":24,"kind":"create","old":null,"new":null}');
insert into "act_change" (act, entity, record, kind, old, new) overriding system value select act, entity, record, kind, old, new from json_populate_record(null::"act_change", '{"act":27,"entity":"account","record":26,"kind":"create","old":null,"new":null}');
insert into "act_change" (act, entity, record, kind, old, new) overriding system value select act, entity, record, kind, old, new from json_populate_record(null::"act_change", '{"act":28,"entity":"account","record":26,"kind":"delete","old":null,"new":null}');
insert into "act_change" (act, entity, record, kind, old, new) overriding system value select act, entity, record, kind, old, new from json_populate_record(null::"act_change", '{"act":30,"entity":"account","record":19,"kind":"change","old":{"nextStep": null},"new":{"nextStep": "回访"}}');
insert into "act_change" (act, entity, record, kind, old, new) overriding system value select act, entity, record, kind, old, new from json_populate_record(null::"act_change", '{"act":30,"entity":"task","record":29,"kind":"create","old":null,"new":null}');
insert into "act_change" (act, entity, record, kind, old, new) overriding system value select act, entity, record, kind, old, new from json_populate_record(null::"act_change", '{"act":32,"entity":"savedView","record":31,"kind":"create","old":null,"new":null}');
insert into "act_change" (act, entity, record, kind, old, new) overriding system value select act, entity, record, kind, old, new from json_populate_record(null::"act_change", '{"act":5,"entity":"employee","record":2,"kind":"create","old":null,"new":null}');
insert into "act_change" (act, entity, record, kind, old, new) overriding system value select act, entity, record, kind, old, new from json_populate_record(null::"act_change", '{"act":5,"entity":"organisation","record":1,"kind":"create","old":null,"new":null}');
insert into "act_change" (act, entity, record, kind, old, new) overriding system value select act, entity, record, kind, old, new from json_populate_record(null::"act_change", '{"act":5,"entity":"roleAssignment","record":3,"kind":"create","old":null,"new":null}');
insert into "act_change" (act, entity, record, kind, old, new) overriding system value select act, entity, record, kind, old, new from json_populate_record(null::"act_change", '{"act":5,"entity":"roleAssignment","record":4,"kind":"create","old":null,"new":null}');
insert into "counter" (entity, bucket, value) overriding system value select entity, bucket, value from json_populate_record(null::"counter", '{"entity":"account","bucket":"2026","value":3}');
insert into "definition" (kind, entity, name, place, body, removed, version) overriding system value select kind, entity, name, place, body, removed, version from json_populate_record(null::"definition", '{"kind":"ENTITY","entity":"","name":"x_tank","place":1,"body":{"name": "x_tank", "label": {"en": "Tank", "zh": "储罐"}, "owned": true, "grants": [{"role": "SALES", "right": "read", "scope": "OWN"}, {"role": "SALES", "right": "create", "scope": "OWN"}]},"removed":false,"version":1}');
insert into "definition" (kind, entity, name, place, body, removed, version) overriding system value select kind, entity, name, place, body, removed, version from json_populate_record(null::"definition", '{"kind":"FIELD","entity":"account","name":"x_use","place":2,"body":{"kind": {"type": "number", "scale": 1}, "name": "x_use", "label": {"en": "Annual use", "zh": "年用量"}, "entity": "account", "traits": []},"removed":false,"version":1}');
insert into "definition" (kind, entity, name, place, body, removed, version) overriding system value select kind, entity, name, place, body, removed, version from json_populate_record(null::"definition", '{"kind":"FIELD","entity":"account","name":"x_words","place":3,"body":{"kind": {"max": 50, "type": "text"}, "name": "x_words", "label": {"en": "Words", "zh": "暗号"}, "entity": "account", "traits": ["SEARCHED"]},"removed":false,"version":1}');
insert into "definition" (kind, entity, name, place, body, removed, version) overriding system value select kind, entity, name, place, body, removed, version from json_populate_record(null::"definition", '{"kind":"LIST","entity":"account","name":"x_big","place":4,"body":{"name": "x_big", "sort": ["name"], "label": {"en": "Large", "zh": "大户"}, "entity": "account", "filter": "x_use > 5", "columns": ["name", "x_use"]},"removed":false,"version":1}');
insert into "definition_change" (version, at, author, undoes, changes) overriding system value select version, at, author, undoes, changes from json_populate_record(null::"definition_change", '{"version":1,"at":"2026-11-22T09:26:04.689803+08:00","author":11,"undoes":null,"changes":[{"new": {"name": "x_tank", "label": {"en": "Tank", "zh": "储罐"}, "owned": true, "grants": [{"role": "SALES", "right": "read", "scope": "OWN"}, {"role": "SALES", "right": "create", "scope": "OWN"}]}, "kind": "ENTITY", "name": "x_tank", "entity": ""}, {"new": {"kind": {"type": "number", "scale": 1}, "name": "x_use", "label": {"en": "Annual use", "zh": "年用量"}, "entity": "account", "traits": []}, "kind": "FIELD", "name": "x_use", "entity": "account"}, {"new": {"kind": {"max": 50, "type": "text"}, "name": "x_words", "label": {"en": "Words", "zh": "暗号"}, "entity": "account", "traits": ["SEARCHED"]}, "kind": "FIELD", "name": "x_words", "entity": "account"}, {"new": {"name": "x_big", "sort": ["name"], "label": {"en": "Large", "zh": "大户"}, "entity": "account", "filter": "x_use > 5", "columns": ["name", "x_use"]}, "kind": "LIST", "name": "x_big", "entity": "account"}]}');
insert into "employee" (id, version, created_act, deleted_act, name, number, login, department, manager, "position", rank, hired_on, left_on, state, coefficient, mobile, mail, language, zone, created_at, created_by, changed_at, changed_by) overriding system value select id, version, created_act, deleted_act, name, number, login, department, manager, "position", rank, hired_on, left_on, state, coefficient, mobile, mail, language, zone, created_at, created_by, changed_at, changed_by from json_populate_record(null::"employee", '{"id":10,"version":1,"created_act":18,"deleted_act":null,"name":"赵敏","number":null,"login":"zhao","department":7,"manager":null,"position":null,"rank":null,"hired_on":null,"left_on":null,"state":"ACTIVE","coefficient":null,"mobile":null,"mail":null,"language":"ZH","zone":"Asia/Shanghai","created_at":"2026-11-22T09:26:03.859257+08:00","created_by":2,"changed_at":"2026-11-22T09:26:03.859257+08:00","changed_by":2}');
insert into "employee" (id, version, created_act, deleted_act, name, number, login, department, manager, "position", rank, hired_on, left_on, state, coefficient, mobile, mail, language, zone, created_at, created_by, changed_at, changed_by) overriding system value select id, version, created_act, deleted_act, name, number, login, department, manager, "position", rank, hired_on, left_on, state, coefficient, mobile, mail, language, zone, created_at, created_by, changed_at, changed_by from json_populate_record(null::"employee", '{"id":11,"version":1,"created_act":18,"deleted_act":null,"name":"石系统","number":null,"login":"sys","department":1,"manager":null,"position":null,"rank":null,"hired_on":null,"left_on":null,"state":"ACTIVE","coefficient":null,"mobile":null,"mail":null,"language":"ZH","zone":"Asia/Shanghai","created_at":"2026-11-22T09:26:03.859257+08:00","created_by":2,"changed_at":"2026-11-22T09:26:03.859257+08:00","changed_by":2}');
insert into "employee" (id, version, created_act, deleted_act, name, number, login, department, manager, "position", rank, hired_on, left_on, state, coefficient, mobile, mail, language, zone, created_at, created_by, changed_at, changed_by) overriding system value select id, version, created_act, deleted_act, name, number, login, department, manager, "position", rank, hired_on, left_on, state, coefficient, mobile, mail, language, zone, created_at, created_by, changed_at, changed_by from json_populate_record(null::"employee", '{"id":12,"version":1,"created_act":18,"deleted_act":null,"name":"安权限","number":null,"login":"acc","department":1,"manager":null,"position":null,"rank":null,"hired_on":null,"left_on":null,"state":"ACTIVE","coefficient":null,"mobile":null,"mail":null,"language":"EN","zone":"Asia/Shanghai","created_at":"2026-11-22T09:26:03.859257+08:00","created_by":2,"changed_at":"2026-11-22T09:26:03.859257+08:00","changed_by":2}');
insert into "employee" (id, version, created_act, deleted_act, name, number, login, department, manager, "position", rank, hired_on, left_on, state, coefficient, mobile, mail, language, zone, created_at, created_by, changed_at, changed_by) overriding system value select id, version, created_act, deleted_act, name, number, login, department, manager, "position", rank, hired_on, left_on, state, coefficient, mobile, mail, language, zone, created_at, created_by, changed_at, changed_by from json_populate_record(null::"employee", '{"id":2,"version":1,"created_act":5,"deleted_act":null,"name":"管理员","number":null,"login":"admin","department":1,"manager":null,"position":null,"rank":null,"hired_on":null,"left_on":null,"state":"ACTIVE","coefficient":null,"mobile":null,"mail":null,"language":"ZH","zone":"Asia/Shanghai","created_at":"2026-11-22T09:26:00.438957+08:00","created_by":null,"changed_at":"2026-11-22T09:26:00.438957+08:00","changed_by":null}');
insert into "employee" (id, version, created_act, deleted_act, name, number, login, department, manager, "position", rank, hired_on, left_on, state, coefficient, mobile, mail, language, zone, created_at, created_by, changed_at, changed_by) overriding system value select id, version, created_act, deleted_act, name, number, login, department, manager, "position", rank, hired_on, left_on, state, coefficient, mobile, mail, language, zone, created_at, created_by, changed_at, changed_by from json_populate_record(null::"employee", '{"id":8,"version":1,"created_act":18,"deleted_act":null,"name":"陈思远","number":null,"login":"chen","department":6,"manager":null,"position":null,"rank":null,"hired_on":null,"left_on":null,"state":"ACTIVE","coefficient":null,"mobile":null,"mail":null,"language":"ZH","zone":"Asia/Shanghai","created_at":"2026-11-22T09:26:03.859257+08:00","created_by":2,"changed_at":"2026-11-22T09:26:03.859257+08:00","changed_by":2}');
insert into "employee" (id, version, created_act, deleted_act, name, number, login, department, manager, "position", rank, hired_on, left_on, state, coefficient, mobile, mail, language, zone, created_at, created_by, changed_at, changed_by) overriding system value select id, version, created_act, deleted_act, name, number, login, department, manager, "position", rank, hired_on, left_on, state, coefficient, mobile, mail, language, zone, created_at, created_by, changed_at, changed_by from json_populate_record(null::"employee", '{"id":9,"version":1,"created_act":18,"deleted_act":null,"name":"周子航","number":null,"login":"zhou","department":6,"manager":null,"position":null,"rank":null,"hired_on":null,"left_on":null,"state":"ACTIVE","coefficient":null,"mobile":null,"mail":null,"language":"ZH","zone":"Asia/Shanghai","created_at":"2026-11-22T09:26:03.859257+08:00","created_by":2,"changed_at":"2026-11-22T09:26:03.859257+08:00","changed_by":2}');
insert into "migration" (module, number, name, checksum, at) overriding system value select module, number, name, checksum, at from json_populate_record(null::"migration", '{"module":"business","number":1,"name":"0001-initial.sql","checksum":"25bb7e9ea0e18f1d","at":"2026-11-22T09:25:38.875202+08:00"}');
insert into "migration" (module, number, name, checksum, at) overriding system value select module, number, name, checksum, at from json_populate_record(null::"migration", '{"module":"kernel","number":1,"name":"0001-kernel-tables.sql","checksum":"6a026abbdfc151de","at":"2026-11-22T09:25:38.61013+08:00"}');
insert into "migration" (module, number, name, checksum, at) overriding system value select module, number, name, checksum, at from json_populate_record(null::"migration", '{"module":"server","number":1,"name":"0001-sign-in.sql","checksum":"ae3f01126f374855","at":"2026-11-22T09:25:40.562193+08:00"}');
insert into "migration" (module, number, name, checksum, at) overriding system value select module, number, name, checksum, at from json_populate_record(null::"migration", '{"module":"server","number":2,"name":"0002-jobs-and-imports.sql","checksum":"28e01dea3e75291d","at":"2026-11-22T09:25:40.735186+08:00"}');
insert into "migration" (module, number, name, checksum, at) overriding system value select module, number, name, checksum, at from json_populate_record(null::"migration", '{"module":"server","number":3,"name":"0003-settings.sql","checksum":"4171667657cf98bf","at":"2026-11-22T09:25:40.828924+08:00"}');
insert into "organisation" (id, version, created_act, deleted_act, name, code, kind, parent, manager, note, created_at, created_by, changed_at, changed_by) overriding system value select id, version, created_act, deleted_act, name, code, kind, parent, manager, note, created_at, created_by, changed_at, changed_by from json_populate_record(null::"organisation", '{"id":1,"version":1,"created_act":5,"deleted_act":null,"name":"本公司","code":null,"kind":"COMPANY","parent":null,"manager":null,"note":null,"created_at":"2026-11-22T09:26:00.438957+08:00","created_by":null,"changed_at":"2026-11-22T09:26:00.438957+08:00","changed_by":null}');
insert into "organisation" (id, version, created_act, deleted_act, name, code, kind, parent, manager, note, created_at, created_by, changed_at, changed_by) overriding system value select id, version, created_act, deleted_act, name, code, kind, parent, manager, note, created_at, created_by, changed_at, changed_by from json_populate_record(null::"organisation", '{"id":6,"version":1,"created_act":18,"deleted_act":null,"name":"北区","code":null,"kind":"DEPARTMENT","parent":1,"manager":null,"note":null,"created_at":"2026-11-22T09:26:03.859257+08:00","created_by":2,"changed_at":"2026-11-22T09:26:03.859257+08:00","changed_by":2}');
insert into "organisation" (id, version, created_act, deleted_act, name, code, kind, parent, manager, note, created_at, created_by, changed_at, changed_by) overriding system value select id, version, created_act, deleted_act, name, code, kind, parent, manager, note, created_at, created_by, changed_at, changed_by from json_populate_record(null::"organisation", '{"id":7,"version":1,"created_act":18,"deleted_act":null,"name":"南区","code":null,"kind":"DEPARTMENT","parent":1,"manager":null,"note":null,"created_at":"2026-11-22T09:26:03.859257+08:00","created_by":2,"changed_at":"2026-11-22T09:26:03.859257+08:00","changed_by":2}');
insert into "preference" (person, value) overriding system value select person, value from json_populate_record(null::"preference", '{"person":8,"value":{"theme": "dark"}}');
insert into "role_assignment" (id, version, created_act, deleted_act, employee, role, until, created_at, created_by, changed_at, changed_by) overriding system value select id, version, created_act, deleted_act, employee, role, until, created_at, created_by, changed_at, changed_by from json_populate_record(null::"role_assignment", '{"id":13,"version":1,"created_act":18,"deleted_act":null,"employee":8,"role":"SALES","until":null,"created_at":"2026-11-22T09:26:03.859257+08:00","created_by":2,"changed_at":"2026-11-22T09:26:03.859257+08:00","changed_by":2}');
insert into "role_assignment" (id, version, created_act, deleted_act, employee, role, until, created_at, created_by, changed_at, changed_by) overriding system value select id, version, created_act, deleted_act, employee, role, until, created_at, created_by, changed_at, changed_by from json_populate_record(null::"role_assignment", '{"id":14,"version":1,"created_act":18,"deleted_act":null,"employee":9,"role":"SALES_MANAGER","until":null,"created_at":"2026-11-22T09:26:03.859257+08:00","created_by":2,"changed_at":"2026-11-22T09:26:03.859257+08:00","changed_by":2}');
insert into "role_assignment" (id, version, created_act, deleted_act, employee, role, until, created_at, created_by, changed_at, changed_by) overriding system value select id, version, created_act, deleted_act, employee, role, until, created_at, created_by, changed_at, changed_by from json_populate_record(null::"role_assignment", '{"id":15,"version":1,"created_act":18,"deleted_act":null,"employee":10,"role":"SALES","until":null,"created_at":"2026-11-22T09:26:03.859257+08:00","created_by":2,"changed_at":"2026-11-22T09:26:03.859257+08:00","changed_by":2}');
insert into "role_assignment" (id, version, created_act, deleted_act, employee, role, until, created_at, created_by, changed_at, changed_by) overriding system value select id, version, created_act, deleted_act, employee, role, until, created_at, created_by, changed_at, changed_by from json_populate_record(null::"role_assignment", '{"id":16,"version":1,"created_act":18,"deleted_act":null,"employee":11,"role":"SYSTEM_ADMINISTRATOR","until":null,"created_at":"2026-11-22T09:26:03.859257+08:00","created_by":2,"changed_at":"2026-11-22T09:26:03.859257+08:00","changed_by":2}');
insert into "role_assignment" (id, version, created_act, deleted_act, employee, role, until, created_at, created_by, changed_at, changed_by) overriding system value select id, version, created_act, deleted_act, employee, role, until, created_at, created_by, changed_at, changed_by from json_populate_record(null::"role_assignment", '{"id":17,"version":1,"created_act":18,"deleted_act":null,"employee":12,"role":"ACCESS_ADMINISTRATOR","until":null,"created_at":"2026-11-22T09:26:03.859257+08:00","created_by":2,"changed_at":"2026-11-22T09:26:03.859257+08:00","changed_by":2}');
insert into "role_assignment" (id, version, created_act, deleted_act, employee, role, until, created_at, created_by, changed_at, changed_by) overriding system value select id, version, created_act, deleted_act, employee, role, until, created_at, created_by, changed_at, changed_by from json_populate_record(null::"role_assignment", '{"id":3,"version":1,"created_act":5,"deleted_act":null,"employee":2,"role":"SYSTEM_ADMINISTRATOR","until":null,"created_at":"2026-11-22T09:26:00.438957+08:00","created_by":null,"changed_at":"2026-11-22T09:26:00.438957+08:00","changed_by":null}');
insert into "role_assignment" (id, version, created_act, deleted_act, employee, role, until, created_at, created_by, changed_at, changed_by) overriding system value select id, version, created_act, deleted_act, employee, role, until, created_at, created_by, changed_at, changed_by from json_populate_record(null::"role_assignment", '{"id":4,"version":1,"created_act":5,"deleted_act":null,"employee":2,"role":"ACCESS_ADMINISTRATOR","until":null,"created_at":"2026-11-22T09:26:00.438957+08:00","created_by":null,"changed_at":"2026-11-22T09:26:00.438957+08:00","changed_by":null}');
insert into "saved_view" (id, version, created_act, deleted_act, name, entity, state, owner, department, private, exclusive, created_at, created_by, changed_at, changed_by) overriding system value select id, version, created_act, deleted_act, name, entity, state, owner, department, private, exclusive, created_at, created_by, changed_at, changed_by from json_populate_record(null::"saved_view", '{"id":31,"version":1,"created_act":32,"deleted_act":null,"name":"我的视图","entity":"account","state":"{\"a\":1}","owner":8,"department":6,"private":false,"exclusive":false,"created_at":"2026-11-22T09:26:05.349168+08:00","created_by":8,"changed_at":"2026-11-22T09:26:05.349168+08:00","changed_by":8}');
insert into "search_text" (record, entity, words) overriding system value select record, entity, words from json_populate_record(null::"search_text", '{"record":1,"entity":"organisation","words":"''f0e|bengong'':1 ''f0e|bgs'':1 ''f0e|gongsi'':2 ''f0e|gs'':2 ''f0e|si'':3 ''f0e|公司'':2 ''f0e|司'':3 ''f0e|本公'':1"}');
insert into "search_text" (record, entity, words) overriding system value select record, entity, words from json_populate_record(null::"search_text", '{"record":10,"entity":"employee","words":"''f0e|min'':2 ''f0e|zhaomin'':1 ''f0e|zm'':1 ''f0e|敏'':2 ''f0e|赵敏'':1 ''fio|zhao'':1"}');
insert into "search_text" (record, entity, words) overriding system value select record, entity, words from json_populate_record(null::"search_text", '{"record":11,"entity":"employee","words":"''f0e|shixi'':1 ''f0e|sxt'':1 ''f0e|tong'':3 ''f0e|xitong'':2 ''f0e|xt'':2 ''f0e|石系'':1 ''f0e|系统'':2 ''f0e|统'':3 ''fio|sys'':1"}');
insert into "search_text" (record, entity, words) overriding system value select record, entity, words from json_populate_record(null::"search_text", '{"record":12,"entity":"employee","words":"''f0e|anquan'':1 ''f0e|aqx'':1 ''f0e|quanxian'':2 ''f0e|qx'':2 ''f0e|xian'':3 ''f0e|安权'':1 ''f0e|权限'':2 ''f0e|限'':3 ''fio|acc'':1"}');
insert into "search_text" (record, entity, words) overriding system value select record, entity, words from json_populate_record(null::"search_text", '{"record":19,"entity":"account","words":"''3qy|地方'':2 ''3qy|方'':3 ''3qy|老地'':1 ''f0e|boyong'':2 ''f0e|bylh'':2 ''f0e|gong'':6 ''f0e|hg'':5 ''f0e|huagong'':5 ''f0e|lhg'':4 ''f0e|lianhua'':4 ''f0e|nbyl'':1 ''f0e|ningbo'':1 ''f0e|ylhg'':3 ''f0e|yonglian'':3 ''f0e|化工'':5 ''f0e|宁波'':1 ''f0e|工'':6 ''f0e|波甬'':2 ''f0e|甬联'':3 ''f0e|联化'':4 ''fgl|0001'' ''fgl|0260001'' ''fgl|20260001'' ''fgl|260001'' ''fgl|60001'' ''fgl|kh20260001'' ''kel|00001234'' ''kel|0001234'' ''kel|001234'' ''kel|01234'' ''kel|1234'' ''kel|13900001234'' ''kel|3900001234'' ''kel|900001234''"}');
insert into "search_text" (record, entity, words) overriding system value select record, entity, words from json_populate_record(null::"search_text", '{"record":2,"entity":"employee","words":"''f0e|gly'':1 ''f0e|guanli'':1 ''f0e|liyuan'':2 ''f0e|ly'':2 ''f0e|yuan'':3 ''f0e|员'':3 ''f0e|理员'':2 ''f0e|管理'':1 ''fio|admin'':1"}');
insert into "search_text" (record, entity, words) overriding system value select record, entity, words from json_populate_record(null::"search_text", '{"record":22,"entity":"x_tank","words":"''f0e|guan'':3 ''f0e|haoguan'':2 ''f0e|hg'':2 ''f0e|yhg'':1 ''f0e|yihao'':1 ''f0e|一号'':1 ''f0e|号罐'':2 ''f0e|罐'':3"}');
insert into "search_text" (record, entity, words) overriding system value select record, entity, words from json_populate_record(null::"search_text", '{"record":24,"entity":"account","words":"''f0e|fangshi'':2 ''f0e|fsh'':2 ''f0e|hua'':4 ''f0e|nanfang'':1 ''f0e|nfsh'':1 ''f0e|sh'':3 ''f0e|shihua'':3 ''f0e|化'':4 ''f0e|南方'':1 ''f0e|方石'':2 ''f0e|石化'':3 ''fgl|0002'' ''fgl|0260002'' ''fgl|20260002'' ''fgl|260002'' ''fgl|60002'' ''fgl|kh20260002''"}');
insert into "search_text" (record, entity, words) overriding system value select record, entity, words from json_populate_record(null::"search_text", '{"record":29,"entity":"task","words":"''cti|fang'':2 ''cti|hf'':1 ''cti|huifang'':1 ''cti|回访'':1 ''cti|访'':2"}');
insert into "search_text" (record, entity, words) overriding system value select record, entity, words from json_populate_record(null::"search_text", '{"record":6,"entity":"organisation","words":"''f0e|beiqu'':1 ''f0e|bq'':1 ''f0e|qu'':2 ''f0e|北区'':1 ''f0e|区'':2"}');
insert into "search_text" (record, entity, words) overriding system value select record, entity, words from json_populate_record(null::"search_text", '{"record":7,"entity":"organisation","words":"''f0e|nanqu'':1 ''f0e|nq'':1 ''f0e|qu'':2 ''f0e|区'':2 ''f0e|南区'':1"}');
insert into "search_text" (record, entity, words) overriding system value select record, entity, words from json_populate_record(null::"search_text", '{"record":8,"entity":"employee","words":"''f0e|chensi'':1 ''f0e|csy'':1 ''f0e|siyuan'':2 ''f0e|sy'':2 ''f0e|yuan'':3 ''f0e|思远'':2 ''f0e|远'':3 ''f0e|陈思'':1 ''fio|chen'':1"}');
insert into "search_text" (record, entity, words) overriding system value select record, entity, words from json_populate_record(null::"search_text", '{"record":9,"entity":"employee","words":"''f0e|hang'':3 ''f0e|zh'':2 ''f0e|zhouzi'':1 ''f0e|zihang'':2 ''f0e|zzh'':1 ''f0e|周子'':1 ''f0e|子航'':2 ''f0e|航'':3 ''fio|zhou'':1"}');
insert into "sign_in_account" (person, password_hash, password_set_at, locked_at, locked_by, totp_secret, totp_pending, totp_step) overriding system value select person, password_hash, password_set_at, locked_at, locked_by, totp_secret, totp_pending, totp_step from json_populate_record(null::"sign_in_account", '{"person":10,"password_hash":null,"password_set_at":null,"locked_at":null,"locked_by":null,"totp_secret":null,"totp_pending":null,"totp_step":null}');
insert into "sign_in_account" (person, password_hash, password_set_at, locked_at, locked_by, totp_secret, totp_pending, totp_step) overriding system value select person, password_hash, password_set_at, locked_at, locked_by, totp_secret, totp_pending, totp_step from json_populate_record(null::"sign_in_account", '{"person":11,"password_hash":null,"password_set_at":null,"locked_at":null,"locked_by":null,"totp_secret":null,"totp_pending":null,"totp_step":null}');
insert into "sign_in_account" (person, password_hash, password_set_at, locked_at, locked_by, totp_secret, totp_pending, totp_step) overriding system value select person, password_hash, password_set_at, locked_at, locked_by, totp_secret, totp_pending, totp_step from json_populate_record(null::"sign_in_account", '{"person":12,"password_hash":null,"password_set_at":null,"locked_at":null,"locked_by":null,"totp_secret":null,"totp_pending":null,"totp_step":null}');
insert into "sign_in_account" (person, password_hash, password_set_at, locked_at, locked_by, totp_secret, totp_pending, totp_step) overriding system value select person, password_hash, password_set_at, locked_at, locked_by, totp_secret, totp_pending, totp_step from json_populate_record(null::"sign_in_account", '{"person":2,"password_hash":null,"password_set_at":null,"locked_at":null,"locked_by":null,"totp_secret":null,"totp_pending":null,"totp_step":null}');
insert into "sign_in_account" (person, password_hash, password_set_at, locked_at, locked_by, totp_secret, totp_pending, totp_step) overriding system value select person, password_hash, password_set_at, locked_at, locked_by, totp_secret, totp_pending, totp_step from json_populate_record(null::"sign_in_account", '{"person":8,"password_hash":"$argon2id$v=19$m=19456,t=2,p=1$NOHe4g5tDkgkCY0V2sTw3g$lFkVwYXB9Y+VRrg8su7T+xxfv88rlYeZe4Tc6vSYSsA","password_set_at":"2026-11-22T09:26:06.527793+08:00","locked_at":null,"locked_by":null,"totp_secret":null,"totp_pending":null,"totp_step":null}');
insert into "sign_in_link" (hash, person, made_by, made_at, expires_at, used_at, clears_second_factor) overriding system value select hash, person, made_by, made_at, expires_at, used_at, clears_second_factor from json_populate_record(null::"sign_in_link", '{"hash":"\\x02664ea97c233c3c425ca7d0c7360f3ad506fced9abc0e6292179ea3f85a7f62","person":8,"made_by":12,"made_at":"2026-11-22T09:26:05.756329+08:00","expires_at":"2026-11-25T09:26:05.756329+08:00","used_at":"2026-11-22T09:26:06.526353+08:00","clears_second_factor":false}');
insert into "sign_in_log" (id, at, event, how, person, login, by_person, address, agent) overriding system value select id, at, event, how, person, login, by_person, address, agent from json_populate_record(null::"sign_in_log", '{"id":1,"at":"2026-11-22T09:26:02.186178+08:00","event":"TOKEN_MADE","how":"COMMAND","person":2,"login":"","by_person":null,"address":"","agent":""}');
insert into "sign_in_log" (id, at, event, how, person, login, by_person, address, agent) overriding system value select id, at, event, how, person, login, by_person, address, agent from json_populate_record(null::"sign_in_log", '{"id":2,"at":"2026-11-22T09:26:04.014662+08:00","event":"TOKEN_MADE","how":"COMMAND","person":11,"login":"","by_person":null,"address":"","agent":""}');
insert into "sign_in_log" (id, at, event, how, person, login, by_person, address, agent) overriding system value select id, at, event, how, person, login, by_person, address, agent from json_populate_record(null::"sign_in_log", '{"id":3,"at":"2026-11-22T09:26:04.96311+08:00","event":"TOKEN_MADE","how":"COMMAND","person":8,"login":"","by_person":null,"address":"","agent":""}');
insert into "sign_in_log" (id, at, event, how, person, login, by_person, address, agent) overriding system value select id, at, event, how, person, login, by_person, address, agent from json_populate_record(null::"sign_in_log", '{"id":4,"at":"2026-11-22T09:26:05.122577+08:00","event":"TOKEN_MADE","how":"COMMAND","person":10,"login":"","by_person":null,"address":"","agent":""}');
insert into "sign_in_log" (id, at, event, how, person, login, by_person, address, agent) overriding system value select id, at, event, how, person, login, by_person, address, agent from json_populate_record(null::"sign_in_log", '{"id":5,"at":"2026-11-22T09:26:05.444933+08:00","event":"TOKEN_MADE","how":"COMMAND","person":12,"login":"","by_person":null,"address":"","agent":""}');
insert into "sign_in_log" (id, at, event, how, person, login, by_person, address, agent) overriding system value select id, at, event, how, person, login, by_person, address, agent from json_populate_record(null::"sign_in_log", '{"id":6,"at":"2026-11-22T09:26:05.792126+08:00","event":"LINK_MADE","how":"LINK","person":8,"login":"","by_person":12,"address":"127.0.0.1","agent":"Java-http-client/25.0.3"}');
insert into "sign_in_log" (id, at, event, how, person, login, by_person, address, agent) overriding system value select id, at, event, how, person, login, by_person, address, agent from json_populate_record(null::"sign_in_log", '{"id":7,"at":"2026-11-22T09:26:06.52984+08:00","event":"PASSWORD_SET","how":"LINK","person":8,"login":"","by_person":null,"address":"127.0.0.1","agent":"Java-http-client/25.0.3"}');
insert into "task" (id, version, created_act, deleted_act, subject, account, contact, opportunity, lead, at, due_on, priority, state, done_at, result, note, owner, department, private, exclusive, created_at, created_by, changed_at, changed_by) overriding system value select id, version, created_act, deleted_act, subject, account, contact, opportunity, lead, at, due_on, priority, state, done_at, result, note, owner, department, private, exclusive, created_at, created_by, changed_at, changed_by from json_populate_record(null::"task", '{"id":29,"version":1,"created_act":30,"deleted_act":null,"subject":"回访","account":19,"contact":null,"opportunity":null,"lead":null,"at":"2026-11-22T09:26:05.303883+08:00","due_on":null,"priority":"NORMAL","state":"OPEN","done_at":null,"result":null,"note":null,"owner":8,"department":6,"private":false,"exclusive":false,"created_at":"2026-11-22T09:26:05.303883+08:00","created_by":8,"changed_at":"2026-11-22T09:26:05.303883+08:00","changed_by":8}');
insert into "x_tank" (id, version, created_act, deleted_act, name, owner, department, private, exclusive, created_at, created_by, changed_at, changed_by) overriding system value select id, version, created_act, deleted_act, name, owner, department, private, exclusive, created_at, created_by, changed_at, changed_by from json_populate_record(null::"x_tank", '{"id":22,"version":1,"created_act":23,"deleted_act":null,"name":"一号罐","owner":8,"department":6,"private":false,"exclusive":false,"created_at":"2026-11-22T09:26:05.105465+08:00","created_by":8,"changed_at":"2026-11-22T09:26:05.105465+08:00","changed_by":8}');
select setval('"record_id"', 256);
select setval('"sign_in_log_id_seq"', 7);
select setval('"sign_in_token_id_seq"', 5);
