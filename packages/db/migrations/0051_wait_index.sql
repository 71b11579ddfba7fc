-- compatible: yes
-- A report of a year asks half a million waits when they began, when and how they ended, and whose they were: from here without the
-- table, whose rows are wide and lie elsewhere. Those that stood still, one in a hundred, have an index of their own.
drop index clock_wait_stopped;
create index clock_wait_stopped on clock (stopped_at)
  include (ticket_id, kind, number, started_at, stop_reason, void_reason, department_id, stop_department_id)
  where kind in ('first_response', 'next_response');
create index clock_wait_paused on clock (ticket_id, kind, number) where kind in ('first_response', 'next_response') and pauses <> '[]';
