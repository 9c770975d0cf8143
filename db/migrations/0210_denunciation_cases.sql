-- Denunciations: their words in the vocabularies of cases, added to whatever they hold.
do $$
declare
  v_row record;
  v_words text[];
begin
  for v_row in
    select * from (values
      ('case_file', 'case_file_procedure', 'procedure', array['denunciation']),
      ('case_file', 'case_file_stage', 'stage', array['letter_taken', 'sender_met', 'accepted', 'withdrawn']),
      ('case_entry', 'case_entry_stage', 'stage', array['letter_taken', 'sender_met', 'accepted', 'withdrawn']),
      ('case_clock', 'case_clock_clock', 'clock', array['settle', 'settle_from_receipt', 'team_work']),
      ('case_entry', 'case_entry_act', 'act', array['take_letter', 'meet_sender', 'accept_letter', 'extend_settling',
        'withdraw_letter', 'verify_allegation', 'conclude_denunciation', 'inform_sender', 'record_retaliation',
        'order_protection', 'end_protection'])
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

-- Where a denunciation stands as its sender may know it. Nobody is signed in where he reads it: no name, no finding, and of the
-- entries only the answer that was given him.
create function denunciation_standing(p_cases uuid[])
  returns table (case_id uuid, stage text, settle_until date, is_extended boolean, answered_on date, answer text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select c.id, c.stage,
    (select k.due_on from case_clock k where k.case_id = c.id and k.clock = 'settle'),
    exists (select from case_entry e where e.case_id = c.id and e.act = 'extend_settling'),
    a.on_day, a.body ->> 'text'
  from case_file c
  left join case_entry a on a.case_id = c.id and a.act = 'inform_sender'
  where c.id = any (p_cases) and c.procedure = 'denunciation'
$$;

-- A clock is no obligation of a cell where somebody who reads its obligations is kept out of the case: the day alone would tell him
-- that there is one. Whoever leads the case sees its clocks in the case itself.
create or replace function case_clocks_due(p_units uuid[]) returns table (unit_id uuid, case_id uuid, clock text, due_on date)
  language sql stable security definer set search_path = public, pg_temp as $$
  select k.unit_id, k.case_id, k.clock, k.due_on
  from case_clock k join case_file c on c.id = k.case_id
  where k.unit_id = any (p_units) and k.done_on is null and c.ended_on is null and not c.suspended
    and not exists (
      select from case_part p
      join term t on t.person_id = p.person_id and t.from_on <= current_date and (t.to_on is null or t.to_on > current_date)
      where p.case_id = c.id and p.part = 'kept_out' and p.to_on is null
        and (t.unit_id = c.unit_id or exists (
          select from unit_ancestry a where a.unit_id = c.unit_id and a.ancestor_id = t.unit_id
            and a.from_on <= current_date and (a.to_on is null or a.to_on > current_date))))
$$;
