-- compatible: yes
-- Whether somebody said exactly this before is asked of all items at once. A hash of four bytes finds it, and what it finds is compared.
create index item_text_said on item_text (hashtext(text)) where text is not null;
create index item_text_titled on item_text (hashtext(title)) where title is not null;
