-- compatible: yes
-- What could be answered, as somebody says who does not answer here: a department by mail. It never goes out by itself.
create table proposed_response (
  id bigint generated always as identity primary key,
  ticket_id bigint not null references ticket on delete cascade,
  text text not null,
  -- Whose proposal it is: a person's, or that of whoever reads the mail of a department.
  person_id bigint references person on delete set null,
  department_id text references department on delete set null,
  at timestamptz not null,
  -- The keyed digest of the mail that brought it, so that the same mail is taken once.
  mail_digest bytea unique,
  -- The names of files that came with it and are not kept.
  left_out text[] not null default '{}',
  state text not null check (state in ('open', 'taken', 'set_aside')),
  settled_by bigint references person on delete set null,
  settled_at timestamptz,
  check ((state = 'open') = (settled_at is null))
);
create index proposed_response_ticket on proposed_response (ticket_id);
create index proposed_response_open on proposed_response (ticket_id) where state = 'open';
