-- What a day keeps of lengths and parts was JSON, and reading a year of it took longer than all else in a report: packed it is a
-- tenth as long and read at once. Days are rolled up anew from their waits; until then reports read these.
delete from wait_day;
alter table wait_day drop column lengths, drop column parts;
-- How long those took that began, in log buckets; how many ended before, at and after the end of their promises; and how far into
-- them, exactly, those were that did not end after it. Packed one list behind the other, so that those of several days are one
-- behind the other too, and in the row, for a year of rows is read at once.
alter table wait_day
  add column lengths bytea storage main not null,
  add column ends bytea storage main not null,
  add column parts bytea storage main not null;

delete from wait_touched;
insert into wait_touched (at)
  select distinct date_bin('15 minutes', at, 'epoch') from clock cross join lateral (values (started_at), (stopped_at)) as instant (at)
  where kind in ('first_response', 'next_response') and stopped_at is not null;
