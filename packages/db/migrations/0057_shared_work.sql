-- compatible: yes
-- Whether tickets go to the members of a department by turn, up to so many open ones each; null: whoever wants takes them. And after how much
-- business time without a deed a ticket goes back to its department; null: never.
alter table department
  add column capacity integer check (capacity between 1 and 500),
  add column take_back_minutes integer check (take_back_minutes between 1 and 525600);

-- When somebody was given a ticket by turn last: higher is later. 0: never.
alter table department_member add column turn bigint not null default 0;

-- From when on its holder has done nothing for too long, as counted last; null: to be counted anew, as after everything that happens to it.
alter table ticket add column silent_at timestamptz;
create index ticket_silent on ticket (silent_at) where state = 'assigned';

-- What somebody is told once, until they have seen it: that a ticket went back. Of nobody else's interest.
create table notice (
  person_id bigint not null references person on delete cascade,
  ticket_id bigint not null references ticket on delete cascade,
  at timestamptz not null,
  primary key (person_id, ticket_id)
);
create index notice_ticket on notice (ticket_id);
