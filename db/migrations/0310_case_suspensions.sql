-- A member suspended while his case runs, and the letter to where he works: their words in the vocabularies of cases.
do $$
declare
  v_row record;
  v_words text[];
begin
  for v_row in
    select * from (values
      ('case_clock', 'case_clock_clock', 'clock', array['activity_suspension', 'state_notice', 'send_up']),
      ('case_entry', 'case_entry_act', 'act', array['propose_activity_suspension', 'record_activity_suspension',
        'extend_activity_suspension', 'end_activity_suspension', 'tell_organisation', 'note_no_organisation'])
    ) as wanted (in_table, called, in_column, words)
  loop
    select array(select distinct word from (
        select unnest(v_row.words) as word
        union all
        select (regexp_matches(pg_get_constraintdef(c.oid), '''([a-z_0-9]+)''', 'g'))[1] from pg_constraint c
          where c.conname = v_row.called and c.conrelid = v_row.in_table::regclass) known order by word) into v_words;
    execute format('alter table %I drop constraint %I', v_row.in_table, v_row.called);
    execute format('alter table %I add constraint %I check (%I in (%s))', v_row.in_table, v_row.called, v_row.in_column,
      (select string_agg(quote_literal(word), ', ') from unnest(v_words) word));
  end loop;
end $$;

-- The day is the caller's: who holds which office is asked for the same day as everything else that falls due.
drop function case_clocks_due(uuid[]);
create function case_clocks_due(p_units uuid[], p_on date) returns table (unit_id uuid, case_id uuid, clock text, due_on date)
  language sql stable security definer set search_path = public, pg_temp as $$
  select k.unit_id, k.case_id, k.clock, k.due_on
  from case_clock k join case_file c on c.id = k.case_id
  where k.unit_id = any (p_units) and k.done_on is null and c.ended_on is null and not c.suspended
    -- A discipline case of the cell's own stands in the place of a dossier that goes up.
    and not (k.clock = 'send_up' and exists (select from case_file d where d.parent_id = c.id and d.procedure = 'discipline'))
    and not exists (
      select from case_part p
      join term t on t.person_id = p.person_id and t.from_on <= p_on and (t.to_on is null or t.to_on > p_on)
      where p.case_id = c.id and p.part = 'kept_out' and p.to_on is null
        and (t.unit_id = c.unit_id or exists (
          select from unit_ancestry a where a.unit_id = c.unit_id and a.ancestor_id = t.unit_id
            and a.from_on <= p_on and (a.to_on is null or a.to_on > p_on))))
$$;
