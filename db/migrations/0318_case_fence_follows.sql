-- The fence of a letter holds for the case it led to and for the one that case led to in turn (discipline): who is kept out of the letter
-- is nobody there either.
create or replace function case_fenced(p_case uuid, p_person uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from denunciation d join denunciation_exclusion x on x.denunciation_id = d.id
    where d.case_ids && array_remove(array[p_case, (select c.parent_id from case_file c where c.id = p_case)], null)
      and x.person_id = p_person)
$$;

-- What the fence of the day asks first: who directs somebody today, then whether a letter names him. Few hold such an office, so the
-- answer costs the same whatever the number of letters, open or closed.
create index term_office_idx on term (office, unit_id);
create index denunciation_exclusion_named_idx on denunciation_exclusion (person_id, denunciation_id) where reason = 'named';
