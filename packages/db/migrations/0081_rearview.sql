-- compatible: yes
-- What stood at a source before anybody listened, read page by page in the background. The row says how far it came, whatever the
-- queue loses; what it found are items like all others, whose mentions have no ticket until somebody opens one.
create table rearview (
  id bigint generated always as identity primary key,
  source_id bigint not null references source on delete cascade,
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'cancelled', 'failed')),
  -- How far back.
  since timestamptz not null,
  -- Where its connector goes on; null at the beginning.
  next text,
  pages integer not null default 0,
  -- Items that the pages held, those of them that were new, and those of these that concern us.
  found integer not null default 0,
  stored integer not null default 0,
  concerning integer not null default 0,
  asked_at timestamptz not null,
  person_id bigint references person on delete set null,
  -- When it came further last: somebody is at work on it, or has died.
  touched_at timestamptz not null,
  -- Until when the channel asked for patience.
  waits_until timestamptz,
  ended_at timestamptz,
  problem text
);
create unique index rearview_under_way on rearview (source_id) where state in ('waiting', 'running');
create index rearview_source on rearview (source_id, id desc);
