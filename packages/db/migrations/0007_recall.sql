-- compatible: yes
-- The recall ledger: what became of every poll of a source in each hour, so that silence can be told from peace. Counts
-- alone, of nobody. Polls count in the hour in which they ended, items in the hour in which they were found.
create table source_hour (
  source_id bigint not null references source on delete cascade,
  hour timestamptz not null check (extract(epoch from hour)::bigint % 3600 = 0),
  polled integer not null default 0,
  unchanged integer not null default 0,
  fetched integer not null default 0,
  throttled integer not null default 0,
  failed integer not null default 0,
  -- Items seen, at each poll anew: new ones, those of erased people that were left out, and those known already.
  parsed integer not null default 0,
  stored integer not null default 0,
  erased integer not null default 0,
  duplicate integer not null generated always as (parsed - stored - erased) stored,
  -- What triage made of the new ones; what is missing to `stored` is not judged yet.
  matched integer not null default 0,
  own integer not null default 0,
  no_hit integer not null default 0,
  dead integer not null default 0,
  suppressed integer not null generated always as (erased + own + no_hit + dead) stored,
  -- From publication to finding, of new items whose date can be trusted.
  lag_items integer not null default 0,
  lag_seconds bigint not null default 0,
  lag_worst_seconds integer not null default 0,
  primary key (source_id, hour),
  check (polled = unchanged + fetched + throttled + failed),
  check (parsed >= stored + erased)
);
create index source_hour_hour on source_hour (hour);

-- Hours in which Echolot was at work at all: a quiet source is heard in them, and none is in the others.
create table listening_hour (
  hour timestamptz primary key
);

-- What sources answered, packed, while it is kept: a row for each body that was another than those before. It holds
-- strangers' texts and is deleted whole when somebody in it is erased, and after some days in any case.
create table source_body (
  id bigint generated always as identity primary key,
  source_id bigint not null references source on delete cascade,
  -- When it came first.
  at timestamptz not null,
  digest bytea not null,
  content_type text,
  -- Where it came from in the end; like the address of a source it can be a secret.
  url_sealed bytea not null,
  -- Why it was no feed, where it was none.
  problem_code text,
  bytes integer not null,
  packed bytea not null,
  purpose text not null check (purpose in ('mentions', 'own_channel', 'account')),
  visibility text not null check (visibility in ('public', 'private')),
  retention_class text not null default 'raw' check (retention_class = 'raw'),
  unique (source_id, digest)
);
-- It is packed already.
alter table source_body alter column packed set storage external;
create index source_body_at on source_body (at);
create index source_body_source on source_body (source_id, at);

-- After how long without anything new a source is quiet against its own rhythm; null where it has none yet.
alter table source add column quiet_after_seconds integer;
-- When it called all its items by other ids at once.
alter table source add column ids_changed_at timestamptz;

-- Where a source that broke was found again: offered, never taken by itself.
create table source_rediscovery (
  source_id bigint primary key references source on delete cascade,
  searched_at timestamptz not null,
  -- Null where the search found nothing.
  connector text check (connector in ('feed', 'wordpress')),
  url text,
  address_sealed bytea
);

insert into source_hour (source_id, hour, polled, unchanged, fetched, throttled, failed)
  select source_id, date_trunc('hour', at, 'UTC'), count(*), count(*) filter (where outcome = 'unchanged'),
    count(*) filter (where outcome = 'items'), count(*) filter (where outcome = 'throttled'),
    count(*) filter (where outcome in ('gone', 'failed'))
  from source_poll group by 1, 2;
insert into source_hour (source_id, hour, parsed, stored, matched, own, no_hit, dead)
  select source_id, date_trunc('hour', found_at, 'UTC'), count(*), count(*), count(*) filter (where triage_outcome = 'mention'),
    count(*) filter (where triage_outcome = 'own'), count(*) filter (where triage_outcome = 'no_hit'),
    count(*) filter (where triage_outcome = 'dead')
  from item group by 1, 2
on conflict (source_id, hour) do update set parsed = excluded.parsed, stored = excluded.stored, matched = excluded.matched,
  own = excluded.own, no_hit = excluded.no_hit, dead = excluded.dead;
insert into listening_hour select distinct hour from source_hour where polled > 0;
