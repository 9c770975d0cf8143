-- Training classes: plan, sessions, seats by unit, nominations, attendance, results, certificates. Trainees of committees
-- outside the installation stand by name, with the name of their committee and their office.
create table training_class (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  code text not null check (code <> ''),
  title text not null check (title <> ''),
  kind text not null check (kind in ('party_awareness', 'new_member_theory', 'party_work', 'inspection_work')),
  basis text not null check (basis <> ''),
  place text not null default '',
  -- Who may be nominated, of the roles an article counts by.
  audience text[] not null,
  nominate_by date not null,
  stage text not null check (stage in ('draft', 'open', 'settled', 'closed', 'cancelled')),
  stage_reason text not null default '',
  opened_on date,
  settled_on date check (settled_on >= opened_on),
  closed_on date check (closed_on >= settled_on),
  version integer not null default 1,
  act_id uuid,
  check ((stage = 'cancelled') = (stage_reason <> ''))
);
create unique index training_class_code on training_class (unit_id, code) where stage <> 'cancelled';
create index on training_class (unit_id, id);
revoke delete on training_class from nennep_app;

create table training_session (
  id uuid primary key,
  class_id uuid not null references training_class (id),
  unit_id uuid not null references unit (id),
  on_day date not null,
  starts text not null default '',
  place text not null default '',
  topic text not null check (topic <> ''),
  lecturer text not null default '',
  minutes integer not null check (minutes > 0),
  -- The day attendance was taken; null until then.
  marked_on date
);
create index on training_session (class_id, on_day, id);

create table training_quota (
  class_id uuid not null references training_class (id),
  for_unit_id uuid not null references unit (id),
  unit_id uuid not null references unit (id),
  seats integer not null check (seats > 0),
  primary key (class_id, for_unit_id)
);
create index on training_quota (for_unit_id);

create table training_trainee (
  id uuid primary key,
  class_id uuid not null references training_class (id),
  -- The organiser.
  unit_id uuid not null references unit (id),
  person_id uuid references person (id),
  -- The unit that nominated; null for a committee outside.
  from_unit_id uuid references unit (id),
  from_name text not null check (from_name <> ''),
  name text not null check (name <> ''),
  role text not null,
  state text not null check (state in ('nominated', 'confirmed', 'declined', 'withdrawn')),
  reason text not null default '',
  score numeric(4, 2) check (score between 0 and 10),
  -- What came of it, once the class is closed.
  grade text check (grade in ('excellent', 'good', 'average', 'below', 'not_tested')),
  passed boolean,
  nominated_by uuid references person (id),
  act_id uuid,
  check ((state in ('declined', 'withdrawn')) = (reason <> '')),
  check ((grade is null) = (passed is null))
);
create unique index training_trainee_once on training_trainee (class_id, person_id)
  where person_id is not null and state in ('nominated', 'confirmed');
create index on training_trainee (class_id, id);
create index on training_trainee (person_id) where person_id is not null;
create index on training_trainee (from_unit_id) where from_unit_id is not null;
revoke delete on training_trainee from nennep_app;

create table training_attendance (
  session_id uuid not null references training_session (id),
  trainee_id uuid not null references training_trainee (id),
  class_id uuid not null references training_class (id),
  unit_id uuid not null references unit (id),
  present boolean not null,
  primary key (session_id, trainee_id)
);
create index on training_attendance (class_id);
create index on training_attendance (trainee_id);

-- Numbers of certificates: one series a unit and year, kept locked by the act that gives them. A number is never given again.
create table training_series (
  unit_id uuid not null references unit (id),
  year integer not null check (year between 1950 and 2200),
  last_number integer not null check (last_number >= 0),
  primary key (unit_id, year)
);

create table training_certificate (
  trainee_id uuid primary key references training_trainee (id),
  class_id uuid not null references training_class (id),
  unit_id uuid not null references unit (id),
  year integer not null,
  number integer not null check (number > 0),
  symbol text not null,
  -- Printed on the sheet: who holds it can be told from who only knows the number.
  check_code text not null,
  issued_on date not null,
  state text not null check (state in ('issued', 'void')),
  void_reason text not null default '',
  act_id uuid,
  unique (unit_id, year, number),
  check ((state = 'void') = (void_reason <> ''))
);
create index on training_certificate (class_id);
revoke delete on training_certificate from nennep_app;

-- Who is in a team of inspection or supervision of these units: the person alone, no case and no matter.
create function training_team_people(p_units uuid[]) returns table (person_id uuid, unit_id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select distinct p.person_id, p.unit_id from case_part p
  where p.unit_id = any (p_units) and p.part in ('head', 'secretary', 'member') and p.to_on is null
$$;
