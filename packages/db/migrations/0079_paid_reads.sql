-- What reading a source cost, by the company's days, in thousandths of a US cent.
create table source_cost (
  source_id bigint not null references source on delete cascade,
  day text not null,
  millicents bigint not null,
  primary key (source_id, day)
);

-- One more reason: the budget of the day is spent.
alter table source drop constraint source_poll_reason_check;
alter table source add constraint source_poll_reason_check check (poll_reason in ('starting', 'rhythm', 'fixed', 'ttl', 'freshness', 'skip_hours', 'asked_to_wait', 'gone_once', 'back_off', 'daily_probe', 'pushed', 'budget'));
