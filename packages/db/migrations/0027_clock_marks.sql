-- compatible: yes
-- When the other clocks of a ticket are due for which something is promised: what lies ahead to be told of each. Counted from
-- its history by a sweep, as its clocks are.
create table clock_mark (
  ticket_id bigint not null,
  kind text not null check (kind in ('triage', 'acknowledgement', 'resolution')),
  number integer not null,
  -- When half and four fifths of the promised time are gone; null once that was told, or was another department's to be told.
  half_gone_at timestamptz,
  most_gone_at timestamptz,
  due_at timestamptz not null,
  -- The due time, once it was told that it has passed.
  late_at timestamptz,
  primary key (ticket_id, kind, number),
  foreign key (ticket_id, kind, number) references clock on delete cascade
);
create index clock_mark_untold on clock_mark (least(half_gone_at, most_gone_at, due_at)) where late_at is null;

-- The number of the last event by which its clocks' due times were counted; null: never.
alter table ticket add column mark_seq integer;
create index ticket_uncounted on ticket (id) where mark_seq is distinct from seq;
