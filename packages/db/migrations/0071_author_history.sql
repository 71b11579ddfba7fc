-- compatible: yes
-- What somebody outside wrote that concerned us, by when they wrote it, as far as that is known: nothing was written after it was found.
create index item_of_author on item (author_id, least(published_at, found_at) desc, id desc) where author_id is not null and triage_outcome = 'mention';
