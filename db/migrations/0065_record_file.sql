-- The personal file of a member: what the phiếu đảng viên asks beyond the register (items 01 to 30), one table a group.
-- Two walls: the query carries the scope, and a row is seen only in the transaction that opened the file, by the member himself
-- or under a look that this transaction wrote into the log he reads. So there is no reading without its line in the log.

create function record_setting(p_name text) returns text language sql stable
  as $$ select nullif(current_setting('nennep.' || p_name, true), '') $$;

create table record_look (
  id uuid primary key,
  person_id uuid not null references member (id),
  unit_id uuid not null references unit (id),
  by_person uuid not null references person (id),
  -- By which office he was let in.
  office text not null,
  purpose text not null check (purpose in ('read', 'sheet', 'request', 'change', 'papers', 'scan', 'file_list')),
  sections text[] not null check (cardinality(sections) > 0),
  at timestamptz(3) not null,
  -- The transaction in which this look opens the file, and no other.
  opened_at timestamptz not null default transaction_timestamp()
);
create index on record_look (person_id, id);

-- Whether the caller's offices reach the cell the member is in now (or was in last).
create function record_in_scope(p_person uuid, p_fence text) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from membership s
    where s.person_id = p_person
      and s.from_on = (select max(n.from_on) from membership n where n.person_id = p_person)
      and (s.unit_id = any (string_to_array(coalesce(record_setting(p_fence || '_units'), ''), ',')::uuid[])
        or exists (
          select from unit_ancestry a
          where a.unit_id = s.unit_id
            and a.ancestor_id = any (string_to_array(coalesce(record_setting(p_fence || '_subtrees'), ''), ',')::uuid[])
            and a.from_on <= record_setting('on')::date and (a.to_on is null or a.to_on > record_setting('on')::date))))
$$;

-- Whether a section of a file is open in this transaction.
create function record_open(p_person uuid, p_section text) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select p_person = record_setting('person')::uuid or exists (
    select from record_look l
    where l.id = record_setting('look')::uuid and l.person_id = p_person
      and l.opened_at = transaction_timestamp() and p_section = any (l.sections))
$$;

-- Whether it is open to be written: never by the member himself.
create function record_open_for_change(p_person uuid, p_section text) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from record_look l
    where l.id = record_setting('look')::uuid and l.person_id = p_person and l.by_person <> p_person and l.purpose = 'change'
      and l.opened_at = transaction_timestamp() and p_section = any (l.sections))
$$;

alter table record_look enable row level security;
create policy look_seen on record_look for select
  using (person_id = record_setting('person')::uuid or by_person = record_setting('person')::uuid);
create policy look_made on record_look for insert
  with check (
    by_person = record_setting('person')::uuid
    and record_in_scope(person_id, 'file')
    and (not sections && array['family', 'household', 'papers_private'] or record_in_scope(person_id, 'private')));
revoke update, delete on record_look from nennep_app;

create table record_birth (
  person_id uuid primary key references member (id),
  unit_id uuid not null references unit (id),
  other_names text,
  birth_registered_at text,
  native_place text,
  temporary_address text,
  religion text,
  family_class text
);
create table record_party (
  person_id uuid primary key references member (id),
  unit_id uuid not null references unit (id),
  admitted_cell text,
  first_introducer_name text,
  first_introducer_post text,
  first_introducer_unit text,
  second_introducer_name text,
  second_introducer_post text,
  second_introducer_unit text,
  official_cell text
);
-- Days of long ago are known to the day, the month or the year: text of the form 1975, 1975-04, 1975-04-30.
create domain record_when as text check (value ~ '^(1[89]|20)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');
create table record_career (
  person_id uuid primary key references member (id),
  unit_id uuid not null references unit (id),
  recruited_on record_when,
  recruited_by text,
  youth_union_on record_when,
  social_organisations text,
  enlisted_on record_when,
  discharged_on record_when
);
create table record_education (
  person_id uuid primary key references member (id),
  unit_id uuid not null references unit (id),
  general_education text,
  profession text,
  degree text,
  academic_title text,
  political_theory text,
  foreign_languages text,
  computing text
);
create table record_health (
  person_id uuid primary key references member (id),
  unit_id uuid not null references unit (id),
  health text,
  war_invalid_class text,
  martyr_family boolean,
  meritorious_family boolean
);
create table record_household (
  person_id uuid primary key references member (id),
  unit_id uuid not null references unit (id),
  declared_on record_when,
  income_total numeric(15),
  income_per_head numeric(15),
  granted_housing text,
  granted_housing_area numeric(10, 1),
  owned_housing text,
  owned_housing_area numeric(10, 1),
  granted_land_area numeric(12, 1),
  bought_land_area numeric(12, 1),
  economic_activity text,
  hired_labour numeric(6),
  assets text
);

create table record_work (
  id uuid primary key,
  person_id uuid not null references member (id),
  unit_id uuid not null references unit (id),
  from_on record_when not null,
  to_on record_when,
  work text not null check (work <> ''),
  post text,
  workplace text
);
create table record_training (
  id uuid primary key,
  person_id uuid not null references member (id),
  unit_id uuid not null references unit (id),
  school text not null check (school <> ''),
  field text,
  from_on record_when,
  to_on record_when,
  mode text,
  certificate text
);
create table record_rewards (
  id uuid primary key,
  person_id uuid not null references member (id),
  unit_id uuid not null references unit (id),
  kind text not null check (kind in ('reward', 'title')),
  given_on record_when,
  what text not null check (what <> ''),
  given_by text
);
create table record_badges (
  id uuid primary key,
  person_id uuid not null references member (id),
  unit_id uuid not null references unit (id),
  years numeric(3) not null check (years > 0),
  given_on record_when,
  number text
);
create table record_discipline (
  id uuid primary key,
  person_id uuid not null references member (id),
  unit_id uuid not null references unit (id),
  decided_on record_when,
  form text not null check (form <> ''),
  reason text,
  decided_by text
);
create table record_history (
  id uuid primary key,
  person_id uuid not null references member (id),
  unit_id uuid not null references unit (id),
  kind text not null check (kind in ('expelled', 'removed', 'left', 'readmitted', 'restored', 'legal_case', 'former_regime')),
  from_on record_when,
  to_on record_when,
  place text,
  details text not null check (details <> '')
);
create table record_abroad (
  id uuid primary key,
  person_id uuid not null references member (id),
  unit_id uuid not null references unit (id),
  kind text not null check (kind in ('travel', 'organisation', 'relative')),
  from_on record_when,
  to_on record_when,
  country text,
  details text not null check (details <> '')
);
create table record_family (
  id uuid primary key,
  person_id uuid not null references member (id),
  unit_id uuid not null references unit (id),
  relation text not null check (relation <> ''),
  full_name text not null check (full_name <> ''),
  born_on record_when,
  details text
);

do $$
declare
  v_section text;
begin
  foreach v_section in array array['birth', 'party', 'career', 'education', 'health', 'household', 'work', 'training', 'rewards',
    'badges', 'discipline', 'history', 'abroad', 'family']
  loop
    execute format('alter table record_%s enable row level security', v_section);
    execute format('create policy file_seen on record_%s for select using (record_open(person_id, %L))', v_section, v_section);
    execute format('create policy file_added on record_%s for insert with check (record_open_for_change(person_id, %L))', v_section, v_section);
    execute format('create policy file_changed on record_%s for update using (record_open_for_change(person_id, %L))', v_section, v_section);
    execute format('create policy file_taken_out on record_%s for delete using (record_open_for_change(person_id, %L))', v_section, v_section);
    if v_section not in ('birth', 'party', 'career', 'education', 'health', 'household') then
      execute format('create index on record_%s (person_id)', v_section);
    end if;
    execute format('create index on record_%s (unit_id)', v_section);
  end loop;
end $$;
create index on record_look (unit_id);
create index on record_look (by_person);
