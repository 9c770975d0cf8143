-- A committee's thematic conference: units invited with a quota of delegates and asked for papers, the session, its conclusion, and
-- what is sent afterwards to those who apply it.
create table conference (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  stage text not null default 'planned' check (stage in ('planned', 'called', 'in_session', 'concluded', 'cancelled')),
  topic text not null check (topic <> ''),
  -- What the units are asked to prepare, and on which texts the conference rests, one a line.
  content text not null default '',
  bases text not null default '',
  held_on date not null,
  starts_at text not null check (starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  place text not null check (place <> ''),
  chair_id uuid not null references person (id),
  minute_taker text not null default '',
  delegates_due_on date not null check (delegates_due_on <= held_on),
  papers_due_on date not null check (papers_due_on <= held_on),
  opened_on date not null,
  opened_by uuid references person (id),
  started_at timestamptz(3),
  concluded_at timestamptz(3),
  situation text not null default '',
  conclusion text not null default '',
  invitation_paper_id uuid references paper (id),
  notice_paper_id uuid references paper (id),
  minutes_paper_id uuid references paper (id),
  materials_sent_on date,
  materials_due_on date check (materials_due_on >= materials_sent_on),
  cancelled_reason text not null default '',
  version int not null default 1,
  act_id uuid not null,
  check (stage not in ('called', 'in_session', 'concluded') or invitation_paper_id is not null),
  check ((stage = 'concluded') = (concluded_at is not null)),
  check (stage <> 'concluded' or (notice_paper_id is not null and minutes_paper_id is not null)),
  check ((stage = 'cancelled') = (cancelled_reason <> '')),
  check ((materials_sent_on is null) = (materials_due_on is null)),
  check (materials_sent_on is null or stage = 'concluded')
);
create index on conference (unit_id, id);
create index on conference (chair_id);
revoke delete on conference from nennep_app;

-- A unit that is invited; taken off again only while the conference is planned.
create table conference_unit (
  id uuid primary key,
  conference_id uuid not null references conference (id),
  unit_id uuid not null references unit (id),
  invited_id uuid not null references unit (id),
  ordinal int not null,
  quota int not null check (quota between 1 and 500),
  -- The title of the paper it is asked for; empty: none is asked.
  paper_asked text not null default '',
  -- Its materials were sent, and read: who and when. No ranking is made of it.
  sent_at timestamptz(3),
  read_at timestamptz(3),
  read_by uuid references person (id),
  unique (conference_id, invited_id),
  check ((read_at is null) = (read_by is null)),
  check (read_at is null or sent_at is not null)
);
create index on conference_unit (invited_id, conference_id);
create index on conference_unit (unit_id);

create table conference_delegate (
  id uuid primary key,
  conference_id uuid not null references conference (id),
  unit_id uuid not null references unit (id),
  conference_unit_id uuid not null references conference_unit (id),
  ordinal int not null,
  -- Null: written down by name, without an entry of his own.
  person_id uuid references person (id),
  name text not null check (name <> ''),
  office text not null default '',
  present boolean not null default false
);
create index on conference_delegate (conference_unit_id, ordinal);
create index on conference_delegate (unit_id);
create unique index conference_delegate_once on conference_delegate (conference_id, person_id) where person_id is not null;

-- A unit's paper; handed in again it is a row of its own, and the earlier one is replaced.
create table conference_paper (
  id uuid primary key,
  conference_id uuid not null references conference (id),
  unit_id uuid not null references unit (id),
  conference_unit_id uuid not null references conference_unit (id),
  state text not null check (state in ('handed_in', 'returned', 'accepted', 'replaced')),
  title text not null check (title <> ''),
  author text not null check (author <> ''),
  body text not null default '',
  file_id uuid references file (id),
  note text not null default '',
  handed_in_at timestamptz(3) not null,
  handed_in_by uuid references person (id),
  -- Its place in the programme with the minutes planned, and the minutes it took.
  ordinal int check (ordinal > 0),
  minutes int check (minutes between 1 and 240),
  spent_minutes int check (spent_minutes between 0 and 480),
  act_id uuid not null,
  check ((body = '') = (file_id is not null)),
  check ((ordinal is null) = (minutes is null)),
  check (ordinal is null or state = 'accepted')
);
create index on conference_paper (conference_id, id);
create index on conference_paper (unit_id);
create unique index conference_paper_one_current on conference_paper (conference_unit_id) where state <> 'replaced';
revoke delete on conference_paper from nennep_app;

-- Groups of problems with what was said to each.
create table conference_problem (
  id uuid primary key,
  conference_id uuid not null references conference (id),
  unit_id uuid not null references unit (id),
  title text not null check (title <> ''),
  act_id uuid not null
);
create index on conference_problem (conference_id, id);
create index on conference_problem (unit_id);
revoke update, delete on conference_problem from nennep_app;

create table conference_opinion (
  id uuid primary key,
  problem_id uuid not null references conference_problem (id),
  conference_id uuid not null references conference (id),
  unit_id uuid not null references unit (id),
  speaker text not null check (speaker <> ''),
  text text not null check (text <> ''),
  act_id uuid not null
);
create index on conference_opinion (conference_id, id);
create index on conference_opinion (problem_id);
create index on conference_opinion (unit_id);
revoke update, delete on conference_opinion from nennep_app;

-- Groups of solutions of the conclusion; each line of a group is a commitment.
create table conference_solution (
  id uuid primary key,
  conference_id uuid not null references conference (id),
  unit_id uuid not null references unit (id),
  ordinal int not null check (ordinal > 0),
  title text not null check (title <> ''),
  unique (conference_id, ordinal)
);
create index on conference_solution (unit_id);
revoke update, delete on conference_solution from nennep_app;

create table conference_solution_commitment (
  solution_id uuid not null references conference_solution (id),
  commitment_id uuid not null references commitment (id),
  unit_id uuid not null references unit (id),
  primary key (solution_id, commitment_id)
);
create index on conference_solution_commitment (commitment_id);
create index on conference_solution_commitment (unit_id);
revoke update, delete on conference_solution_commitment from nennep_app;

-- A theme a conference set for the quarters after it.
create table conference_topic (
  conference_id uuid not null references conference (id),
  topic_id uuid not null references topic (id),
  unit_id uuid not null references unit (id),
  primary key (conference_id, topic_id)
);
create index on conference_topic (topic_id);
create index on conference_topic (unit_id);
revoke update, delete on conference_topic from nennep_app;

-- Where commitments come from is a word of the program's vocabulary, which grows with the capabilities.
alter table commitment drop constraint if exists commitment_origin_kind_check;
alter table commitment add constraint commitment_origin_kind_check check (origin_kind ~ '^[a-z_]+$');
