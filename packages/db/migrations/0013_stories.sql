-- compatible: yes
-- A story is one ticket with all its copies: items that say the same, the first one too. Holds ids and keyed digests, nothing
-- readable; erasing its author deletes the row. Tickets from before have none until somebody merges them.
create table story_copy (
  item_id bigint primary key references item on delete cascade,
  -- Without its mention it concerns nobody any more.
  mention_id bigint not null unique references mention on delete cascade,
  ticket_id bigint not null references ticket on delete cascade,
  -- Why it is a copy: the surest rung on which it met the story.
  rung text not null check (rung in ('first', 'native_id', 'address', 'title', 'text', 'repost', 'person')),
  -- Every rung on which it met any other item: [{itemId, rung, hours?, containment?, shared?}].
  evidence jsonb not null,
  tier text check (tier in ('national', 'regional', 'trade', 'blog', 'social')),
  -- When it was published, or found.
  at timestamptz not null,
  joined_at timestamptz not null,
  -- By these it is found before anybody compares texts; null or empty where it has none.
  native_digest bytea,
  address_digest bytea,
  title_digest bytea,
  bands integer[] not null
);
create index story_copy_ticket on story_copy (ticket_id);
create index story_copy_native on story_copy (native_digest) where native_digest is not null;
create index story_copy_address on story_copy (address_digest) where address_digest is not null;
create index story_copy_title on story_copy (title_digest) where title_digest is not null;
-- Each new copy is looked for at once, so a list of what is not sorted in yet would be read from end to end each time.
create index story_copy_bands on story_copy using gin (bands) with (fastupdate = off);

-- What people did to stories by hand. Each can be undone, the last one first.
create table story_event (
  id bigint generated always as identity primary key,
  ticket_id bigint not null references ticket on delete cascade,
  kind text not null check (kind in ('merged', 'split')),
  -- The ticket that was taken in, or that a copy was given.
  other_ticket_id bigint not null references ticket on delete cascade,
  -- The copies that went from one to the other, as they were: [{itemId, rung}].
  copies jsonb not null,
  -- Who held a ticket that was taken in.
  held_by bigint references person on delete set null,
  at timestamptz not null,
  person_id bigint references person on delete set null,
  undone_at timestamptz
);
create index story_event_ticket on story_event (ticket_id, id);
create index story_event_other on story_event (other_ticket_id);

-- The ticket whose story this one is a part of; its own wait then counts no second time.
alter table ticket add column merged_into_id bigint references ticket on delete set null;
create index ticket_merged on ticket (merged_into_id) where merged_into_id is not null;

alter table ticket_event drop constraint ticket_event_kind_check;
alter table ticket_event add constraint ticket_event_kind_check
  check (kind in ('opened', 'claimed', 'assigned', 'released', 'handed_over', 'snoozed', 'woken', 'noted', 'responded', 'dismissed', 'closed', 'reopened', 'edited', 'parted'));
