-- compatible: yes
-- What people sort sources by, such as the folders in which another reader kept them.
alter table source add column labels text[] not null default '{}' check (cardinality(labels) <= 20);
