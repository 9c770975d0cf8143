-- Contact of working members with the Party where they live (QĐ 213-QĐ/TW): they stay on the roll of the cell they work in, and are
-- listed here beside the roll of the other. No vote base and no count reads these tables.
create table residence_contact (
  id uuid primary key,
  -- The cell whose matter it is first: that of work, or that of residence where the member's own is outside the installation.
  unit_id uuid not null references unit (id),
  stage text not null check (stage in ('asked', 'introduced', 'received', 'ended', 'withdrawn')),
  -- Null for a member of an organisation outside.
  person_id uuid references member (id),
  person_name text not null check (person_name <> ''),
  -- The cell of work and the cell of residence: of this installation, or a name outside it.
  from_unit_id uuid references unit (id),
  from_name text not null default '',
  to_unit_id uuid references unit (id),
  to_name text not null default '',
  -- Who writes the introduction; null where it was written outside.
  introducer_id uuid references unit (id),
  address text not null default '',
  workplace text not null default '',
  phone text not null default '',
  born_year int check (born_year between 1900 and 2200),
  admitted_on date,
  official_on date,
  -- Of whom no remarks are asked, as long as the rule says so.
  exception text check (exception in ('barracks', 'full_time_study', 'student_away')),
  asked_on date not null,
  asked_by uuid references person (id),
  introduced_on date,
  introduction_paper_id uuid,
  introduction_number text not null default '',
  introduction_issuer text not null default '',
  received_on date,
  ended_on date,
  end_cause text check (end_cause in ('moved_home', 'left_work', 'joined_here', 'left_party', 'other')),
  close_reason text not null default '',
  -- The day the introduction lay again in the file of the cell of work.
  paper_back_on date,
  act_id uuid,
  check ((from_unit_id is null) = (from_name <> '')),
  check ((to_unit_id is null) = (to_name <> '')),
  check ((from_unit_id is null) = (person_id is null)),
  check (from_unit_id is not null or to_unit_id is not null),
  check (from_unit_id <> to_unit_id),
  check (unit_id = coalesce(from_unit_id, to_unit_id)),
  check (stage <> 'introduced' or introduced_on is not null),
  check (stage not in ('received', 'ended') or received_on >= introduced_on),
  check ((stage = 'ended') = (ended_on is not null)),
  check ((ended_on is null) = (end_cause is null)),
  check (paper_back_on is null or paper_back_on >= ended_on)
);
create index on residence_contact (unit_id, id);
create index on residence_contact (from_unit_id, id) where from_unit_id is not null;
create index on residence_contact (person_id, id) where person_id is not null;
create index on residence_contact (to_unit_id, id) where to_unit_id is not null;
create index on residence_contact (introducer_id, id) where introducer_id is not null;
-- One place of residence at a time.
create unique index residence_contact_one_open on residence_contact (person_id)
  where person_id is not null and stage in ('asked', 'introduced', 'received');
revoke delete on residence_contact from nennep_app;

-- What the cell of residence says of a member for a year; never changed, never taken away.
create table residence_remark (
  id uuid primary key,
  contact_id uuid not null references residence_contact (id),
  unit_id uuid not null references unit (id),
  year int not null check (year between 1990 and 2200),
  given_on date not null,
  -- What he took part in, and what is said of him.
  activities text not null default '',
  remark text not null check (remark <> ''),
  -- Who signed, where it was typed in from a paper of a cell outside.
  signed_by text not null default '',
  written_by uuid references person (id),
  act_id uuid
);
create index on residence_remark (contact_id, year);
create index on residence_remark (unit_id, id);
revoke update, delete on residence_remark from nennep_app;
