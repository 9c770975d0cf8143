-- A name is looked up by its letters alone: marks, case, spaces and signs within it hide nobody.
create index person_name_key_idx on person (translate(regexp_replace(search_text, '[^a-z]', '', 'g'), 'y', 'i'));

-- What a figure in a correction rests on; it is read with the correction.
alter table bulletin_correction add column basis text not null default '';
