-- Facts reports count besides: complaints on discipline, what notices required, conferences, dialogues, classes. What a complaint says and who
-- made it stays behind its walls; numbers alone come out.

-- Which month a changed row touches is looked up by the program itself, never by what the one who changed it may read.
alter function report_mark_changed() security definer set search_path = public, pg_temp;

select report_watch('complaint_file', 'select c.unit_id, report_month(c.filed_on), false from changed c');
select report_watch('complaint_entry',
  'select f.level_unit_id, report_month(c.on_day), false from changed c join complaint_file f on f.id = c.complaint_id where c.act = ''decide''');
select report_watch('remediation_requirement', 'select c.unit_id, report_month(c.due_on), false from changed c');
select report_watch('remediation_notice',
  'select r.unit_id, report_month(r.due_on), false from changed c join remediation_requirement r on r.notice_id = c.id');
select report_watch('conference', 'select c.unit_id, report_month(c.held_on), false from changed c where c.stage = ''concluded''');
select report_watch('dialogue', 'select c.unit_id, report_month(c.held_on), false from changed c where c.stage in (''held'', ''concluded'')');
select report_watch('training_class', 'select c.unit_id, report_month(c.closed_on), false from changed c where c.stage = ''closed''');

create function report_complaint_facts(p_units uuid[], p_from date, p_to date) returns table (unit_id uuid, month text, fact text, count bigint)
  language sql stable security definer set search_path = public, pg_temp as $$
  select f.unit_id, report_month(f.filed_on), 'complaint_filed', count(*) from complaint_file f
  where f.unit_id = any (p_units) and f.filed_on between p_from and p_to group by 1, 2
  union all
  select f.level_unit_id, report_month(e.on_day), w.fact, count(*)
  from complaint_file f join complaint_entry e on e.complaint_id = f.id and e.act = 'decide'
  cross join lateral (select 'complaint_settled' as fact union all select 'complaint_changed' where e.body ->> 'outcome' <> 'upheld') w
  where f.level_unit_id = any (p_units) and e.on_day between p_from and p_to group by 1, 2, 3
$$;
revoke execute on function report_complaint_facts from public;
grant execute on function report_complaint_facts to nennep_app;

create or replace function report_fact_months() returns table (unit_id uuid, month text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select m.unit_id, m.month from meeting m where m.ended_at is not null
  union select c.unit_id, m from commitment c, unnest(array[report_month(c.made_on), report_month(c.due_on), report_month(c.closed_on)]) m
    where m is not null
  union select p.unit_id, report_month(p.issued_on) from paper p
  union select e.unit_id, report_month(e.on_day) from case_entry e where e.act in ('conclude', 'conclude_sign', 'conclude_supervision')
  union select d.unit_id, report_month(d.effect_from) from discipline_record d
  union select s.unit_id, report_month(s.on_day) from oversight_note_step s where s.act = 'remind'
  union select s.unit_id, m from membership s, unnest(array[report_month(s.from_on), report_month(s.to_on)]) m where m is not null
  union select s.unit_id, m from membership s join member p on p.id = s.person_id,
    unnest(array[report_month(p.admitted_on), report_month(p.official_on)]) m where m is not null
  union select f.unit_id, report_month(f.filed_on) from complaint_file f
  union select f.level_unit_id, report_month(e.on_day) from complaint_file f join complaint_entry e on e.complaint_id = f.id and e.act = 'decide'
  union select r.unit_id, report_month(r.due_on) from remediation_requirement r
  union select c.unit_id, report_month(c.held_on) from conference c where c.stage = 'concluded'
  union select d.unit_id, report_month(d.held_on) from dialogue d where d.stage in ('held', 'concluded')
  union select t.unit_id, report_month(t.closed_on) from training_class t where t.stage = 'closed'
$$;
