-- A founding decided for a day to come can be taken back, and the unit goes as a whole. Counters are made of facts: they go with it,
-- and never keep it.
alter table report_mark drop constraint report_mark_unit_id_fkey,
  add constraint report_mark_unit_id_fkey foreign key (unit_id) references unit (id) on delete cascade;
alter table report_own drop constraint report_own_unit_id_fkey,
  add constraint report_own_unit_id_fkey foreign key (unit_id) references unit (id) on delete cascade;
alter table report_total drop constraint report_total_unit_id_fkey,
  add constraint report_total_unit_id_fkey foreign key (unit_id) references unit (id) on delete cascade;
