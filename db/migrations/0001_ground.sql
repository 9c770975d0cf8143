-- The ground every capability stands on: units with dated history, people, terms of office, acts and their ledger.

create extension if not exists unaccent;
create extension if not exists btree_gist;

do $$ begin
  if not exists (select from pg_roles where rolname = 'nennep_app') then create role nennep_app nologin; end if;
exception when duplicate_object or unique_violation then null;
end $$;
do $$ begin
  execute format('grant nennep_app to %I', current_user);
exception when others then null; -- a superuser needs no membership
end $$;
grant usage on schema public to nennep_app;
alter default privileges in schema public grant select, insert, update, delete on tables to nennep_app;

-- Text for searching: no marks, lower case, single spaces. The twin of withoutMarks() in src/kernel/vietnamese.ts.
create function f_unmarked(text) returns text language sql immutable strict parallel safe
  return btrim(regexp_replace(lower(public.unaccent('public.unaccent'::regdictionary, normalize($1, NFC))), '\s+', ' ', 'g'));

create text search configuration vi (copy = simple);
alter text search configuration vi
  alter mapping for hword, hword_part, word, asciiword, asciihword, hword_asciipart with unaccent, simple;
create function f_vi(text) returns tsvector language sql immutable strict parallel safe
  return to_tsvector('public.vi'::regconfig, $1);

create table unit (
  id uuid primary key,
  founded_on date not null,
  closed_on date check (closed_on >= founded_on),
  code text,
  created_at timestamptz(3) not null default now()
);

-- What a unit was called, what kind it was and under whom it stood, by date. Never rewritten.
create table unit_version (
  unit_id uuid not null references unit (id),
  from_on date not null,
  to_on date check (to_on > from_on),
  parent_id uuid references unit (id) check (parent_id <> unit_id),
  kind text not null check (kind in ('central', 'province', 'upper_committee', 'grassroots_committee', 'sub_committee', 'cell', 'party_group')),
  cell_type text check (cell_type in ('residential', 'office', 'public_service', 'state_enterprise', 'private_enterprise', 'school', 'armed_forces')),
  name text not null,
  -- As printed at the head of papers, without the kind word in capitals: 'Chi bộ thôn Yên Hạ'.
  symbol text not null,
  place text not null default '',
  basis text not null default '',
  act_id uuid,
  primary key (unit_id, from_on),
  check ((kind = 'cell') = (cell_type is not null) or kind = 'party_group'),
  exclude using gist (unit_id with =, daterange(from_on, to_on) with &&)
);
create index on unit_version (parent_id);

-- Every ancestor of every unit (itself at depth 0), by date; kept by the acts that found and move units.
create table unit_ancestry (
  ancestor_id uuid not null references unit (id),
  unit_id uuid not null references unit (id),
  depth int not null check (depth >= 0),
  from_on date not null,
  to_on date check (to_on > from_on),
  primary key (ancestor_id, unit_id, from_on)
);
create index on unit_ancestry (unit_id);

create table unit_profile (
  unit_id uuid not null references unit (id),
  as_of_on date not null,
  households int check (households >= 0),
  people int check (people >= 0),
  poor_households int check (poor_households >= 0 and poor_households <= households),
  near_poor_households int check (near_poor_households >= 0 and near_poor_households <= households),
  note text not null default '',
  act_id uuid,
  primary key (unit_id, as_of_on)
);

create table person (
  id uuid primary key,
  full_name text not null check (full_name <> ''),
  given_name text generated always as (regexp_replace(full_name, '^.* ', '')) stored,
  search_text text generated always as (f_unmarked(full_name)) stored,
  sex text check (sex in ('male', 'female')),
  born_on date,
  born_precision text check (born_precision in ('day', 'month', 'year')),
  phone text,
  email text,
  citizen_number text,
  created_at timestamptz(3) not null default now(),
  check ((born_on is null) = (born_precision is null))
);
create index on person (citizen_number) where citizen_number is not null;

-- A person's Party record; the person is a member from the day of admission. Shares the person's id.
create table member (
  id uuid primary key references person (id),
  -- Date of the decision: Party age counts from it.
  admitted_on date,
  -- Date of the ceremony: probation counts from it.
  probation_from_on date,
  official_on date,
  card_number text,
  file_number text,
  ethnicity text,
  occupation text,
  home_address text,
  note text not null default '',
  check (official_on is null or admitted_on is null or official_on >= admitted_on)
);

create table membership (
  id uuid primary key,
  person_id uuid not null references member (id),
  unit_id uuid not null references unit (id),
  from_on date not null,
  to_on date check (to_on >= from_on),
  end_reason text check (end_reason in ('transferred', 'removed', 'left', 'expelled', 'deceased', 'entered_by_mistake')),
  act_id uuid,
  check ((to_on is null) = (end_reason is null)),
  exclude using gist (person_id with =, daterange(from_on, to_on) with &&)
);
create index on membership (unit_id, person_id);

create table member_leave (
  id uuid primary key,
  person_id uuid not null references member (id),
  unit_id uuid not null references unit (id),
  kind text not null check (kind in ('exempt', 'temp_exempt', 'temp_away', 'temp_here', 'suspended')),
  from_on date not null,
  to_on date check (to_on >= from_on),
  reason text not null default '',
  basis text not null default '',
  act_id uuid
);
create index on member_leave (unit_id, person_id);

create table member_tag (
  person_id uuid not null references member (id),
  tag text not null,
  unit_id uuid not null references unit (id),
  primary key (person_id, tag)
);

create table term (
  id uuid primary key,
  person_id uuid not null references person (id),
  unit_id uuid not null references unit (id),
  office text not null,
  from_on date not null,
  -- First day without the office.
  to_on date check (to_on >= from_on),
  basis_kind text not null default 'appointment' check (basis_kind in ('election', 'appointment', 'assignment')),
  basis text not null default '',
  act_id uuid
);
create index on term (person_id);
create index on term (unit_id);

create table act (
  -- Made by the client: the same key is the same act.
  id uuid primary key,
  name text not null,
  unit_id uuid not null references unit (id),
  actor_id uuid,
  person_id uuid references person (id),
  at timestamptz(3) not null,
  request_digest text not null,
  reply jsonb not null,
  subject_kind text not null,
  subject_id uuid not null
);
create index on act (subject_id, id);
create index on act (unit_id, id);

create table ledger_head (
  unit_id uuid primary key references unit (id),
  seq bigint not null,
  hash text not null
);

create table ledger_entry (
  unit_id uuid not null references unit (id),
  seq bigint not null,
  act_id uuid not null references act (id),
  act text not null,
  actor text not null,
  at timestamptz(3) not null,
  subject_kind text not null,
  subject_id uuid not null,
  -- SHA-256 of the canonical JSON of what the act wrote.
  digest text not null,
  previous_hash text not null,
  hash text not null,
  primary key (unit_id, seq)
);
create index on ledger_entry (act_id);

-- Adds one entry to a unit's chain; the head's row lock makes a unit's acts one after the other.
-- hash = sha256 of the lines: previous hash, seq, act id, act, actor, at (ISO, UTC, milliseconds), subject kind, subject id, digest.
create function ledger_append(
  p_unit uuid, p_act_id uuid, p_act text, p_actor text, p_at timestamptz, p_subject_kind text, p_subject_id uuid, p_digest text
) returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_seq bigint;
  v_previous text;
  v_hash text;
begin
  select seq + 1, hash into v_seq, v_previous from ledger_head where unit_id = p_unit for update;
  if not found then
    insert into ledger_head values (p_unit, 0, '') on conflict do nothing;
    select seq + 1, hash into v_seq, v_previous from ledger_head where unit_id = p_unit for update;
  end if;
  v_hash := encode(sha256(convert_to(concat_ws(E'\n', v_previous, v_seq, p_act_id, p_act, p_actor,
    to_char(p_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), p_subject_kind, p_subject_id, p_digest), 'UTF8')), 'hex');
  insert into ledger_entry values (p_unit, v_seq, p_act_id, p_act, p_actor, p_at, p_subject_kind, p_subject_id, p_digest, v_previous, v_hash);
  update ledger_head set seq = v_seq, hash = v_hash where unit_id = p_unit;
  return v_seq;
end $$;

-- What every act writes beside its own rows, in one call: the act with its answer and its entry in the unit's chain.
create function record_act(
  p_key uuid, p_name text, p_unit uuid, p_actor uuid, p_person uuid, p_at timestamptz, p_request_digest text, p_reply jsonb,
  p_subject_kind text, p_subject_id uuid, p_digest text
) returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into act (id, name, unit_id, actor_id, person_id, at, request_digest, reply, subject_kind, subject_id)
  values (p_key, p_name, p_unit, p_actor, p_person, p_at, p_request_digest, p_reply, p_subject_kind, p_subject_id);
  return ledger_append(p_unit, p_key, p_name, coalesce(p_actor::text, 'program'), p_at, p_subject_kind, p_subject_id, p_digest);
end $$;

-- A file handed in as proof or paper; its bytes stand in the files folder under its digest.
create table file (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  name text not null,
  content_type text not null,
  size_bytes bigint not null check (size_bytes >= 0),
  sha256 text not null,
  added_by uuid not null references person (id),
  added_at timestamptz(3) not null
);
create index on file (unit_id, sha256);

revoke insert, update, delete on ledger_head, ledger_entry from nennep_app;
revoke insert, update, delete on act from nennep_app;
revoke execute on function ledger_append, record_act from public;
grant execute on function record_act to nennep_app;
