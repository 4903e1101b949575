-- How each person wants to work.
create table preference (
  person bigint primary key,
  value jsonb not null
);

-- As whom an administrator of access looks at the product, reading only.
alter table sign_in_session add column trying_as bigint;
