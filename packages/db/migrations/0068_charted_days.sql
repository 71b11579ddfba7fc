-- The charts of a report are read from days as well: how long each wait took by the clock, how many began and ended in which hour,
-- and how long the sources took to bring them. Days are rolled up anew from their waits; until then reports read these.
delete from wait_day;
alter table wait_day
  -- Of those that began, each, by how they ended, packed like the others. No report but its charts asks for them, so they leave the row first.
  add column ages bytea storage external not null,
  -- Of those that began, and of those that ended, how many in which hour of the day, in hours of UTC from the one in which it begins.
  add column hours bytea storage main not null,
  -- Of those that began first of their tickets: how many were published before anybody listened, and from publication to being found
  -- each of which that is known. Of sources alone; else empty.
  add column lags bytea storage main not null;

delete from wait_touched;
insert into wait_touched (at)
  select distinct date_bin('15 minutes', at, 'epoch') from clock cross join lateral (values (started_at), (stopped_at)) as instant (at)
  where kind in ('first_response', 'next_response') and stopped_at is not null;
