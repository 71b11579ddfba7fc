-- compatible: yes
-- In whose business days the rhythm of an account is counted; null: its owner's where they work in exactly one department, else the company's.
alter table account add column department_id text references department on delete set null;

-- When an account became stale and when it no longer was: each once, with the true time and the instant at which it was known.
create table account_event (
  id bigint generated always as identity primary key,
  account_id bigint not null references account on delete cascade,
  kind text not null check (kind in ('stale_raised', 'stale_cleared')),
  at timestamptz not null,
  noticed_at timestamptz not null,
  because text not null check (because in ('silent', 'posted', 'posted_in_time', 'rhythm_changed')),
  -- The post from which the rhythm was counted, or with which it began anew.
  last_post_at timestamptz
);
create index account_event_account on account_event (account_id, id);

create function refuse_event_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;
create trigger account_event_append_only before update on account_event for each row execute function refuse_event_change();

insert into account_event (account_id, kind, at, noticed_at, because, last_post_at)
  select id, 'stale_raised', stale_at, stale_at, 'silent', last_post_at from account where stale_at is not null;
