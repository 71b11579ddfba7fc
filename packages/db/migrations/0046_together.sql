-- compatible: yes
-- Whom a note names: people, and departments, whose members are meant then. Ids alone, so that a name that is erased is gone here, too.
create table note_mention (
  id bigint generated always as identity primary key,
  note_id bigint not null references note on delete cascade,
  ticket_id bigint not null references ticket on delete cascade,
  person_id bigint references person on delete cascade,
  department_id text references department on delete cascade,
  at timestamptz not null,
  check ((person_id is null) <> (department_id is null))
);
create index note_mention_person on note_mention (person_id, at) where person_id is not null;
create index note_mention_department on note_mention (department_id, at) where department_id is not null;
create index note_mention_ticket on note_mention (ticket_id);
create index note_mention_note on note_mention (note_id);

-- Until when somebody has seen what names them in the notes of a ticket.
create table mention_seen (
  ticket_id bigint not null references ticket on delete cascade,
  person_id bigint not null references person on delete cascade,
  seen_at timestamptz not null,
  primary key (ticket_id, person_id)
);

-- Departments that help with a ticket and do not own its clock.
create table ticket_support (
  ticket_id bigint not null references ticket on delete cascade,
  department_id text not null references department on delete cascade,
  person_id bigint references person on delete set null,
  at timestamptz not null,
  primary key (ticket_id, department_id)
);
create index ticket_support_department on ticket_support (department_id);

-- What Echolot decided and a person said to be otherwise, to learn from: which decision, by which rule or watch in which
-- version, what was said and what is right. Ids and words of ours alone; it outlives the ticket.
create table correction (
  id bigint generated always as identity primary key,
  ticket_id bigint references ticket on delete set null,
  kind text not null check (kind in ('watch', 'story', 'language', 'department', 'priority', 'pin', 'follow_up', 'own')),
  -- The watch, rule or copy that decided; null where none of that kind did.
  decided_by text,
  version integer,
  decided text not null,
  correct text not null,
  person_id bigint references person on delete set null,
  at timestamptz not null
);
create index correction_kind on correction (kind, decided_by, at);
