-- compatible: yes
-- Each poll writes its source's row three times. With room on its page the row stays there, and where no key of an index
-- changed, no index is written.
alter table source set (fillfactor = 50);
