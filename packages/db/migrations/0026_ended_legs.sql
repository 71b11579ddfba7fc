-- compatible: yes
-- Finds what ended a department's leg in a month.
create index ticket_event_ends on ticket_event (at, ticket_id) where kind in ('handed_over', 'responded', 'dismissed');
