-- compatible: yes
-- Four eyes: in a department that wants it, a response goes when somebody else has looked at it.
alter table department add column approval boolean not null default false;

alter table outgoing_response drop constraint outgoing_response_state_check;
alter table outgoing_response add constraint outgoing_response_state_check
  check (state in ('awaiting_approval', 'approved', 'queued', 'sending', 'failed', 'held', 'sent'));
-- Who approved it.
alter table outgoing_response add column approved_by bigint references person on delete set null;
create index outgoing_response_approval on outgoing_response (ticket_id) where state = 'awaiting_approval';

alter table ticket_event drop constraint ticket_event_kind_check;
alter table ticket_event add constraint ticket_event_kind_check
  check (kind in ('opened', 'claimed', 'assigned', 'released', 'handed_over', 'snoozed', 'woken', 'noted', 'responded', 'dismissed', 'closed', 'reopened', 'edited', 'parted', 'paused', 'resumed', 'followed_up', 'warned', 'prioritised', 'labelled', 'pinned', 'unpinned', 'submitted', 'approved', 'returned', 'withdrawn'));

alter table clock drop constraint clock_kind_check;
alter table clock add constraint clock_kind_check
  check (kind in ('detection', 'triage', 'acknowledgement', 'first_response', 'next_response', 'resolution', 'approval'));
alter table clock drop constraint clock_stop_reason_check;
alter table clock add constraint clock_stop_reason_check
  check (stop_reason in ('detected', 'routed', 'touched', 'handed_over', 'answered', 'answered_before', 'dismissed', 'closed', 'reopened', 'approved', 'returned', 'withdrawn'));
