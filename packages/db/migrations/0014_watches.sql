-- compatible: yes
-- What a watch said when: every version with who made it and from where. A version that nothing is known of has no row.
create table watch_version (
  watch_id bigint not null references watch on delete cascade,
  version integer not null,
  query text not null,
  -- Null where it was made before versions were kept.
  at timestamptz,
  person_id bigint references person on delete set null,
  origin text check (origin in ('page', 'setup_file', 'command', 'shipped', 'macro', 'upgrade')),
  -- The macros that it used, by name, as they were then: {brand: 3}.
  macros jsonb not null,
  primary key (watch_id, version)
);
insert into watch_version (watch_id, version, query, at, macros) select id, version, query, case when version = 1 then created_at end, '{}' from watch;

-- Texts that a watch must hit or must not. Whoever writes one by hand can quote a stranger: it goes with the watch, and where
-- it was taken from an item, with that item's erasure.
create table watch_example (
  id bigint generated always as identity primary key,
  watch_id bigint not null references watch on delete cascade,
  position integer not null,
  must text not null check (must in ('match', 'not_match')),
  title text,
  text text not null,
  item_id bigint references item on delete cascade,
  purpose text not null default 'mentions' check (purpose = 'mentions'),
  visibility text not null default 'public' check (visibility = 'public'),
  retention_class text not null default 'mention' check (retention_class = 'mention')
);
create index watch_example_watch on watch_example (watch_id, position);
create index watch_example_item on watch_example (item_id) where item_id is not null;

-- Words for parts of watches, written here or changed from what is shipped; those made of the brands have no row.
create table macro (
  name text primary key check (name ~ '^[a-z][a-z0-9_.]{0,39}$'),
  query text not null,
  version integer not null default 1,
  updated_at timestamptz not null,
  person_id bigint references person on delete set null
);

-- Whose items are hidden from now on. An author's row is known by a keyed digest, and an erasure takes the mute along.
create table mute (
  id bigint generated always as identity primary key,
  author_id bigint unique references author on delete cascade,
  domain text unique,
  person_id bigint references person on delete set null,
  at timestamptz not null,
  check ((author_id is null) <> (domain is null))
);

-- Items that would be mentions but for an exclusion or a mute. Nothing of it is destroyed: it can be looked at, judged, and
-- made a mention. The places and forms are erased with the item's author.
create table hidden_item (
  id bigint generated always as identity primary key,
  item_id bigint not null references item on delete cascade,
  item_version integer not null,
  reason text not null check (reason in ('exclusion', 'muted_author', 'muted_domain')),
  -- Null where it was said to us and needs no watch.
  watch_id bigint references watch on delete cascade,
  version integer,
  -- Of the watch as it was then: where its exclusion stands, and what it says.
  exclusion jsonb,
  mute_id bigint references mute on delete set null,
  -- What would have hit, as a mention keeps it.
  hits jsonb not null,
  at timestamptz not null,
  verdict text check (verdict in ('rightly', 'wrongly')),
  verdict_by bigint references person on delete set null,
  verdict_at timestamptz,
  unique nulls not distinct (item_id, watch_id)
);
create index hidden_item_watch on hidden_item (watch_id, at desc);
create index hidden_item_mute on hidden_item (mute_id) where mute_id is not null;
create index hidden_item_at on hidden_item (at desc);

-- Work on the archive in the background: a watch held against all that is stored, a stretch at a time. The row is the truth:
-- where somebody died at it, the next one goes on below `reached`.
create table archive_run (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('rerun', 'compare')),
  watch_id bigint references watch on delete cascade,
  version integer,
  query text not null,
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'cancelled', 'failed')),
  -- From when on items are searched; none of them has an id below the first.
  since timestamptz not null,
  first_item bigint not null,
  total integer not null,
  -- Items are taken in the order of their ids, downwards; below this one are those that were not searched yet.
  reached bigint not null,
  searched integer not null default 0,
  found integer not null default 0,
  hidden integer not null default 0,
  -- Of a comparison: {before, gained, lost, gainedItems, lostItems}, by ids alone.
  result jsonb,
  asked_at timestamptz not null,
  person_id bigint references person on delete set null,
  -- When it came further last: somebody is at work on it, or has died.
  touched_at timestamptz not null,
  ended_at timestamptz,
  problem text
);
create index archive_run_open on archive_run (touched_at) where state in ('waiting', 'running');
create index archive_run_watch on archive_run (watch_id, id desc);

-- Up to when what was found has lost its text where it concerned nobody: nobody looks below it again.
alter table installation add column texts_pruned_until timestamptz;

-- Found in the archive long after the item came: such a mention gets a ticket only where it would not begin late.
alter table mention add column from_archive boolean not null default false;
