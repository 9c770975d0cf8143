-- Generated from db/migrations by `npm run generate`. Do not edit.
create table act (
  id uuid not null,
  name text not null,
  unit_id uuid not null,
  actor_id uuid,
  person_id uuid,
  at timestamp(3) with time zone not null,
  request_digest text not null,
  reply jsonb not null,
  subject_kind text not null,
  subject_id uuid not null,
  constraint act_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint act_pkey PRIMARY KEY (id),
  constraint act_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX act_subject_id_id_idx ON public.act USING btree (subject_id, id);
CREATE INDEX act_unit_id_id_idx ON public.act USING btree (unit_id, id);
-- nennep_app: insert, select
create table auth_account (
  id uuid not null,
  user_id uuid not null,
  account_id text not null,
  provider_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamp(3) with time zone,
  refresh_token_expires_at timestamp(3) with time zone,
  scope text,
  created_at timestamp(3) with time zone not null,
  updated_at timestamp(3) with time zone not null,
  constraint auth_account_pkey PRIMARY KEY (id),
  constraint auth_account_provider_id_account_id_key UNIQUE (provider_id, account_id),
  constraint auth_account_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth_user(id)
);
CREATE INDEX auth_account_user_id_idx ON public.auth_account USING btree (user_id);
-- nennep_app: delete, insert, select, update
create table auth_session (
  id uuid not null,
  user_id uuid not null,
  token text not null,
  expires_at timestamp(3) with time zone not null,
  ip_address text,
  user_agent text,
  last_seen_at timestamp(3) with time zone not null default now(),
  created_at timestamp(3) with time zone not null,
  updated_at timestamp(3) with time zone not null,
  constraint auth_session_pkey PRIMARY KEY (id),
  constraint auth_session_token_key UNIQUE (token),
  constraint auth_session_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth_user(id)
);
CREATE INDEX auth_session_expires_at_idx ON public.auth_session USING btree (expires_at);
CREATE INDEX auth_session_user_id_idx ON public.auth_session USING btree (user_id);
-- nennep_app: delete, insert, select, update
create table auth_totp_tried (
  user_id uuid not null,
  code_digest text not null,
  tried_at timestamp(3) with time zone not null,
  constraint auth_totp_tried_pkey PRIMARY KEY (user_id, code_digest),
  constraint auth_totp_tried_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth_user(id)
);
-- nennep_app: delete, insert, select, update
create table auth_two_factor (
  id uuid not null,
  user_id uuid not null,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default false,
  failed_verification_count integer not null default 0,
  locked_until timestamp(3) with time zone,
  constraint auth_two_factor_pkey PRIMARY KEY (id),
  constraint auth_two_factor_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth_user(id),
  constraint auth_two_factor_user_id_key UNIQUE (user_id)
);
-- nennep_app: delete, insert, select, update
create table auth_user (
  id uuid not null,
  person_id uuid not null,
  username text not null,
  name text not null,
  email text not null,
  email_verified boolean not null default false,
  image text,
  two_factor_enabled boolean not null default false,
  text_size text not null default 'normal'::text,
  language text not null default 'vi'::text,
  activated_at timestamp(3) with time zone,
  last_signed_in_at timestamp(3) with time zone,
  closed_at timestamp(3) with time zone,
  is_demo boolean not null default false,
  created_at timestamp(3) with time zone not null,
  updated_at timestamp(3) with time zone not null,
  constraint auth_user_email_key UNIQUE (email),
  constraint auth_user_language_check CHECK ((language = ANY (ARRAY['vi'::text, 'en'::text]))),
  constraint auth_user_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint auth_user_person_id_key UNIQUE (person_id),
  constraint auth_user_pkey PRIMARY KEY (id),
  constraint auth_user_text_size_check CHECK ((text_size = ANY (ARRAY['normal'::text, 'large'::text, 'largest'::text]))),
  constraint auth_user_username_check CHECK ((username = lower(username))),
  constraint auth_user_username_key UNIQUE (username)
);
-- nennep_app: delete, insert, select, update
create table auth_verification (
  id uuid not null,
  identifier text not null,
  value text not null,
  expires_at timestamp(3) with time zone not null,
  created_at timestamp(3) with time zone not null,
  updated_at timestamp(3) with time zone not null,
  constraint auth_verification_pkey PRIMARY KEY (id)
);
CREATE INDEX auth_verification_expires_at_idx ON public.auth_verification USING btree (expires_at);
CREATE INDEX auth_verification_identifier_idx ON public.auth_verification USING btree (identifier);
-- nennep_app: delete, insert, select, update
create table commitment (
  id uuid not null,
  unit_id uuid not null,
  origin_kind text not null,
  origin_id uuid,
  agenda_item_id uuid,
  shortcoming_id uuid,
  what text not null,
  product text not null default ''::text,
  owner_person_id uuid,
  owner_unit_id uuid,
  partner text not null default ''::text,
  due_on date not null,
  report_month date,
  state text not null default 'open'::text,
  percent integer not null default 0,
  made_on date not null,
  closed_on date,
  act_id uuid,
  constraint commitment_check CHECK ((closed_on >= made_on)),
  constraint commitment_check1 CHECK (((owner_person_id IS NULL) <> (owner_unit_id IS NULL))),
  constraint commitment_check2 CHECK ((due_on >= made_on)),
  constraint commitment_check3 CHECK (((closed_on IS NOT NULL) = (state = ANY (ARRAY['accepted'::text, 'dropped'::text])))),
  constraint commitment_origin_kind_check CHECK ((origin_kind = ANY (ARRAY['meeting'::text, 'resolution'::text, 'dialogue'::text, 'notice'::text, 'other'::text]))),
  constraint commitment_owner_person_id_fkey FOREIGN KEY (owner_person_id) REFERENCES person(id),
  constraint commitment_owner_unit_id_fkey FOREIGN KEY (owner_unit_id) REFERENCES unit(id),
  constraint commitment_percent_check CHECK (((percent >= 0) AND (percent <= 100))),
  constraint commitment_pkey PRIMARY KEY (id),
  constraint commitment_report_month_check CHECK ((EXTRACT(day FROM report_month) = (1)::numeric)),
  constraint commitment_state_check CHECK ((state = ANY (ARRAY['open'::text, 'reported'::text, 'accepted'::text, 'returned'::text, 'dropped'::text]))),
  constraint commitment_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  constraint commitment_what_check CHECK ((what <> ''::text))
);
CREATE INDEX commitment_origin_id_idx ON public.commitment USING btree (origin_id) WHERE (origin_id IS NOT NULL);
CREATE INDEX commitment_owner_person_id_idx ON public.commitment USING btree (owner_person_id) WHERE (owner_person_id IS NOT NULL);
CREATE INDEX commitment_owner_unit_id_idx ON public.commitment USING btree (owner_unit_id) WHERE (owner_unit_id IS NOT NULL);
CREATE INDEX commitment_unit_id_due_on_idx ON public.commitment USING btree (unit_id, due_on) WHERE (closed_on IS NULL);
CREATE INDEX commitment_unit_id_id_idx ON public.commitment USING btree (unit_id, id);
-- nennep_app: insert, select, update
create table commitment_event (
  id uuid not null,
  commitment_id uuid not null,
  unit_id uuid not null,
  kind text not null,
  at timestamp(3) with time zone not null,
  by_person uuid,
  report_id uuid,
  reason text not null default ''::text,
  due_from_on date,
  due_to_on date,
  act_id uuid,
  constraint commitment_event_by_person_fkey FOREIGN KEY (by_person) REFERENCES person(id),
  constraint commitment_event_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitment(id),
  constraint commitment_event_kind_check CHECK ((kind = ANY (ARRAY['made'::text, 'due_changed'::text, 'progressed'::text, 'handed_in'::text, 'accepted'::text, 'returned'::text, 'dropped'::text, 'reopened'::text]))),
  constraint commitment_event_pkey PRIMARY KEY (id),
  constraint commitment_event_report_id_fkey FOREIGN KEY (report_id) REFERENCES commitment_report(id),
  constraint commitment_event_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX commitment_event_commitment_id_id_idx ON public.commitment_event USING btree (commitment_id, id);
-- nennep_app: insert, select
create table commitment_report (
  id uuid not null,
  commitment_id uuid not null,
  unit_id uuid not null,
  done boolean not null,
  text text not null,
  percent integer not null,
  file_id uuid,
  by_person uuid,
  entered_by uuid,
  at timestamp(3) with time zone not null,
  decision text,
  decided_by uuid,
  decided_at timestamp(3) with time zone,
  own_decision boolean not null default false,
  note text not null default ''::text,
  act_id uuid,
  constraint commitment_report_by_person_fkey FOREIGN KEY (by_person) REFERENCES person(id),
  constraint commitment_report_check CHECK (((decision IS NULL) = (decided_at IS NULL))),
  constraint commitment_report_check1 CHECK (((decision IS NULL) OR done)),
  constraint commitment_report_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitment(id),
  constraint commitment_report_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES person(id),
  constraint commitment_report_decision_check CHECK ((decision = ANY (ARRAY['accepted'::text, 'returned'::text]))),
  constraint commitment_report_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES person(id),
  constraint commitment_report_file_id_fkey FOREIGN KEY (file_id) REFERENCES file(id),
  constraint commitment_report_percent_check CHECK (((percent >= 0) AND (percent <= 100))),
  constraint commitment_report_pkey PRIMARY KEY (id),
  constraint commitment_report_text_check CHECK ((text <> ''::text)),
  constraint commitment_report_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX commitment_report_commitment_id_id_idx ON public.commitment_report USING btree (commitment_id, id);
CREATE UNIQUE INDEX commitment_report_commitment_id_idx ON public.commitment_report USING btree (commitment_id) WHERE (done AND (decision IS NULL));
-- nennep_app: insert, select, update
create table file (
  id uuid not null,
  unit_id uuid not null,
  name text not null,
  content_type text not null,
  size_bytes bigint not null,
  sha256 text not null,
  added_by uuid not null,
  added_at timestamp(3) with time zone not null,
  constraint file_added_by_fkey FOREIGN KEY (added_by) REFERENCES person(id),
  constraint file_pkey PRIMARY KEY (id),
  constraint file_size_bytes_check CHECK ((size_bytes >= 0)),
  constraint file_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX file_unit_id_sha256_idx ON public.file USING btree (unit_id, sha256);
-- nennep_app: delete, insert, select, update
create table ledger_entry (
  unit_id uuid not null,
  seq bigint not null,
  act_id uuid not null,
  act text not null,
  actor text not null,
  at timestamp(3) with time zone not null,
  subject_kind text not null,
  subject_id uuid not null,
  digest text not null,
  previous_hash text not null,
  hash text not null,
  constraint ledger_entry_act_id_fkey FOREIGN KEY (act_id) REFERENCES act(id),
  constraint ledger_entry_pkey PRIMARY KEY (unit_id, seq),
  constraint ledger_entry_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX ledger_entry_act_id_idx ON public.ledger_entry USING btree (act_id);
-- nennep_app: select
create table ledger_head (
  unit_id uuid not null,
  seq bigint not null,
  hash text not null,
  constraint ledger_head_pkey PRIMARY KEY (unit_id),
  constraint ledger_head_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
-- nennep_app: select
create table member (
  id uuid not null,
  admitted_on date,
  probation_from_on date,
  official_on date,
  card_number text,
  file_number text,
  ethnicity text,
  occupation text,
  home_address text,
  note text not null default ''::text,
  constraint member_check CHECK (((official_on IS NULL) OR (admitted_on IS NULL) OR (official_on >= admitted_on))),
  constraint member_id_fkey FOREIGN KEY (id) REFERENCES person(id),
  constraint member_pkey PRIMARY KEY (id)
);
-- nennep_app: delete, insert, select, update
create table member_leave (
  id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  kind text not null,
  from_on date not null,
  to_on date,
  reason text not null default ''::text,
  basis text not null default ''::text,
  act_id uuid,
  constraint member_leave_check CHECK ((to_on >= from_on)),
  constraint member_leave_kind_check CHECK ((kind = ANY (ARRAY['exempt'::text, 'temp_exempt'::text, 'temp_away'::text, 'temp_here'::text, 'suspended'::text]))),
  constraint member_leave_person_id_fkey FOREIGN KEY (person_id) REFERENCES member(id),
  constraint member_leave_pkey PRIMARY KEY (id),
  constraint member_leave_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX member_leave_unit_id_person_id_idx ON public.member_leave USING btree (unit_id, person_id);
-- nennep_app: delete, insert, select, update
create table member_tag (
  person_id uuid not null,
  tag text not null,
  unit_id uuid not null,
  constraint member_tag_person_id_fkey FOREIGN KEY (person_id) REFERENCES member(id),
  constraint member_tag_pkey PRIMARY KEY (person_id, tag),
  constraint member_tag_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
-- nennep_app: delete, insert, select, update
create table membership (
  id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  from_on date not null,
  to_on date,
  end_reason text,
  act_id uuid,
  constraint membership_check CHECK ((to_on >= from_on)),
  constraint membership_check1 CHECK (((to_on IS NULL) = (end_reason IS NULL))),
  constraint membership_end_reason_check CHECK ((end_reason = ANY (ARRAY['transferred'::text, 'removed'::text, 'left'::text, 'expelled'::text, 'deceased'::text, 'entered_by_mistake'::text]))),
  constraint membership_person_id_daterange_excl EXCLUDE USING gist (person_id WITH =, daterange(from_on, to_on) WITH &&),
  constraint membership_person_id_fkey FOREIGN KEY (person_id) REFERENCES member(id),
  constraint membership_pkey PRIMARY KEY (id),
  constraint membership_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX membership_unit_id_person_id_idx ON public.membership USING btree (unit_id, person_id);
-- nennep_app: delete, insert, select, update
create table person (
  id uuid not null,
  full_name text not null,
  given_name text generated always as (regexp_replace(full_name, '^.* '::text, ''::text)) stored,
  search_text text generated always as (f_unmarked(full_name)) stored,
  sex text,
  born_on date,
  born_precision text,
  phone text,
  email text,
  citizen_number text,
  created_at timestamp(3) with time zone not null default now(),
  constraint person_born_precision_check CHECK ((born_precision = ANY (ARRAY['day'::text, 'month'::text, 'year'::text]))),
  constraint person_check CHECK (((born_on IS NULL) = (born_precision IS NULL))),
  constraint person_full_name_check CHECK ((full_name <> ''::text)),
  constraint person_pkey PRIMARY KEY (id),
  constraint person_sex_check CHECK ((sex = ANY (ARRAY['male'::text, 'female'::text])))
);
CREATE INDEX person_citizen_number_idx ON public.person USING btree (citizen_number) WHERE (citizen_number IS NOT NULL);
-- nennep_app: delete, insert, select, update
create table rule_overlay (
  id uuid not null,
  unit_id uuid not null,
  code text not null,
  value jsonb not null,
  from_on date not null,
  to_on date,
  reason text not null,
  set_by uuid not null,
  act_id uuid not null,
  at timestamp(3) with time zone not null,
  end_reason text,
  ended_by uuid,
  end_act_id uuid,
  constraint rule_overlay_check CHECK ((to_on >= from_on)),
  constraint rule_overlay_check1 CHECK ((((end_reason IS NULL) = (end_act_id IS NULL)) AND ((end_reason IS NULL) = (ended_by IS NULL)))),
  constraint rule_overlay_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES person(id),
  constraint rule_overlay_pkey PRIMARY KEY (id),
  constraint rule_overlay_reason_check CHECK ((btrim(reason) <> ''::text)),
  constraint rule_overlay_set_by_fkey FOREIGN KEY (set_by) REFERENCES person(id),
  constraint rule_overlay_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX rule_overlay_unit_id_code_from_on_idx ON public.rule_overlay USING btree (unit_id, code, from_on);
-- nennep_app: delete, insert, select, update
create table sign_in_code (
  id uuid not null,
  user_id uuid,
  code_hash text not null,
  made_by uuid,
  made_at timestamp(3) with time zone not null,
  expires_at timestamp(3) with time zone not null,
  used_at timestamp(3) with time zone,
  withdrawn_at timestamp(3) with time zone,
  constraint sign_in_code_made_by_fkey FOREIGN KEY (made_by) REFERENCES auth_user(id),
  constraint sign_in_code_pkey PRIMARY KEY (id),
  constraint sign_in_code_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth_user(id)
);
CREATE UNIQUE INDEX sign_in_code_first_open ON public.sign_in_code USING btree (((user_id IS NULL))) WHERE ((user_id IS NULL) AND (used_at IS NULL) AND (withdrawn_at IS NULL));
CREATE UNIQUE INDEX sign_in_code_open ON public.sign_in_code USING btree (user_id) WHERE ((used_at IS NULL) AND (withdrawn_at IS NULL));
-- nennep_app: delete, insert, select, update
create table sign_in_throttle (
  key text not null,
  failures integer not null,
  last_at timestamp(3) with time zone not null,
  blocked_until timestamp(3) with time zone,
  constraint sign_in_throttle_pkey PRIMARY KEY (key)
);
CREATE INDEX sign_in_throttle_last_at_idx ON public.sign_in_throttle USING btree (last_at);
-- nennep_app: delete, insert, select, update
create table term (
  id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  office text not null,
  from_on date not null,
  to_on date,
  basis_kind text not null default 'appointment'::text,
  basis text not null default ''::text,
  act_id uuid,
  constraint term_basis_kind_check CHECK ((basis_kind = ANY (ARRAY['election'::text, 'appointment'::text, 'assignment'::text]))),
  constraint term_check CHECK ((to_on >= from_on)),
  constraint term_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint term_pkey PRIMARY KEY (id),
  constraint term_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX term_person_id_idx ON public.term USING btree (person_id);
CREATE INDEX term_unit_id_idx ON public.term USING btree (unit_id);
-- nennep_app: delete, insert, select, update
create table unit (
  id uuid not null,
  founded_on date not null,
  closed_on date,
  code text,
  created_at timestamp(3) with time zone not null default now(),
  constraint unit_check CHECK ((closed_on >= founded_on)),
  constraint unit_pkey PRIMARY KEY (id)
);
-- nennep_app: delete, insert, select, update
create table unit_ancestry (
  ancestor_id uuid not null,
  unit_id uuid not null,
  depth integer not null,
  from_on date not null,
  to_on date,
  constraint unit_ancestry_ancestor_id_fkey FOREIGN KEY (ancestor_id) REFERENCES unit(id),
  constraint unit_ancestry_check CHECK ((to_on > from_on)),
  constraint unit_ancestry_depth_check CHECK ((depth >= 0)),
  constraint unit_ancestry_pkey PRIMARY KEY (ancestor_id, unit_id, from_on),
  constraint unit_ancestry_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX unit_ancestry_unit_id_idx ON public.unit_ancestry USING btree (unit_id);
-- nennep_app: delete, insert, select, update
create table unit_profile (
  unit_id uuid not null,
  as_of_on date not null,
  households integer,
  people integer,
  poor_households integer,
  near_poor_households integer,
  note text not null default ''::text,
  act_id uuid,
  entered_at timestamp(3) with time zone not null default now(),
  superseded_at timestamp(3) with time zone,
  constraint unit_profile_check CHECK (((poor_households >= 0) AND (poor_households <= households))),
  constraint unit_profile_check1 CHECK (((near_poor_households >= 0) AND (near_poor_households <= households))),
  constraint unit_profile_check2 CHECK ((superseded_at >= entered_at)),
  constraint unit_profile_households_check CHECK ((households >= 0)),
  constraint unit_profile_people_check CHECK ((people >= 0)),
  constraint unit_profile_pkey PRIMARY KEY (unit_id, as_of_on, entered_at),
  constraint unit_profile_poor_within CHECK (((poor_households + near_poor_households) <= households)),
  constraint unit_profile_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE UNIQUE INDEX unit_profile_holds ON public.unit_profile USING btree (unit_id, as_of_on) WHERE (superseded_at IS NULL);
-- nennep_app: delete, insert, select, update
create table unit_version (
  unit_id uuid not null,
  from_on date not null,
  to_on date,
  parent_id uuid,
  kind text not null,
  cell_type text,
  name text not null,
  symbol text not null,
  place text not null default ''::text,
  basis text not null default ''::text,
  act_id uuid,
  constraint unit_version_cell_type_check CHECK ((cell_type = ANY (ARRAY['residential'::text, 'office'::text, 'public_service'::text, 'state_enterprise'::text, 'private_enterprise'::text, 'school'::text, 'armed_forces'::text]))),
  constraint unit_version_check CHECK ((to_on > from_on)),
  constraint unit_version_check1 CHECK ((parent_id <> unit_id)),
  constraint unit_version_check2 CHECK ((((kind = 'cell'::text) = (cell_type IS NOT NULL)) OR (kind = 'party_group'::text))),
  constraint unit_version_kind_check CHECK ((kind = ANY (ARRAY['central'::text, 'province'::text, 'upper_committee'::text, 'grassroots_committee'::text, 'sub_committee'::text, 'cell'::text, 'party_group'::text]))),
  constraint unit_version_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES unit(id),
  constraint unit_version_pkey PRIMARY KEY (unit_id, from_on),
  constraint unit_version_unit_id_daterange_excl EXCLUDE USING gist (unit_id WITH =, daterange(from_on, to_on) WITH &&),
  constraint unit_version_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX unit_version_name ON public.unit_version USING btree (f_unmarked(name));
CREATE INDEX unit_version_parent_id_idx ON public.unit_version USING btree (parent_id);
-- nennep_app: delete, insert, select, update
CREATE OR REPLACE FUNCTION public.enqueue_job(p_task text, p_payload json, p_key text, p_run_at timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform graphile_worker.add_job(p_task, p_payload, job_key => p_key, run_at => coalesce(p_run_at, now()), max_attempts => 12);
end $function$;
CREATE OR REPLACE FUNCTION public.f_unmarked(text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN btrim(regexp_replace(lower(unaccent('unaccent'::regdictionary, NORMALIZE($1, NFC))), '\s+'::text, ' '::text, 'g'::text));
CREATE OR REPLACE FUNCTION public.f_vi(text)
 RETURNS tsvector
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN to_tsvector('vi'::regconfig, $1);
CREATE OR REPLACE FUNCTION public.ledger_append(p_unit uuid, p_act_id uuid, p_act text, p_actor text, p_at timestamp with time zone, p_subject_kind text, p_subject_id uuid, p_digest text)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$;
