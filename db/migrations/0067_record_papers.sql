-- What papers lie in a member's file: as a scan, or on paper in a cabinet. Taken out, a line stays with its reason.
create table record_paper (
  id uuid primary key,
  person_id uuid not null references member (id),
  unit_id uuid not null references unit (id),
  kind text not null check (kind ~ '^[a-z_]+$'),
  -- Who may see it: `papers`, or `papers_private` for what tells of family and household.
  section text not null check (section in ('papers', 'papers_private')),
  title text not null check (title <> ''),
  number text not null default '',
  issued_on record_when,
  for_year int check (for_year between 1930 and 2200),
  pages int check (pages > 0),
  file_id uuid references file (id),
  cabinet text not null default '',
  folder text not null default '',
  added_by uuid not null references person (id),
  added_at timestamptz(3) not null,
  removed_by uuid references person (id),
  removed_at timestamptz(3),
  removed_because text not null default '',
  act_id uuid,
  check (file_id is not null or cabinet <> ''),
  check ((removed_at is null) = (removed_by is null))
);
create index on record_paper (person_id, id);
create index on record_paper (unit_id);
create index on record_paper (file_id);
create index on record_paper (added_by);
create index on record_paper (removed_by);
alter table record_paper enable row level security;
create policy paper_seen on record_paper for select using (record_open(person_id, section));
create policy paper_added on record_paper for insert with check (record_open_for_change(person_id, section));
create policy paper_changed on record_paper for update using (record_open_for_change(person_id, section));
revoke delete on record_paper from nennep_app;
