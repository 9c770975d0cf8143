-- What was answered by hand is a fact too: a committee has no roll, and nothing else may have happened to it in that month, so that counting
-- everything anew lost what it had told.
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
  union select a.unit_id, a.month from report_answer a
$$;

insert into report_mark (unit_id, month, onward) select distinct unit_id, month, false from report_answer;

-- A report kept its figures as they were counted before the answers sent with it: its paper printed none of them.
update report_submission s set figures = s.figures || given.answers
from (
  select k.period_id, k.unit_id, jsonb_object_agg(e.key, e.value) as answers
  from report_submission k cross join lateral jsonb_each(k.answers) e
  where k.figures ? e.key and jsonb_typeof(e.value) = 'number' group by 1, 2) given
where given.period_id = s.period_id and given.unit_id = s.unit_id;
