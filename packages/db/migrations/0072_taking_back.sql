-- compatible: yes
-- A dismissal that is taken back goes on as the wait that it ended; the history keeps both.
alter table ticket_event drop constraint ticket_event_kind_check;
alter table ticket_event add constraint ticket_event_kind_check
  check (kind in ('opened', 'claimed', 'assigned', 'released', 'handed_over', 'snoozed', 'woken', 'noted', 'responded', 'dismissed', 'undone', 'closed', 'reopened', 'edited', 'parted', 'paused', 'resumed', 'followed_up', 'warned', 'prioritised', 'labelled', 'pinned', 'unpinned', 'submitted', 'approved', 'returned', 'withdrawn'));

-- Of a note that its writer took back the words go; that there was one stays.
alter table note add column taken_back_at timestamptz;
alter table note add constraint note_taken_back check (taken_back_at is null or text = '');
