-- compatible: yes
-- Where a source is told of news by itself: a public address of its own, and the secret with which a sender proves who it is.
create table hook (
  id bigint generated always as identity primary key,
  source_id bigint not null unique references source on delete cascade,
  -- The last part of its address: whoever has it may knock.
  key_sealed bytea not null,
  key_digest bytea not null unique,
  secret_sealed bytea not null,
  secret_at timestamptz not null,
  -- The one before it, which holds until then.
  former_sealed bytea,
  former_until timestamptz,
  last_at timestamptz,
  constraint hook_former check ((former_sealed is null) = (former_until is null))
);

-- How many deliveries were refused, and why.
create table hook_refusal (
  hook_id bigint not null references hook on delete cascade,
  reason text not null check (reason in ('unsigned', 'forged', 'stale', 'too_large', 'not_taken', 'unfit', 'paused', 'too_many')),
  times bigint not null,
  last_at timestamptz not null,
  primary key (hook_id, reason)
);

-- What a genuine sender delivered, each once, and what became of it; its words stand in push until they are read, and nowhere here.
create table delivery (
  id bigint generated always as identity primary key,
  hook_id bigint not null references hook on delete cascade,
  -- Digest of what its sender calls it, or of its bytes where it has no name.
  key bytea not null,
  received_at timestamptz not null,
  bytes integer not null,
  outcome text not null check (outcome in ('waiting', 'read', 'unfit', 'failed')),
  found integer,
  stored integer,
  problem_code text,
  problem text,
  ended_at timestamptz,
  unique (hook_id, key),
  constraint delivery_ended check ((outcome = 'waiting') = (ended_at is null))
);
create index delivery_newest on delivery (hook_id, received_at desc, id desc);
create index delivery_received on delivery (received_at);
create index delivery_waiting on delivery (hook_id) where outcome = 'waiting';

-- A push is of a hub, or was delivered to a hook.
alter table push
  alter column subscription_id drop not null,
  add column delivery_id bigint unique references delivery on delete cascade,
  -- The header fields that reading it needs besides.
  add column headers jsonb,
  add constraint push_of check (num_nonnulls(subscription_id, delivery_id) = 1);

-- Nobody asks it: it only tells by itself.
alter table source add column receives_only boolean not null default false;
-- Since when what is kept of it waits to be read once more, for its settings say otherwise now what stands where.
alter table source add column reread_since timestamptz;
create index source_reread on source (reread_since) where reread_since is not null;
