-- compatible: yes
-- Waits that are over, counted by the company's day on which they began and by the one on which they ended: what a report of a
-- long period reads instead of every wait. A day is worth what `wait_touched` says: where it names none of its instants, the
-- rows of that day are exactly what the clocks say. Of what nobody has touched or rolled up there is nothing.
create table wait_day (
  day date not null,
  -- By what the waits are told apart besides their department, and which of them; the key of all is empty.
  dimension text not null check (dimension in ('all', 'channel', 'source', 'watch', 'priority', 'label', 'account', 'goal')),
  key text not null,
  -- Who held them last, and who held them first.
  department_id text not null,
  begun_by text not null,
  -- Of those that began on the day.
  answered integer not null,
  answered_before integer not null,
  dismissed integer not null,
  late integer not null,
  within_promise integer not null,
  reopened integer not null,
  outside_hours integer not null,
  void_spam integer not null,
  void_not_about_us integer not null,
  void_duplicate integer not null,
  void_merged integer not null,
  void_own_post integer not null,
  void_back_fill integer not null,
  void_erased integer not null,
  -- Of those that ended on it.
  ended_answered integer not null,
  ended_within_promise integer not null,
  ended_dismissed integer not null,
  ended_late integer not null,
  ended_void_spam integer not null,
  ended_void_not_about_us integer not null,
  ended_void_duplicate integer not null,
  ended_void_merged integer not null,
  ended_void_own_post integer not null,
  ended_void_back_fill integer not null,
  ended_void_erased integer not null,
  -- The shortest and the longest promise of those that began; null where none did.
  least_target_minutes integer,
  most_target_minutes integer,
  -- How long those took that began: in log buckets, and how far into their promises, exactly, up to the promise.
  lengths json not null,
  parts json not null,
  primary key (dimension, key, day, department_id, begun_by)
);
create index wait_day_day on wait_day (day);

-- Quarters of an hour, in which every zone's days begin, with waits that are over and not rolled up as they stand. Written with each
-- change of such a clock; several rows may say the same, for nobody is to wait for anybody here.
create table wait_touched (
  at timestamptz not null
);
create index wait_touched_at on wait_touched (at);

create function touch_waits() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    insert into wait_touched (at)
      select distinct date_bin('15 minutes', at, 'epoch') from gone cross join lateral (values (started_at), (stopped_at)) as instant (at)
      where kind in ('first_response', 'next_response') and stopped_at is not null;
  end if;
  if tg_op <> 'DELETE' then
    insert into wait_touched (at)
      select distinct date_bin('15 minutes', at, 'epoch') from come cross join lateral (values (started_at), (stopped_at)) as instant (at)
      where kind in ('first_response', 'next_response') and stopped_at is not null;
  end if;
  return null;
end $$;
create trigger clock_inserted after insert on clock referencing new table as come for each statement execute function touch_waits();
create trigger clock_updated after update on clock referencing old table as gone new table as come for each statement execute function touch_waits();
create trigger clock_deleted after delete on clock referencing old table as gone for each statement execute function touch_waits();

-- In another zone all days are others.
create function touch_all_waits() returns trigger language plpgsql as $$
begin
  delete from wait_day;
  delete from wait_touched;
  insert into wait_touched (at)
    select distinct date_bin('15 minutes', at, 'epoch') from clock cross join lateral (values (started_at), (stopped_at)) as instant (at)
    where kind in ('first_response', 'next_response') and stopped_at is not null;
  return null;
end $$;
create trigger organisation_zone after update of zone on organisation for each row when (old.zone <> new.zone) execute function touch_all_waits();

insert into wait_touched (at)
  select distinct date_bin('15 minutes', at, 'epoch') from clock cross join lateral (values (started_at), (stopped_at)) as instant (at)
  where kind in ('first_response', 'next_response') and stopped_at is not null;

-- A report asks for waits alone, by when they began, by when they ended, and for those that go on.
drop index clock_started;
create index clock_wait_started on clock (started_at) where kind in ('first_response', 'next_response');
create index clock_wait_stopped on clock (stopped_at) where kind in ('first_response', 'next_response');
