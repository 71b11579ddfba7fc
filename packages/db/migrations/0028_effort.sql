-- Hours that people say they spent, in minutes. Weeks are those of ISO 8601, such as 2026-W53, which sort as text. A row here is for its author to correct and for nobody else to read: instead of a
-- person it has a keyed digest of person and week, another one each week. When the week is closed the rows become sums and go.
create table effort_entry (
  department_id text not null references department,
  week text not null check (week ~ '^[0-9]{4}-W(0[1-9]|[1-4][0-9]|5[0-3])$'),
  activity text not null check (activity in ('following', 'distributing', 'dialogue', 'creating', 'networking')),
  author_digest bytea not null,
  minutes integer not null check (minutes between 0 and 10080),
  primary key (department_id, week, activity, author_digest)
);
create index effort_entry_week on effort_entry (week);

-- What a department spent in a closed week: the only rows that figures are made of. Without a row nobody entered anything.
create table effort_sum (
  department_id text not null references department,
  week text not null check (week ~ '^[0-9]{4}-W(0[1-9]|[1-4][0-9]|5[0-3])$'),
  activity text not null check (activity in ('following', 'distributing', 'dialogue', 'creating', 'networking')),
  minutes integer not null check (minutes >= 0),
  -- Who spent any of it, and of these who spent nothing on the same activity in another department that week:
  -- the second may be added up over departments, and nobody is counted twice.
  people integer not null check (people >= 0),
  people_only_here integer not null check (people_only_here between 0 and people),
  primary key (week, department_id, activity)
);

-- What is planned a week, from a week on and until the next row. Null: nothing is planned any more.
create table effort_budget (
  department_id text not null references department on delete cascade,
  activity text not null check (activity in ('following', 'distributing', 'dialogue', 'creating', 'networking')),
  valid_from text not null check (valid_from ~ '^[0-9]{4}-W(0[1-9]|[1-4][0-9]|5[0-3])$'),
  minutes integer check (minutes between 0 and 1000000),
  primary key (department_id, activity, valid_from)
);

-- How many active people stand at least behind a figure about work. The newest row that is in force counts; before any, ten do.
-- Below ten two persons change it: one proposes and another one confirms. The rows stay as the record of it.
create table work_minimum (
  id bigint generated always as identity primary key,
  people integer not null check (people between 5 and 1000),
  reason text not null,
  proposed_by bigint references person on delete set null,
  proposed_at timestamptz not null,
  confirmed_by bigint references person on delete set null,
  in_force_at timestamptz,
  withdrawn_at timestamptz,
  check (in_force_at is null or withdrawn_at is null),
  check (confirmed_by <> proposed_by)
);
-- One proposal waits at a time.
create unique index work_minimum_open on work_minimum ((true)) where in_force_at is null and withdrawn_at is null;
