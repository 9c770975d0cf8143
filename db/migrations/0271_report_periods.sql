-- Periods of reports: opened by a committee for the units directly below it, submitted, approved, locked, amended by addendum only.

create table report_period (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  form text not null,
  kind text not null check (kind in ('month', 'quarter', 'half_year', 'year', 'term')),
  first_month text not null check (first_month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  last_month text not null check (last_month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  due_on date not null,
  -- What this committee asks besides the form: [{ id, text, kind }].
  questions jsonb not null default '[]',
  stage text not null check (stage in ('open', 'locked')),
  opened_on date not null,
  locked_on date,
  -- The figures as they stood when it was locked.
  frozen jsonb,
  version int not null default 1,
  act_id uuid not null,
  unique (unit_id, form, first_month, last_month),
  check (last_month >= first_month),
  check ((stage = 'locked') = (locked_on is not null)),
  check ((locked_on is null) = (frozen is null))
);

create table report_submission (
  period_id uuid not null references report_period (id),
  unit_id uuid not null references unit (id),
  stage text not null check (stage in ('submitted', 'returned', 'approved')),
  -- By section, only where something arose: a section that is absent says "nothing arose".
  sections jsonb not null,
  -- By question or indicator.
  answers jsonb not null,
  -- The unit's figures as they stood when it submitted.
  figures jsonb not null,
  -- Handed to whoever submitted, as the receipt.
  code text not null,
  submitted_at timestamptz(3) not null,
  submitted_by uuid references person (id),
  reason text not null default '',
  decided_at timestamptz(3),
  version int not null default 1,
  act_id uuid not null,
  primary key (period_id, unit_id),
  check ((stage = 'returned') = (reason <> '')),
  check ((stage = 'submitted') = (decided_at is null))
);
create index on report_submission (unit_id, period_id);

create table report_addendum (
  id uuid primary key,
  period_id uuid not null references report_period (id),
  -- The unit the addendum is about: the committee itself, or one that reports to it.
  unit_id uuid not null references unit (id),
  text text not null check (text <> ''),
  added_at timestamptz(3) not null,
  added_by uuid references person (id),
  act_id uuid not null
);
create index on report_addendum (period_id, id);

-- What no fact tells and a unit was asked once. It is a fact from then on, and counted like the others.
create table report_answer (
  unit_id uuid not null references unit (id),
  month text not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  indicator text not null,
  period_id uuid not null references report_period (id),
  value bigint not null check (value >= 0),
  primary key (unit_id, month, indicator, period_id)
);
create index on report_answer (period_id);
select report_watch('report_answer', 'select c.unit_id, c.month, false from changed c');
