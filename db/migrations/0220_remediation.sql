-- Notices from above on shortcomings, and how they are put right. A notice is typed in from paper, issued by a committee of this
-- installation, or is the conclusion of a case. Every requirement answers one shortcoming of its own notice.
create table remediation_notice (
  id uuid primary key,
  -- Whom it is about: the cell or committee that puts things right.
  unit_id uuid not null references unit (id),
  source text not null check (source in ('entered', 'issued', 'case')),
  stage text not null check (stage in ('draft', 'issued', 'received', 'heard', 'closed', 'withdrawn')),
  -- Who issued it: a unit of this installation, or a name outside it.
  issuer_unit_id uuid references unit (id),
  issuer_name text not null check (issuer_name <> ''),
  number text not null default '',
  issued_on date,
  subject text not null check (subject <> ''),
  merits text not null default '',
  -- How it is to be carried out, as part 4 of the notice says.
  organisation text not null default '',
  paper_id uuid references paper (id),
  case_id uuid references case_file (id),
  received_on date,
  received_by uuid references person (id),
  heard_on date,
  heard_meeting_id uuid references meeting (id),
  heard_note text not null default '',
  closed_on date,
  result_paper_id uuid references paper (id),
  end_reason text not null default '',
  version int not null default 1,
  made_by uuid references person (id),
  made_at timestamptz(3) not null,
  act_id uuid,
  check (stage = 'draft' or stage = 'withdrawn' or issued_on is not null),
  check (stage not in ('received', 'heard', 'closed') or received_on >= issued_on),
  check (stage not in ('heard', 'closed') or heard_on >= received_on),
  check ((stage = 'closed') = (closed_on is not null)),
  check ((stage = 'withdrawn') = (end_reason <> '')),
  check ((source = 'case') = (case_id is not null)),
  check (source <> 'issued' or issuer_unit_id is not null)
);
create index on remediation_notice (unit_id, id);
create index on remediation_notice (issuer_unit_id, id) where issuer_unit_id is not null;
create unique index on remediation_notice (case_id) where case_id is not null;
create index on remediation_notice (heard_meeting_id) where heard_meeting_id is not null;
create index on remediation_notice (paper_id) where paper_id is not null;
create index on remediation_notice (result_paper_id) where result_paper_id is not null;
create index on remediation_notice (received_by) where received_by is not null;
create index on remediation_notice (made_by) where made_by is not null;

create table remediation_shortcoming (
  id uuid primary key,
  notice_id uuid not null references remediation_notice (id) on delete cascade,
  unit_id uuid not null references unit (id),
  seq int not null check (seq >= 1),
  -- A code of the list of kinds of the rule book on the day of the notice.
  kind text not null check (kind <> ''),
  what text not null check (what <> ''),
  responsible text not null default '',
  person_id uuid references person (id),
  -- Why it is so, as the unit itself found; a code of the list of ways out, and the way in words.
  cause text not null default '',
  solution_kind text,
  solution text not null default '',
  unique (notice_id, seq)
);
create index on remediation_shortcoming (unit_id, kind, id);
create index on remediation_shortcoming (kind, unit_id);
create index on remediation_shortcoming (person_id) where person_id is not null;

create table remediation_requirement (
  id uuid primary key,
  notice_id uuid not null references remediation_notice (id) on delete cascade,
  shortcoming_id uuid not null references remediation_shortcoming (id) on delete cascade,
  unit_id uuid not null references unit (id),
  seq int not null check (seq >= 1),
  what text not null check (what <> ''),
  who text not null check (who <> ''),
  authority text not null default '',
  product text not null check (product <> ''),
  due_on date not null,
  state text not null check (state in ('assigned', 'taken_on', 'reported', 'returned', 'accepted')),
  commitment_id uuid references commitment (id),
  accepted_on date,
  version int not null default 1,
  unique (notice_id, seq),
  check ((state = 'accepted') = (accepted_on is not null)),
  check (state = 'assigned' or commitment_id is not null)
);
create index on remediation_requirement (unit_id, due_on);
create index on remediation_requirement (shortcoming_id);
create unique index on remediation_requirement (commitment_id) where commitment_id is not null;

-- What a unit reports to the issuer, and what the issuer says of it; a decided report is never changed.
create table remediation_report (
  id uuid primary key,
  requirement_id uuid not null references remediation_requirement (id),
  unit_id uuid not null references unit (id),
  text text not null check (text <> ''),
  file_id uuid references file (id),
  by_person uuid references person (id),
  at timestamptz(3) not null,
  decision text check (decision in ('accepted', 'returned')),
  decided_by uuid references person (id),
  decided_on date,
  -- The issuer's paper where the answer came from outside.
  reference text not null default '',
  note text not null default '',
  act_id uuid,
  check ((decision is null) = (decided_on is null)),
  check (decision is distinct from 'returned' or note <> '')
);
create index on remediation_report (requirement_id, id);
create index on remediation_report (unit_id, id);
create index on remediation_report (file_id) where file_id is not null;
create index on remediation_report (by_person) where by_person is not null;
create index on remediation_report (decided_by) where decided_by is not null;
-- One report at a time waits for a decision.
create unique index remediation_report_one_waiting on remediation_report (requirement_id) where decision is null;

-- What happened to a notice and its requirements, one row an act; never changed.
create table remediation_event (
  id uuid primary key,
  notice_id uuid not null references remediation_notice (id),
  requirement_id uuid references remediation_requirement (id),
  unit_id uuid not null references unit (id),
  kind text not null check (kind in ('entered', 'issued', 'received', 'heard', 'withdrawn', 'taken_on', 'reported', 'accepted',
    'returned', 'extended', 'result_issued', 'closed', 'effect_checked', 'moved')),
  at timestamptz(3) not null,
  on_day date not null,
  by_person uuid references person (id),
  text text not null default '',
  due_from_on date,
  due_to_on date,
  act_id uuid
);
create index on remediation_event (notice_id, id);
create index on remediation_event (requirement_id) where requirement_id is not null;
create index on remediation_event (unit_id, id);
create index on remediation_event (by_person) where by_person is not null;
revoke update, delete on remediation_event from nennep_app;
revoke delete on remediation_report from nennep_app;

-- Whether what was put right stays so, some months after it was accepted.
create table remediation_effect (
  id uuid primary key,
  shortcoming_id uuid not null references remediation_shortcoming (id),
  unit_id uuid not null references unit (id),
  months int not null check (months >= 1),
  checked_on date not null,
  result text not null check (result in ('holds', 'partly', 'came_back')),
  note text not null check (note <> ''),
  by_person uuid references person (id),
  at timestamptz(3) not null,
  act_id uuid,
  unique (shortcoming_id, months)
);
create index on remediation_effect (unit_id, id);
create index on remediation_effect (by_person) where by_person is not null;
revoke update, delete on remediation_effect from nennep_app;

-- A checklist a unit filled in on a day: the list as it stood then, its own marks, and the confirmation from above. A new one is a new row.
create table remediation_checklist (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  code text not null check (code in ('model_area', 'grassroots_democracy', 'inspection_work')),
  on_day date not null,
  -- [{code, title, mark: met | partly | not_met, note, confirmed: met | partly | not_met | null, answer}]
  lines jsonb not null,
  note text not null default '',
  filled_by uuid references person (id),
  filled_at timestamptz(3) not null,
  confirmed_by uuid references person (id),
  confirmed_on date,
  confirmed_note text not null default '',
  act_id uuid,
  check ((confirmed_by is null) = (confirmed_on is null))
);
create index on remediation_checklist (unit_id, code, id);
create index on remediation_checklist (filled_by) where filled_by is not null;
create index on remediation_checklist (confirmed_by) where confirmed_by is not null;
revoke delete on remediation_checklist from nennep_app;
