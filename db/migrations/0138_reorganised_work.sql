-- Open cases go to the cell that follows. Whoever reorganises units may not know of a case, so the database does it by itself and
-- tells nothing; looks and entries stay in the unit where they were written.
create function cases_follow(p_person uuid[], p_from uuid[], p_to uuid[]) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  moved uuid[];
begin
  with places as (
    select d.person_id, d.from_id, d.to_id
    from unnest(coalesce(p_person, array_fill(null::uuid, array[cardinality(p_from)])), p_from, p_to) as d (person_id, from_id, to_id)
  ), gone as (
    update case_file c set unit_id = p.to_id from places p
    where c.unit_id = p.from_id and c.ended_on is null and (p.person_id is null or c.subject_id = p.person_id)
    returning c.id
  )
  select array_agg(id) into moved from gone;
  update case_part p set unit_id = c.unit_id from case_file c where c.id = p.case_id and c.id = any (moved);
  update case_clock k set unit_id = c.unit_id from case_file c where c.id = k.case_id and c.id = any (moved);
end
$$;

-- Offices that ended because their unit did, and the day they were given for: taking the closing back before its day gives them back.
create table term_ended_with_unit (
  term_id uuid primary key references term (id),
  unit_id uuid not null references unit (id),
  to_on_before date
);
create index on term_ended_with_unit (unit_id);

-- A change decided for a day to come and taken back before it: what it would have been, and why it was not.
create table unit_change_taken_back (
  id uuid primary key,
  -- The unit whose history tells of it: of a founding, the unit above.
  unit_id uuid not null references unit (id),
  change text not null check (change in ('founding', 'change', 'closing')),
  on_day date not null,
  name text not null,
  kind text not null,
  parent_id uuid references unit (id),
  basis text not null default '',
  decided_number text,
  decided_symbol text,
  decided_issuer text,
  decided_on date,
  reason text not null check (reason <> ''),
  taken_back_by uuid references person (id),
  taken_back_at timestamptz(3) not null,
  act_id uuid not null,
  check (num_nulls(decided_number, decided_symbol, decided_issuer, decided_on) in (0, 4))
);
create index on unit_change_taken_back (unit_id, id);
create index on unit_change_taken_back (parent_id);
create index on unit_change_taken_back (taken_back_by);
revoke update, delete on unit_change_taken_back from nennep_app;
