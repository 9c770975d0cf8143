-- Notes of regular supervision that were handed on and wait for the meeting that takes them up: no person, no matter. One is taken up
-- by a meeting that was held with it on its programme, or by the case that was opened about the member since.
create function oversight_notes_escalated(p_units uuid[]) returns table (unit_id uuid, note_id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select n.unit_id, n.id from oversight_note n
  where n.unit_id = any (p_units) and n.stage = 'escalated'
    and not exists (
      select from agenda_item i join meeting m on m.id = i.meeting_id
      where i.unit_id = n.unit_id and m.ended_at is not null
        and i.links @> jsonb_build_array(jsonb_build_object('kind', 'obligation', 'id', n.id::text)))
    and not exists (
      select from case_file c where c.subject_id = n.person_id and c.opened_on >= n.ended_on
        and c.procedure in ('thematic_supervision', 'sign_inspection'))
  order by n.id
$$;
