-- Assignment of work to every member of a cell by the six clear points: a decision for a time, one line a member.
create table duty_decision (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  stage text not null check (stage in ('draft', 'issued', 'discarded')),
  from_on date not null,
  -- Last day.
  to_on date not null check (to_on > from_on),
  opened_by uuid references person (id),
  issued_on date,
  paper_id uuid,
  act_id uuid,
  check ((stage = 'issued') = (paper_id is not null and issued_on is not null))
);
create index on duty_decision (unit_id, from_on);
create unique index duty_decision_one_draft on duty_decision (unit_id) where stage = 'draft';
revoke delete on duty_decision from nennep_app;

create table duty_line (
  id uuid primary key,
  decision_id uuid not null references duty_decision (id),
  unit_id uuid not null references unit (id),
  person_id uuid not null references member (id),
  version int not null default 1,
  -- Why an exempt or absent member is left without work; empty: the five points below are said.
  left_out text not null default '',
  what text not null default '',
  time text not null default '',
  responsibility text not null default '',
  product text not null default '',
  authority text not null default '',
  ended_on date,
  end_reason text not null default '',
  act_id uuid,
  unique (decision_id, person_id),
  check (left_out <> '' or (what <> '' and time <> '' and responsibility <> '' and product <> '' and authority <> '')),
  check ((ended_on is null) = (end_reason = ''))
);
create index on duty_line (person_id);
create index on duty_line (unit_id);

-- One sentence a month on how the work goes.
create table duty_review (
  line_id uuid not null references duty_line (id),
  unit_id uuid not null references unit (id),
  month date not null,
  note text not null check (note <> ''),
  by_person uuid references person (id),
  at timestamptz not null,
  act_id uuid,
  primary key (line_id, month)
);
create index on duty_review (unit_id);
revoke delete on duty_review from nennep_app;
