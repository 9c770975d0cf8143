-- Cases: inspection, supervision, discipline. A case is told by its entries; nothing in them is ever changed.
-- Two walls: the query carries who may see, and a row is seen only by those the case itself names or whose office leads the
-- cell or inspects above. Entries, which hold the content, are seen only in the transaction that wrote its look into the log.

create function case_setting(p_name text) returns text language sql stable
  as $$ select nullif(current_setting('nennep.' || p_name, true), '') $$;

create table case_file (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  procedure text not null,
  variant text not null,
  subject_id uuid not null references person (id),
  stage text not null,
  suspended boolean not null default false,
  opened_on date not null,
  ended_on date check (ended_on >= opened_on),
  parent_id uuid references case_file (id),
  -- The rules in force when it was opened: a case keeps them to its end.
  rules_pin jsonb not null,
  version integer not null default 1
);
create index on case_file (unit_id, id);
create index on case_file (parent_id) where parent_id is not null;

-- What a person is to a case. A row stays when his part ends.
create table case_part (
  case_id uuid not null references case_file (id),
  unit_id uuid not null references unit (id),
  person_id uuid not null references person (id),
  part text not null,
  from_on date not null,
  to_on date check (to_on >= from_on),
  primary key (case_id, person_id, part, from_on)
);
create index on case_part (person_id, case_id);

create table case_look (
  id uuid primary key,
  case_id uuid not null references case_file (id),
  unit_id uuid not null references unit (id),
  by_person uuid not null references person (id),
  -- What let him in: a place in the case, or an office.
  place text not null,
  at timestamptz(3) not null,
  opened_at timestamptz not null default transaction_timestamp()
);
create index on case_look (case_id, id);

create table case_entry (
  id uuid primary key,
  case_id uuid not null references case_file (id),
  unit_id uuid not null references unit (id),
  seq integer not null check (seq >= 1),
  act text not null,
  on_day date not null,
  late_reason text,
  at timestamptz(3) not null,
  by_person uuid references person (id),
  stage text not null,
  body jsonb not null,
  -- The day each clock ends that the act started.
  clock_ends jsonb not null default '{}',
  act_id uuid,
  unique (case_id, seq)
);

create table case_clock (
  case_id uuid not null references case_file (id),
  unit_id uuid not null references unit (id),
  clock text not null,
  from_on date not null,
  due_on date not null check (due_on >= from_on),
  done_on date,
  primary key (case_id, clock)
);
create index on case_clock (due_on) where done_on is null;
create index on case_clock (unit_id, due_on) where done_on is null;

-- Whether the caller may know of a case at all: a place in it, or an office over it that no conflict has taken from him.
create function case_seen(p_case uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from case_file c
    where c.id = p_case
      and (exists (
          select from case_part p where p.case_id = c.id and p.person_id = case_setting('person')::uuid
            and p.part <> 'kept_out' and p.to_on is null)
        or (not exists (
            select from case_part k where k.case_id = c.id and k.person_id = case_setting('person')::uuid and k.part = 'kept_out')
          and (c.unit_id = any (string_to_array(coalesce(case_setting('lead_units'), ''), ',')::uuid[])
            or exists (
              select from unit_ancestry a
              where a.unit_id = c.unit_id
                and a.ancestor_id = any (string_to_array(coalesce(case_setting('oversee_subtrees'), ''), ',')::uuid[])
                and a.from_on <= case_setting('on')::date
                and (a.to_on is null or a.to_on > case_setting('on')::date))))))
$$;

-- Whether its content is open in this transaction: the look stands in the log.
create function case_open(p_case uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from case_look l
    where l.id = case_setting('case_look')::uuid and l.case_id = p_case
      and l.by_person = case_setting('person')::uuid and l.opened_at = transaction_timestamp())
$$;

alter table case_file enable row level security;
create policy case_known on case_file for select using (case_seen(id));
create policy case_made on case_file for insert
  with check (unit_id = any (string_to_array(coalesce(case_setting('lead_units'), ''), ',')::uuid[]));
create policy case_moved on case_file for update using (case_open(id));
alter table case_part enable row level security;
create policy part_known on case_part for select using (case_seen(case_id));
create policy part_given on case_part for insert with check (case_open(case_id));
create policy part_ended on case_part for update using (case_open(case_id));
alter table case_look enable row level security;
create policy look_known on case_look for select using (case_seen(case_id));
create policy look_taken on case_look for insert
  with check (by_person = case_setting('person')::uuid and case_seen(case_id));
alter table case_entry enable row level security;
create policy entry_read on case_entry for select using (case_open(case_id));
create policy entry_made on case_entry for insert with check (case_open(case_id));
-- Clocks name no person and no matter: what computes deadlines over all cells says so and sees them all.
alter table case_clock enable row level security;
create policy clock_known on case_clock for select using (case_seen(case_id) or case_setting('duty') = 'deadlines');
create policy clock_set on case_clock for insert with check (case_open(case_id));
create policy clock_stopped on case_clock for update using (case_open(case_id));

revoke delete on case_file, case_part, case_clock from nennep_app;
revoke update, delete on case_look, case_entry from nennep_app;
