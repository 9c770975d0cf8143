-- Discipline: its words in the vocabularies of cases, added to whatever they hold, and what a case led to.
do $$
declare
  v_row record;
  v_words text[];
begin
  for v_row in
    select * from (values
      ('case_file', 'case_file_procedure', 'procedure', array['discipline']),
      ('case_file', 'case_file_stage', 'stage', array['deferred', 'hearing', 'vote_counted', 'decided_in_cell', 'decision_issued',
        'no_discipline', 'proposed_to_superior', 'sent_up']),
      ('case_entry', 'case_entry_stage', 'stage', array['deferred', 'hearing', 'vote_counted', 'decided_in_cell', 'decision_issued',
        'no_discipline', 'proposed_to_superior', 'sent_up']),
      ('case_part', 'case_part_part', 'part', array['counter']),
      ('case_clock', 'case_clock_clock', 'clock', array['review', 'written_decision', 'going_up', 'complaint']),
      ('case_entry', 'case_entry_act', 'act', array['state_violation', 'defer', 'end_deferral', 'hand_in_self_criticism',
        'record_self_criticism', 'record_no_self_criticism', 'claim_circumstance', 'propose_form', 'open_hearing',
        'read_self_criticism', 'read_draft', 'record_discussion', 'hear_member', 'conclude_violation', 'elect_counters',
        'enter_counts', 'announce_result', 'issue_decision', 'announce_decision', 'submit_up', 'record_superior_decision',
        'register_complaint', 'record_complaint_outcome', 'restore', 'note_new_violation'])
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

-- The discipline a case led to, beside its entries: what lists ask for without opening the file. No ballot and no voter is kept
-- anywhere; of a vote only the totals stand, in the entries of the case.
create table discipline_record (
  case_id uuid primary key references case_file (id),
  unit_id uuid not null references unit (id),
  person_id uuid not null references person (id),
  form text not null check (form in ('reprimand', 'warning', 'removal_from_post', 'expulsion')),
  effect_from date not null,
  -- The day it ends by itself; null: it does not.
  expires_on date check (expires_on > effect_from),
  annulled_on date,
  changed_on date
);
create index on discipline_record (unit_id, effect_from);
create index on discipline_record (person_id);
alter table discipline_record enable row level security;
create policy discipline_known on discipline_record for select using (case_seen(case_id));
create policy discipline_made on discipline_record for insert with check (case_open(case_id));
create policy discipline_changed on discipline_record for update using (case_open(case_id));
revoke delete on discipline_record from nennep_app;
