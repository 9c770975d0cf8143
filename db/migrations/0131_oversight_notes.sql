-- Notes of regular supervision: a fact that was seen, shown at once to the member it is about. Two walls, as for cases: the query
-- carries who may see, and a row is seen only by that member, by who wrote it and by those who lead the cell.
create table oversight_note (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  person_id uuid not null references person (id),
  topic text not null,
  -- The task or the rule it is about.
  link_kind text not null check (link_kind in ('task', 'rule')),
  link_text text not null check (link_text <> ''),
  duty_line_id uuid references duty_line (id),
  -- What was seen, when, where; apart from it what its author thinks would help.
  seen_what text not null check (seen_what <> ''),
  seen_on date not null,
  seen_where text not null check (seen_where <> ''),
  advice text not null default '',
  stage text not null check (stage in ('shared', 'answered', 'reminded', 'resolved', 'escalated', 'withdrawn')),
  version integer not null default 1,
  noted_by uuid not null references person (id) check (noted_by <> person_id),
  noted_at timestamptz(3) not null,
  -- When the member first opened it.
  shown_at timestamptz(3),
  ended_on date,
  act_id uuid,
  check ((ended_on is not null) = (stage in ('resolved', 'escalated', 'withdrawn')))
);
create index on oversight_note (unit_id, seen_on);
create index on oversight_note (person_id);

create table oversight_note_step (
  id uuid primary key,
  note_id uuid not null references oversight_note (id),
  unit_id uuid not null references unit (id),
  seq integer not null check (seq >= 1),
  act text not null,
  on_day date not null,
  at timestamptz(3) not null,
  by_person uuid not null references person (id),
  text text not null default '',
  -- How he was reminded, what it was handed on to, how he was told.
  how text not null default '',
  act_id uuid,
  unique (note_id, seq)
);
revoke delete on oversight_note from nennep_app;
revoke update, delete on oversight_note_step from nennep_app;

create function oversight_note_seen(p_note uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from oversight_note n
    where n.id = p_note and (case_setting('person')::uuid in (n.person_id, n.noted_by)
      or n.unit_id = any (string_to_array(coalesce(case_setting('note_units'), ''), ',')::uuid[])))
$$;

alter table oversight_note enable row level security;
create policy note_seen on oversight_note for select using (oversight_note_seen(id)
  -- A row just being written is not in the table the function reads.
  or noted_by = case_setting('person')::uuid);
create policy note_made on oversight_note for insert
  with check (noted_by = case_setting('person')::uuid
    and unit_id = any (string_to_array(coalesce(case_setting('note_units'), ''), ',')::uuid[]));
create policy note_moved on oversight_note for update using (oversight_note_seen(id));
alter table oversight_note_step enable row level security;
create policy note_step_seen on oversight_note_step for select using (oversight_note_seen(note_id));
create policy note_step_made on oversight_note_step for insert with check (oversight_note_seen(note_id));

-- How often somebody had to be reminded, by topic: no person. What the level above and the report of the year read.
create function oversight_note_counts(p_units uuid[], p_from date, p_to date)
  returns table (unit_id uuid, topic text, month date, reminded integer)
  language sql stable security definer set search_path = public, pg_temp as $$
  select n.unit_id, n.topic, date_trunc('month', n.seen_on)::date, count(*)::int
  from oversight_note n
  where n.unit_id = any (p_units) and n.seen_on between p_from and p_to and n.stage <> 'withdrawn'
    and exists (select from oversight_note_step s where s.note_id = n.id and s.act = 'remind')
  group by 1, 2, 3
$$;

-- Notes that ended longer ago than a day named: no longer in any list, only counted.
create function oversight_notes_expired(p_unit uuid, p_before date) returns bigint
  language sql stable security definer set search_path = public, pg_temp as $$
  select count(*) from oversight_note where unit_id = p_unit and ended_on < p_before
$$;
