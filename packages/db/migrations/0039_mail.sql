-- compatible: yes
-- Mail: through which server, and what was told to whom. What a mail says is written when it is sent, so that no link waits here.

create table mail_setting (
  id smallint primary key default 1 check (id = 1),
  host text not null,
  port integer not null check (port between 1 and 65535),
  -- tls from the first byte, starttls demanded before anything is said, or none.
  security text not null check (security in ('tls', 'starttls', 'none')),
  user_name text,
  password_sealed bytea,
  from_address text not null,
  changed_at timestamptz not null
);

create table message (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('invitation', 'reset')),
  person_id bigint not null references person on delete cascade,
  -- Sending: somebody is at it, or ended in the middle of it; then it is unknown whether the mail left, and it is not sent again by itself.
  state text not null check (state in ('waiting', 'sending', 'sent', 'refused', 'unknown')),
  attempts integer not null default 0,
  -- Not tried before this.
  next_at timestamptz not null,
  begun_at timestamptz,
  -- What the server said last.
  answer text,
  created_at timestamptz not null,
  finished_at timestamptz
);
create index message_waiting on message (next_at) where state = 'waiting';
create index message_sending on message (begun_at) where state = 'sending';
create index message_newest on message (created_at);
