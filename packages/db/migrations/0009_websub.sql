-- compatible: yes
-- What we asked a feed's hub for, and what it granted: that it tells us of the feed's news (WebSub).
create table subscription (
  id bigint generated always as identity primary key,
  -- Null once the source is gone: its hub is told so until it has let go.
  source_id bigint references source on delete set null,
  state text not null check (state in ('asking', 'active', 'denied', 'leaving', 'ended')),
  -- All four can be secrets, or hold one: the address of a feed, and where and with what a hub reaches us. Its host is shown.
  hub_sealed bytea not null,
  topic_sealed bytea not null,
  callback_sealed bytea not null,
  secret_sealed bytea not null,
  callback_digest bytea not null unique,
  hub_host text not null,
  -- Until when the hub may ask whether we meant it; null where nothing was asked of it.
  pending_until timestamptz,
  -- When the hub is to be asked next: to begin, to renew, to let go, or again after silence.
  due_at timestamptz,
  failures integer not null default 0,
  problem_code text,
  problem text,
  verified_at timestamptz,
  renewed_at timestamptz,
  lease_until timestamptz,
  last_push_at timestamptz,
  -- The first poll since the hub agreed, which may find what came before that; what a later one finds was not pushed.
  settled_at timestamptz,
  -- Since when polls find what the hub did not tell of.
  missed_at timestamptz,
  -- Pushes whose signature was missing or wrong.
  dropped integer not null default 0,
  created_at timestamptz not null
);
create unique index subscription_source on subscription (source_id) where state in ('asking', 'active', 'denied');
create index subscription_of_source on subscription (source_id);
create index subscription_due on subscription (due_at) where due_at is not null;

-- What hubs sent, until it is read: strangers' words, gone with the reading, after a day at the latest.
create table push (
  id bigint generated always as identity primary key,
  subscription_id bigint not null references subscription on delete cascade,
  received_at timestamptz not null,
  content_type text,
  body bytea not null,
  body_digest bytea not null,
  unique (subscription_id, body_digest)
);
create index push_received on push (received_at);

-- Whether the source was asked, or its hub told us.
alter table source_poll add column pushed boolean not null default false;

-- One more reason: its hub tells of its news.
alter table source drop constraint source_poll_reason_check;
alter table source add constraint source_poll_reason_check check (poll_reason in ('starting', 'rhythm', 'fixed', 'ttl', 'freshness', 'skip_hours', 'asked_to_wait', 'gone_once', 'back_off', 'daily_probe', 'pushed'));
