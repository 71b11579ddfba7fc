-- What people are told of their work by mail: each chooses what, and a department that never signs in has an address of its own.
-- A version before this one must not run beside it: it would take these mails for links to a new password.

create table mail_wish (
  person_id bigint primary key references person on delete cascade,
  assigned boolean not null,
  mentioned boolean not null,
  late boolean not null,
  -- At which hour of a working day where the person works; null: no digest.
  digest_hour smallint check (digest_hour between 0 and 23)
);

-- Where mail to the department goes; null: it gets none.
alter table department add column mail_address text;

alter table message drop constraint message_kind_check;
alter table message add constraint message_kind_check
  check (kind in ('invitation', 'reset', 'assigned', 'mentioned', 'late', 'digest'));
alter table message drop constraint message_state_check;
-- Dropped: when it was to be sent there was nothing to tell any more.
alter table message add constraint message_state_check
  check (state in ('waiting', 'sending', 'sent', 'refused', 'unknown', 'dropped'));
alter table message
  alter column person_id drop not null,
  -- To the department's address, in place of a person.
  add column department_id text references department on delete cascade,
  add column ticket_id bigint references ticket on delete cascade,
  -- What it tells of, so that nobody is told twice: an event of the ticket, one wait that is late, a day.
  add column occasion text,
  add check ((person_id is null) <> (department_id is null));
create unique index message_once on message (kind, occasion, coalesce(person_id, 0), coalesce(department_id, '')) where occasion is not null;
create index message_ticket on message (ticket_id) where ticket_id is not null;

-- Until when it was seen to whose digests were due.
alter table mail_setting add column digests_until timestamptz;
