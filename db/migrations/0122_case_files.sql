-- A paper handed in to a case: the bytes lie in the store of files, the entry names them. Its act is added to whatever words are held.
do $$
declare
  v_words text;
begin
  select string_agg(distinct quote_literal(word), ', ') into v_words from (
    select 'hand_in_file' as word
    union all
    select (regexp_matches(pg_get_constraintdef(c.oid), '''([a-z_0-9]+)''', 'g'))[1] from pg_constraint c
      where c.conname = 'case_entry_act' and c.conrelid = 'case_entry'::regclass) known;
  alter table case_entry drop constraint case_entry_act;
  execute format('alter table case_entry add constraint case_entry_act check (act in (%s))', v_words);
end $$;
alter table case_entry
  add column file_id uuid references file (id),
  add constraint case_entry_file check ((act = 'hand_in_file') = (file_id is not null));
create index on case_entry (file_id) where file_id is not null;
