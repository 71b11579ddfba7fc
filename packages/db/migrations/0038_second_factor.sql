-- compatible: yes
-- What somebody has besides a password: an app that shows codes, codes on paper, passkeys; and keys for programs.

create table second_factor (
  person_id bigint primary key references person on delete cascade,
  secret_sealed bytea not null,
  created_at timestamptz not null,
  -- Null until a code has proved that the app has it.
  confirmed_at timestamptz,
  -- Of thirty seconds each, counted from 1970: the last one whose code was taken. None is taken twice.
  last_step bigint
);

-- Each works once and is gone then.
create table recovery_code (
  person_id bigint not null references person on delete cascade,
  code_digest bytea not null,
  primary key (person_id, code_digest)
);

-- What the company demands of how people come in: one row, or none.
create table access_policy (
  id smallint primary key default 1 check (id = 1),
  administrators_need_second_factor boolean not null
);

create table passkey (
  id bigint generated always as identity primary key,
  person_id bigint not null references person on delete cascade,
  name text not null,
  -- The name of the site it was made for, such as localhost: it works nowhere else.
  site text not null,
  -- As WebAuthn has them: base64url, and a COSE key.
  credential_id text not null unique,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  created_at timestamptz not null,
  last_used_on text check (last_used_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$')
);
create index passkey_person on passkey (person_id);

-- Questions that a passkey is to sign, each answered once; null: whoever has the passkey.
create table passkey_challenge (
  challenge text primary key,
  person_id bigint references person on delete cascade,
  expires_at timestamptz not null
);

create table api_token (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('personal', 'service')),
  -- For whom it acts, and never beyond what that person may.
  person_id bigint not null references person on delete cascade,
  name text not null,
  token_digest bytea not null unique,
  -- Permissions; whether each is held is asked of the person every time.
  scopes text[] not null,
  reads_only boolean not null,
  created_at timestamptz not null,
  expires_at timestamptz,
  last_used_on text check (last_used_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$')
);
create index api_token_person on api_token (person_id);
