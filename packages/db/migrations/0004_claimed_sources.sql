-- compatible: yes
-- A claim says that somebody is on the way to ask a source. Where the message of it was lost, it is found again by these:
-- claimed, and not asked since.
alter table source add column claimed_at timestamptz;
alter table source add column polled_generation bigint not null default 0;
update source set polled_generation = generation;
create index source_claimed on source (claimed_at) where polled_generation < generation;
