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
