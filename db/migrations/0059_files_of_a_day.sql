-- What one person handed in within a day, added up before more is taken.
create index on file (added_by, added_at);
