-- compatible: yes
-- What colleagues saw where nobody listens, and handed in.

create table submission (
  id bigint generated always as identity primary key,
  -- Null where that person was removed.
  person_id bigint references person on delete set null,
  item_id bigint not null references item on delete cascade,
  -- Whether it had been found before.
  known boolean not null,
  -- Where it was seen, in the colleague's words, which may name its author and go with them.
  place text,
  at timestamptz not null,
  unique (item_id, person_id)
);
create index submission_of_person on submission (person_id, id);
