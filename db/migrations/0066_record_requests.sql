-- Corrections of the personal file: asked for by the member or his secretary, decided by the one entitled. Old and new stay.
create table record_request (
  id uuid primary key,
  person_id uuid not null references member (id),
  unit_id uuid not null references unit (id),
  state text not null default 'open' check (state in ('open', 'accepted', 'refused', 'withdrawn')),
  -- Made by the one entitled himself, decided as it was made.
  direct boolean not null default false,
  sections text[] not null check (cardinality(sections) > 0),
  proposed_by uuid not null references person (id),
  proposed_at timestamptz(3) not null,
  decided_by uuid references person (id),
  decided_at timestamptz(3),
  act_id uuid,
  check ((state = 'open') = (decided_at is null)),
  check ((decided_by is null) = (decided_at is null))
);
create index on record_request (unit_id, id) where state = 'open';
create index on record_request (person_id, id);
create index on record_request (proposed_by);
create index on record_request (decided_by);
-- What was written: seen only where the file is open.
create table record_request_words (
  request_id uuid primary key references record_request (id),
  person_id uuid not null references member (id),
  reason text not null check (reason <> ''),
  proof_file_id uuid references file (id),
  evidence text not null default '',
  decision_note text not null default ''
);
create index on record_request_words (person_id);
create index on record_request_words (proof_file_id);
create table record_request_line (
  request_id uuid not null references record_request (id),
  line int not null check (line >= 0),
  person_id uuid not null references member (id),
  section text not null,
  row_id uuid,
  -- Values as they were when asked, as they really were when decided, and as they shall be; null where there is no row.
  before jsonb,
  replaced jsonb,
  after jsonb,
  primary key (request_id, line),
  check (before is not null or after is not null)
);
create index on record_request_line (person_id);

alter table record_request_words enable row level security;
create policy words_seen on record_request_words using (record_open(person_id, 'facts')) with check (record_open(person_id, 'facts'));
alter table record_request_line enable row level security;
create policy line_seen on record_request_line using (record_open(person_id, section)) with check (record_open(person_id, section));
revoke delete on record_request, record_request_words, record_request_line from nennep_app;
