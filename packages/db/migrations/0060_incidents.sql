-- compatible: yes
-- Tickets with one cause, handled together, each with its own clock.
create table incident (
  id bigint generated always as identity primary key,
  title text not null,
  state text not null default 'open' check (state in ('open', 'closed')),
  lead_id bigint references person on delete set null,
  opened_by bigint references person on delete set null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  -- What came of it, as whoever closed it says.
  summary text,
  check ((state = 'closed') = (closed_at is not null))
);
create index incident_open on incident (opened_at desc) where state = 'open';

-- A ticket has one cause.
create table incident_ticket (
  ticket_id bigint primary key references ticket on delete cascade,
  incident_id bigint not null references incident on delete cascade,
  -- Whether its author is answered now, or waits until there is more to say.
  plan text not null default 'answer' check (plan in ('answer', 'wait')),
  added_by bigint references person on delete set null,
  added_at timestamptz not null,
  -- With which wording it was answered from the incident, and when that was asked for.
  wording integer,
  answered_at timestamptz
);
create index incident_ticket_incident on incident_ticket (incident_id, ticket_id);

-- What was agreed to say. A version never changes, for what was said goes by it.
create table incident_wording (
  incident_id bigint not null references incident on delete cascade,
  version integer not null,
  text text not null,
  person_id bigint references person on delete set null,
  at timestamptz not null,
  primary key (incident_id, version)
);

-- Who did what when. Ids and words of ours; `text` is what a person wrote and goes where it names somebody who is erased.
create table incident_event (
  id bigint generated always as identity primary key,
  incident_id bigint not null references incident on delete cascade,
  kind text not null check (kind in ('opened', 'added', 'removed', 'planned', 'led', 'renamed', 'worded', 'answering', 'taken_back', 'noted', 'closed', 'reopened')),
  at timestamptz not null,
  person_id bigint references person on delete set null,
  -- Such as {ticketIds}, {personId}, {version, runId}, {plan, ticketIds}.
  happening jsonb not null,
  text text
);
create index incident_event_incident on incident_event (incident_id, id);

create function refuse_incident_change() returns trigger language plpgsql as $$
begin
  -- Only a person's id and their words may go, when they themselves do.
  if (new.person_id is null or new.person_id = old.person_id) and (new.text is null or new.text = old.text)
     and (new.id, new.incident_id, new.kind, new.at, new.happening) = (old.id, old.incident_id, old.kind, old.at, old.happening)
  then return new; end if;
  raise exception 'incident_event is append-only';
end $$;
create trigger incident_event_append_only before update on incident_event for each row execute function refuse_incident_change();

-- Causes that somebody said to be none: not proposed again.
create table incident_dismissal (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('story', 'link', 'volume')),
  -- The keyed digest of the link, of a sudden volume the watch; null for a story, which is known by its tickets.
  cause bytea,
  watch_id bigint references watch on delete cascade,
  -- Of a sudden volume: its first and its last hour.
  begins_at timestamptz,
  ends_at timestamptz,
  ticket_ids bigint[] not null,
  person_id bigint references person on delete set null,
  at timestamptz not null,
  check ((kind = 'link') = (cause is not null)),
  check ((kind = 'volume') = (watch_id is not null and begins_at is not null and ends_at is not null))
);
create index incident_dismissal_kind on incident_dismissal (kind, at);
