-- compatible: yes
-- Who is away, until when, and who stands in. Why is nobody's business and is not kept; what is over is deleted.
create table absence (
  id bigint generated always as identity primary key,
  person_id bigint not null references person on delete cascade,
  deputy_id bigint references person on delete set null,
  begins_at timestamptz not null,
  -- Exclusive.
  ends_at timestamptz not null,
  check (begins_at < ends_at),
  check (deputy_id is null or deputy_id <> person_id)
);
create index absence_person on absence (person_id, begins_at);
create index absence_end on absence (ends_at);
