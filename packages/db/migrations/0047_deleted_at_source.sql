-- compatible: yes
-- What its source no longer shows: nobody waits there for an answer any more. Where it is shown again, somebody does.
alter table item add column gone_at timestamptz;

alter table clock drop constraint clock_void_reason_check;
alter table clock add constraint clock_void_reason_check
  check (void_reason in ('spam', 'not_about_us', 'duplicate', 'merged', 'own_post', 'deleted', 'back_fill', 'erased'));
alter table clock drop constraint clock_start_reason_check;
alter table clock add constraint clock_start_reason_check
  check (start_reason in ('published', 'detected', 'routed', 'handed_over', 'reopened', 'follow_up', 'new_question', 'new_tier', 'shown_again'));

-- An older version beside this one knows of none and leaves them at nought.
alter table wait_day
  add column void_deleted integer not null default 0,
  add column ended_void_deleted integer not null default 0;
