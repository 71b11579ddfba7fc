-- compatible: yes
-- A source that moved keeps what is known of its items: the host that their digests were made with, where that is not the
-- host of its present address any more.
alter table source add column identity_host text;

-- Where sources moved for good, and where they could not follow.
create table source_move (
  id bigint generated always as identity primary key,
  source_id bigint not null references source on delete cascade,
  at timestamptz not null,
  outcome text not null check (outcome in ('followed', 'known', 'from_file')),
  -- As pages may show them. The old address is kept, sealed as it was.
  from_url text not null,
  from_sealed bytea not null,
  to_url text not null,
  -- The source that has the new address already.
  known_id bigint references source on delete set null
);
create index source_move_source on source_move (source_id, at desc);
create index source_move_known on source_move (known_id) where known_id is not null;
-- A move that could not be followed is said again by every poll, and stands here once.
create unique index source_move_open on source_move (source_id) where outcome <> 'followed';
