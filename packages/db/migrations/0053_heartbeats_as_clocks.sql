-- compatible: yes
-- Every wait of an own account from one post to the next, with its beginning and its end. Ids and words alone, and nothing of
-- persons; without references: it stays when its account has left.
create table heartbeat (
  account_id bigint not null,
  number integer not null,
  state text not null check (state in ('running', 'stopped', 'void')),
  -- The post from whose day the rhythm is counted.
  started_at timestamptz not null,
  start_reason text not null check (start_reason in ('first_known', 'posted', 'rhythm_set', 'rhythm_changed', 'feed_changed', 'days_again')),
  -- Of a stopped one: the next post. Of a void one: when it became so.
  stopped_at timestamptz,
  stop_reason text check (stop_reason = 'posted'),
  void_reason text check (void_reason in ('account_left', 'rhythm_taken_away', 'rhythm_changed', 'feed_changed', 'no_business_day')),
  -- In business days.
  every_days integer not null check (every_days between 1 and 3650),
  -- In what its business days were counted: [{calendarId, version}], in the order in which they were in force.
  calendar_versions jsonb not null,
  due_at timestamptz not null,
  -- When it was told that nothing was posted by then. The account is stale from due_at on, whenever that was told.
  announced_at timestamptz,
  -- What figures go by, as it was when it began and when it ended.
  department_id text not null,
  stop_department_id text,
  channel text not null,
  stop_channel text,
  goal text,
  stop_goal text,
  primary key (account_id, number),
  check (number >= 1),
  check ((stopped_at is null) = (state = 'running')),
  check ((stop_reason is null) = (state <> 'stopped')),
  check ((void_reason is null) = (state <> 'void')),
  check ((stop_department_id is null) = (state = 'running') and (stop_channel is null) = (state = 'running'))
);
create unique index heartbeat_running on heartbeat (account_id) where state = 'running';

-- Each account with a rhythm has one that runs. In what it is counted is written as the program starts, which counts all anew.
insert into heartbeat (account_id, number, state, started_at, start_reason, every_days, calendar_versions, due_at, announced_at, department_id, channel, goal)
  select id, 1, 'running', last_post_at, 'first_known', every_days, '[]', due_at,
    case when stale_at is not null then coalesce((select max(noticed_at) from account_event where account_id = account.id and kind = 'stale_raised'), stale_at) end,
    coalesce(department_id, (select min(m.department_id) from department_member m where m.person_id = account.owner_id having count(*) = 1), 'undecided'),
    channel, goal
  from account where due_at is not null and last_post_at is not null and every_days is not null;
