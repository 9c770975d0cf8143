-- Dialogue of a committee with the secretaries of its cells: plan, questions, session, promises, and the word of each asker on them.
create table dialogue (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  stage text not null check (stage in ('draft', 'planned', 'collecting', 'in_session', 'held', 'concluded', 'called_off')),
  version integer not null default 1,
  theme text not null check (theme <> ''),
  purpose text not null default '',
  place text not null,
  chair text not null default '',
  guests text not null default '',
  planned_on date not null,
  starts_at text not null check (starts_at ~ '^\d\d:\d\d$'),
  questions_until date not null check (questions_until <= planned_on),
  answers_until date not null check (answers_until between questions_until and planned_on),
  called_on date,
  held_on date,
  present integer check (present >= 0),
  conclusion text not null default '',
  -- Fixed when the session ended, by the rule of that day.
  notice_due_on date,
  plan_paper_id uuid references paper (id),
  call_paper_id uuid references paper (id),
  summary_paper_id uuid references paper (id),
  notice_paper_id uuid references paper (id),
  opened_by uuid references person (id),
  act_id uuid,
  check ((notice_due_on is null) = (stage not in ('held', 'concluded'))),
  check ((stage = 'concluded') = (notice_paper_id is not null))
);
create index on dialogue (unit_id, planned_on desc);
create index on dialogue (plan_paper_id) where plan_paper_id is not null;
create index on dialogue (call_paper_id) where call_paper_id is not null;
create index on dialogue (summary_paper_id) where summary_paper_id is not null;
create index on dialogue (notice_paper_id) where notice_paper_id is not null;
revoke delete on dialogue from nennep_app;

create table dialogue_question (
  id uuid primary key,
  dialogue_id uuid not null references dialogue (id),
  unit_id uuid not null references unit (id),
  place integer not null,
  state text not null check (state in ('submitted', 'accepted', 'merged', 'out_of_scope', 'assigned', 'answered', 'deferred', 'committed', 'closed')),
  version integer not null default 1,
  topic text not null,
  urgent boolean not null,
  words text not null check (words <> ''),
  merged_into uuid references dialogue_question (id) check (merged_into <> id),
  answerer_person_id uuid references person (id),
  answerer_unit_id uuid references unit (id),
  draft text not null default '',
  drafted_by uuid references person (id),
  approved_by uuid references person (id),
  answer text not null default '',
  -- The last day something was answered, promised or told of it.
  answered_on date,
  act_id uuid,
  unique (dialogue_id, place),
  check ((state = 'merged') = (merged_into is not null)),
  check (num_nonnulls(answerer_person_id, answerer_unit_id) <= 1),
  check (approved_by is null or draft <> '')
);
create index on dialogue_question (unit_id, state);
create index on dialogue_question (merged_into) where merged_into is not null;
create index on dialogue_question (answerer_person_id) where answerer_person_id is not null;
create index on dialogue_question (answerer_unit_id) where answerer_unit_id is not null;
revoke delete on dialogue_question from nennep_app;

-- Who asked, in his own words. Merging questions never touches it: no asker is lost.
create table dialogue_ask (
  id uuid primary key,
  question_id uuid not null references dialogue_question (id),
  dialogue_id uuid not null references dialogue (id),
  unit_id uuid not null references unit (id),
  asker_id uuid not null references person (id),
  cell_id uuid not null references unit (id),
  source text not null check (source in ('self', 'paper', 'floor')),
  words text not null check (words <> ''),
  received_on date not null,
  entered_by uuid not null references person (id),
  verdict text check (verdict in ('solved', 'not_solved')),
  verdict_words text not null default '',
  verdict_by uuid references person (id),
  verdict_at timestamptz(3),
  act_id uuid,
  check ((verdict is null) = (verdict_by is null) and (verdict is null) = (verdict_at is null))
);
create index on dialogue_ask (question_id);
create index on dialogue_ask (dialogue_id);
create index on dialogue_ask (asker_id);
create index on dialogue_ask (cell_id);
revoke delete on dialogue_ask from nennep_app;

-- What was done, by whom and when; answers and verdicts that were given over again stay readable here.
create table dialogue_entry (
  id uuid primary key,
  dialogue_id uuid not null references dialogue (id),
  question_id uuid references dialogue_question (id),
  unit_id uuid not null references unit (id),
  act text not null,
  words text not null default '',
  at timestamptz(3) not null,
  by_person uuid references person (id),
  act_id uuid
);
create index on dialogue_entry (dialogue_id, id);
create index on dialogue_entry (question_id, id) where question_id is not null;
revoke update, delete on dialogue_entry from nennep_app;
