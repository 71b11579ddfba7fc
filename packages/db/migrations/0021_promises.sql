-- What is promised beyond the one number of a department: the first that holds decides, from the top. A row is one version and
-- never changes but to end; what replaces it says from when on. Null stands for any.
create table promise (
  id bigint generated always as identity primary key,
  -- What its versions have in common: the row of the first.
  promise_id bigint not null,
  department_id text references department on delete cascade,
  priority text check (priority in ('low', 'normal', 'high', 'urgent')),
  channel text,
  clock text not null check (clock in ('first_response', 'next_response', 'triage', 'acknowledgement', 'resolution')),
  target_minutes integer not null check (target_minutes between 1 and 525600),
  counted text not null check (counted in ('working', 'calendar')),
  position integer not null,
  valid_from timestamptz not null,
  valid_to timestamptz,
  person_id bigint references person on delete set null,
  check (valid_to is null or valid_to >= valid_from)
);
create unique index promise_now on promise (promise_id) where valid_to is null;

-- In which time the minutes of a target are counted: the working hours of the department, or every hour.
alter table ticket add column counted text not null default 'working' check (counted in ('working', 'calendar'));
alter table episode add column counted text not null default 'working' check (counted in ('working', 'calendar'));
