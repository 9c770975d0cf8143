-- Meetings of a cell: the month, the meeting, and what is recorded in it. Every table carries the unit it would be spread by.

create table cell_month (
  unit_id uuid not null references unit (id),
  month text not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  prep_form text not null check (prep_form in ('committee', 'conferring', 'secretary_only')),
  opened_at timestamptz(3) not null,
  act_id uuid not null,
  primary key (unit_id, month)
);

-- Themes a committee sets for the cells below it.
create table topic (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  year int not null check (year between 1990 and 2200),
  quarter int not null check (quarter between 1 and 4),
  title text not null check (title <> ''),
  guidance text not null default '',
  withdrawn_at timestamptz(3),
  act_id uuid not null
);
create index on topic (unit_id, year, quarter);

create table meeting (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  kind text not null check (kind in ('regular', 'thematic', 'combined', 'cell_committee', 'conferring', 'extraordinary')),
  stage text not null check (stage in
    ('planned', 'notified', 'in_progress', 'closed', 'adopted', 'reported', 'graded', 'postponed', 'cancelled')),
  month text not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  topic text check (topic <> ''),
  -- The day in Việt Nam of starts_at, kept so that lists and rules of a day need no time zone.
  starts_on date,
  starts_at timestamptz(3),
  place text,
  started_at timestamptz(3),
  ended_at timestamptz(3) check (ended_at >= started_at),
  chair_id uuid references person (id),
  minute_taker_id uuid references person (id),
  observer_id uuid references person (id),
  prep_meeting_id uuid references meeting (id),
  -- The rules this meeting is held under, resolved for its unit and day; pinned when it starts.
  rules_pin jsonb,
  -- Who stood on the roster that day, frozen when it starts: votes and attendance are counted on it.
  roster_pin jsonb,
  notice_sent_at timestamptz(3),
  documents_posted_at timestamptz(3),
  result_posted_at timestamptz(3),
  adopted_at timestamptz(3),
  reported_at timestamptz(3),
  resolution_paper_id uuid,
  own_points numeric(6, 2),
  own_grade text check (own_grade in ('good', 'fair', 'average', 'poor')),
  decided_points numeric(6, 2),
  decided_grade text check (decided_grade in ('good', 'fair', 'average', 'poor')),
  decided_reason text,
  decided_at timestamptz(3),
  stopped_reason text,
  -- Grows with every act, so that a screen can tell that someone else was faster.
  version int not null default 1,
  check ((starts_at is null) = (starts_on is null)),
  check ((stage in ('in_progress', 'closed', 'adopted', 'reported', 'graded')) = (started_at is not null)),
  check ((stage in ('closed', 'adopted', 'reported', 'graded')) = (ended_at is not null)),
  check ((stage in ('postponed', 'cancelled')) = (stopped_reason is not null)),
  check (stage <> 'graded' or decided_grade is not null),
  check (started_at is null or (rules_pin is not null and roster_pin is not null))
);
create index on meeting (unit_id, month);
-- The committee's month table: the month of a whole subtree.
create index on meeting (month, unit_id);
-- One regular sitting a month; one that was called off makes room for another.
create unique index on meeting (unit_id, month) where kind in ('regular', 'combined') and stage <> 'cancelled';

create table agenda_item (
  id uuid primary key,
  unit_id uuid not null,
  meeting_id uuid not null references meeting (id),
  position int not null check (position > 0),
  phase text not null check (phase in ('opening', 'proceedings', 'closing')),
  kind text not null check (kind in ('inform', 'debate', 'decide')),
  performer text not null check (performer in ('chair', 'secretary', 'cell', 'guest', 'author', 'feeCollector', 'members')),
  planned_minutes int not null check (planned_minutes between 0 and 600),
  presenter_id uuid references person (id),
  origin text not null check (origin in ('step', 'commitments', 'obligation', 'topic', 'member_event', 'own')),
  code text,
  title text,
  optional boolean not null,
  links jsonb not null default '[]',
  started_at timestamptz(3),
  ended_at timestamptz(3) check (ended_at >= started_at),
  conclusion text
);
create index on agenda_item (meeting_id, position);

create table meeting_guest (
  id uuid primary key,
  unit_id uuid not null,
  meeting_id uuid not null references meeting (id),
  name text not null check (name <> ''),
  office text not null,
  from_superior boolean not null
);
create index on meeting_guest (meeting_id);

create table meeting_paper (
  id uuid primary key,
  unit_id uuid not null,
  meeting_id uuid not null references meeting (id),
  item_id uuid references agenda_item (id) on delete set null,
  title text not null check (title <> ''),
  author_id uuid not null references person (id),
  due_on date,
  state text not null check (state in ('assigned', 'handed_in', 'returned', 'approved')),
  text text,
  remark text,
  handed_in_at timestamptz(3)
);
create index on meeting_paper (meeting_id);

create table attendance (
  meeting_id uuid not null references meeting (id),
  person_id uuid not null references person (id),
  unit_id uuid not null,
  mark text not null check (mark in ('present', 'absent_excused', 'absent_unexcused', 'exempt', 'temp_elsewhere', 'suspended')),
  arrived_at timestamptz(3),
  left_at timestamptz(3) check (left_at >= arrived_at),
  reason text,
  primary key (meeting_id, person_id),
  check (mark = 'present' or (arrived_at is null and left_at is null))
);
create index on attendance (person_id, meeting_id);

create table absence_request (
  meeting_id uuid not null references meeting (id),
  person_id uuid not null references person (id),
  unit_id uuid not null,
  reason text not null check (reason <> ''),
  state text not null check (state in ('asked', 'accepted', 'declined')),
  answer text,
  asked_at timestamptz(3) not null,
  primary key (meeting_id, person_id)
);
create index on absence_request (person_id);

create table turn (
  id uuid primary key,
  unit_id uuid not null,
  meeting_id uuid not null references meeting (id),
  item_id uuid references agenda_item (id) on delete set null,
  person_id uuid references person (id),
  guest_id uuid references meeting_guest (id),
  kind text not null check (kind in ('reading', 'debate', 'guest_remark')),
  started_at timestamptz(3) not null,
  seconds int not null check (seconds between 0 and 36000),
  text text not null,
  check (num_nonnulls(person_id, guest_id) = 1)
);
create index on turn (meeting_id);
create index on turn (unit_id, person_id, started_at);

create table handed_opinion (
  id uuid primary key,
  unit_id uuid not null,
  meeting_id uuid not null references meeting (id),
  person_id uuid not null references person (id),
  item_id uuid references agenda_item (id) on delete set null,
  text text not null check (text <> ''),
  handed_in_at timestamptz(3) not null,
  read_at timestamptz(3)
);
create index on handed_opinion (meeting_id);

create table vote (
  id uuid primary key,
  unit_id uuid not null,
  meeting_id uuid not null references meeting (id),
  item_id uuid references agenda_item (id) on delete set null,
  kind text not null check (kind in
    ('programme', 'minute_taker', 'resolution', 'minutes', 'admission', 'recognition', 'score', 'classification')),
  question text not null,
  at timestamptz(3) not null,
  -- Everyone the majority was counted on, as it stood at that moment.
  base uuid[] not null,
  present_eligible int not null check (present_eligible between 0 and cardinality(base)),
  required int not null check (required >= 0),
  in_favour int not null check (in_favour >= 0),
  against int not null check (against >= 0),
  abstained int not null check (abstained >= 0),
  passed boolean not null check (passed = (in_favour >= required)),
  check (in_favour + against + abstained <= present_eligible)
);
create index on vote (meeting_id);

create table shortcoming (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  meeting_id uuid not null references meeting (id),
  item_id uuid references agenda_item (id) on delete set null,
  what text not null check (what <> '')
);
create index on shortcoming (meeting_id);
create index on shortcoming (unit_id);

create table shortcoming_cause (
  shortcoming_id uuid not null references shortcoming (id),
  position int not null check (position > 0),
  unit_id uuid not null,
  text text not null check (text <> ''),
  primary key (shortcoming_id, position)
);

create table reserved_opinion (
  id uuid primary key,
  unit_id uuid not null,
  meeting_id uuid not null references meeting (id),
  person_id uuid not null references person (id),
  vote_id uuid references vote (id),
  text text not null check (text <> '')
);
create index on reserved_opinion (meeting_id);

create table minutes (
  meeting_id uuid primary key references meeting (id),
  unit_id uuid not null,
  drafted_at timestamptz(3) not null,
  -- Set by adoption: from then on blocks do not change.
  locked_at timestamptz(3)
);

create table minutes_block (
  id uuid primary key,
  meeting_id uuid not null references minutes (meeting_id),
  unit_id uuid not null,
  position int not null check (position > 0),
  kind text not null check (kind in
    ('opening', 'attendance', 'item', 'turn', 'handed_opinion', 'conclusion', 'vote', 'shortcoming', 'commitment',
     'reserved_opinion', 'score', 'closing')),
  item_id uuid,
  subject_id text,
  facts jsonb not null,
  text text,
  version int not null check (version > 0)
);
create index on minutes_block (meeting_id, position);

-- A second wall behind the rules: blocks of locked minutes neither change nor go.
create function minutes_block_locked() returns trigger language plpgsql as $$
begin
  if exists (select from minutes where meeting_id = coalesce(old.meeting_id, new.meeting_id) and locked_at is not null) then
    raise exception 'minutes are locked' using errcode = 'check_violation';
  end if;
  return coalesce(new, old);
end $$;
create trigger minutes_block_locked before insert or update or delete on minutes_block
  for each row execute function minutes_block_locked();

create table minutes_addendum (
  id uuid primary key,
  meeting_id uuid not null references minutes (meeting_id),
  unit_id uuid not null,
  text text not null check (text <> ''),
  reason text not null check (reason <> ''),
  added_at timestamptz(3) not null,
  act_id uuid not null
);
create index on minutes_addendum (meeting_id);

create table score_line (
  meeting_id uuid not null references meeting (id),
  score_column text not null check (score_column in ('own', 'observer', 'decided')),
  criterion_id text not null,
  unit_id uuid not null,
  position int not null,
  max numeric(5, 1) not null,
  points numeric(5, 1) check (points between 0 and max),
  met boolean,
  level text,
  source text not null check (source in ('computed', 'judged', 'inapplicable', 'pending', 'open')),
  reason_code text,
  facts jsonb not null,
  sentence text,
  computed_points numeric(5, 1),
  primary key (meeting_id, score_column, criterion_id)
);

create table score_sheet (
  meeting_id uuid not null references meeting (id),
  score_column text not null check (score_column in ('own', 'observer', 'decided')),
  unit_id uuid not null,
  total numeric(6, 2),
  grade text check (grade in ('good', 'fair', 'average', 'poor')),
  primary key (meeting_id, score_column)
);

-- Proof that a notice went out: to whom, how, when, and whether the channel took it.
create table notice_dispatch (
  id uuid primary key,
  unit_id uuid not null,
  meeting_id uuid not null references meeting (id),
  person_id uuid not null references person (id),
  to_superior boolean not null,
  channel text not null check (channel in ('app', 'email', 'calendar', 'paper', 'in_person')),
  sent_at timestamptz(3) not null,
  delivered_at timestamptz(3),
  failure text
);
create index on notice_dispatch (meeting_id);
create index on notice_dispatch (person_id, meeting_id);

create table handbook_tick (
  meeting_id uuid not null references meeting (id),
  step text not null check (step in ('notice', 'papers', 'attendance', 'minutes', 'resolution', 'score')),
  unit_id uuid not null,
  ticked_at timestamptz(3) not null,
  ticked_by uuid not null references person (id),
  primary key (meeting_id, step)
);
