-- compatible: yes
-- Its channel's terms let nobody keep for longer what it says, or want it gone once it was deleted there: its words went then. Its id,
-- instants and waits stay.
alter table item add column words_gone_at timestamptz;
-- What was found at a source before was let go as its channel's terms want.
alter table source add column words_kept_from timestamptz, add column authors_kept_from timestamptz;
