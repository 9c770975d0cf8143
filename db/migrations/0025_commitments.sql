-- What people promised or were given to do: owner, product, deadline, progress, proof, and who closed it.
-- Late is computed from due_on and the day; it is never stored.

create table commitment (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  origin_kind text not null check (origin_kind in ('meeting', 'resolution', 'dialogue', 'notice', 'other')),
  origin_id uuid,
  agenda_item_id uuid,
  shortcoming_id uuid,
  what text not null check (what <> ''),
  product text not null default '',
  owner_person_id uuid references person (id),
  owner_unit_id uuid references unit (id),
  partner text not null default '',
  due_on date not null,
  -- First day of the month whose meeting hears the result.
  report_month date check (extract(day from report_month) = 1),
  state text not null default 'open' check (state in ('open', 'reported', 'accepted', 'returned', 'dropped')),
  percent int not null default 0 check (percent between 0 and 100),
  made_on date not null,
  -- The day it was accepted or dropped.
  closed_on date check (closed_on >= made_on),
  act_id uuid,
  check ((owner_person_id is null) <> (owner_unit_id is null)),
  check (due_on >= made_on),
  check ((closed_on is not null) = (state in ('accepted', 'dropped')))
);
create index on commitment (unit_id, id);
create index on commitment (unit_id, due_on) where closed_on is null;
create index on commitment (owner_person_id) where owner_person_id is not null;
create index on commitment (owner_unit_id) where owner_unit_id is not null;
create index on commitment (origin_id) where origin_id is not null;

create table commitment_report (
  id uuid primary key,
  commitment_id uuid not null references commitment (id),
  unit_id uuid not null references unit (id),
  -- True where the work is handed in as done and waits for a decision.
  done boolean not null,
  text text not null check (text <> ''),
  percent int not null check (percent between 0 and 100),
  file_id uuid references file (id),
  -- Whose report it is; null where a unit answers.
  by_person uuid references person (id),
  -- Who wrote it down: another than the owner where the chair answers for one without an account.
  entered_by uuid references person (id),
  at timestamptz(3) not null,
  decision text check (decision in ('accepted', 'returned')),
  decided_by uuid references person (id),
  decided_at timestamptz(3),
  -- The one who decided is the owner himself, because the unit has no other officer.
  own_decision boolean not null default false,
  note text not null default '',
  act_id uuid,
  check ((decision is null) = (decided_at is null)),
  check (decision is null or done)
);
create index on commitment_report (commitment_id, id);
create unique index on commitment_report (commitment_id) where done and decision is null;

-- Everything that happened to a commitment, in order; only ever added to.
create table commitment_event (
  id uuid primary key,
  commitment_id uuid not null references commitment (id),
  unit_id uuid not null references unit (id),
  kind text not null check (kind in ('made', 'due_changed', 'progressed', 'handed_in', 'accepted', 'returned', 'dropped', 'reopened')),
  at timestamptz(3) not null,
  by_person uuid references person (id),
  report_id uuid references commitment_report (id),
  reason text not null default '',
  due_from_on date,
  due_to_on date,
  act_id uuid
);
create index on commitment_event (commitment_id, id);
revoke update, delete on commitment_event from nennep_app;
revoke delete on commitment, commitment_report from nennep_app;
