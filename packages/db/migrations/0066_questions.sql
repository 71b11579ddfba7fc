-- compatible: yes
-- What people are asked again and again, at the counter and on the phone: how often on which day, and never by whom it was noted.
create table question (
  id bigint generated always as identity primary key,
  department_id text not null references department on delete cascade,
  text text not null,
  -- Where everybody can read the answer; null where nobody can yet.
  answer_url text,
  created_at timestamptz not null
);
create index question_department on question (department_id);

-- Days of the company's zone.
create table question_day (
  question_id bigint not null references question on delete cascade,
  day date not null,
  count integer not null check (count > 0),
  primary key (question_id, day)
);

-- One that can be taken back for an hour, by whoever was given its token. Nobody stands in it.
create table question_tap (
  token text primary key,
  question_id bigint not null references question on delete cascade,
  day date not null,
  at timestamptz not null
);
create index question_tap_question on question_tap (question_id);
create index question_tap_at on question_tap (at);
