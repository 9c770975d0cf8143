-- Moves between cells: asked for, reviewed, introduced, on the way, presented, accepted. The roll changes in one act, on acceptance.

create table transfer (
  id uuid primary key,
  -- The cell whose matter it is first: the one left, or the one entered by somebody from outside.
  unit_id uuid not null references unit (id),
  kind text not null check (kind in ('official', 'temporary')),
  stage text not null check (stage in
    ('requested', 'reviewed', 'introduced', 'in_transit', 'presented', 'accepted', 'ended', 'returned', 'withdrawn')),
  -- Null while somebody from outside has not been accepted.
  person_id uuid references member (id),
  person_name text not null check (person_name <> ''),
  -- A cell of this installation, or a name outside it.
  from_unit_id uuid references unit (id),
  from_name text not null default '',
  to_unit_id uuid references unit (id),
  to_name text not null default '',
  -- Who writes the introduction; null where it was written outside.
  issuer_unit_id uuid references unit (id),
  cause text not null check (cause in ('new_workplace', 'retirement', 'demobilisation', 'residence', 'study', 'mission', 'other')),
  reason text not null default '',
  -- The day the change of work or residence took effect.
  effective_on date not null,
  -- Last day of a temporary activity.
  until_on date check (until_on >= effective_on),
  requested_on date not null,
  requested_by uuid references person (id),
  reviewed_on date,
  reviewed_in text check (reviewed_in in ('meeting', 'committee')),
  review_meeting_id uuid references meeting (id),
  review_note text not null default '',
  file_sealed_on date,
  introduction_paper_id uuid,
  introduction_number text not null default '',
  introduction_issuer text not null default '',
  introduced_on date,
  handed_over_on date,
  presented_on date,
  late_reason text not null default '',
  accepted_on date,
  acceptance_paper_id uuid,
  acceptance_note text not null default '',
  closed_on date,
  close_reason text not null default '',
  -- Facts of a member who comes from outside, until he is on the roll.
  newcomer jsonb,
  act_id uuid,
  check ((from_unit_id is null) = (from_name <> '')),
  check ((to_unit_id is null) = (to_name <> '')),
  check (from_unit_id is not null or to_unit_id is not null),
  check (from_unit_id <> to_unit_id),
  check (unit_id = coalesce(from_unit_id, to_unit_id)),
  check ((kind = 'temporary') = (until_on is not null)),
  check ((stage in ('ended', 'returned', 'withdrawn') or (stage = 'accepted' and kind = 'official')) = (closed_on is not null))
);
create index on transfer (unit_id, id);
create index on transfer (to_unit_id, id) where to_unit_id is not null;
create index on transfer (issuer_unit_id, id) where issuer_unit_id is not null;
create index on transfer (person_id) where person_id is not null;
-- One move of a kind at a time.
create unique index transfer_one_open on transfer (person_id, kind) where person_id is not null and closed_on is null;

-- What the sealed file held when it left the cell, in order.
create table transfer_file_item (
  transfer_id uuid not null references transfer (id),
  unit_id uuid not null references unit (id),
  place int not null check (place > 0),
  kind text not null,
  title text not null default '',
  sheets int not null check (sheets > 0),
  primary key (transfer_id, place)
);

-- Everything that happened to a transfer, in order; only ever added to.
create table transfer_event (
  id uuid primary key,
  transfer_id uuid not null references transfer (id),
  unit_id uuid not null references unit (id),
  act text not null,
  at timestamptz(3) not null,
  on_day date,
  by_person uuid references person (id),
  note text not null default '',
  act_id uuid
);
create index on transfer_event (transfer_id, id);
revoke update, delete on transfer_event from nennep_app;
revoke delete on transfer from nennep_app;
