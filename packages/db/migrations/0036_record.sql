-- compatible: yes
-- Who changed and who viewed what. An entry is added and never changed; it goes when its time is over, and not before.
create table record_entry (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  kind text not null check (kind in ('change', 'view', 'export', 'sign_in', 'erasure')),
  via text not null check (via in ('session', 'key', 'command')),
  -- What was done: an endpoint of the contract or a command by its name, such as departments.update.
  deed text not null,
  -- What it was done to: a number, or a word of ours such as a department's id.
  subject text,
  succeeded boolean not null,
  -- Their number stays when they are gone; their name stands with them alone. Null where nobody was known.
  person_id bigint
);
create index record_entry_kind on record_entry (kind, id);
create index record_entry_person on record_entry (person_id, id);
create index record_entry_at on record_entry (at);

-- What people wrote or asked for: apart from the entry, so that an erasure can take it and the entry stays.
create table record_words (
  entry_id bigint primary key references record_entry on delete cascade,
  said jsonb not null
);

create function refuse_record_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and tg_table_name = 'record_entry' and current_setting('echolot.record_time_over', true) = 'yes' then return old; end if;
  raise exception '% is append-only', tg_table_name;
end $$;
create trigger record_entry_append_only before update or delete on record_entry for each row execute function refuse_record_change();
create trigger record_words_append_only before update on record_words for each row execute function refuse_record_change();
