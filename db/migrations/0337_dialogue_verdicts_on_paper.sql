-- An asker who cannot sign in says on paper whether it is solved; who leads his cell types it, with the day of the paper.
alter table dialogue_ask add column verdict_paper_on date,
  add check (verdict_paper_on is null or verdict is not null);
