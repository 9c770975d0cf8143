-- The cases in which activity in the Party was suspended stand under the figure that counts them. Where it was
-- suspended twice, one time after the other, the case makes two of the figure.
create or replace function report_cases_under(p_unit uuid, p_from date, p_to date)
  returns table (case_id uuid, kind text, about text, on_day date)
  language sql stable security definer set search_path = public, pg_temp as $$
  select c.id, c.procedure, case when c.subject_unit_id is null then 'member' else 'body' end, e.on_day
  from case_entry e join case_file c on c.id = e.case_id
  where e.unit_id = p_unit and e.act in ('conclude', 'conclude_sign', 'conclude_supervision', 'announce') and e.on_day between p_from and p_to
    and (e.act <> 'announce' or c.procedure = 'denunciation')
    and not exists (select from case_entry l where l.case_id = e.case_id and l.seq > e.seq and l.act = e.act)
  union all
  select d.case_id, 'discipline', 'member', d.effect_from from discipline_record d
  where d.unit_id = p_unit and d.effect_from between p_from and p_to and d.annulled_on is null
  union all
  select e.case_id, 'activity_suspension', 'member', e.on_day from case_entry e
  where e.unit_id = p_unit and e.act = 'record_activity_suspension' and e.body ->> 'kind' = 'party_activity' and e.on_day between p_from and p_to
$$;
