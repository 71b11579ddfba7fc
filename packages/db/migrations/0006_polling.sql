-- compatible: yes
-- When a source is asked. Where `automatic`, its interval follows its own rhythm; otherwise somebody set it.
alter table source add column automatic boolean not null default false;
-- Why the next poll stands where it stands; null before the first.
alter table source add column poll_reason text check (poll_reason in ('starting', 'rhythm', 'fixed', 'ttl', 'freshness', 'skip_hours', 'asked_to_wait', 'gone_once', 'back_off', 'daily_probe'));
-- What its publisher last said of when not to ask; the answer that nothing changed does not repeat it.
alter table source add column hints jsonb;
-- When its last items were first seen, the oldest first, one instant an item.
alter table source add column seen_at timestamptz[] not null default '{}';
-- Until when whoever asks it is taken to be at work; null while nobody asks it.
alter table source add column asked_until timestamptz;
-- Whose pace holds for it: a registrable domain, or host and port. Empty where none does; null until it is known.
alter table source add column host text;
create index source_without_host on source (id) where host is null;
-- What is due and not claimed yet.
create index source_pollable on source (next_poll_at) where state = 'active' and polled_generation >= generation;

-- How fast a host may be asked, whoever asks.
create table host_pace (
  host text primary key,
  -- Before then nothing of it is claimed.
  next_at timestamptz not null,
  -- By how much its gap is stretched because it complained; 1 is not at all.
  slowdown real not null default 1 check (slowdown >= 1)
);
