-- A case the level above took over comes to it with its dossier, as one that was handed up does: both wait for their receipt.
drop function oversight_handed_up(uuid[]);
create function oversight_handed_up(p_units uuid[])
  returns table (entry_id uuid, case_id uuid, unit_id uuid, sent_on date, is_taken_over boolean)
  language sql stable security definer set search_path = public, pg_temp as $$
  select e.id, e.case_id, e.unit_id, e.on_day, e.act = 'take_over' from case_entry e
  where e.unit_id = any (p_units) and e.act in ('send_up', 'submit_up', 'take_over')
$$;
