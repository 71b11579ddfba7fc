-- What a calendar said when. Rows never change but for a person who goes. They outlive the calendar: the past of departments
-- that went by it is counted in them.
create table calendar_version (
  calendar_id bigint not null,
  version integer not null,
  definition jsonb not null,
  -- From when on it counts; null: since ever.
  valid_from timestamptz,
  person_id bigint references person on delete set null,
  created_at timestamptz not null,
  primary key (calendar_id, version),
  check ((version = 1) = (valid_from is null))
);
-- A calendar may say something of days that come every year; what it says nothing of is written out.
update calendar set definition = '{"yearly": {}}'::jsonb || definition;

insert into calendar_version (calendar_id, version, definition, created_at) select id, 1, definition, updated_at from calendar;

-- Which calendar a department went by when, in the order of their numbers.
create table department_calendar (
  department_id text not null references department on delete cascade,
  number integer not null,
  calendar_id bigint not null,
  -- From when on it counts; null: since ever.
  valid_from timestamptz,
  person_id bigint references person on delete set null,
  created_at timestamptz not null,
  primary key (department_id, number),
  check ((number = 1) = (valid_from is null))
);
insert into department_calendar (department_id, number, calendar_id, created_at) select id, 1, calendar_id, created_at from department;
