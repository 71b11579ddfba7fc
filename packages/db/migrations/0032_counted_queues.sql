-- compatible: yes
-- Every page shows how much waits where, for whom and since when: asked of the index alone, however many wait.
drop index ticket_department_queue;
create index ticket_department_queue on ticket (department_id, (pinned is null), due_at, id) include (assignee_id, snoozed_until) where state in ('open', 'assigned');
