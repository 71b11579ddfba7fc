-- compatible: yes
-- A mail server that the environment names is the environment's to change; and answers to mails have an address of their own.
alter table mail_setting
  add column from_environment boolean not null default false,
  -- Where answers to mails about tickets arrive, for Echolot to read; null: nobody is asked to answer.
  add column answers_address text,
  -- As whom the own mail server signs what it says of a sender's proofs (RFC 8601); null: only that the sender was told is asked for.
  add column proofs_by text;
