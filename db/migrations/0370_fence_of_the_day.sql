-- The fence of a letter holds for the day of every look: whoever is directed today by one it names is kept out of it, of its case and of what
-- lies sealed, before anybody wrote that down. So a look writes nothing; the proof is written by the hour and with the next act on the letter.

-- Whom an office directs in its own unit; a test holds it to src/denunciations/rules/fence.ts. A head directs all: what names him lies elsewhere.
create function denunciation_directs(p_directing text, p_directed text) returns boolean language sql immutable as $$
  select p_directing in ('committee_deputy_secretary', 'standing_committee_member') and p_directed in ('inspection_officer', 'office_officer')
$$;
grant execute on function denunciation_directs to nennep_app;

create or replace function case_fenced(p_case uuid, p_person uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from denunciation d
    cross join coalesce(case_setting('on')::date, (now() at time zone 'Asia/Ho_Chi_Minh')::date) as today
    where d.case_ids && array_remove(array[p_case, (select c.parent_id from case_file c where c.id = p_case)], null)
      and (exists (select from denunciation_exclusion x where x.denunciation_id = d.id and x.person_id = p_person)
        or exists (
          select from denunciation_exclusion n
          join term h on h.person_id = n.person_id and h.unit_id = d.unit_id and h.from_on <= today and (h.to_on is null or h.to_on > today)
          join term s on s.unit_id = h.unit_id and s.person_id = p_person and s.person_id <> h.person_id
            and s.from_on <= today and (s.to_on is null or s.to_on > today)
          where n.denunciation_id = d.id and n.reason = 'named' and denunciation_directs(h.office, s.office))))
$$;

-- What of these lies sealed of a letter that names one who directs a person on a day: from the few who direct, never from all there is.
create function vault_directed(p_units uuid[], p_on date) returns table (item_id uuid, person_id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select i.id, o.person_id from (
    select distinct d.id, d.letter_item, d.identity_item, d.minutes_item, s.person_id from term h
    join term s on s.unit_id = h.unit_id and s.person_id <> h.person_id and s.from_on <= p_on and (s.to_on is null or s.to_on > p_on)
    join denunciation_exclusion n on n.person_id = h.person_id and n.reason = 'named'
    join denunciation d on d.id = n.denunciation_id and d.unit_id = h.unit_id
    where h.unit_id = any (p_units) and h.from_on <= p_on and (h.to_on is null or h.to_on > p_on) and denunciation_directs(h.office, s.office)) o
  cross join lateral (
    select x as id from unnest(array[o.letter_item, o.identity_item, o.minutes_item]) x where x is not null
    union select m.item_id from denunciation_message m where m.denunciation_id = o.id) i
$$;
revoke execute on function vault_directed from public;
grant execute on function vault_directed to nennep_app;
