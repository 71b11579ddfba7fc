-- compatible: yes
-- What people write down themselves has a source, too, one for each channel and visibility: it is never asked, and stands in no
-- list of sources.
alter table source add column by_hand boolean not null default false;
create unique index source_by_hand on source (channel, visibility) where by_hand;

-- Of millions of items few are private: whoever leaves those out of a list looks here.
create index item_private on item (id) where visibility = 'private';
