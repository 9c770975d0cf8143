-- The listing is computed anew each night from a closed vocabulary of the program (OBLIGATION_KINDS); the capabilities that
-- add a kind to it need no migration each for this table.
alter table obligation drop constraint if exists obligation_kind_check;
alter table obligation add constraint obligation_kind_check check (kind ~ '^[a-z_]+$');
alter table obligation drop constraint if exists obligation_subject_kind_check;
alter table obligation add constraint obligation_subject_kind_check check (subject_kind ~ '^[a-z_]+$');
