-- Every look at the page of a letter: who, when. Read by the level above.
create table denunciation_look (
  id uuid primary key,
  denunciation_id uuid not null references denunciation (id),
  unit_id uuid not null references unit (id),
  by_person uuid not null references person (id),
  at timestamptz(3) not null
);
create index denunciation_look_unit_id_id_idx on denunciation_look (unit_id, id);
create index denunciation_look_denunciation_id_idx on denunciation_look (denunciation_id, id);
revoke update, delete on denunciation_look from nennep_app;
-- The proof of who is kept out, and what each step said, is added to and never changed.
revoke update, delete on denunciation_exclusion, denunciation_step from nennep_app;

create index denunciation_case_ids_idx on denunciation using gin (case_ids);

-- Whether somebody is kept out of the letter a case came from.
create function case_fenced(p_case uuid, p_person uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from denunciation d join denunciation_exclusion x on x.denunciation_id = d.id
    where d.case_ids @> array[p_case] and x.person_id = p_person)
$$;
revoke execute on function case_fenced from public;
grant execute on function case_fenced to nennep_app;

-- As before, and who is kept out of the letter a case came from knows nothing of the case either, since whenever that may be: only the
-- member it is about does, by his place in it.
create or replace function case_seen(p_case uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from case_file c
    where c.id = p_case
      and (exists (
          select from case_part p where p.case_id = c.id and p.person_id = case_setting('person')::uuid
            and p.part <> 'kept_out' and p.to_on is null
            and (p.part = 'subject' or not case_fenced(c.id, case_setting('person')::uuid)))
        or (not exists (
            select from case_part k where k.case_id = c.id and k.person_id = case_setting('person')::uuid and k.part = 'kept_out')
          and not case_fenced(c.id, case_setting('person')::uuid)
          and (c.unit_id = any (string_to_array(coalesce(case_setting('lead_units'), ''), ',')::uuid[])
            or exists (
              select from unit_ancestry a
              where a.unit_id = c.unit_id
                and a.ancestor_id = any (string_to_array(coalesce(case_setting('oversee_subtrees'), ''), ',')::uuid[])
                and a.from_on <= case_setting('on')::date
                and (a.to_on is null or a.to_on > case_setting('on')::date))))))
$$;

-- What was concluded on each allegation in these units within a year, counted: no person, no matter. Cases the reader must not know of
-- are not counted for him.
create function denunciation_outcomes(p_units uuid[], p_from date, p_to date, p_reader uuid)
  returns table (outcome text, count bigint)
  language sql stable security definer set search_path = public, pg_temp as $$
  select o ->> 'outcome', count(*)
  from case_entry e cross join jsonb_array_elements(e.body -> 'outcomes') o
  where e.unit_id = any (p_units) and e.act = 'conclude_denunciation' and e.on_day between p_from and p_to
    and not case_fenced(e.case_id, p_reader)
    and not exists (select from case_part p where p.case_id = e.case_id and p.person_id = p_reader and p.part in ('kept_out', 'subject'))
  group by 1
$$;
revoke execute on function denunciation_outcomes from public;
grant execute on function denunciation_outcomes to nennep_app;
