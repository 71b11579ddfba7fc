-- compatible: yes
-- A search finds what we answered, too: what was written here, and what was seen at the source.
create index if not exists response_item on response (item_id) where item_id is not null;

create or replace function refresh_ticket_search(bigint[]) returns void language plpgsql as $$
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
    left join lateral (
      select left(string_agg(concat_ws(chr(10), response.reason, response.text, left(seen.text, 5000)), chr(10) order by response.id), 20000) as text
      from response left join item_text seen on seen.item_id = response.item_id and response.text is null
      where response.ticket_id = ticket.id) said on true
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

create or replace function refresh_search_of_items(bigint[]) returns void language plpgsql as $$
begin
  perform refresh_ticket_search((select array_agg(id) from (
    select id from ticket where item_id = any($1) union select ticket_id from story_copy where item_id = any($1) union select ticket_id from response where item_id = any($1)) as theirs));
end $$;

select refresh_ticket_search(array_agg(distinct ticket_id)) from response where item_id is not null or text is not null;
