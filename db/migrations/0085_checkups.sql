-- What the check of the register found, as it looked last. Computed, never typed; a finding that no longer holds is kept as mended.
create table checkup_finding (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  rule text not null check (rule ~ '^[a-z_]+$'),
  subject_kind text not null check (subject_kind in ('unit', 'person', 'meeting', 'transfer')),
  subject_id uuid not null,
  -- Tells two findings of one rule about one subject apart: which series of numbers, which office.
  detail text not null default '',
  -- Days, counts and ids the sentence is made of; never an identity or card number.
  facts jsonb not null,
  digest text not null,
  found_at timestamptz(3) not null,
  -- When its facts last became what they are.
  changed_at timestamptz(3) not null,
  mended_at timestamptz(3)
);
create unique index checkup_one_open on checkup_finding (unit_id, rule, subject_id, detail) where mended_at is null;
create index on checkup_finding (unit_id, mended_at) where mended_at is not null;
create index on checkup_finding (subject_id) where mended_at is null;

-- "Right as it is, because ...": holds for the facts it was given for, and no longer once they change.
create table checkup_answer (
  id uuid primary key,
  finding_id uuid not null references checkup_finding (id),
  unit_id uuid not null references unit (id),
  digest text not null,
  reason text not null check (reason <> ''),
  by_person uuid not null references person (id),
  at timestamptz(3) not null,
  act_id uuid not null
);
create index on checkup_answer (finding_id, at);
create index on checkup_answer (unit_id);
create index on checkup_answer (by_person);
revoke update, delete on checkup_answer from nennep_app;
revoke delete on checkup_finding from nennep_app;

-- When a unit was last looked through.
create table checkup_run (
  unit_id uuid primary key references unit (id),
  ran_at timestamptz(3) not null
);

-- Which kinds of paper lie in files of members of these cells: the kinds alone, for the check that looks at every file at once and at
-- the content of none. It opens no file, so it writes no line into the log of looks.
create function checkup_papers_of(p_units uuid[], p_on date) returns table (unit_id uuid, person_id uuid, kinds text[])
  language sql stable security definer set search_path = public, pg_temp as $$
  select s.unit_id, s.person_id, array_agg(distinct r.kind order by r.kind)
  from membership s join record_paper r on r.person_id = s.person_id and r.removed_at is null
  where s.unit_id = any (p_units) and s.from_on <= p_on and (s.to_on is null or s.to_on > p_on)
  group by s.unit_id, s.person_id
$$;
revoke all on function checkup_papers_of(uuid[], date) from public;
grant execute on function checkup_papers_of(uuid[], date) to nennep_app;
