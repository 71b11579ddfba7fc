-- compatible: yes
-- Whoever is named as ours becomes ours with all that they wrote, and each of their posts asks whether some of it is still a stranger's.
-- Looked up by the author alone, that reads every post that they ever wrote.
drop index item_author;
create index item_author on item (author_id, own) where author_id is not null;
