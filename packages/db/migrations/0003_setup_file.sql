-- compatible: yes
-- What echolot.yaml says is marked, so that the pages leave it to the file and an entry that is taken out can be told
-- from one that somebody made by hand.
alter table organisation add column from_file boolean not null default false;
alter table calendar add column from_file boolean not null default false;
alter table department add column from_file boolean not null default false;
alter table brand add column from_file boolean not null default false;
alter table watch add column from_file boolean not null default false;
alter table source add column from_file boolean not null default false;
alter table rule add column from_file boolean not null default false;
alter table account add column from_file boolean not null default false;
-- Whom the file names as the owner, by e-mail address or name: that person may come to Echolot later.
alter table account add column owner_wanted text;

-- The file that was applied last: one row.
create table setup_file (
  id smallint primary key default 1 check (id = 1),
  name text not null,
  digest bytea not null,
  applied_at timestamptz not null
);
