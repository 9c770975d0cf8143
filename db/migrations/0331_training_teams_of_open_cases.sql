-- Who is in a team of inspection or supervision of these units: the person alone, no case and no matter. Whose case has ended inspects no longer.
create or replace function training_team_people(p_units uuid[]) returns table (person_id uuid, unit_id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select distinct p.person_id, p.unit_id from case_part p join case_file c on c.id = p.case_id
  where p.unit_id = any (p_units) and p.part in ('head', 'secretary', 'member') and p.to_on is null and c.ended_on is null
$$;
