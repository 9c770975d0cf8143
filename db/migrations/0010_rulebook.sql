-- A committee's own values over the national rules, for the units below it. National rules are data in the program.
create table rule_overlay (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  -- A code of the rule book; which codes there are is the program's to know and check.
  code text not null,
  value jsonb not null,
  from_on date not null,
  -- First day without it; equal to from_on where it was taken back before it ever held.
  to_on date check (to_on >= from_on),
  reason text not null check (btrim(reason) <> ''),
  set_by uuid not null references person (id),
  act_id uuid not null,
  at timestamptz(3) not null,
  end_reason text,
  ended_by uuid references person (id),
  end_act_id uuid,
  check ((end_reason is null) = (end_act_id is null) and (end_reason is null) = (ended_by is null))
);
create index on rule_overlay (unit_id, code, from_on);
