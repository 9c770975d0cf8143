-- What a case asks of a single member is a commitment of his, and stands behind a second wall as his case does: whatever a query forgets,
-- the database shows it only to him, to whoever may know of the case, and to whoever leads or inspects the unit that follows it and is not
-- kept out. What nobody is told to ask for (an agenda, a handover, a count) goes without it. Other commitments stay with the scope of the query.
create function commitment_seen(p_origin uuid, p_owner uuid, p_unit uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select p_owner = case_setting('person')::uuid or not exists (select from case_file c where c.id = p_origin)
    or remediation_seen(p_origin, p_unit)
$$;
revoke execute on function commitment_seen from public;
grant execute on function commitment_seen to nennep_app;

alter table commitment enable row level security;
create policy commitment_known on commitment using (
  origin_kind <> 'notice' or origin_id is null or owner_person_id is null or commitment_seen(origin_id, owner_person_id, unit_id));
-- What was reported and what happened belongs to its commitment, seen under that policy.
alter table commitment_report enable row level security;
create policy commitment_report_known on commitment_report
  using (exists (select from commitment c where c.id = commitment_id));
alter table commitment_event enable row level security;
create policy commitment_event_known on commitment_event
  using (exists (select from commitment c where c.id = commitment_id));
-- Months that counted one are counted anew, without it.
insert into report_mark (unit_id, month, onward)
select distinct c.unit_id, m, false
from commitment c, unnest(array[report_month(c.made_on), report_month(c.due_on), report_month(c.closed_on)]) m
where c.origin_kind = 'notice' and c.owner_person_id is not null and m is not null
  and exists (select from case_file f where f.id = c.origin_id);
