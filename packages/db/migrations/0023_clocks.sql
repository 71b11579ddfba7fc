-- compatible: yes
-- What is measured of tickets: every wait with its beginning and its end. A cache of what `clocksOf` tells from the history,
-- written with each event; where the two differ, the history is right. Ids and words alone, nothing readable.
create table clock (
  ticket_id bigint not null references ticket on delete cascade,
  kind text not null check (kind in ('detection', 'triage', 'acknowledgement', 'first_response', 'next_response', 'resolution')),
  -- Counts within its kind: the leg of a triage or an acknowledgement, else the ticket's wait.
  number integer not null,
  episode integer not null,
  state text not null check (state in ('running', 'paused', 'stopped', 'void')),
  started_at timestamptz not null,
  start_reason text not null check (start_reason in ('published', 'detected', 'routed', 'handed_over', 'reopened', 'follow_up', 'new_question', 'new_tier')),
  -- How far its beginning can be trusted.
  started_to text not null check (started_to in ('second', 'day', 'unknown')),
  -- Of a void one: when it became so.
  stopped_at timestamptz,
  stop_reason text check (stop_reason in ('detected', 'routed', 'touched', 'handed_over', 'answered', 'answered_before', 'dismissed', 'closed', 'reopened')),
  void_reason text check (void_reason in ('spam', 'not_about_us', 'duplicate', 'merged', 'own_post', 'back_fill', 'erased')),
  -- Stretches in which it stood still, in their order: [{from, to, until, reason}]; `to` is null while one lasts.
  pauses jsonb not null,
  -- What figures go by, as it was when it began and when it ended. Without references: it stays when its source has gone.
  department_id text not null,
  stop_department_id text,
  priority text not null check (priority in ('low', 'normal', 'high', 'urgent')),
  stop_priority text check (stop_priority in ('low', 'normal', 'high', 'urgent')),
  label_ids bigint[] not null,
  stop_label_ids bigint[],
  channel text not null,
  source_id bigint not null,
  watch_ids bigint[] not null,
  account_id bigint,
  goal text,
  primary key (ticket_id, kind, number),
  check ((stopped_at is null) = (state in ('running', 'paused'))),
  check ((stop_reason is null) = (state <> 'stopped')),
  check ((void_reason is null) = (state <> 'void'))
);
create index clock_started on clock (kind, started_at);

alter table ticket
  -- While its wait stands still: since when, for what, until when at the latest. Its due time is counted as if it lasted so long.
  add column paused_at timestamptz,
  add column pause_reason text check (pause_reason in ('author', 'third_party', 'appointment')),
  add column paused_until timestamptz,
  -- When half, and four fifths, of the promised time are gone; null once that was told.
  add column half_gone_at timestamptz,
  add column most_gone_at timestamptz,
  -- The number of the last event that its clocks know of; a sweep catches up where it is not the last.
  add column clock_seq integer not null default 0,
  add check ((paused_at is null) = (pause_reason is null) and (paused_at is null) = (paused_until is null));
create index ticket_paused on ticket (paused_until) where paused_until is not null;
create index ticket_unclocked on ticket (id) where clock_seq <> seq;
drop index ticket_unflagged;
create index ticket_untold on ticket (least(half_gone_at, most_gone_at, due_at)) where state in ('open', 'assigned') and late_at is null;

alter table ticket_event drop constraint ticket_event_kind_check;
alter table ticket_event add constraint ticket_event_kind_check
  check (kind in ('opened', 'claimed', 'assigned', 'released', 'handed_over', 'snoozed', 'woken', 'noted', 'responded', 'dismissed', 'closed', 'reopened', 'edited', 'parted', 'paused', 'resumed', 'followed_up', 'warned', 'prioritised', 'labelled'));
