-- compatible: yes
-- What an item's channel tells of it besides its words: its type, its stars, where it links to. Erased with the text.
alter table item_text add column facts jsonb;
