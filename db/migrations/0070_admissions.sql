-- Procedures on membership: admission, recognition, removal, leaving, readmission, death. Candidates are no members.

create table admission_candidate (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  full_name text not null check (full_name <> ''),
  sex text check (sex in ('male', 'female')),
  born_on date,
  ethnicity text,
  schooling text check (schooling in ('below_lower_secondary', 'lower_secondary', 'upper_secondary', 'tertiary')),
  occupation text,
  home_address text,
  nominator text not null check (nominator in
    ('youth_union', 'trade_union', 'women_union', 'farmers_union', 'veterans', 'front', 'other')),
  nominated_on date not null,
  -- The member the candidate became, or once was.
  person_id uuid references person (id),
  act_id uuid not null
);
create index on admission_candidate (unit_id);
create index on admission_candidate (person_id);

create table admission_procedure (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  kind text not null check (kind in ('admission', 'recognition', 'removal', 'leaving', 'readmission', 'death')),
  state text not null default 'running' check (state in ('running', 'completed', 'ended')),
  -- The stage that comes next; null once closed.
  stage text check (stage in ('sympathiser', 'certificate', 'application', 'curriculum_vitae', 'verification', 'introduction', 'opinions',
    'superior_consent', 'cell_resolution', 'committee_decision', 'decision_received', 'ceremony', 'course', 'remarks', 'cell_review',
    'recognition_decision', 'grounds', 'warning', 'hearing', 'leaving_request', 'exit_resolution', 'exit_decision', 'announcement',
    'death_record')),
  candidate_id uuid references admission_candidate (id),
  -- The member it is about; for admission from the ceremony on.
  person_id uuid references person (id),
  opened_on date not null,
  closed_on date check (closed_on >= opened_on),
  end_reason text check (end_reason <> ''),
  version int not null default 1 check (version >= 1),
  act_id uuid not null,
  check ((state = 'running') = (stage is not null) and (state = 'running') = (closed_on is null) and (state = 'ended') = (end_reason is not null)),
  check ((kind in ('admission', 'readmission')) = (candidate_id is not null)),
  check (kind = 'admission' or person_id is not null)
);
create index on admission_procedure (unit_id, id);
create index on admission_procedure (candidate_id);
create index on admission_procedure (person_id);
-- One procedure of a kind at a time about a person.
create unique index admission_procedure_running on admission_procedure (person_id, kind) where state = 'running' and person_id is not null;

create table admission_step (
  id uuid primary key,
  procedure_id uuid not null references admission_procedure (id),
  unit_id uuid not null references unit (id),
  stage text not null,
  on_date date not null,
  facts jsonb not null,
  -- The vote of a meeting it rests on: each carries one procedure.
  vote_id uuid references vote (id),
  recorded_by uuid references person (id),
  recorded_at timestamptz(3) not null,
  act_id uuid not null,
  taken_back_at timestamptz(3),
  take_back_reason text,
  check ((taken_back_at is null) = (take_back_reason is null))
);
create index on admission_step (procedure_id, id);
create index on admission_step (unit_id);
create index on admission_step (recorded_by);
create unique index admission_step_once on admission_step (procedure_id, stage) where taken_back_at is null;
create unique index admission_step_vote on admission_step (vote_id) where vote_id is not null and taken_back_at is null;
