-- compatible: yes
-- Until when somebody last looked at their first page, so that it can tell them what has changed since. One row each, read by
-- nobody but themselves, and gone with whoever may not come in any more.
create table visit (
  person_id bigint primary key references person on delete cascade,
  -- When the visit before this one ended; null on the first.
  before_at timestamptz,
  seen_at timestamptz not null
);
