-- Lists of many cells at once, from a committee: read aside, compared with the register in pieces, kept here until a person
-- confirms the whole in one act. Nothing in these tables is the record; what was written stands in members_import.

create table members_bulk (
  id uuid primary key,
  -- The committee; every row goes to a cell below it.
  unit_id uuid not null references unit (id),
  by_person uuid references person (id),
  started_at timestamptz(3) not null,
  as_of_on date not null,
  file_name text not null,
  -- SHA-256 of the file, hexadecimal.
  file_digest text not null,
  phase text not null check (phase in ('reading', 'comparing', 'ready', 'failed', 'entered', 'undone')),
  -- Whoever reads or compares says that he is still there; long silent, he is taken for gone.
  beat_at timestamptz(3) not null,
  done_rows int not null default 0,
  all_rows int,
  fault jsonb,
  layout jsonb,
  -- Names one comparison: confirming refuses another.
  seen uuid,
  counts jsonb,
  import_id uuid references members_import (id),
  check ((import_id is not null) = (phase in ('entered', 'undone')))
);
create index on members_bulk (unit_id, started_at);
create unique index members_bulk_one_running on members_bulk (unit_id) where phase in ('reading', 'comparing');

-- A name of a cell as the file writes it, and which cell that is.
create table members_bulk_cell (
  bulk_id uuid not null references members_bulk (id) on delete cascade,
  unit_id uuid references unit (id),
  name text not null,
  match text not null check (match in ('sure', 'chosen', 'open')),
  candidates uuid[] not null,
  row_count int not null,
  first_row int not null,
  -- The cell's register as it was compared with.
  register_digest text,
  primary key (bulk_id, name)
);

-- What each row of the file says.
create table members_bulk_row (
  bulk_id uuid not null references members_bulk (id) on delete cascade,
  row_number int not null,
  cell_name text not null,
  member_name text not null,
  read jsonb not null,
  primary key (bulk_id, row_number)
);
create index on members_bulk_row (bulk_id, cell_name);

-- What each row would do. The ids of what it would make are given already, so that writing is a matter of the database alone.
create table members_bulk_effect (
  bulk_id uuid not null references members_bulk (id) on delete cascade,
  row_number int not null,
  unit_id uuid references unit (id),
  verdict text not null check (verdict in ('create', 'change', 'unchanged', 'leave', 'doubtful', 'refused')),
  kind text not null check (kind in ('create', 'change', 'leave', 'none')),
  person_id uuid,
  membership_id uuid,
  leave_id uuid,
  -- The facts after it, where they change.
  facts jsonb,
  effect jsonb not null,
  notes jsonb not null,
  -- Codes of what stays doubtful in it.
  doubts text[] not null,
  primary key (bulk_id, row_number)
);
create index on members_bulk_effect (bulk_id, verdict, row_number);
