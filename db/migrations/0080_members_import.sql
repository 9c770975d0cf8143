-- Imports of rosters: what was said of a file's columns is remembered for the unit, and a confirmed import can be undone as a whole.

-- By the words of a header (as compared: no marks, no signs), what people of this unit said it means; null: not read.
create table members_import_header (
  unit_id uuid not null references unit (id),
  header text not null check (header <> ''),
  field text,
  act_id uuid not null,
  primary key (unit_id, header)
);

create table members_import (
  -- The act's id.
  id uuid primary key,
  unit_id uuid not null references unit (id),
  at timestamptz(3) not null,
  by_person uuid references person (id),
  as_of_on date not null,
  created_count int not null,
  changed_count int not null,
  left_count int not null,
  undone_at timestamptz(3),
  undone_by uuid references person (id),
  undone_act_id uuid,
  check ((undone_at is null) = (undone_act_id is null))
);
create index on members_import (unit_id, at);

-- What one row of a file did: how to take it back, and how it left the member, so that a later change is seen.
create table members_import_row (
  import_id uuid not null references members_import (id),
  row_number int not null,
  unit_id uuid not null references unit (id),
  person_id uuid not null references member (id),
  kind text not null check (kind in ('create', 'change', 'leave')),
  was jsonb not null,
  left_as text not null,
  primary key (import_id, row_number)
);
create index on members_import_row (person_id);
