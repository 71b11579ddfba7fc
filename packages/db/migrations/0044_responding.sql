-- compatible: yes
-- Responses that are written here and, where the source can, sent from here.

-- As whom Echolot answers at a source: user and password sealed, and the source's own id and name of that user.
alter table source
  add column reply_access_sealed bytea,
  add column reply_user_id text,
  add column reply_user_name text,
  add check ((reply_access_sealed is null) = (reply_user_id is null) and (reply_access_sealed is null) = (reply_user_name is null));

alter table response drop constraint response_kind_check;
alter table response add constraint response_kind_check check (kind in ('seen', 'recorded', 'outside', 'sent'));
alter table response
  -- What we wrote, where it was written here; goes with the author who is answered.
  add column text text,
  -- The keyed digest of the item that it became at the source, so that seeing it there is no second response.
  add column reply_identity bytea;
create unique index response_reply on response (ticket_id, reply_identity) where reply_identity is not null;

-- Which canned responses a response was written with, as they said then.
create table response_canned (
  response_id bigint not null references response on delete cascade,
  canned_response_id bigint not null,
  version integer not null,
  primary key (response_id, canned_response_id),
  foreign key (canned_response_id, version) references canned_response_version on delete cascade
);
create index response_canned_used on response_canned (canned_response_id);

-- What somebody is writing to answer a ticket, the same on all their devices.
create table response_draft (
  ticket_id bigint not null references ticket on delete cascade,
  person_id bigint not null references person on delete cascade,
  text text not null,
  -- With which canned responses: [{id, version}].
  canned jsonb not null,
  -- Rises with every change: who writes on top of an older one is told.
  revision integer not null,
  changed_at timestamptz not null,
  primary key (ticket_id, person_id)
);

-- A response on its way. It is marked as being sent before it is, so that whoever finds it so looks at the source first.
create table outgoing_response (
  id bigint generated always as identity primary key,
  ticket_id bigint not null references ticket on delete cascade,
  person_id bigint references person on delete set null,
  -- Null once it stands as a response.
  text text,
  canned jsonb not null,
  state text not null check (state in ('queued', 'sending', 'failed', 'held', 'sent')),
  -- The ticket's last event that whoever wrote it knew of.
  seen_seq integer not null,
  -- When something has to be done with it next: it may go, it may be tried again, or the attempt counts as lost.
  send_at timestamptz,
  attempts integer not null default 0,
  problem_code text,
  problem text,
  response_id bigint references response on delete set null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  check ((text is null) = (state = 'sent')),
  check (state <> 'sending' or send_at is not null)
);
-- One at a time: two people do not answer the same.
create unique index outgoing_response_under_way on outgoing_response (ticket_id) where state <> 'sent';
create index outgoing_response_due on outgoing_response (send_at) where send_at is not null;
