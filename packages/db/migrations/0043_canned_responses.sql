-- compatible: yes
-- Responses that are written once and used often, for a department or for all of them, in one language. What was said with
-- one goes by its version, so versions never change and a removed one stays.
create table canned_response (
  id bigint generated always as identity primary key,
  -- Null: for all of them.
  department_id text references department on delete cascade,
  -- As ISO 639-1 has it.
  language text not null check (language ~ '^[a-z]{2}$'),
  name text not null,
  version integer not null,
  removed_at timestamptz
);
create unique index canned_response_name on canned_response (lower(name), language, coalesce(department_id, '')) where removed_at is null;

create table canned_response_version (
  canned_response_id bigint not null references canned_response on delete cascade,
  version integer not null,
  name text not null,
  text text not null,
  person_id bigint references person on delete set null,
  at timestamptz not null,
  primary key (canned_response_id, version)
);
