-- What a plan leads to and everybody knows of by it: inspections of duties and thematic supervisions alike count as having been looked at.
create or replace function oversight_last_inspected(p_unit uuid, p_people uuid[]) returns table (person_id uuid, last_on date)
  language sql stable security definer set search_path = public, pg_temp as $$
  select c.subject_id, max(e.on_day)
  from case_file c join case_entry e on e.case_id = c.id and e.act in ('conclude', 'conclude_supervision')
  where c.unit_id = p_unit and c.subject_id = any (p_people) and c.subject_unit_id is null
    and c.procedure in ('duty_inspection', 'thematic_supervision')
  group by c.subject_id
$$;

-- The same of units below a committee, by cases of its commission.
create function oversight_last_inspected_units(p_unit uuid, p_units uuid[]) returns table (unit_id uuid, last_on date)
  language sql stable security definer set search_path = public, pg_temp as $$
  select c.subject_unit_id, max(e.on_day)
  from case_file c join case_entry e on e.case_id = c.id and e.act in ('conclude', 'conclude_supervision')
  where c.unit_id = p_unit and c.subject_unit_id = any (p_units)
    and c.procedure in ('duty_inspection', 'thematic_supervision')
  group by c.subject_unit_id
$$;
