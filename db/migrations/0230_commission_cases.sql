-- The inspection commission of a committee leads cases of its own, about members and about units below. Its papers count in a
-- series of their own beside the committee's.
alter table number_series
  add column series text not null default 'own' check (series in ('own', 'commission')),
  drop constraint number_series_pkey,
  add primary key (unit_id, paper_type, term_from, series);
alter table paper
  add column series text not null default 'own' check (series in ('own', 'commission')),
  drop constraint paper_unit_id_paper_type_term_from_number_key,
  add constraint paper_number_once unique (unit_id, paper_type, term_from, series, number);

-- The unit a case is about; the person concerned then speaks for it.
alter table case_file add column subject_unit_id uuid references unit (id);
create index on case_file (subject_unit_id) where subject_unit_id is not null;
