-- compatible: yes
-- What the author of a ticket's item writes afterwards in the same thread belongs to that ticket, as a copy of its story does.
alter table story_copy drop constraint story_copy_rung_check;
alter table story_copy add constraint story_copy_rung_check
  check (rung in ('first', 'native_id', 'address', 'title', 'text', 'repost', 'person', 'follow_up'));
