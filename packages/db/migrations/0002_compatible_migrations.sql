-- compatible: yes
-- A migration whose file begins with the line above leaves everything that the version before it uses as it was: that
-- version may work on beside the new one. What is kept here tells a process so that does not have the file itself.
alter table migration add column compatible boolean not null default false;
