-- compatible: yes
-- Macros may come from the setup file, too, and are then changed there.
alter table macro add column from_file boolean not null default false;

-- What a macro said when. Its versions outlive it: those of watches name them.
create table macro_version (
  name text not null,
  version integer not null,
  query text not null,
  -- Null where it was not kept when it was made.
  at timestamptz,
  person_id bigint references person on delete set null,
  primary key (name, version)
);
insert into macro_version (name, version, query, at, person_id) select name, version, query, updated_at, person_id from macro;
