-- compatible: yes
-- Reports as they were told: what was asked, when, and all that the answer was made from. Ids, times and words of ours alone, nothing
-- that anybody outside wrote. Rows never change; tickets that they count may go, so they are no references.
create table report_snapshot (
  id bigint generated always as identity primary key,
  name text not null,
  -- The period and to what it was narrowed, and the lens that was looked through.
  asked jsonb not null,
  as_of timestamptz not null,
  -- Waits, calendars, promises and figures, in the form of a report that recomputes itself.
  data jsonb not null,
  -- By which version each figure was counted.
  definitions jsonb not null,
  person_id bigint references person on delete set null,
  created_at timestamptz not null
);
create index report_snapshot_newest on report_snapshot (created_at);
