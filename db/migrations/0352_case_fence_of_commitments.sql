-- Whoever is kept out of the letter a case came from knows nothing of its notice either, as he knows nothing of the case: only the member
-- it is about does, by his place in it.
create or replace function remediation_kept_out(p_case uuid, p_person uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from case_part k where k.case_id = p_case and k.person_id = p_person and k.part = 'kept_out')
    or (case_fenced(p_case, p_person) and not exists (
      select from case_part s where s.case_id = p_case and s.person_id = p_person and s.part = 'subject' and s.to_on is null))
$$;

-- What a case asked of a member is a commitment of his: beside him it is known to whoever leads or oversees there and is not kept out of
-- the case. An origin that is no case withholds nothing.
create function commitment_withheld(p_origin uuid, p_person uuid, p_is_over boolean) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from case_file c where c.id = p_origin) and (not p_is_over or remediation_kept_out(p_origin, p_person))
$$;
revoke execute on function commitment_withheld from public;
grant execute on function commitment_withheld to nennep_app;

-- Deadlines of a unit are read by all who direct it: those of a case stand in no list while one of them is kept out of it.
create function remediation_clock_withheld(p_case uuid, p_on date) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from case_file c join term t on t.from_on <= p_on and (t.to_on is null or t.to_on > p_on)
      and (t.unit_id = c.unit_id or t.unit_id in (
        select a.ancestor_id from unit_ancestry a where a.unit_id = c.unit_id and a.from_on <= p_on and (a.to_on is null or a.to_on > p_on)))
    where c.id = p_case and remediation_kept_out(c.id, t.person_id))
$$;
revoke execute on function remediation_clock_withheld from public;
grant execute on function remediation_clock_withheld to nennep_app;
