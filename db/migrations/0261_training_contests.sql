-- Question bank and online contests. The right answer of a question stands only in training_question and goes to nobody before a contest is over.
create table training_question (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  topic text not null check (topic <> ''),
  wording text not null check (wording <> ''),
  options text[] not null check (cardinality(options) = 4),
  right_option integer not null check (right_option between 0 and 3),
  explanation text not null default '',
  -- What it rests on: a text, and a value of the rule book where it asks for one.
  basis_symbol text not null check (basis_symbol <> ''),
  basis_article text not null default '',
  rule_code text,
  -- The value and text as they stood when it was approved: another one since marks the question to be looked at again.
  rule_pin text,
  checked text not null check (checked in ('source_given', 'publicly_verified', 'reviewer_approved')),
  stage text not null check (stage in ('draft', 'approved', 'retired')),
  retired_reason text not null default '',
  written_by uuid references person (id),
  approved_by uuid references person (id),
  approved_on date,
  version integer not null default 1,
  act_id uuid,
  check (approved_by <> written_by),
  check ((stage = 'retired') = (retired_reason <> '')),
  check (rule_code is null or stage = 'draft' or rule_pin is not null)
);
create index on training_question (unit_id, id);
revoke delete on training_question from nennep_app;

create table training_contest (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  title text not null check (title <> ''),
  basis text not null check (basis <> ''),
  opens_at timestamptz(3) not null,
  closes_at timestamptz(3) not null check (closes_at > opens_at),
  -- [{"topic": ..., "count": ...}]
  parts jsonb not null,
  -- [{"title": ..., "count": ...}]
  prizes jsonb not null,
  minutes integer not null check (minutes > 0),
  points numeric(6, 2) not null,
  attempts integer not null check (attempts > 0),
  stage text not null check (stage in ('draft', 'open', 'closed', 'cancelled')),
  stage_reason text not null default '',
  paper_id uuid references paper (id),
  version integer not null default 1,
  act_id uuid,
  check ((stage = 'cancelled') = (stage_reason <> ''))
);
create index on training_contest (unit_id, id);
revoke delete on training_contest from nennep_app;

-- One sitting of one person: his own set in his own order, his answers, the server's clock.
create table training_attempt (
  id uuid primary key,
  contest_id uuid not null references training_contest (id),
  unit_id uuid not null references unit (id),
  person_id uuid not null references person (id),
  -- The cell on whose roll he stood when he began.
  cell_id uuid not null references unit (id),
  number integer not null check (number > 0),
  started_at timestamptz(3) not null,
  ends_at timestamptz(3) not null check (ends_at > started_at),
  handed_at timestamptz(3) check (handed_at >= started_at),
  -- How many he thinks will take part: parts those of one score and one time.
  guess integer check (guess >= 0),
  act_id uuid,
  unique (contest_id, person_id, number)
);
create index on training_attempt (person_id);
create index on training_attempt (contest_id, cell_id);
revoke delete on training_attempt from nennep_app;

create table training_answer (
  attempt_id uuid not null references training_attempt (id),
  place integer not null check (place > 0),
  unit_id uuid not null references unit (id),
  question_id uuid not null references training_question (id),
  -- Which option of the question stands at which place of his sheet.
  shown integer[] not null check (cardinality(shown) = 4),
  -- The place he chose on his sheet.
  chosen integer check (chosen between 0 and 3),
  primary key (attempt_id, place),
  unique (attempt_id, question_id)
);
create index on training_answer (question_id);
revoke delete on training_answer from nennep_app;
