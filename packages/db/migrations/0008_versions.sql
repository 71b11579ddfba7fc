-- compatible: yes
-- What a known item says can change at its source. The present text stands in item_text, what it said before in rows that
-- are erased with it.
alter table item
  -- Keyed digests of the visible text, of the link and of the publisher's id, both without scheme, host and tracking: an
  -- item is known by them whose id changed. Null until a poll meets an item that was stored without them.
  add column text_digest bytea,
  add column link_digest bytea,
  add column id_digest bytea,
  -- Counts the texts: 1 is the one that was found.
  add column version integer not null default 1,
  -- When the present text was first seen, where it is not the one that was found.
  add column changed_at timestamptz;
create index item_link on item (source_id, link_digest) where link_digest is not null;
create index item_id_digest on item (source_id, id_digest) where id_digest is not null;
create index item_undigested on item (source_id, id) where text_digest is null and erased_at is null;

create table item_version (
  item_id bigint not null references item on delete cascade,
  number integer not null,
  title text,
  text text,
  url text,
  -- When the next one was seen in its place.
  replaced_at timestamptz not null,
  primary key (item_id, number)
);

-- Which text of its item a mention's hits are of.
alter table mention add column item_version integer not null default 1;

alter table ticket_event drop constraint ticket_event_kind_check;
alter table ticket_event add constraint ticket_event_kind_check
  check (kind in ('opened', 'claimed', 'assigned', 'released', 'handed_over', 'snoozed', 'woken', 'noted', 'responded', 'dismissed', 'closed', 'reopened', 'edited'));
