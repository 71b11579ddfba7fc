-- compatible: yes
-- What is spent of a channel's documented limits, by account or host: how many requests went out since the window began.
create table request_spend (
  -- Keyed digest of the connector, the limit, and whose it is.
  key bytea primary key,
  until timestamptz not null,
  spent integer not null
);
create index request_spend_until on request_spend (until);
