-- compatible: yes
-- One change to many tickets, in the background. The rows say what is left to do, whatever the queue loses.
create table bulk_run (
  id bigint generated always as identity primary key,
  -- Who asked; in whose name each ticket is changed.
  person_id bigint references person on delete set null,
  -- What is done to each: the name of the deed with what it needs.
  change jsonb not null,
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'cancelled', 'failed')),
  total integer not null,
  done integer not null default 0,
  refused integer not null default 0,
  asked_at timestamptz not null,
  -- When it came further last: somebody is at work on it, or has died.
  touched_at timestamptz not null,
  ended_at timestamptz,
  problem text
);
create index bulk_run_open on bulk_run (touched_at) where state in ('waiting', 'running');
create index bulk_run_person on bulk_run (person_id, id desc);

-- The tickets of a run, chosen when it was asked for; each is changed in the transaction that says so here.
create table bulk_target (
  run_id bigint not null references bulk_run on delete cascade,
  ticket_id bigint not null references ticket on delete cascade,
  outcome text check (outcome in ('done', 'refused')),
  -- Why not, as a refusal says it: its reason and facts, none of them a stranger's text.
  refusal jsonb,
  primary key (run_id, ticket_id)
);
create index bulk_target_left on bulk_target (run_id, ticket_id) where outcome is null;
create index bulk_target_refused on bulk_target (run_id, ticket_id) where outcome = 'refused';
create index bulk_target_ticket on bulk_target (ticket_id);
