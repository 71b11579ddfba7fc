-- compatible: yes
-- How people come in: a link that an administrator hands over or a mail brings, and sessions that their owner can tell apart.

-- One a person: a new link ends the one before. For who has no password yet it is an invitation, else it sets a new one.
create table access_link (
  person_id bigint primary key references person on delete cascade,
  token_digest bytea not null unique,
  created_at timestamptz not null,
  expires_at timestamptz not null
);

alter table session add column id bigint generated always as identity unique;
-- What the browser called itself, as two words and no more; null where it said nothing that is known.
alter table session add column browser text;
alter table session add column system text;
