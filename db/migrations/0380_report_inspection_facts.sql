-- What the tables on inspection ask besides: whether a case is about a member or a body, what it came from, who decided, what was put in the
-- plan of a year and done of it, what complaints were about and came to. Numbers alone; the matter stays behind its walls.

-- The procedures a case came out of: those above it, and what it was said to come from where none of them is here.
create function report_case_via(p_case uuid) returns text[]
  language sql stable security definer set search_path = public, pg_temp as $$
  with recursive up as (
    select c.parent_id as id, 1 as depth from case_file c where c.id = p_case
    union all select c.parent_id, u.depth + 1 from up u join case_file c on c.id = u.id where u.depth < 9)
  select coalesce(array_agg(distinct k.procedure order by k.procedure), '{}') from (
    select c.procedure from up u join case_file c on c.id = u.id
    union all select case e.body ->> 'origin' when 'inspection' then 'duty_inspection' when 'signs_of_violation' then 'sign_inspection'
      when 'denunciation' then 'denunciation' end
    from case_entry e where e.case_id = p_case and e.act = 'state_violation') k
  where k.procedure is not null
$$;

-- What was concluded of a denunciation as a whole: the heaviest of what was concluded of its allegations.
create function report_denunciation_outcome(p_case uuid) returns text
  language sql stable security definer set search_path = public, pg_temp as $$
  select case when bool_or((o ->> 'mustBeDisciplined')::boolean) then 'must_be_disciplined'
      when bool_or(o ->> 'outcome' = 'true_violation') then 'true_violation'
      when bool_or(o ->> 'outcome' = 'true_shortcoming') then 'true_shortcoming'
      when bool_or(o ->> 'outcome' in ('unfounded', 'not_enough_grounds')) then 'unfounded' else 'false_denunciation' end
  from case_entry e cross join jsonb_array_elements(e.body -> 'outcomes') o
  where e.case_id = p_case and e.act = 'conclude_denunciation'
$$;

drop function report_case_facts(uuid[], date, date);
-- A denunciation is counted where its conclusion was announced, and not before: until then a number alone might tell of a letter.
create function report_case_facts(p_units uuid[], p_from date, p_to date)
  returns table (unit_id uuid, month text, kind text, outcome text, about text, via text[], above boolean, count bigint)
  language sql stable security definer set search_path = public, pg_temp as $$
  select e.unit_id, report_month(e.on_day), c.procedure,
    case when e.act = 'announce' then report_denunciation_outcome(c.id)
      when e.act = 'conclude' then
        case when (e.body ->> 'signsOfViolation')::boolean then 'signs_found'
          when jsonb_array_length(e.body -> 'limits') > 0 then 'has_shortcomings' else 'done_well' end
      else e.body ->> 'outcome' end,
    case when c.subject_unit_id is null then 'member' else 'body' end, report_case_via(c.id), false, count(*)
  from case_entry e join case_file c on c.id = e.case_id
  where e.unit_id = any (p_units) and e.act in ('conclude', 'conclude_sign', 'conclude_supervision', 'announce') and e.on_day between p_from and p_to
    and (e.act <> 'announce' or c.procedure = 'denunciation')
    and not exists (select from case_entry l where l.case_id = e.case_id and l.seq > e.seq and l.act = e.act)
  group by 1, 2, 3, 4, 5, 6
  union all
  select d.unit_id, report_month(d.effect_from), 'discipline', d.form, 'member', report_case_via(d.case_id),
    exists (select from case_entry e where e.case_id = d.case_id and e.act = 'record_superior_decision'), count(*)
  from discipline_record d
  where d.unit_id = any (p_units) and d.effect_from between p_from and p_to and d.annulled_on is null
  group by 1, 2, 3, 4, 5, 6, 7
  union all
  select e.unit_id, report_month(e.on_day), 'activity_suspension', e.body ->> 'kind', 'member', '{}'::text[], true, count(*)
  from case_entry e
  where e.unit_id = any (p_units) and e.act = 'record_activity_suspension' and e.on_day between p_from and p_to
  group by 1, 2, 3, 4
$$;

drop trigger report_inserted on case_entry;
drop trigger report_updated on case_entry;
drop trigger report_deleted on case_entry;
select report_watch('case_entry', 'select c.unit_id, report_month(c.on_day), false from changed c
  where c.act in (''conclude'', ''conclude_sign'', ''conclude_supervision'', ''announce'', ''record_activity_suspension'')');
drop index case_entry_unit_id_on_day_idx;
create index on case_entry (unit_id, on_day) where act in ('conclude', 'conclude_sign', 'conclude_supervision', 'announce');
create index case_entry_suspension_idx on case_entry (unit_id, on_day) where act = 'record_activity_suspension';

-- Of the plan of a year, in the month each item was set for: what was to be done, and what was.
create function report_plan_facts(p_units uuid[], p_from date, p_to date) returns table (unit_id uuid, month text, fact text, count bigint)
  language sql stable security definer set search_path = public, pg_temp as $$
  select i.unit_id, report_month(i.month), w.fact, count(*)
  from oversight_item i join oversight_plan p on p.id = i.plan_id and p.stage in ('issued', 'under_execution', 'closed')
  cross join lateral (select 'plan_item' as fact union all select 'plan_done' where i.state = 'done_on_paper' or exists (
    select from case_file c where c.plan_item_id = i.id and c.stage in ('concluded', 'notified', 'archived'))) w
  where i.unit_id = any (p_units) and i.month between p_from and p_to and i.state in ('planned', 'done_on_paper')
  group by 1, 2, 3
$$;
select report_watch('oversight_item', 'select c.unit_id, report_month(c.month), false from changed c');
select report_watch('oversight_plan', 'select i.unit_id, report_month(i.month), false from changed c join oversight_item i on i.plan_id = c.id');
select report_watch('case_file', 'select i.unit_id, report_month(i.month), false from changed c join oversight_item i on i.id = c.plan_item_id');

drop function report_complaint_facts(uuid[], date, date);
create function report_complaint_facts(p_units uuid[], p_from date, p_to date) returns table (unit_id uuid, month text, fact text, count bigint)
  language sql stable security definer set search_path = public, pg_temp as $$
  select f.unit_id, report_month(f.filed_on), 'complaint_filed', count(*) from complaint_file f
  where f.unit_id = any (p_units) and f.filed_on between p_from and p_to group by 1, 2
  union all
  select f.level_unit_id, report_month(e.on_day), w.fact, count(*)
  from complaint_file f join complaint_entry e on e.complaint_id = f.id and e.act = 'decide'
  cross join lateral (
    select 'complaint_settled' as fact
    union all select 'complaint_changed' where e.body ->> 'outcome' <> 'upheld'
    union all select 'complaint_' || (e.body ->> 'outcome')
    union all select 'complaint_on_' || m from complaint_entry o cross join jsonb_array_elements_text(o.body -> 'matters') m
      where o.complaint_id = f.id and o.act = 'file') w
  where f.level_unit_id = any (p_units) and e.on_day between p_from and p_to group by 1, 2, 3
$$;

-- Which level did what is told by the kind of the unit: one that becomes another kind is counted anew.
select report_watch('unit_version', 'select c.unit_id, report_month(c.from_on), true from changed c');

revoke execute on function report_case_via, report_denunciation_outcome, report_case_facts, report_plan_facts, report_complaint_facts from public;
grant execute on function report_case_facts, report_plan_facts, report_complaint_facts to nennep_app;

create or replace function report_fact_months() returns table (unit_id uuid, month text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select m.unit_id, m.month from meeting m where m.ended_at is not null
  union select c.unit_id, m from commitment c, unnest(array[report_month(c.made_on), report_month(c.due_on), report_month(c.closed_on)]) m
    where m is not null
  union select p.unit_id, report_month(p.issued_on) from paper p
  union select e.unit_id, report_month(e.on_day) from case_entry e
    where e.act in ('conclude', 'conclude_sign', 'conclude_supervision', 'announce', 'record_activity_suspension')
  union select d.unit_id, report_month(d.effect_from) from discipline_record d
  union select s.unit_id, report_month(s.on_day) from oversight_note_step s where s.act = 'remind'
  union select i.unit_id, report_month(i.month) from oversight_item i
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
