-- Counters of reports (decision 60). Facts leave a mark; whoever carries takes the marks, counts the marked months of the marked
-- units anew from the facts, and carries the difference to every unit above. A mark taken twice finds no difference.

create table report_mark (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit (id),
  month text not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  -- Also every later month that is counted: what holds from a day on, such as a place on the roll or in the tree.
  onward boolean not null,
  marked_at timestamptz(3) not null default clock_timestamp()
);
create index on report_mark (unit_id, month);

-- What a unit itself contributes in a month, and to whom it has been carried: the unit and all above it in that month's tree.
create table report_own (
  unit_id uuid not null references unit (id),
  month text not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  carried_to uuid[] not null,
  counts jsonb not null,
  primary key (unit_id, month)
);
create index on report_own (month, unit_id);

-- The sum over a unit and all below it.
create table report_total (
  unit_id uuid not null references unit (id),
  month text not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  indicator text not null,
  value bigint not null,
  primary key (unit_id, month, indicator)
);

-- One row: when the counters were last known to be whole, and by which definitions they count.
create table report_state (
  only_one boolean primary key default true check (only_one),
  whole_at timestamptz(3) not null,
  definitions text not null
);

-- A statement that changed facts marks the units and months it touched, once each. The argument says which, over the changed rows.
create function report_mark_changed() returns trigger language plpgsql as $$
declare
  v_changed text := case tg_op
    when 'INSERT' then '(select * from report_new)'
    when 'DELETE' then '(select * from report_old)'
    else '(select * from report_old union all select * from report_new)' end;
begin
  execute 'insert into report_mark (unit_id, month, onward)
    select k.unit_id, k.month, bool_or(k.onward) from (' || replace(tg_argv[0], 'changed', v_changed) || ') as k (unit_id, month, onward)
    where k.unit_id is not null and k.month is not null and k.month between ''1900-01'' and ''2199-12'' group by 1, 2';
  return null;
end $$;

create function report_watch(p_table text, p_touched text) returns void language plpgsql as $$
begin
  execute format('create trigger report_inserted after insert on %I referencing new table as report_new
    for each statement execute function report_mark_changed(%L)', p_table, p_touched);
  execute format('create trigger report_updated after update on %I referencing old table as report_old new table as report_new
    for each statement execute function report_mark_changed(%L)', p_table, p_touched);
  execute format('create trigger report_deleted after delete on %I referencing old table as report_old
    for each statement execute function report_mark_changed(%L)', p_table, p_touched);
end $$;

create function report_month(p_day date) returns text language sql immutable as $$ select to_char(p_day, 'YYYY-MM') $$;

-- A meeting counts once it is over; its roll and its speakers no longer change then, so that roll call pays nothing for this.
select report_watch('meeting', 'select c.unit_id, c.month, false from changed c where c.ended_at is not null');
select report_watch('commitment',
  'select c.unit_id, m, false from changed c, unnest(array[report_month(c.made_on), report_month(c.due_on), report_month(c.closed_on)]) m');
select report_watch('membership',
  'select c.unit_id, m, true from changed c, unnest(array[report_month(c.from_on), report_month(c.to_on)]) m');
select report_watch('member_leave',
  'select c.unit_id, m, true from changed c, unnest(array[report_month(c.from_on), report_month(c.to_on)]) m');
select report_watch('member',
  'select s.unit_id, m, true from changed c join membership s on s.person_id = c.id, unnest(array[report_month(c.admitted_on), report_month(c.official_on)]) m');
select report_watch('unit_ancestry',
  'select c.unit_id, m, true from changed c, unnest(array[report_month(c.from_on), report_month(c.to_on)]) m');
select report_watch('case_entry',
  'select c.unit_id, report_month(c.on_day), false from changed c where c.act in (''conclude'', ''conclude_sign'', ''conclude_supervision'')');
select report_watch('discipline_record', 'select c.unit_id, report_month(c.effect_from), false from changed c');
select report_watch('oversight_note_step', 'select c.unit_id, report_month(c.on_day), false from changed c where c.act = ''remind''');
select report_watch('paper', 'select c.unit_id, report_month(c.issued_on), false from changed c');

-- Numbers of cases, never who or what: the tables themselves stay behind their walls.
create function report_case_facts(p_units uuid[], p_from date, p_to date)
  returns table (unit_id uuid, month text, kind text, outcome text, count bigint)
  language sql stable security definer set search_path = public, pg_temp as $$
  select e.unit_id, report_month(e.on_day), c.procedure,
    case when e.act = 'conclude' then
        case when (e.body ->> 'signsOfViolation')::boolean then 'signs_found'
          when jsonb_array_length(e.body -> 'limits') > 0 then 'has_shortcomings' else 'done_well' end
      else e.body ->> 'outcome' end, count(*)
  from case_entry e join case_file c on c.id = e.case_id
  where e.unit_id = any (p_units) and e.act in ('conclude', 'conclude_sign', 'conclude_supervision') and e.on_day between p_from and p_to
    and not exists (select from case_entry l where l.case_id = e.case_id and l.seq > e.seq and l.act = e.act)
  group by 1, 2, 3, 4
  union all
  select d.unit_id, report_month(d.effect_from), 'discipline', d.form, count(*)
  from discipline_record d
  where d.unit_id = any (p_units) and d.effect_from between p_from and p_to and d.annulled_on is null
  group by 1, 2, 3, 4
$$;

create function report_reminders(p_units uuid[], p_from date, p_to date) returns table (unit_id uuid, month text, topic text, count bigint)
  language sql stable security definer set search_path = public, pg_temp as $$
  select s.unit_id, report_month(s.on_day), n.topic, count(*)
  from oversight_note_step s join oversight_note n on n.id = s.note_id
  where s.unit_id = any (p_units) and s.act = 'remind' and s.on_day between p_from and p_to
  group by 1, 2, 3
$$;
create index on case_entry (unit_id, on_day) where act in ('conclude', 'conclude_sign', 'conclude_supervision');
create index on oversight_note_step (unit_id, on_day) where act = 'remind';
revoke execute on function report_case_facts, report_reminders from public;
grant execute on function report_case_facts, report_reminders to nennep_app;

-- The months in which a unit has facts, for counting everything anew.
create function report_fact_months() returns table (unit_id uuid, month text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select m.unit_id, m.month from meeting m where m.ended_at is not null
  union select c.unit_id, m from commitment c, unnest(array[report_month(c.made_on), report_month(c.due_on), report_month(c.closed_on)]) m
    where m is not null
  union select p.unit_id, report_month(p.issued_on) from paper p
  union select e.unit_id, report_month(e.on_day) from case_entry e where e.act in ('conclude', 'conclude_sign', 'conclude_supervision')
  union select d.unit_id, report_month(d.effect_from) from discipline_record d
  union select s.unit_id, report_month(s.on_day) from oversight_note_step s where s.act = 'remind'
  union select s.unit_id, m from membership s, unnest(array[report_month(s.from_on), report_month(s.to_on)]) m where m is not null
  union select s.unit_id, m from membership s join member p on p.id = s.person_id,
    unnest(array[report_month(p.admitted_on), report_month(p.official_on)]) m where m is not null
$$;
revoke execute on function report_fact_months from public;
grant execute on function report_fact_months to nennep_app;

-- A register that stood before there were counters is counted from its first month on.
insert into report_mark (unit_id, month, onward)
select unit_id, month, false from report_fact_months() union select id, to_char(current_date, 'YYYY-MM'), false from unit;
