-- What a complaint complains of is the form as it was: once a level reduced or increased it, its papers and its page named the new form.
alter table complaint_file
  add column form text check (form in ('reprimand', 'warning', 'removal_from_post', 'expulsion'));
update complaint_file f set form = d.form from discipline_record d
where d.case_id = f.case_id and not exists (
  select from complaint_file g join complaint_entry e on e.complaint_id = g.id
  where g.case_id = f.case_id and e.act = 'decide' and e.body ->> 'outcome' in ('reduced', 'increased'));
-- Of those changed since, what the level above had decided is known from its entry.
update complaint_file f set form = e.body ->> 'form' from case_entry e
where f.form is null and f.round = 1 and e.case_id = f.case_id and e.act = 'record_superior_decision' and e.body ->> 'form' is not null;
