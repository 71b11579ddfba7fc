-- compatible: yes
-- Stories and pictures that colleagues give for our own channels, with the consent of whom they show or tell of.
create table anecdote (
  id bigint generated always as identity primary key,
  -- Null where that person was removed.
  person_id bigint references person on delete set null,
  -- Both go when it is withdrawn.
  text text,
  picture bytea,
  width integer,
  height integer,
  concerns text not null check (concerns in ('nobody', 'persons')),
  -- Who agreed, how and when; goes when it is withdrawn.
  consent_who text,
  consent_how text check (consent_how in ('written', 'mail', 'spoken')),
  consent_on date,
  given_at timestamptz not null,
  withdrawn_at timestamptz,
  used_at timestamptz,
  used_url text,
  check ((picture is null) = (width is null) and (picture is null) = (height is null)),
  check (withdrawn_at is null or (text is null and picture is null and consent_who is null and consent_how is null and consent_on is null)),
  check (withdrawn_at is not null or (text is not null
    and (concerns = 'persons') = (consent_who is not null) and (concerns = 'persons') = (consent_how is not null)
    and (concerns = 'persons') = (consent_on is not null)))
);
-- WebP is packed already.
alter table anecdote alter column picture set storage external;
create index anecdote_of_person on anecdote (person_id, id);
create index anecdote_unused on anecdote (given_at) where used_at is null and withdrawn_at is null;

-- What is offered to a stale account: each contribution to one account, and once it was used to none any more.
create table content_offer (
  account_id bigint not null references account on delete cascade,
  anecdote_id bigint unique references anecdote on delete cascade,
  question_id bigint unique references question on delete cascade,
  at timestamptz not null,
  check ((anecdote_id is null) <> (question_id is null))
);
create index content_offer_account on content_offer (account_id);
