-- compatible: yes
-- How soon a ticket wants to be looked at, what came of it, which goal the account serves that it came in by, and its labels.
alter table ticket
  add column priority text not null default 'normal' check (priority in ('low', 'normal', 'high', 'urgent')),
  -- Said when it was closed; null where nobody did, or while it waits again.
  add column outcome text check (outcome in ('solved', 'lead', 'applicant', 'coverage', 'idea')),
  -- Of the account by whose feed it was found, as it was then.
  add column goal text;
alter table account add column goal text;

-- Null: what it takes is of normal priority.
alter table rule add column priority text check (priority in ('low', 'normal', 'high', 'urgent'));

-- The company's own words for tickets; the history names them by number.
create table label (
  id bigint generated always as identity primary key,
  name text not null
);
create unique index label_name on label (lower(name));
create table ticket_label (
  ticket_id bigint not null references ticket on delete cascade,
  label_id bigint not null references label on delete cascade,
  primary key (ticket_id, label_id)
);
create index ticket_label_label on ticket_label (label_id);

alter table ticket_event drop constraint ticket_event_kind_check;
alter table ticket_event add constraint ticket_event_kind_check
  check (kind in ('opened', 'claimed', 'assigned', 'released', 'handed_over', 'snoozed', 'woken', 'noted', 'responded', 'dismissed', 'closed', 'reopened', 'edited', 'parted', 'prioritised', 'labelled'));
