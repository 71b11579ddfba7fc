-- compatible: yes
-- The pictures of items that tickets are about, fetched once and kept as we wrote them anew: what a post showed when it was found can be seen when it is gone.
create table picture (
  id bigint generated always as identity primary key,
  item_id bigint not null references item on delete cascade,
  -- In the order in which the item shows them, from 1.
  position integer not null,
  -- Where its publisher has it, and what it shows by their words. Both are the author's and go with an erasure, as the row does.
  url text not null,
  alt text,
  state text not null check (state in ('waiting', 'kept', 'failed')),
  -- Why it could not be had: a word of ours, such as `gone`.
  problem text,
  attempts integer not null default 0,
  -- When it is to be fetched next; null where that is over.
  due_at timestamptz,
  bytes bytea,
  width integer,
  height integer,
  kept_at timestamptz,
  check ((state = 'waiting') = (due_at is not null)),
  check ((state = 'kept') = (bytes is not null and width is not null and height is not null and kept_at is not null))
);
-- WebP is packed already.
alter table picture alter column bytes set storage external;
create unique index picture_url on picture (item_id, md5(url));
create index picture_due on picture (due_at) where due_at is not null;
