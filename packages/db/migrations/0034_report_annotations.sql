-- compatible: yes
-- What people note about days, for whoever reads a report of them: a recall, a strike. Days are the company's own, such as 2026-06-17, both included.
create table report_annotation (
  id bigint generated always as identity primary key,
  from_day text not null check (from_day ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
  to_day text not null check (to_day ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
  text text not null,
  -- Null: for all of them.
  department_id text references department on delete cascade,
  channel text,
  person_id bigint references person on delete set null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  check (to_day >= from_day)
);
create index report_annotation_days on report_annotation (from_day, to_day);
