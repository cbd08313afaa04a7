-- Ideas whose words are still to be kept: what the round looks for each minute.
create index ideas_unindexed on ideas (topic_id) where indexed_at is null;
