-- Clocks that run on cases of these units: which case, which clock, until when. No person and no matter, so that deadlines over all
-- cells are computed set by set; a case that has ended or rests has none.
create function case_clocks_due(p_units uuid[]) returns table (unit_id uuid, case_id uuid, clock text, due_on date)
  language sql stable security definer set search_path = public, pg_temp as $$
  select k.unit_id, k.case_id, k.clock, k.due_on
  from case_clock k join case_file c on c.id = k.case_id
  where k.unit_id = any (p_units) and k.done_on is null and c.ended_on is null and not c.suspended
$$;
