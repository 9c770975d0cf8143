-- The number an act of a case took for its paper. What the paper says is drawn from the entries; the register keeps only that it is there.
alter table case_entry
  add column paper_id uuid references paper (id),
  add column paper_number integer check (paper_number >= 1),
  add column paper_symbol text,
  add check ((paper_id is null) = (paper_number is null) and (paper_id is null) = (paper_symbol is null));
create index on case_entry (paper_id) where paper_id is not null;
