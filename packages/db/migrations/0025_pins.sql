-- compatible: yes
-- Queues go by due time. Only threats to safety, legal and press matters stand above it, set by a rule or by hand; the
-- ticket's history says by which or by whom.
alter table ticket add column pinned text check (pinned in ('safety', 'legal', 'press'));
alter table rule add column pins text check (pins in ('safety', 'legal', 'press'));
update rule set pins = 'legal' where shipped_id = 'legal-action';
update rule set pins = 'press' where shipped_id = 'press-enquiry';

-- The kinds that there are, whichever those be, and these two.
do $$
declare known text := (select pg_get_constraintdef(oid) from pg_constraint where conname = 'ticket_event_kind_check');
begin
  alter table ticket_event drop constraint ticket_event_kind_check;
  execute 'alter table ticket_event add constraint ticket_event_kind_check '
    || replace(known, '])', ', ''pinned''::text, ''unpinned''::text])');
end $$;

-- In the order in which a queue shows them.
create index ticket_queue on ticket ((pinned is null), due_at, id) where state in ('open', 'assigned');
create index ticket_department_queue on ticket (department_id, (pinned is null), due_at, id) where state in ('open', 'assigned');
drop index ticket_department;
