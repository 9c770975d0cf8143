-- A person's own lists of members: a name and what is asked for. Not part of the record: nobody else sees them.
create table members_saved_list (
  id uuid primary key,
  person_id uuid not null references person (id),
  unit_id uuid not null references unit (id),
  name text not null check (name <> ''),
  filter jsonb not null,
  saved_at timestamptz(3) not null,
  unique (person_id, unit_id, name)
);
