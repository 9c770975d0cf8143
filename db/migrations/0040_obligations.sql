-- What falls due, as the worker computed it last: a listing for committees, never typed and never the source of truth.
create table obligation (
  unit_id uuid not null references unit (id),
  kind text not null check (kind in ('hold_regular_meeting', 'hold_cell_committee_meeting', 'hold_thematic_meeting', 'post_documents',
    'post_result', 'report_meeting', 'end_of_probation', 'review_recognition', 'end_of_leave')),
  subject_kind text not null check (subject_kind in ('unit', 'meeting', 'person')),
  subject_id uuid not null,
  due_on date not null,
  rule text not null,
  first_seen_on date not null,
  primary key (unit_id, kind, subject_id, due_on)
);
create index on obligation (unit_id, due_on);

-- A reminder that went out, with its proof. One for each obligation, person, channel and step.
create table reminder (
  unit_id uuid not null references unit (id),
  kind text not null,
  subject_id uuid not null,
  due_on date not null,
  person_id uuid not null references person (id),
  channel text not null check (channel in ('app', 'email')),
  days_before int not null check (days_before >= 0),
  sent_at timestamptz(3) not null,
  proof text not null,
  primary key (unit_id, kind, subject_id, due_on, person_id, channel, days_before)
);
create index on reminder (person_id, sent_at);
