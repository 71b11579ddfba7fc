-- compatible: yes
-- Views of the queue that somebody keeps: for themselves, or for everybody.
create table saved_view (
  id bigint generated always as identity primary key,
  -- Whose it is; null where it is everybody's.
  person_id bigint references person on delete cascade,
  name text not null,
  -- What the address of the queue says.
  view text not null,
  department_id text,
  channel text,
  language text,
  priority text check (priority in ('low', 'normal', 'high', 'urgent')),
  filter text,
  search text,
  position integer not null,
  created_at timestamptz not null
);
create unique index saved_view_name on saved_view (coalesce(person_id, 0), lower(name));
