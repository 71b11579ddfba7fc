-- The first schema. Due times are columns, history is append-only, and whatever a person outside wrote or is called
-- stands in rows that can be deleted alone: author, item_text, note, response. Everything else holds ids and keyed digests.

-- What this installation is: one row. The key's fingerprint tells a start with the wrong secret at once.
create table installation (
  id smallint primary key default 1 check (id = 1),
  key_fingerprint bytea not null,
  created_at timestamptz not null
);

create table organisation (
  id smallint primary key default 1 check (id = 1),
  name text not null,
  homepage text,
  language text not null check (language in ('de', 'en')),
  zone text not null,
  state text check (state in ('BW', 'BY', 'BE', 'BB', 'HB', 'HH', 'HE', 'MV', 'NI', 'NW', 'RP', 'SL', 'SN', 'ST', 'SH', 'TH')),
  -- Set where the company is the made-up one: the instant at which its simulated world began.
  demo_epoch timestamptz,
  created_at timestamptz not null
);

create table calendar (
  id bigint generated always as identity primary key,
  name text not null unique,
  definition jsonb not null,
  updated_at timestamptz not null
);

create table department (
  id text primary key check (id ~ '^[a-z][a-z0-9-]{0,39}$'),
  -- Null for a shipped department under its own name: pages then say it in the reader's language.
  name text,
  position integer not null,
  calendar_id bigint not null references calendar,
  first_response_minutes integer not null check (first_response_minutes between 1 and 525600),
  created_at timestamptz not null
);

create table person (
  id bigint generated always as identity primary key,
  email text not null check (email = lower(email)) unique,
  name text not null,
  role text not null check (role in ('administrator', 'manager', 'member')),
  password_hash text,
  language text check (language in ('de', 'en')),
  demo boolean not null default false,
  created_at timestamptz not null,
  disabled_at timestamptz
);

create table department_member (
  department_id text not null references department on delete cascade,
  person_id bigint not null references person on delete cascade,
  primary key (department_id, person_id)
);

create table session (
  token_digest bytea primary key,
  person_id bigint not null references person on delete cascade,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index session_person on session (person_id);
create index session_expiry on session (expires_at);

-- Sign-ins tried, by keyed digest of the address and of the account, for the rate limit alone.
create table sign_in_attempt (
  id bigint generated always as identity primary key,
  subject_digest bytea not null,
  at timestamptz not null
);
create index sign_in_attempt_subject on sign_in_attempt (subject_digest, at);
create index sign_in_attempt_at on sign_in_attempt (at);

create table brand (
  id bigint generated always as identity primary key,
  name text not null unique,
  kind text not null check (kind in ('own', 'product', 'person', 'competitor')),
  created_at timestamptz not null
);

create table watch (
  id bigint generated always as identity primary key,
  brand_id bigint not null references brand on delete cascade,
  name text not null unique,
  query text not null,
  version integer not null default 1,
  enabled boolean not null default true,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create table account (
  id bigint generated always as identity primary key,
  channel text not null,
  url text not null unique,
  name text not null,
  owner_id bigint references person on delete set null,
  every_days integer check (every_days between 1 and 3650),
  last_post_at timestamptz,
  -- When the account will be stale; swept, so a changed rhythm changes it at once.
  due_at timestamptz,
  stale_at timestamptz,
  created_at timestamptz not null
);
create index account_due on account (due_at) where stale_at is null and due_at is not null;

create table source (
  id bigint generated always as identity primary key,
  name text not null unique,
  connector text not null check (connector in ('feed', 'wordpress')),
  -- What a page may show; the true address can be a secret and is sealed.
  url text not null,
  address_sealed bytea not null,
  address_digest bytea not null unique,
  settings jsonb not null,
  channel text not null,
  language text,
  purpose text not null check (purpose in ('mentions', 'own_channel', 'account')),
  visibility text not null default 'public' check (visibility in ('public', 'private')),
  retention_class text not null default 'unmatched' check (retention_class in ('unmatched', 'mention', 'own')),
  account_id bigint unique references account on delete cascade,
  interval_seconds integer not null check (interval_seconds between 1 and 604800),
  state text not null default 'active' check (state in ('active', 'paused', 'gone')),
  next_poll_at timestamptz not null,
  -- Rises with every claim; a poll that was overtaken writes nothing.
  generation bigint not null default 0,
  cursor_state jsonb,
  failures integer not null default 0,
  last_polled_at timestamptz,
  last_success_at timestamptz,
  last_item_at timestamptz,
  last_outcome text check (last_outcome in ('items', 'unchanged', 'throttled', 'gone', 'failed')),
  last_problem_code text,
  last_problem text,
  failing_since timestamptz,
  created_at timestamptz not null
);
create index source_due on source (next_poll_at) where state = 'active';

create table source_poll (
  id bigint generated always as identity primary key,
  source_id bigint not null references source on delete cascade,
  at timestamptz not null,
  outcome text not null check (outcome in ('items', 'unchanged', 'throttled', 'gone', 'failed')),
  problem_code text,
  found integer not null,
  stored integer not null,
  ms integer not null
);
create index source_poll_source on source_poll (source_id, at desc);
create index source_poll_at on source_poll (at);

-- A person outside. Erasing deletes the row; items keep standing without it.
create table author (
  id bigint generated always as identity primary key,
  identity bytea not null unique,
  channel text not null,
  name text,
  handle text,
  url text,
  purpose text not null check (purpose in ('mentions', 'own_channel', 'account')),
  visibility text not null check (visibility in ('public', 'private')),
  retention_class text not null check (retention_class in ('unmatched', 'mention', 'own')),
  first_seen_at timestamptz not null
);

-- What must never come back: keyed digests of erased authors and items.
create table tombstone (
  digest bytea primary key,
  kind text not null check (kind in ('author', 'item')),
  at timestamptz not null
);

create table item (
  id bigint generated always as identity primary key,
  source_id bigint not null references source on delete cascade,
  -- Keyed digest of the publisher's own id: the same item is stored once, and nothing readable is left of it.
  identity bytea not null,
  parent_identity bytea,
  author_id bigint references author on delete set null,
  channel text not null,
  language text,
  own boolean not null,
  addressed boolean not null,
  purpose text not null check (purpose in ('mentions', 'own_channel', 'account')),
  visibility text not null check (visibility in ('public', 'private')),
  retention_class text not null check (retention_class in ('unmatched', 'mention', 'own')),
  published_at timestamptz,
  found_at timestamptz not null,
  -- Set when triage has judged the item; a sweep asks again for those it forgot.
  triaged_at timestamptz,
  -- Why nothing came of it, where nothing did: no watch hit, an own post, poison.
  triage_outcome text check (triage_outcome in ('mention', 'own', 'no_hit', 'dead')),
  erased_at timestamptz,
  unique (source_id, identity)
);
create index item_untriaged on item (found_at) where triaged_at is null;
create index item_author on item (author_id) where author_id is not null;
create index item_parent on item (source_id, parent_identity) where parent_identity is not null;
create index item_found on item (found_at);

create table item_text (
  item_id bigint primary key references item on delete cascade,
  external_id text not null,
  url text,
  title text,
  text text,
  thread_url text,
  updated_at timestamptz
);

create table mention (
  id bigint generated always as identity primary key,
  item_id bigint not null unique references item on delete cascade,
  ground text not null check (ground in ('watch', 'addressed', 'captured')),
  -- Which watches hit where: [{watchId, version, spans}]. Spans hold offsets and the watch's own words, no text of the item.
  hits jsonb not null,
  found_at timestamptz not null,
  routed_at timestamptz
);
create index mention_unrouted on mention (found_at) where routed_at is null;

create table rule (
  id bigint generated always as identity primary key,
  position integer not null,
  department_id text not null references department on delete cascade,
  name text not null,
  name_de text,
  query text,
  channel text,
  language text,
  source_id bigint references source on delete cascade,
  -- The shipped rule it came from, so that a later version can tell what the user changed.
  shipped_id text unique,
  enabled boolean not null default true,
  created_at timestamptz not null
);

create table ticket (
  id bigint generated always as identity primary key,
  mention_id bigint not null unique references mention on delete cascade,
  item_id bigint not null unique references item on delete cascade,
  source_id bigint not null references source on delete cascade,
  channel text not null,
  language text,
  state text not null check (state in ('open', 'assigned', 'answered', 'dismissed', 'closed')),
  department_id text not null references department,
  assignee_id bigint references person on delete set null,
  opened_at timestamptz not null,
  episode integer not null default 1,
  episode_started_at timestamptz not null,
  target_minutes integer not null,
  due_at timestamptz not null,
  late_at timestamptz,
  snoozed_until timestamptz,
  -- When the present episode was answered or dismissed.
  ended_at timestamptz,
  because jsonb not null,
  -- The number of the last event; the next one's is one more.
  seq integer not null
);
create index ticket_waiting on ticket (due_at, id) where state in ('open', 'assigned');
create index ticket_department on ticket (department_id, due_at) where state in ('open', 'assigned');
create index ticket_unflagged on ticket (due_at) where state in ('open', 'assigned') and late_at is null;
create index ticket_assignee on ticket (assignee_id) where state in ('open', 'assigned');
create index ticket_ended on ticket (ended_at desc, id desc) where ended_at is not null;
create index ticket_snoozed on ticket (snoozed_until) where snoozed_until is not null;

-- One wait: from the opening or a reopening until an answer or a dismissal. The rows behind every figure of the report.
create table episode (
  ticket_id bigint not null references ticket on delete cascade,
  number integer not null,
  department_id text not null references department,
  started_at timestamptz not null,
  target_minutes integer not null,
  due_at timestamptz not null,
  outcome text not null check (outcome in ('open', 'answered', 'dismissed')),
  ended_at timestamptz,
  dismiss_reason text check (dismiss_reason in ('no_response_needed', 'spam', 'not_about_us', 'duplicate')),
  check ((outcome = 'open') = (ended_at is null)),
  check ((outcome = 'dismissed') = (dismiss_reason is not null)),
  primary key (ticket_id, number)
);
create index episode_started on episode (started_at);

create table ticket_event (
  id bigint generated always as identity primary key,
  ticket_id bigint not null references ticket on delete cascade,
  seq integer not null,
  kind text not null check (kind in ('opened', 'claimed', 'assigned', 'released', 'handed_over', 'snoozed', 'woken', 'noted', 'responded', 'dismissed', 'closed', 'reopened')),
  at timestamptz not null,
  -- Null where Echolot itself acted.
  person_id bigint references person on delete set null,
  happening jsonb not null,
  unique (ticket_id, seq)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  -- Only the person's id may go, when the person's row does.
  if tg_op = 'UPDATE' and new.person_id is null
     and (new.id, new.ticket_id, new.seq, new.kind, new.at, new.happening) = (old.id, old.ticket_id, old.seq, old.kind, old.at, old.happening)
  then return new; end if;
  raise exception 'ticket_event is append-only';
end $$;
create trigger ticket_event_append_only before update on ticket_event for each row execute function refuse_change();

create table note (
  id bigint generated always as identity primary key,
  ticket_id bigint not null references ticket on delete cascade,
  person_id bigint references person on delete set null,
  text text not null,
  at timestamptz not null
);
create index note_ticket on note (ticket_id);

create table response (
  id bigint generated always as identity primary key,
  ticket_id bigint not null references ticket on delete cascade,
  kind text not null check (kind in ('seen', 'recorded', 'outside')),
  at timestamptz not null,
  url text,
  reason text,
  person_id bigint references person on delete set null,
  -- The own item that is the answer, where we saw it ourselves; the same reply counts once.
  item_id bigint unique references item on delete set null,
  created_at timestamptz not null
);
create index response_ticket on response (ticket_id);

-- Facts on their way to the queue, written with the business rows in one transaction.
create table outbox (
  id bigint generated always as identity primary key,
  event text not null,
  payload jsonb not null,
  lane text not null check (lane in ('live', 'backfill')),
  created_at timestamptz not null,
  claimed_until timestamptz
);

create table dead_letter (
  id bigint generated always as identity primary key,
  topic text not null,
  subject_id bigint not null,
  payload jsonb not null,
  error_code text not null,
  error text not null,
  attempts integer not null,
  at timestamptz not null,
  replayed_at timestamptz,
  unique (topic, subject_id)
);
