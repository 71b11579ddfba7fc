-- compatible: yes
-- Full text over everything that belongs to a ticket. Both extensions ship with PostgreSQL and may be created by whoever
-- may create schemas in the database.
create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- Müller, Mueller, MÜLLER and the same in decomposed letters are one, as they are for a watch; so are é and e.
create function search_fold(text) returns text language sql stable parallel safe as $$
  select unaccent(replace(replace(replace(replace(lower(normalize($1, NFKC)), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'ß', 'ss'))
$$;

-- In the stems of both languages: a feed often says the wrong one, and a query is asked in both.
create function search_vector(text, "char") returns tsvector language sql stable parallel safe as $$
  select setweight(to_tsvector('german', search_fold($1)) || to_tsvector('english', search_fold($1)), $2)
$$;

-- One row a ticket: what its item, its copies, its notes and its responses say. Kept by triggers, so that what is erased
-- there is gone here in the same transaction.
create table ticket_search (
  ticket_id bigint primary key references ticket on delete cascade,
  document tsvector not null
);
create index ticket_search_document on ticket_search using gin (document);

-- The words that stand in any ticket, as stems: for compounds and typing errors. Filled before a search, not with the rows:
-- two writers of the same new words would wait for each other.
create table search_word (word text primary key);
create index search_word_near on search_word using gin (word gin_trgm_ops);

-- Tickets whose words search_word may not know yet, and words that a ticket no longer says.
create table search_unlearned (ticket_id bigint not null);
create table search_word_lost (word text not null);

create function words_of(tsvector) returns setof text language sql immutable parallel safe as $$
  select word from unnest(tsvector_to_array($1)) as word where length(word) between 4 and 40 and word ~ '^[[:alpha:]]+$'
$$;

create function refresh_ticket_search(bigint[]) returns void language plpgsql as $$
begin
  if $1 is null then return; end if;
  -- Whoever writes a part of the same ticket comes before or after: the statement below then sees what they wrote.
  perform from ticket_search where ticket_id = any($1) order by ticket_id for update;
  with written as (insert into ticket_search (ticket_id, document)
  select ticket.id,
    search_vector(concat_ws(chr(10), item_text.title, author.name, author.handle), 'A')
      || search_vector(concat_ws(chr(10), left(item_text.text, 40000), asked.text), 'B')
      || search_vector(concat_ws(chr(10), noted.text, said.text), 'C')
      || search_vector(coalesce(copied.text, ''), 'D')
  from ticket
    join item on item.id = ticket.item_id
    left join item_text on item_text.item_id = item.id
    left join author on author.id = item.author_id
    left join lateral (select left(string_agg(note.text, chr(10) order by note.id), 20000) as text from note where note.ticket_id = ticket.id) noted on true
    left join lateral (select left(string_agg(response.reason, chr(10) order by response.id), 20000) as text from response where response.ticket_id = ticket.id) said on true
    -- What its author wrote afterwards counts as the item does; of copies, who told it under which title.
    left join lateral (
      select left(string_agg(concat_ws(chr(10), other.title, left(other.text, 5000)), chr(10) order by other.item_id), 20000) as text
      from story_copy join item_text other on other.item_id = story_copy.item_id
      where story_copy.ticket_id = ticket.id and story_copy.rung = 'follow_up') asked on true
    left join lateral (
      select left(string_agg(concat_ws(chr(10), other.title, teller.name, teller.handle), chr(10) order by copy.id), 20000) as text
      from story_copy join item copy on copy.id = story_copy.item_id
        left join item_text other on other.item_id = copy.id left join author teller on teller.id = copy.author_id
      where story_copy.ticket_id = ticket.id and story_copy.item_id <> ticket.item_id and story_copy.rung <> 'follow_up') copied on true
  where ticket.id = any($1)
  order by ticket.id
  on conflict (ticket_id) do update set document = excluded.document where ticket_search.document is distinct from excluded.document
  returning ticket_id)
  insert into search_unlearned select ticket_id from written;
end $$;

-- Makes the words of so many tickets known; one process at a time, the others need not wait.
create function learn_search_words(integer) returns void language plpgsql as $$
declare ids bigint[];
begin
  if not exists (select from search_unlearned) or not pg_try_advisory_xact_lock(1163020364, 7) then return; end if;
  with taken as (delete from search_unlearned where ctid = any(array(select ctid from search_unlearned limit $1)) returning ticket_id)
  select array_agg(ticket_id) into ids from taken;
  insert into search_word select distinct word from ticket_search cross join words_of(document) as word where ticket_id = any(ids) order by word
  on conflict (word) do nothing;
end $$;

create function refresh_search_of_items(bigint[]) returns void language plpgsql as $$
begin
  perform refresh_ticket_search((select array_agg(id) from (
    select id from ticket where item_id = any($1) union select ticket_id from story_copy where item_id = any($1)) as theirs));
end $$;

create function search_ticket_opened() returns trigger language plpgsql as $$
begin
  perform refresh_ticket_search((select array_agg(id) from opened));
  return null;
end $$;
create trigger ticket_search_opened after insert on ticket referencing new table as opened for each statement execute function search_ticket_opened();

create function search_text_changed() returns trigger language plpgsql as $$
begin
  perform refresh_search_of_items((select array_agg(item_id) from changed));
  return null;
end $$;
create trigger item_text_search_inserted after insert on item_text referencing new table as changed for each statement execute function search_text_changed();
create trigger item_text_search_updated after update on item_text referencing new table as changed for each statement execute function search_text_changed();
create trigger item_text_search_deleted after delete on item_text referencing old table as changed for each statement execute function search_text_changed();

create function search_part_changed() returns trigger language plpgsql as $$
begin
  perform refresh_ticket_search((select array_agg(distinct ticket_id) from changed));
  return null;
end $$;
create trigger note_search_inserted after insert on note referencing new table as changed for each statement execute function search_part_changed();
create trigger note_search_updated after update on note referencing new table as changed for each statement execute function search_part_changed();
create trigger note_search_deleted after delete on note referencing old table as changed for each statement execute function search_part_changed();
create trigger response_search_inserted after insert on response referencing new table as changed for each statement execute function search_part_changed();
create trigger response_search_updated after update on response referencing new table as changed for each statement execute function search_part_changed();
create trigger response_search_deleted after delete on response referencing old table as changed for each statement execute function search_part_changed();
create trigger story_copy_search_inserted after insert on story_copy referencing new table as changed for each statement execute function search_part_changed();
create trigger story_copy_search_deleted after delete on story_copy referencing old table as changed for each statement execute function search_part_changed();

create function search_copy_moved() returns trigger language plpgsql as $$
begin
  perform refresh_ticket_search((select array_agg(distinct id) from (
    select unnest(array[was.ticket_id, is_now.ticket_id]) as id from was join is_now using (item_id)
    where (was.ticket_id, was.rung) is distinct from (is_now.ticket_id, is_now.rung)) as moved));
  return null;
end $$;
create trigger story_copy_search_updated after update on story_copy referencing old table as was new table as is_now for each statement execute function search_copy_moved();

create function search_author_changed() returns trigger language plpgsql as $$
begin
  perform refresh_search_of_items((select array_agg(item.id) from was join is_now using (id) join item on item.author_id = is_now.id
    where (was.name, was.handle) is distinct from (is_now.name, is_now.handle)));
  return null;
end $$;
create trigger author_search_updated after update on author referencing old table as was new table as is_now for each statement execute function search_author_changed();

create function search_item_changed() returns trigger language plpgsql as $$
begin
  perform refresh_search_of_items((select array_agg(is_now.id) from was join is_now using (id) where was.author_id is distinct from is_now.author_id));
  return null;
end $$;
create trigger item_search_updated after update on item referencing old table as was new table as is_now for each statement execute function search_item_changed();

create function search_words_lost() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    insert into search_word_lost select distinct word from was cross join words_of(was.document) as word;
  else
    insert into search_word_lost select distinct word from was join is_now using (ticket_id) cross join lateral (
      select word from words_of(was.document) as word where was.document is distinct from is_now.document
      except select word from words_of(is_now.document) as word) as gone;
  end if;
  return null;
end $$;
create trigger ticket_search_lost after update on ticket_search referencing old table as was new table as is_now for each statement execute function search_words_lost();
create trigger ticket_search_gone after delete on ticket_search referencing old table as was for each statement execute function search_words_lost();

select refresh_ticket_search(array_agg(id)) from ticket;
select learn_search_words(2147483647);
