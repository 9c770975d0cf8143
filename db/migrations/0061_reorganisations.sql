-- Merging, splitting, re-parenting many and closing with a destination: drafted, previewed, decided, then carried out as one act.

create table reorganisation (
  id uuid primary key,
  -- The committee that decides; its ledger tells of it.
  unit_id uuid not null references unit (id),
  kind text not null check (kind in ('merge', 'split', 'move', 'close')),
  stage text not null default 'draft' check (stage in ('draft', 'previewed', 'decided', 'done', 'dropped')),
  title text not null check (title <> ''),
  effective_on date not null,
  -- Units, destinations and who goes where, as typed.
  plan jsonb not null,
  -- The preview as it was read, and at last as it was carried out.
  preview jsonb,
  -- Digest of the preview somebody has read; deciding asks for it.
  seen_digest text,
  decided_number text,
  decided_symbol text,
  decided_issuer text,
  decided_on date,
  paper_id uuid references paper (id),
  dropped_reason text not null default '',
  -- Why the program could not carry it out on its day.
  stopped_code text,
  made_at timestamptz(3) not null,
  decided_at timestamptz(3),
  done_at timestamptz(3),
  version int not null default 1,
  check (num_nulls(decided_number, decided_symbol, decided_issuer, decided_on) in (0, 4)),
  check ((stage in ('decided', 'done')) <= (decided_on is not null)),
  check ((stage = 'done') = (done_at is not null)),
  check ((stage = 'previewed') <= (seen_digest is not null))
);
create index on reorganisation (unit_id, id);
create index on reorganisation (effective_on) where stage = 'decided';

-- A unit takes part in one open reorganisation at most.
create table reorganisation_unit (
  reorganisation_id uuid not null references reorganisation (id),
  unit_id uuid not null references unit (id),
  is_open boolean not null,
  primary key (reorganisation_id, unit_id)
);
create unique index reorganisation_unit_open on reorganisation_unit (unit_id) where is_open;

-- Whom a unit came from: what was issued before is found from here.
create table reorganisation_link (
  unit_id uuid not null references unit (id),
  predecessor_id uuid not null references unit (id) check (predecessor_id <> unit_id),
  on_day date not null,
  reorganisation_id uuid not null references reorganisation (id),
  primary key (unit_id, predecessor_id, reorganisation_id)
);
create index on reorganisation_link (predecessor_id);
revoke update, delete on reorganisation_link from nennep_app;
revoke delete on reorganisation from nennep_app;

alter table commitment_event drop constraint commitment_event_kind_check;
alter table commitment_event add constraint commitment_event_kind_check check (kind in
  ('made', 'due_changed', 'progressed', 'handed_in', 'accepted', 'returned', 'dropped', 'reopened', 'moved'));
