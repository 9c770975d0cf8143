-- Generated from db/migrations by `npm run generate`. Do not edit.
create table absence_request (
  meeting_id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  reason text not null,
  state text not null,
  answer text,
  asked_at timestamp(3) with time zone not null,
  constraint absence_request_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(id),
  constraint absence_request_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint absence_request_pkey PRIMARY KEY (meeting_id, person_id),
  constraint absence_request_reason_check CHECK ((reason <> ''::text)),
  constraint absence_request_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'accepted'::text, 'declined'::text])))
);
CREATE INDEX absence_request_person_id_idx ON public.absence_request USING btree (person_id);
-- nennep_app: delete, insert, select, update
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
-- nennep_app: select
create table admission_candidate (
  id uuid not null,
  unit_id uuid not null,
  full_name text not null,
  sex text,
  born_on date,
  ethnicity text,
  schooling text,
  occupation text,
  home_address text,
  nominator text not null,
  nominated_on date not null,
  person_id uuid,
  act_id uuid not null,
  constraint admission_candidate_full_name_check CHECK ((full_name <> ''::text)),
  constraint admission_candidate_nominator_check CHECK ((nominator = ANY (ARRAY['youth_union'::text, 'trade_union'::text, 'women_union'::text, 'farmers_union'::text, 'veterans'::text, 'front'::text, 'other'::text]))),
  constraint admission_candidate_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint admission_candidate_pkey PRIMARY KEY (id),
  constraint admission_candidate_schooling_check CHECK ((schooling = ANY (ARRAY['below_lower_secondary'::text, 'lower_secondary'::text, 'upper_secondary'::text, 'tertiary'::text]))),
  constraint admission_candidate_sex_check CHECK ((sex = ANY (ARRAY['male'::text, 'female'::text]))),
  constraint admission_candidate_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX admission_candidate_person_id_idx ON public.admission_candidate USING btree (person_id);
CREATE INDEX admission_candidate_unit_id_idx ON public.admission_candidate USING btree (unit_id);
-- nennep_app: delete, insert, select, update
create table admission_procedure (
  id uuid not null,
  unit_id uuid not null,
  kind text not null,
  state text not null default 'running'::text,
  stage text,
  candidate_id uuid,
  person_id uuid,
  opened_on date not null,
  closed_on date,
  end_reason text,
  version integer not null default 1,
  act_id uuid not null,
  constraint admission_procedure_candidate_id_fkey FOREIGN KEY (candidate_id) REFERENCES admission_candidate(id),
  constraint admission_procedure_check CHECK ((closed_on >= opened_on)),
  constraint admission_procedure_check1 CHECK ((((state = 'running'::text) = (stage IS NOT NULL)) AND ((state = 'running'::text) = (closed_on IS NULL)) AND ((state = 'ended'::text) = (end_reason IS NOT NULL)))),
  constraint admission_procedure_check2 CHECK (((kind = ANY (ARRAY['admission'::text, 'readmission'::text])) = (candidate_id IS NOT NULL))),
  constraint admission_procedure_check3 CHECK (((kind = 'admission'::text) OR (person_id IS NOT NULL))),
  constraint admission_procedure_end_reason_check CHECK ((end_reason <> ''::text)),
  constraint admission_procedure_kind_check CHECK ((kind = ANY (ARRAY['admission'::text, 'recognition'::text, 'removal'::text, 'leaving'::text, 'readmission'::text, 'death'::text]))),
  constraint admission_procedure_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint admission_procedure_pkey PRIMARY KEY (id),
  constraint admission_procedure_stage_check CHECK ((stage = ANY (ARRAY['sympathiser'::text, 'certificate'::text, 'application'::text, 'curriculum_vitae'::text, 'verification'::text, 'introduction'::text, 'opinions'::text, 'superior_consent'::text, 'cell_resolution'::text, 'committee_decision'::text, 'decision_received'::text, 'ceremony'::text, 'course'::text, 'remarks'::text, 'cell_review'::text, 'recognition_decision'::text, 'grounds'::text, 'warning'::text, 'hearing'::text, 'leaving_request'::text, 'exit_resolution'::text, 'exit_decision'::text, 'announcement'::text, 'death_record'::text]))),
  constraint admission_procedure_state_check CHECK ((state = ANY (ARRAY['running'::text, 'completed'::text, 'ended'::text]))),
  constraint admission_procedure_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  constraint admission_procedure_version_check CHECK ((version >= 1))
);
CREATE INDEX admission_procedure_candidate_id_idx ON public.admission_procedure USING btree (candidate_id);
CREATE INDEX admission_procedure_person_id_idx ON public.admission_procedure USING btree (person_id);
CREATE INDEX admission_procedure_unit_id_id_idx ON public.admission_procedure USING btree (unit_id, id);
CREATE UNIQUE INDEX admission_procedure_running ON public.admission_procedure USING btree (person_id, kind) WHERE ((state = 'running'::text) AND (person_id IS NOT NULL));
-- nennep_app: delete, insert, select, update
create table admission_step (
  id uuid not null,
  procedure_id uuid not null,
  unit_id uuid not null,
  stage text not null,
  on_date date not null,
  facts jsonb not null,
  vote_id uuid,
  recorded_by uuid,
  recorded_at timestamp(3) with time zone not null,
  act_id uuid not null,
  taken_back_at timestamp(3) with time zone,
  take_back_reason text,
  constraint admission_step_check CHECK (((taken_back_at IS NULL) = (take_back_reason IS NULL))),
  constraint admission_step_pkey PRIMARY KEY (id),
  constraint admission_step_procedure_id_fkey FOREIGN KEY (procedure_id) REFERENCES admission_procedure(id),
  constraint admission_step_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES person(id),
  constraint admission_step_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  constraint admission_step_vote_id_fkey FOREIGN KEY (vote_id) REFERENCES vote(id)
);
CREATE INDEX admission_step_procedure_id_id_idx ON public.admission_step USING btree (procedure_id, id);
CREATE INDEX admission_step_recorded_by_idx ON public.admission_step USING btree (recorded_by);
CREATE INDEX admission_step_unit_id_idx ON public.admission_step USING btree (unit_id);
CREATE UNIQUE INDEX admission_step_once ON public.admission_step USING btree (procedure_id, stage) WHERE (taken_back_at IS NULL);
CREATE UNIQUE INDEX admission_step_vote ON public.admission_step USING btree (vote_id) WHERE ((vote_id IS NOT NULL) AND (taken_back_at IS NULL));
-- nennep_app: delete, insert, select, update
create table agenda_item (
  id uuid not null,
  unit_id uuid not null,
  meeting_id uuid not null,
  position integer not null,
  phase text not null,
  kind text not null,
  performer text not null,
  planned_minutes integer not null,
  presenter_id uuid,
  origin text not null,
  code text,
  title text,
  optional boolean not null,
  links jsonb not null default '[]'::jsonb,
  started_at timestamp(3) with time zone,
  ended_at timestamp(3) with time zone,
  conclusion text,
  constraint agenda_item_check CHECK ((ended_at >= started_at)),
  constraint agenda_item_kind_check CHECK ((kind = ANY (ARRAY['inform'::text, 'debate'::text, 'decide'::text]))),
  constraint agenda_item_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(id),
  constraint agenda_item_origin_check CHECK ((origin = ANY (ARRAY['step'::text, 'commitments'::text, 'obligation'::text, 'topic'::text, 'member_event'::text, 'own'::text]))),
  constraint agenda_item_performer_check CHECK ((performer = ANY (ARRAY['chair'::text, 'secretary'::text, 'cell'::text, 'guest'::text, 'author'::text, 'feeCollector'::text, 'members'::text]))),
  constraint agenda_item_phase_check CHECK ((phase = ANY (ARRAY['opening'::text, 'proceedings'::text, 'closing'::text]))),
  constraint agenda_item_pkey PRIMARY KEY (id),
  constraint agenda_item_planned_minutes_check CHECK (((planned_minutes >= 0) AND (planned_minutes <= 600))),
  constraint agenda_item_position_check CHECK (("position" > 0)),
  constraint agenda_item_presenter_id_fkey FOREIGN KEY (presenter_id) REFERENCES person(id)
);
CREATE INDEX agenda_item_meeting_id_position_idx ON public.agenda_item USING btree (meeting_id, "position");
CREATE INDEX agenda_item_quoting ON public.agenda_item USING gin (links jsonb_path_ops) WHERE (links @> '[{"kind": "text"}]'::jsonb);
-- nennep_app: delete, insert, select, update
create table attendance (
  meeting_id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  mark text not null,
  arrived_at timestamp(3) with time zone,
  left_at timestamp(3) with time zone,
  reason text,
  constraint attendance_check CHECK ((left_at >= arrived_at)),
  constraint attendance_check1 CHECK (((mark = 'present'::text) OR ((arrived_at IS NULL) AND (left_at IS NULL)))),
  constraint attendance_mark_check CHECK ((mark = ANY (ARRAY['present'::text, 'absent_excused'::text, 'absent_unexcused'::text, 'exempt'::text, 'temp_elsewhere'::text, 'suspended'::text]))),
  constraint attendance_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(id),
  constraint attendance_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint attendance_pkey PRIMARY KEY (meeting_id, person_id)
);
CREATE INDEX attendance_person_id_meeting_id_idx ON public.attendance USING btree (person_id, meeting_id);
-- nennep_app: delete, insert, select, update
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
  rights_version integer not null default 0,
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
create table bulletin (
  id uuid not null,
  unit_id uuid not null,
  stage text not null default 'draft'::text,
  source_kind text not null,
  source_id uuid,
  title text not null,
  body text not null default ''::text,
  conclusion text not null default ''::text,
  source_name text not null default ''::text,
  author_name text not null default ''::text,
  facts jsonb not null,
  approved jsonb not null default '[]'::jsonb,
  drafted_by uuid not null,
  edited_by uuid not null,
  drafted_at timestamp(3) with time zone not null,
  released_by uuid,
  released_at timestamp(3) with time zone,
  withdrawn_reason text not null default ''::text,
  version integer not null default 1,
  act_id uuid not null,
  constraint bulletin_check CHECK (((stage = 'draft'::text) = (released_at IS NULL))),
  constraint bulletin_check1 CHECK (((released_at IS NULL) = (released_by IS NULL))),
  constraint bulletin_check2 CHECK (((released_by IS NULL) OR ((released_by <> drafted_by) AND (released_by <> edited_by)))),
  constraint bulletin_check3 CHECK (((stage = 'withdrawn'::text) = (withdrawn_reason <> ''::text))),
  constraint bulletin_drafted_by_fkey FOREIGN KEY (drafted_by) REFERENCES person(id),
  constraint bulletin_edited_by_fkey FOREIGN KEY (edited_by) REFERENCES person(id),
  constraint bulletin_pkey PRIMARY KEY (id),
  constraint bulletin_released_by_fkey FOREIGN KEY (released_by) REFERENCES person(id),
  constraint bulletin_source_kind_check CHECK ((source_kind ~ '^[a-z_]+$'::text)),
  constraint bulletin_stage_check CHECK ((stage = ANY (ARRAY['draft'::text, 'released'::text, 'withdrawn'::text]))),
  constraint bulletin_title_check CHECK ((title <> ''::text)),
  constraint bulletin_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX bulletin_unit_id_id_idx ON public.bulletin USING btree (unit_id, id);
CREATE INDEX bulletin_unit_id_released_at_idx ON public.bulletin USING btree (unit_id, released_at) WHERE (stage = 'released'::text);
-- nennep_app: insert, select, update
create table bulletin_correction (
  id uuid not null,
  bulletin_id uuid not null,
  unit_id uuid not null,
  text text not null,
  at timestamp(3) with time zone not null,
  by_person uuid not null,
  act_id uuid not null,
  basis text not null default ''::text,
  constraint bulletin_correction_bulletin_id_fkey FOREIGN KEY (bulletin_id) REFERENCES bulletin(id),
  constraint bulletin_correction_by_person_fkey FOREIGN KEY (by_person) REFERENCES person(id),
  constraint bulletin_correction_pkey PRIMARY KEY (id),
  constraint bulletin_correction_text_check CHECK ((text <> ''::text)),
  constraint bulletin_correction_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX bulletin_correction_bulletin_id_id_idx ON public.bulletin_correction USING btree (bulletin_id, id);
CREATE INDEX bulletin_correction_unit_id_idx ON public.bulletin_correction USING btree (unit_id);
-- nennep_app: insert, select
create table bulletin_photo (
  id uuid not null,
  bulletin_id uuid not null,
  unit_id uuid not null,
  file_id uuid not null,
  caption text not null,
  width integer not null,
  height integer not null,
  act_id uuid not null,
  constraint bulletin_photo_bulletin_id_fkey FOREIGN KEY (bulletin_id) REFERENCES bulletin(id),
  constraint bulletin_photo_caption_check CHECK ((caption <> ''::text)),
  constraint bulletin_photo_file_id_fkey FOREIGN KEY (file_id) REFERENCES file(id),
  constraint bulletin_photo_height_check CHECK ((height > 0)),
  constraint bulletin_photo_pkey PRIMARY KEY (id),
  constraint bulletin_photo_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  constraint bulletin_photo_width_check CHECK ((width > 0))
);
CREATE INDEX bulletin_photo_bulletin_id_id_idx ON public.bulletin_photo USING btree (bulletin_id, id);
CREATE INDEX bulletin_photo_file_id_idx ON public.bulletin_photo USING btree (file_id);
CREATE INDEX bulletin_photo_unit_id_idx ON public.bulletin_photo USING btree (unit_id);
-- nennep_app: delete, insert, select, update
create table bulletin_site (
  unit_id uuid not null,
  is_open boolean not null default false,
  slug text not null,
  act_id uuid not null,
  constraint bulletin_site_pkey PRIMARY KEY (unit_id),
  constraint bulletin_site_slug_check CHECK ((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)),
  constraint bulletin_site_slug_key UNIQUE (slug),
  constraint bulletin_site_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
-- nennep_app: insert, select, update
create table case_clock (
  case_id uuid not null,
  unit_id uuid not null,
  clock text not null,
  from_on date not null,
  due_on date not null,
  done_on date,
  constraint case_clock_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id),
  constraint case_clock_check CHECK ((due_on >= from_on)),
  constraint case_clock_clock CHECK ((clock = ANY (ARRAY['activity_suspension'::text, 'complaint'::text, 'deploy'::text, 'going_up'::text, 'handover'::text, 'report'::text, 'review'::text, 'send_up'::text, 'settle'::text, 'settle_from_receipt'::text, 'state_notice'::text, 'team_work'::text, 'written_decision'::text]))),
  constraint case_clock_pkey PRIMARY KEY (case_id, clock),
  constraint case_clock_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX case_clock_due_on_idx ON public.case_clock USING btree (due_on) WHERE (done_on IS NULL);
CREATE INDEX case_clock_unit_id_due_on_idx ON public.case_clock USING btree (unit_id, due_on) WHERE (done_on IS NULL);
-- nennep_app: insert, select, update
-- policy clock_known on case_clock: (case_seen(case_id) OR (case_setting('duty'::text) = 'deadlines'::text))
-- policy clock_set on case_clock: 
-- policy clock_stopped on case_clock: case_open(case_id)
create table case_entry (
  id uuid not null,
  case_id uuid not null,
  unit_id uuid not null,
  seq integer not null,
  act text not null,
  on_day date not null,
  late_reason text,
  at timestamp(3) with time zone not null,
  by_person uuid,
  stage text not null,
  body jsonb not null,
  clock_ends jsonb not null default '{}'::jsonb,
  act_id uuid,
  paper_id uuid,
  paper_number integer,
  paper_symbol text,
  file_id uuid,
  constraint case_entry_act CHECK ((act = ANY (ARRAY['accept_letter'::text, 'announce'::text, 'announce_decision'::text, 'announce_result'::text, 'answer_more_time'::text, 'archive'::text, 'ask_more_time'::text, 'assess_sign'::text, 'cancel'::text, 'change_plan'::text, 'claim_circumstance'::text, 'close_not_enough'::text, 'conclude'::text, 'conclude_denunciation'::text, 'conclude_sign'::text, 'conclude_supervision'::text, 'conclude_violation'::text, 'confirm_receipt'::text, 'defer'::text, 'deploy'::text, 'draft'::text, 'elect_counters'::text, 'end_activity_suspension'::text, 'end_deferral'::text, 'end_protection'::text, 'enter_counts'::text, 'explain'::text, 'extend_activity_suspension'::text, 'extend_settling'::text, 'hand_in_file'::text, 'hand_in_report'::text, 'hand_in_self_criticism'::text, 'hear_member'::text, 'hold_session'::text, 'inform_sender'::text, 'issue_decision'::text, 'issue_notice'::text, 'issue_plan'::text, 'keep_out'::text, 'keep_own_opinion'::text, 'meet_sender'::text, 'note_new_violation'::text, 'note_no_organisation'::text, 'open'::text, 'open_hearing'::text, 'order_protection'::text, 'propose_activity_suspension'::text, 'propose_form'::text, 'read_draft'::text, 'read_self_criticism'::text, 'record_activity_suspension'::text, 'record_complaint_outcome'::text, 'record_discussion'::text, 'record_finding'::text, 'record_no_report'::text, 'record_no_self_criticism'::text, 'record_report'::text, 'record_retaliation'::text, 'record_self_criticism'::text, 'record_sign'::text, 'record_superior_decision'::text, 'register_complaint'::text, 'restore'::text, 'resume'::text, 'send_up'::text, 'set_calendar'::text, 'set_team'::text, 'share_draft'::text, 'start_double_process'::text, 'state_violation'::text, 'submit_up'::text, 'suspend'::text, 'take_letter'::text, 'take_over'::text, 'tell_organisation'::text, 'verify_allegation'::text, 'withdraw_letter'::text]))),
  constraint case_entry_by_person_fkey FOREIGN KEY (by_person) REFERENCES person(id),
  constraint case_entry_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id),
  constraint case_entry_case_id_seq_key UNIQUE (case_id, seq),
  constraint case_entry_check CHECK ((((paper_id IS NULL) = (paper_number IS NULL)) AND ((paper_id IS NULL) = (paper_symbol IS NULL)))),
  constraint case_entry_file CHECK (((act = 'hand_in_file'::text) = (file_id IS NOT NULL))),
  constraint case_entry_file_id_fkey FOREIGN KEY (file_id) REFERENCES file(id),
  constraint case_entry_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES paper(id),
  constraint case_entry_paper_number_check CHECK ((paper_number >= 1)),
  constraint case_entry_pkey PRIMARY KEY (id),
  constraint case_entry_seq_check CHECK ((seq >= 1)),
  constraint case_entry_stage CHECK ((stage = ANY (ARRAY['accepted'::text, 'archived'::text, 'cancelled'::text, 'concluded'::text, 'decided_in_cell'::text, 'decision_issued'::text, 'deferred'::text, 'deployed'::text, 'double_process'::text, 'drafted'::text, 'hearing'::text, 'letter_taken'::text, 'no_discipline'::text, 'not_enough'::text, 'notified'::text, 'plan_issued'::text, 'preparing'::text, 'proposed_to_superior'::text, 'reported'::text, 'sender_met'::text, 'sent_up'::text, 'sign_assessed'::text, 'sign_recorded'::text, 'taken_over'::text, 'verifying'::text, 'vote_counted'::text, 'withdrawn'::text]))),
  constraint case_entry_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX case_entry_file_id_idx ON public.case_entry USING btree (file_id) WHERE (file_id IS NOT NULL);
CREATE INDEX case_entry_paper_id_idx ON public.case_entry USING btree (paper_id) WHERE (paper_id IS NOT NULL);
CREATE INDEX case_entry_suspension_idx ON public.case_entry USING btree (unit_id, on_day) WHERE (act = 'record_activity_suspension'::text);
CREATE INDEX case_entry_unit_id_on_day_idx ON public.case_entry USING btree (unit_id, on_day) WHERE (act = ANY (ARRAY['conclude'::text, 'conclude_sign'::text, 'conclude_supervision'::text, 'announce'::text]));
-- nennep_app: insert, select
-- policy entry_made on case_entry: 
-- policy entry_read on case_entry: case_open(case_id)
create table case_file (
  id uuid not null,
  unit_id uuid not null,
  procedure text not null,
  variant text not null,
  subject_id uuid not null,
  stage text not null,
  suspended boolean not null default false,
  opened_on date not null,
  ended_on date,
  parent_id uuid,
  rules_pin jsonb not null,
  version integer not null default 1,
  plan_item_id uuid,
  subject_unit_id uuid,
  constraint case_file_check CHECK ((ended_on >= opened_on)),
  constraint case_file_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES case_file(id),
  constraint case_file_pkey PRIMARY KEY (id),
  constraint case_file_plan_item_id_fkey FOREIGN KEY (plan_item_id) REFERENCES oversight_item(id),
  constraint case_file_procedure CHECK ((procedure = ANY (ARRAY['denunciation'::text, 'discipline'::text, 'duty_inspection'::text, 'sign_inspection'::text, 'thematic_supervision'::text]))),
  constraint case_file_stage CHECK ((stage = ANY (ARRAY['accepted'::text, 'archived'::text, 'cancelled'::text, 'concluded'::text, 'decided_in_cell'::text, 'decision_issued'::text, 'deferred'::text, 'deployed'::text, 'double_process'::text, 'drafted'::text, 'hearing'::text, 'letter_taken'::text, 'no_discipline'::text, 'not_enough'::text, 'notified'::text, 'plan_issued'::text, 'preparing'::text, 'proposed_to_superior'::text, 'reported'::text, 'sender_met'::text, 'sent_up'::text, 'sign_assessed'::text, 'sign_recorded'::text, 'taken_over'::text, 'verifying'::text, 'vote_counted'::text, 'withdrawn'::text]))),
  constraint case_file_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES person(id),
  constraint case_file_subject_unit_id_fkey FOREIGN KEY (subject_unit_id) REFERENCES unit(id),
  constraint case_file_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  constraint case_file_variant CHECK ((variant = ANY (ARRAY['team'::text, 'secretary_alone'::text])))
);
CREATE INDEX case_file_parent_id_idx ON public.case_file USING btree (parent_id) WHERE (parent_id IS NOT NULL);
CREATE INDEX case_file_plan_item_id_idx ON public.case_file USING btree (plan_item_id) WHERE (plan_item_id IS NOT NULL);
CREATE INDEX case_file_subject_id_idx ON public.case_file USING btree (subject_id) WHERE (ended_on IS NULL);
CREATE INDEX case_file_subject_unit_id_idx ON public.case_file USING btree (subject_unit_id) WHERE (subject_unit_id IS NOT NULL);
CREATE INDEX case_file_unit_id_id_idx ON public.case_file USING btree (unit_id, id);
-- nennep_app: insert, select, update
-- policy case_known on case_file: case_seen(id)
-- policy case_made on case_file: 
-- policy case_moved on case_file: case_open(id)
create table case_look (
  id uuid not null,
  case_id uuid not null,
  unit_id uuid not null,
  by_person uuid not null,
  place text not null,
  at timestamp(3) with time zone not null,
  opened_at timestamp with time zone not null default transaction_timestamp(),
  constraint case_look_by_person_fkey FOREIGN KEY (by_person) REFERENCES person(id),
  constraint case_look_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id),
  constraint case_look_pkey PRIMARY KEY (id),
  constraint case_look_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX case_look_case_id_id_idx ON public.case_look USING btree (case_id, id);
-- nennep_app: insert, select
-- policy look_known on case_look: case_seen(case_id)
-- policy look_taken on case_look: 
create table case_part (
  case_id uuid not null,
  unit_id uuid not null,
  person_id uuid not null,
  part text not null,
  from_on date not null,
  to_on date,
  constraint case_part_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id),
  constraint case_part_check CHECK ((to_on >= from_on)),
  constraint case_part_part CHECK ((part = ANY (ARRAY['counter'::text, 'head'::text, 'kept_out'::text, 'member'::text, 'secretary'::text, 'subject'::text]))),
  constraint case_part_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint case_part_pkey PRIMARY KEY (case_id, person_id, part, from_on),
  constraint case_part_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX case_part_person_id_case_id_idx ON public.case_part USING btree (person_id, case_id);
-- nennep_app: insert, select, update
-- policy part_ended on case_part: case_open(case_id)
-- policy part_given on case_part: 
-- policy part_known on case_part: case_seen(case_id)
create table cell_month (
  unit_id uuid not null,
  month text not null,
  prep_form text not null,
  opened_at timestamp(3) with time zone not null,
  act_id uuid not null,
  constraint cell_month_month_check CHECK ((month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'::text)),
  constraint cell_month_pkey PRIMARY KEY (unit_id, month),
  constraint cell_month_prep_form_check CHECK ((prep_form = ANY (ARRAY['committee'::text, 'conferring'::text, 'secretary_only'::text]))),
  constraint cell_month_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
-- nennep_app: delete, insert, select, update
create table checkup_answer (
  id uuid not null,
  finding_id uuid not null,
  unit_id uuid not null,
  digest text not null,
  reason text not null,
  by_person uuid not null,
  at timestamp(3) with time zone not null,
  act_id uuid not null,
  constraint checkup_answer_by_person_fkey FOREIGN KEY (by_person) REFERENCES person(id),
  constraint checkup_answer_finding_id_fkey FOREIGN KEY (finding_id) REFERENCES checkup_finding(id),
  constraint checkup_answer_pkey PRIMARY KEY (id),
  constraint checkup_answer_reason_check CHECK ((reason <> ''::text)),
  constraint checkup_answer_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX checkup_answer_by_person_idx ON public.checkup_answer USING btree (by_person);
CREATE INDEX checkup_answer_finding_id_at_idx ON public.checkup_answer USING btree (finding_id, at);
CREATE INDEX checkup_answer_unit_id_idx ON public.checkup_answer USING btree (unit_id);
-- nennep_app: insert, select
create table checkup_finding (
  id uuid not null,
  unit_id uuid not null,
  rule text not null,
  subject_kind text not null,
  subject_id uuid not null,
  detail text not null default ''::text,
  facts jsonb not null,
  digest text not null,
  found_at timestamp(3) with time zone not null,
  changed_at timestamp(3) with time zone not null,
  mended_at timestamp(3) with time zone,
  constraint checkup_finding_pkey PRIMARY KEY (id),
  constraint checkup_finding_rule_check CHECK ((rule ~ '^[a-z_]+$'::text)),
  constraint checkup_finding_subject_kind_check CHECK ((subject_kind = ANY (ARRAY['unit'::text, 'person'::text, 'meeting'::text, 'transfer'::text, 'admission'::text]))),
  constraint checkup_finding_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX checkup_finding_subject_id_idx ON public.checkup_finding USING btree (subject_id) WHERE (mended_at IS NULL);
CREATE INDEX checkup_finding_unit_id_mended_at_idx ON public.checkup_finding USING btree (unit_id, mended_at) WHERE (mended_at IS NOT NULL);
CREATE UNIQUE INDEX checkup_one_open ON public.checkup_finding USING btree (unit_id, rule, subject_id, detail) WHERE (mended_at IS NULL);
-- nennep_app: insert, select, update
create table checkup_run (
  unit_id uuid not null,
  ran_at timestamp(3) with time zone not null,
  constraint checkup_run_pkey PRIMARY KEY (unit_id),
  constraint checkup_run_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
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
  constraint commitment_origin_kind_check CHECK ((origin_kind ~ '^[a-z_]+$'::text)),
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
-- policy commitment_known on commitment: ((origin_kind <> 'notice'::text) OR (origin_id IS NULL) OR (owner_person_id IS NULL) OR commitment_seen(origin_id, owner_person_id, unit_id))
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
  from_person uuid,
  constraint commitment_event_by_person_fkey FOREIGN KEY (by_person) REFERENCES person(id),
  constraint commitment_event_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitment(id),
  constraint commitment_event_from_person_fkey FOREIGN KEY (from_person) REFERENCES person(id),
  constraint commitment_event_kind_check CHECK ((kind = ANY (ARRAY['made'::text, 'due_changed'::text, 'progressed'::text, 'handed_in'::text, 'accepted'::text, 'returned'::text, 'dropped'::text, 'reopened'::text, 'moved'::text, 'handed_on'::text]))),
  constraint commitment_event_pkey PRIMARY KEY (id),
  constraint commitment_event_report_id_fkey FOREIGN KEY (report_id) REFERENCES commitment_report(id),
  constraint commitment_event_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX commitment_event_commitment_id_id_idx ON public.commitment_event USING btree (commitment_id, id);
-- nennep_app: insert, select
-- policy commitment_event_known on commitment_event: (EXISTS ( SELECT
   FROM commitment c
  WHERE (c.id = commitment_event.commitment_id)))
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
-- policy commitment_report_known on commitment_report: (EXISTS ( SELECT
   FROM commitment c
  WHERE (c.id = commitment_report.commitment_id)))
create table complaint_entry (
  id uuid not null,
  complaint_id uuid not null,
  unit_id uuid not null,
  seq integer not null,
  act text not null,
  on_day date not null,
  late_reason text,
  at timestamp(3) with time zone not null,
  by_person uuid not null,
  body jsonb not null,
  act_id uuid,
  constraint complaint_entry_act_check CHECK ((act = ANY (ARRAY['file'::text, 'accept'::text, 'set_aside'::text, 'examine'::text, 'decide'::text, 'announce'::text, 'withdraw'::text]))),
  constraint complaint_entry_by_person_fkey FOREIGN KEY (by_person) REFERENCES person(id),
  constraint complaint_entry_complaint_id_fkey FOREIGN KEY (complaint_id) REFERENCES complaint_file(id),
  constraint complaint_entry_complaint_id_seq_key UNIQUE (complaint_id, seq),
  constraint complaint_entry_pkey PRIMARY KEY (id),
  constraint complaint_entry_seq_check CHECK ((seq >= 1)),
  constraint complaint_entry_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
-- nennep_app: insert, select
-- policy complaint_entry_made on complaint_entry: 
-- policy complaint_entry_read on complaint_entry: (EXISTS ( SELECT
   FROM complaint_file f
  WHERE (f.id = complaint_entry.complaint_id)))
create table complaint_file (
  id uuid not null,
  unit_id uuid not null,
  level_unit_id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  round integer not null,
  stage text not null,
  filed_on date not null,
  window_until date not null,
  is_late boolean not null,
  due_on date not null,
  next_until date,
  ended_on date,
  version integer not null default 1,
  form text,
  constraint complaint_file_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id),
  constraint complaint_file_check CHECK ((due_on >= filed_on)),
  constraint complaint_file_form_check CHECK ((form = ANY (ARRAY['reprimand'::text, 'warning'::text, 'removal_from_post'::text, 'expulsion'::text]))),
  constraint complaint_file_level_unit_id_fkey FOREIGN KEY (level_unit_id) REFERENCES unit(id),
  constraint complaint_file_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint complaint_file_pkey PRIMARY KEY (id),
  constraint complaint_file_round_check CHECK ((round >= 1)),
  constraint complaint_file_stage_check CHECK ((stage = ANY (ARRAY['filed'::text, 'accepted'::text, 'decided'::text, 'announced'::text, 'not_handled'::text, 'withdrawn'::text]))),
  constraint complaint_file_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX complaint_file_case_id_idx ON public.complaint_file USING btree (case_id);
CREATE INDEX complaint_file_level_unit_id_stage_idx ON public.complaint_file USING btree (level_unit_id, stage);
CREATE INDEX complaint_file_unit_id_filed_on_idx ON public.complaint_file USING btree (unit_id, filed_on);
CREATE UNIQUE INDEX complaint_one_open ON public.complaint_file USING btree (case_id) WHERE (ended_on IS NULL);
-- nennep_app: insert, select, update
-- policy complaint_known on complaint_file: case_seen(case_id)
-- policy complaint_made on complaint_file: 
-- policy complaint_moved on complaint_file: ((person_id = (case_setting('person'::text))::uuid) OR (level_unit_id = ANY ((string_to_array(COALESCE(case_setting('handle_units'::text), ''::text), ','::text))::uuid[])))
create table complaint_text (
  entry_id uuid not null,
  complaint_id uuid not null,
  unit_id uuid not null,
  text text not null,
  constraint complaint_text_complaint_id_fkey FOREIGN KEY (complaint_id) REFERENCES complaint_file(id),
  constraint complaint_text_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES complaint_entry(id),
  constraint complaint_text_pkey PRIMARY KEY (entry_id),
  constraint complaint_text_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX complaint_text_complaint_id_idx ON public.complaint_text USING btree (complaint_id);
-- nennep_app: insert, select
-- policy complaint_text_made on complaint_text: 
-- policy complaint_text_read on complaint_text: (complaint_handled(complaint_id) OR (EXISTS ( SELECT
   FROM (complaint_file f
     JOIN complaint_entry e ON ((e.complaint_id = f.id)))
  WHERE ((f.id = complaint_text.complaint_id) AND (e.id = complaint_text.entry_id) AND (e.act = 'file'::text) AND (f.person_id = (case_setting('person'::text))::uuid)))))
create table conference (
  id uuid not null,
  unit_id uuid not null,
  stage text not null default 'planned'::text,
  topic text not null,
  content text not null default ''::text,
  bases text not null default ''::text,
  held_on date not null,
  starts_at text not null,
  place text not null,
  chair_id uuid not null,
  minute_taker text not null default ''::text,
  delegates_due_on date not null,
  papers_due_on date not null,
  opened_on date not null,
  opened_by uuid,
  started_at timestamp(3) with time zone,
  concluded_at timestamp(3) with time zone,
  situation text not null default ''::text,
  conclusion text not null default ''::text,
  invitation_paper_id uuid,
  notice_paper_id uuid,
  minutes_paper_id uuid,
  materials_sent_on date,
  materials_due_on date,
  cancelled_reason text not null default ''::text,
  version integer not null default 1,
  act_id uuid not null,
  constraint conference_chair_id_fkey FOREIGN KEY (chair_id) REFERENCES person(id),
  constraint conference_check CHECK ((delegates_due_on <= held_on)),
  constraint conference_check1 CHECK ((papers_due_on <= held_on)),
  constraint conference_check2 CHECK ((materials_due_on >= materials_sent_on)),
  constraint conference_check3 CHECK (((stage <> ALL (ARRAY['called'::text, 'in_session'::text, 'concluded'::text])) OR (invitation_paper_id IS NOT NULL))),
  constraint conference_check4 CHECK (((stage = 'concluded'::text) = (concluded_at IS NOT NULL))),
  constraint conference_check5 CHECK (((stage <> 'concluded'::text) OR ((notice_paper_id IS NOT NULL) AND (minutes_paper_id IS NOT NULL)))),
  constraint conference_check6 CHECK (((stage = 'cancelled'::text) = (cancelled_reason <> ''::text))),
  constraint conference_check7 CHECK (((materials_sent_on IS NULL) = (materials_due_on IS NULL))),
  constraint conference_check8 CHECK (((materials_sent_on IS NULL) OR (stage = 'concluded'::text))),
  constraint conference_invitation_paper_id_fkey FOREIGN KEY (invitation_paper_id) REFERENCES paper(id),
  constraint conference_minutes_paper_id_fkey FOREIGN KEY (minutes_paper_id) REFERENCES paper(id),
  constraint conference_notice_paper_id_fkey FOREIGN KEY (notice_paper_id) REFERENCES paper(id),
  constraint conference_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES person(id),
  constraint conference_pkey PRIMARY KEY (id),
  constraint conference_place_check CHECK ((place <> ''::text)),
  constraint conference_stage_check CHECK ((stage = ANY (ARRAY['planned'::text, 'called'::text, 'in_session'::text, 'concluded'::text, 'cancelled'::text]))),
  constraint conference_starts_at_check CHECK ((starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text)),
  constraint conference_topic_check CHECK ((topic <> ''::text)),
  constraint conference_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX conference_chair_id_idx ON public.conference USING btree (chair_id);
CREATE INDEX conference_unit_id_id_idx ON public.conference USING btree (unit_id, id);
-- nennep_app: insert, select, update
create table conference_delegate (
  id uuid not null,
  conference_id uuid not null,
  unit_id uuid not null,
  conference_unit_id uuid not null,
  ordinal integer not null,
  person_id uuid,
  name text not null,
  office text not null default ''::text,
  present boolean not null default false,
  constraint conference_delegate_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(id),
  constraint conference_delegate_conference_unit_id_fkey FOREIGN KEY (conference_unit_id) REFERENCES conference_unit(id),
  constraint conference_delegate_name_check CHECK ((name <> ''::text)),
  constraint conference_delegate_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint conference_delegate_pkey PRIMARY KEY (id),
  constraint conference_delegate_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX conference_delegate_conference_unit_id_ordinal_idx ON public.conference_delegate USING btree (conference_unit_id, ordinal);
CREATE INDEX conference_delegate_unit_id_idx ON public.conference_delegate USING btree (unit_id);
CREATE UNIQUE INDEX conference_delegate_once ON public.conference_delegate USING btree (conference_id, person_id) WHERE (person_id IS NOT NULL);
-- nennep_app: delete, insert, select, update
create table conference_opinion (
  id uuid not null,
  problem_id uuid not null,
  conference_id uuid not null,
  unit_id uuid not null,
  speaker text not null,
  text text not null,
  act_id uuid not null,
  constraint conference_opinion_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(id),
  constraint conference_opinion_pkey PRIMARY KEY (id),
  constraint conference_opinion_problem_id_fkey FOREIGN KEY (problem_id) REFERENCES conference_problem(id),
  constraint conference_opinion_speaker_check CHECK ((speaker <> ''::text)),
  constraint conference_opinion_text_check CHECK ((text <> ''::text)),
  constraint conference_opinion_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX conference_opinion_conference_id_id_idx ON public.conference_opinion USING btree (conference_id, id);
CREATE INDEX conference_opinion_problem_id_idx ON public.conference_opinion USING btree (problem_id);
CREATE INDEX conference_opinion_unit_id_idx ON public.conference_opinion USING btree (unit_id);
-- nennep_app: insert, select
create table conference_paper (
  id uuid not null,
  conference_id uuid not null,
  unit_id uuid not null,
  conference_unit_id uuid not null,
  state text not null,
  title text not null,
  author text not null,
  body text not null default ''::text,
  file_id uuid,
  note text not null default ''::text,
  handed_in_at timestamp(3) with time zone not null,
  handed_in_by uuid,
  ordinal integer,
  minutes integer,
  spent_minutes integer,
  act_id uuid not null,
  constraint conference_paper_author_check CHECK ((author <> ''::text)),
  constraint conference_paper_check CHECK (((body = ''::text) = (file_id IS NOT NULL))),
  constraint conference_paper_check1 CHECK (((ordinal IS NULL) = (minutes IS NULL))),
  constraint conference_paper_check2 CHECK (((ordinal IS NULL) OR (state = 'accepted'::text))),
  constraint conference_paper_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(id),
  constraint conference_paper_conference_unit_id_fkey FOREIGN KEY (conference_unit_id) REFERENCES conference_unit(id),
  constraint conference_paper_file_id_fkey FOREIGN KEY (file_id) REFERENCES file(id),
  constraint conference_paper_handed_in_by_fkey FOREIGN KEY (handed_in_by) REFERENCES person(id),
  constraint conference_paper_minutes_check CHECK (((minutes >= 1) AND (minutes <= 240))),
  constraint conference_paper_ordinal_check CHECK ((ordinal > 0)),
  constraint conference_paper_pkey PRIMARY KEY (id),
  constraint conference_paper_spent_minutes_check CHECK (((spent_minutes >= 0) AND (spent_minutes <= 480))),
  constraint conference_paper_state_check CHECK ((state = ANY (ARRAY['handed_in'::text, 'returned'::text, 'accepted'::text, 'replaced'::text]))),
  constraint conference_paper_title_check CHECK ((title <> ''::text)),
  constraint conference_paper_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX conference_paper_conference_id_id_idx ON public.conference_paper USING btree (conference_id, id);
CREATE INDEX conference_paper_unit_id_idx ON public.conference_paper USING btree (unit_id);
CREATE UNIQUE INDEX conference_paper_one_current ON public.conference_paper USING btree (conference_unit_id) WHERE (state <> 'replaced'::text);
-- nennep_app: insert, select, update
create table conference_problem (
  id uuid not null,
  conference_id uuid not null,
  unit_id uuid not null,
  title text not null,
  act_id uuid not null,
  constraint conference_problem_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(id),
  constraint conference_problem_pkey PRIMARY KEY (id),
  constraint conference_problem_title_check CHECK ((title <> ''::text)),
  constraint conference_problem_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX conference_problem_conference_id_id_idx ON public.conference_problem USING btree (conference_id, id);
CREATE INDEX conference_problem_unit_id_idx ON public.conference_problem USING btree (unit_id);
-- nennep_app: insert, select
create table conference_solution (
  id uuid not null,
  conference_id uuid not null,
  unit_id uuid not null,
  ordinal integer not null,
  title text not null,
  constraint conference_solution_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(id),
  constraint conference_solution_conference_id_ordinal_key UNIQUE (conference_id, ordinal),
  constraint conference_solution_ordinal_check CHECK ((ordinal > 0)),
  constraint conference_solution_pkey PRIMARY KEY (id),
  constraint conference_solution_title_check CHECK ((title <> ''::text)),
  constraint conference_solution_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX conference_solution_unit_id_idx ON public.conference_solution USING btree (unit_id);
-- nennep_app: insert, select
create table conference_solution_commitment (
  solution_id uuid not null,
  commitment_id uuid not null,
  unit_id uuid not null,
  constraint conference_solution_commitment_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitment(id),
  constraint conference_solution_commitment_pkey PRIMARY KEY (solution_id, commitment_id),
  constraint conference_solution_commitment_solution_id_fkey FOREIGN KEY (solution_id) REFERENCES conference_solution(id),
  constraint conference_solution_commitment_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX conference_solution_commitment_commitment_id_idx ON public.conference_solution_commitment USING btree (commitment_id);
CREATE INDEX conference_solution_commitment_unit_id_idx ON public.conference_solution_commitment USING btree (unit_id);
-- nennep_app: insert, select
create table conference_topic (
  conference_id uuid not null,
  topic_id uuid not null,
  unit_id uuid not null,
  constraint conference_topic_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(id),
  constraint conference_topic_pkey PRIMARY KEY (conference_id, topic_id),
  constraint conference_topic_topic_id_fkey FOREIGN KEY (topic_id) REFERENCES topic(id),
  constraint conference_topic_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX conference_topic_topic_id_idx ON public.conference_topic USING btree (topic_id);
CREATE INDEX conference_topic_unit_id_idx ON public.conference_topic USING btree (unit_id);
-- nennep_app: insert, select
create table conference_unit (
  id uuid not null,
  conference_id uuid not null,
  unit_id uuid not null,
  invited_id uuid not null,
  ordinal integer not null,
  quota integer not null,
  paper_asked text not null default ''::text,
  sent_at timestamp(3) with time zone,
  read_at timestamp(3) with time zone,
  read_by uuid,
  constraint conference_unit_check CHECK (((read_at IS NULL) = (read_by IS NULL))),
  constraint conference_unit_check1 CHECK (((read_at IS NULL) OR (sent_at IS NOT NULL))),
  constraint conference_unit_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(id),
  constraint conference_unit_conference_id_invited_id_key UNIQUE (conference_id, invited_id),
  constraint conference_unit_invited_id_fkey FOREIGN KEY (invited_id) REFERENCES unit(id),
  constraint conference_unit_pkey PRIMARY KEY (id),
  constraint conference_unit_quota_check CHECK (((quota >= 1) AND (quota <= 500))),
  constraint conference_unit_read_by_fkey FOREIGN KEY (read_by) REFERENCES person(id),
  constraint conference_unit_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX conference_unit_invited_id_conference_id_idx ON public.conference_unit USING btree (invited_id, conference_id);
CREATE INDEX conference_unit_unit_id_idx ON public.conference_unit USING btree (unit_id);
-- nennep_app: delete, insert, select, update
create table denunciation (
  id uuid not null,
  unit_id uuid not null,
  concerned_unit_id uuid not null,
  year smallint not null,
  seq integer not null,
  code text not null,
  channel text not null,
  state text not null,
  kind text,
  received_on date not null,
  postmark_on date,
  copies smallint not null default 1,
  letter_item uuid not null,
  identity_item uuid,
  minutes_item uuid,
  fault text,
  transferred_to text,
  transfer_receipt text,
  case_ids uuid[] not null default '{}'::uuid[],
  closed_on date,
  version integer not null default 1,
  recorded_by uuid,
  recorded_at timestamp(3) with time zone not null,
  act_id uuid not null,
  constraint denunciation_channel_check CHECK ((channel = ANY (ARRAY['post'::text, 'in_person'::text, 'transferred'::text, 'form'::text]))),
  constraint denunciation_code_check CHECK ((code <> ''::text)),
  constraint denunciation_concerned_unit_id_fkey FOREIGN KEY (concerned_unit_id) REFERENCES unit(id),
  constraint denunciation_copies_check CHECK (((copies >= 1) AND (copies <= 999))),
  constraint denunciation_identity_item_fkey FOREIGN KEY (identity_item) REFERENCES vault_item(id),
  constraint denunciation_kind_check CHECK ((kind = ANY (ARRAY['named'::text, 'anonymous'::text]))),
  constraint denunciation_letter_item_fkey FOREIGN KEY (letter_item) REFERENCES vault_item(id),
  constraint denunciation_letter_item_key UNIQUE (letter_item),
  constraint denunciation_minutes_item_fkey FOREIGN KEY (minutes_item) REFERENCES vault_item(id),
  constraint denunciation_pkey PRIMARY KEY (id),
  constraint denunciation_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES person(id),
  constraint denunciation_seq_check CHECK ((seq > 0)),
  constraint denunciation_state_check CHECK ((state = ANY (ARRAY['received'::text, 'registered'::text, 'to_handle'::text, 'met'::text, 'accepted'::text, 'not_handled'::text, 'information'::text, 'transferred'::text, 'withdrawn'::text]))),
  constraint denunciation_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  constraint denunciation_unit_id_year_seq_key UNIQUE (unit_id, year, seq)
);
CREATE INDEX denunciation_case_ids_idx ON public.denunciation USING gin (case_ids);
CREATE INDEX denunciation_unit_id_id_idx ON public.denunciation USING btree (unit_id, id);
-- nennep_app: delete, insert, select, update
create table denunciation_drop (
  id uuid not null,
  unit_id uuid not null,
  size integer not null,
  touched_at timestamp(3) with time zone not null,
  constraint denunciation_drop_pkey PRIMARY KEY (id),
  constraint denunciation_drop_size_check CHECK ((size > 0)),
  constraint denunciation_drop_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX denunciation_drop_touched_at_idx ON public.denunciation_drop USING btree (touched_at);
-- nennep_app: delete, insert, select, update
create table denunciation_exclusion (
  denunciation_id uuid not null,
  person_id uuid not null,
  reason text not null,
  because_of uuid,
  since timestamp(3) with time zone not null,
  by_person uuid,
  act_id uuid not null,
  constraint denunciation_exclusion_because_of_fkey FOREIGN KEY (because_of) REFERENCES person(id),
  constraint denunciation_exclusion_by_person_fkey FOREIGN KEY (by_person) REFERENCES person(id),
  constraint denunciation_exclusion_denunciation_id_fkey FOREIGN KEY (denunciation_id) REFERENCES denunciation(id),
  constraint denunciation_exclusion_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint denunciation_exclusion_pkey PRIMARY KEY (denunciation_id, person_id, reason),
  constraint denunciation_exclusion_reason_check CHECK ((reason = ANY (ARRAY['named'::text, 'relative'::text, 'directed'::text, 'conflict'::text])))
);
CREATE INDEX denunciation_exclusion_named_idx ON public.denunciation_exclusion USING btree (person_id, denunciation_id) WHERE (reason = 'named'::text);
CREATE INDEX denunciation_exclusion_person_id_idx ON public.denunciation_exclusion USING btree (person_id);
-- nennep_app: insert, select
create table denunciation_form (
  unit_id uuid not null,
  is_on boolean not null,
  changed_at timestamp(3) with time zone not null,
  changed_by uuid not null,
  act_id uuid not null,
  constraint denunciation_form_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES person(id),
  constraint denunciation_form_pkey PRIMARY KEY (unit_id),
  constraint denunciation_form_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
-- nennep_app: delete, insert, select, update
create table denunciation_look (
  id uuid not null,
  denunciation_id uuid not null,
  unit_id uuid not null,
  by_person uuid not null,
  at timestamp(3) with time zone not null,
  what text not null default 'page'::text,
  constraint denunciation_look_by_person_fkey FOREIGN KEY (by_person) REFERENCES person(id),
  constraint denunciation_look_denunciation_id_fkey FOREIGN KEY (denunciation_id) REFERENCES denunciation(id),
  constraint denunciation_look_pkey PRIMARY KEY (id),
  constraint denunciation_look_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  constraint denunciation_look_what_check CHECK ((what = ANY (ARRAY['page'::text, 'file'::text])))
);
CREATE INDEX denunciation_look_denunciation_id_idx ON public.denunciation_look USING btree (denunciation_id, id);
CREATE INDEX denunciation_look_unit_id_id_idx ON public.denunciation_look USING btree (unit_id, id);
-- nennep_app: insert, select
create table denunciation_message (
  id uuid not null,
  denunciation_id uuid not null,
  unit_id uuid not null,
  direction text not null,
  item_id uuid not null,
  sealed bytea,
  at timestamp(3) with time zone not null,
  by_person uuid,
  act_id uuid not null,
  constraint denunciation_message_by_person_fkey FOREIGN KEY (by_person) REFERENCES person(id),
  constraint denunciation_message_denunciation_id_fkey FOREIGN KEY (denunciation_id) REFERENCES denunciation(id),
  constraint denunciation_message_direction_check CHECK ((direction = ANY (ARRAY['question'::text, 'answer'::text]))),
  constraint denunciation_message_item_id_fkey FOREIGN KEY (item_id) REFERENCES vault_item(id),
  constraint denunciation_message_pkey PRIMARY KEY (id),
  constraint denunciation_message_sealed_check CHECK (((octet_length(sealed) >= 1000) AND (octet_length(sealed) <= 200000))),
  constraint denunciation_message_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX denunciation_message_denunciation_id_idx ON public.denunciation_message USING btree (denunciation_id, id);
-- nennep_app: delete, insert, select, update
create table denunciation_piece (
  drop_id uuid not null,
  starts integer not null,
  bytes bytea not null,
  constraint denunciation_piece_bytes_check CHECK (((octet_length(bytes) >= 1) AND (octet_length(bytes) <= 300000))),
  constraint denunciation_piece_drop_id_fkey FOREIGN KEY (drop_id) REFERENCES denunciation_drop(id) ON DELETE CASCADE,
  constraint denunciation_piece_pkey PRIMARY KEY (drop_id, starts),
  constraint denunciation_piece_starts_check CHECK ((starts >= 0))
);
-- nennep_app: delete, insert, select, update
create table denunciation_receipt (
  denunciation_id uuid not null,
  number text not null,
  proof_hash text not null,
  recipient text not null,
  sealed_identity bytea not null,
  constraint denunciation_receipt_denunciation_id_fkey FOREIGN KEY (denunciation_id) REFERENCES denunciation(id),
  constraint denunciation_receipt_number_check CHECK ((number ~ '^[0-9]{10}$'::text)),
  constraint denunciation_receipt_number_key UNIQUE (number),
  constraint denunciation_receipt_pkey PRIMARY KEY (denunciation_id),
  constraint denunciation_receipt_recipient_check CHECK ((recipient ~ '^age1[0-9a-z]{58}$'::text)),
  constraint denunciation_receipt_sealed_identity_check CHECK (((octet_length(sealed_identity) >= 100) AND (octet_length(sealed_identity) <= 4000)))
);
-- nennep_app: delete, insert, select, update
create table denunciation_step (
  id uuid not null,
  denunciation_id uuid not null,
  unit_id uuid not null,
  step text not null,
  facts jsonb not null,
  at timestamp(3) with time zone not null,
  by_person uuid,
  act_id uuid not null,
  constraint denunciation_step_by_person_fkey FOREIGN KEY (by_person) REFERENCES person(id),
  constraint denunciation_step_denunciation_id_fkey FOREIGN KEY (denunciation_id) REFERENCES denunciation(id),
  constraint denunciation_step_pkey PRIMARY KEY (id),
  constraint denunciation_step_step_check CHECK ((step = ANY (ARRAY['enter'::text, 'triage'::text, 'transfer'::text, 'confirm_transfer'::text, 'meet'::text, 'accept'::text, 'withdraw'::text, 'inform'::text, 'name'::text, 'recuse'::text, 'question'::text, 'answer'::text]))),
  constraint denunciation_step_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX denunciation_step_denunciation_id_idx ON public.denunciation_step USING btree (denunciation_id, id);
-- nennep_app: insert, select
create table denunciation_tie (
  id uuid not null,
  unit_id uuid not null,
  person_id uuid not null,
  other_id uuid not null,
  reason text not null,
  declared_at timestamp(3) with time zone not null,
  ended_at timestamp(3) with time zone,
  act_id uuid not null,
  constraint denunciation_tie_check CHECK ((other_id <> person_id)),
  constraint denunciation_tie_other_id_fkey FOREIGN KEY (other_id) REFERENCES person(id),
  constraint denunciation_tie_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint denunciation_tie_pkey PRIMARY KEY (id),
  constraint denunciation_tie_reason_check CHECK ((reason = ANY (ARRAY['relative'::text, 'conflict'::text]))),
  constraint denunciation_tie_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX denunciation_tie_other_id_idx ON public.denunciation_tie USING btree (other_id) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX denunciation_tie_person_id_other_id_idx ON public.denunciation_tie USING btree (person_id, other_id) WHERE (ended_at IS NULL);
-- nennep_app: delete, insert, select, update
create table denunciation_work (
  digest bytea not null,
  asked text not null,
  hour integer not null,
  constraint denunciation_work_digest_check CHECK ((octet_length(digest) = 32)),
  constraint denunciation_work_pkey PRIMARY KEY (digest)
);
CREATE INDEX denunciation_work_asked_hour_idx ON public.denunciation_work USING btree (asked, hour);
-- nennep_app: delete, insert, select, update
create table dialogue (
  id uuid not null,
  unit_id uuid not null,
  stage text not null,
  version integer not null default 1,
  theme text not null,
  purpose text not null default ''::text,
  place text not null,
  chair text not null default ''::text,
  guests text not null default ''::text,
  planned_on date not null,
  starts_at text not null,
  questions_until date not null,
  answers_until date not null,
  called_on date,
  held_on date,
  present integer,
  conclusion text not null default ''::text,
  notice_due_on date,
  plan_paper_id uuid,
  call_paper_id uuid,
  summary_paper_id uuid,
  notice_paper_id uuid,
  opened_by uuid,
  act_id uuid,
  constraint dialogue_call_paper_id_fkey FOREIGN KEY (call_paper_id) REFERENCES paper(id),
  constraint dialogue_check CHECK ((questions_until <= planned_on)),
  constraint dialogue_check1 CHECK (((answers_until >= questions_until) AND (answers_until <= planned_on))),
  constraint dialogue_check2 CHECK (((notice_due_on IS NULL) = (stage <> ALL (ARRAY['held'::text, 'concluded'::text])))),
  constraint dialogue_check3 CHECK (((stage = 'concluded'::text) = (notice_paper_id IS NOT NULL))),
  constraint dialogue_notice_paper_id_fkey FOREIGN KEY (notice_paper_id) REFERENCES paper(id),
  constraint dialogue_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES person(id),
  constraint dialogue_pkey PRIMARY KEY (id),
  constraint dialogue_plan_paper_id_fkey FOREIGN KEY (plan_paper_id) REFERENCES paper(id),
  constraint dialogue_present_check CHECK ((present >= 0)),
  constraint dialogue_stage_check CHECK ((stage = ANY (ARRAY['draft'::text, 'planned'::text, 'collecting'::text, 'in_session'::text, 'held'::text, 'concluded'::text, 'called_off'::text]))),
  constraint dialogue_starts_at_check CHECK ((starts_at ~ '^\d\d:\d\d$'::text)),
  constraint dialogue_summary_paper_id_fkey FOREIGN KEY (summary_paper_id) REFERENCES paper(id),
  constraint dialogue_theme_check CHECK ((theme <> ''::text)),
  constraint dialogue_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX dialogue_call_paper_id_idx ON public.dialogue USING btree (call_paper_id) WHERE (call_paper_id IS NOT NULL);
CREATE INDEX dialogue_notice_paper_id_idx ON public.dialogue USING btree (notice_paper_id) WHERE (notice_paper_id IS NOT NULL);
CREATE INDEX dialogue_plan_paper_id_idx ON public.dialogue USING btree (plan_paper_id) WHERE (plan_paper_id IS NOT NULL);
CREATE INDEX dialogue_summary_paper_id_idx ON public.dialogue USING btree (summary_paper_id) WHERE (summary_paper_id IS NOT NULL);
CREATE INDEX dialogue_unit_id_planned_on_idx ON public.dialogue USING btree (unit_id, planned_on DESC);
-- nennep_app: insert, select, update
create table dialogue_ask (
  id uuid not null,
  question_id uuid not null,
  dialogue_id uuid not null,
  unit_id uuid not null,
  asker_id uuid not null,
  cell_id uuid not null,
  source text not null,
  words text not null,
  received_on date not null,
  entered_by uuid not null,
  verdict text,
  verdict_words text not null default ''::text,
  verdict_by uuid,
  verdict_at timestamp(3) with time zone,
  act_id uuid,
  verdict_paper_on date,
  followed_by uuid,
  constraint dialogue_ask_asker_id_fkey FOREIGN KEY (asker_id) REFERENCES person(id),
  constraint dialogue_ask_cell_id_fkey FOREIGN KEY (cell_id) REFERENCES unit(id),
  constraint dialogue_ask_check CHECK ((((verdict IS NULL) = (verdict_by IS NULL)) AND ((verdict IS NULL) = (verdict_at IS NULL)))),
  constraint dialogue_ask_check1 CHECK (((verdict_paper_on IS NULL) OR (verdict IS NOT NULL))),
  constraint dialogue_ask_dialogue_id_fkey FOREIGN KEY (dialogue_id) REFERENCES dialogue(id),
  constraint dialogue_ask_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES person(id),
  constraint dialogue_ask_followed_by_fkey FOREIGN KEY (followed_by) REFERENCES unit(id),
  constraint dialogue_ask_pkey PRIMARY KEY (id),
  constraint dialogue_ask_question_id_fkey FOREIGN KEY (question_id) REFERENCES dialogue_question(id),
  constraint dialogue_ask_source_check CHECK ((source = ANY (ARRAY['self'::text, 'paper'::text, 'floor'::text]))),
  constraint dialogue_ask_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  constraint dialogue_ask_verdict_by_fkey FOREIGN KEY (verdict_by) REFERENCES person(id),
  constraint dialogue_ask_verdict_check CHECK ((verdict = ANY (ARRAY['solved'::text, 'not_solved'::text]))),
  constraint dialogue_ask_words_check CHECK ((words <> ''::text))
);
CREATE INDEX dialogue_ask_asker_id_idx ON public.dialogue_ask USING btree (asker_id);
CREATE INDEX dialogue_ask_cell_id_idx ON public.dialogue_ask USING btree (cell_id);
CREATE INDEX dialogue_ask_coalesce_idx ON public.dialogue_ask USING btree (COALESCE(followed_by, cell_id));
CREATE INDEX dialogue_ask_dialogue_id_idx ON public.dialogue_ask USING btree (dialogue_id);
CREATE INDEX dialogue_ask_question_id_idx ON public.dialogue_ask USING btree (question_id);
-- nennep_app: insert, select, update
create table dialogue_entry (
  id uuid not null,
  dialogue_id uuid not null,
  question_id uuid,
  unit_id uuid not null,
  act text not null,
  words text not null default ''::text,
  at timestamp(3) with time zone not null,
  by_person uuid,
  act_id uuid,
  constraint dialogue_entry_by_person_fkey FOREIGN KEY (by_person) REFERENCES person(id),
  constraint dialogue_entry_dialogue_id_fkey FOREIGN KEY (dialogue_id) REFERENCES dialogue(id),
  constraint dialogue_entry_pkey PRIMARY KEY (id),
  constraint dialogue_entry_question_id_fkey FOREIGN KEY (question_id) REFERENCES dialogue_question(id),
  constraint dialogue_entry_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX dialogue_entry_dialogue_id_id_idx ON public.dialogue_entry USING btree (dialogue_id, id);
CREATE INDEX dialogue_entry_question_id_id_idx ON public.dialogue_entry USING btree (question_id, id) WHERE (question_id IS NOT NULL);
-- nennep_app: insert, select
create table dialogue_question (
  id uuid not null,
  dialogue_id uuid not null,
  unit_id uuid not null,
  place integer not null,
  state text not null,
  version integer not null default 1,
  topic text not null,
  urgent boolean not null,
  words text not null,
  merged_into uuid,
  answerer_person_id uuid,
  answerer_unit_id uuid,
  draft text not null default ''::text,
  drafted_by uuid,
  approved_by uuid,
  answer text not null default ''::text,
  answered_on date,
  act_id uuid,
  constraint dialogue_question_answerer_person_id_fkey FOREIGN KEY (answerer_person_id) REFERENCES person(id),
  constraint dialogue_question_answerer_unit_id_fkey FOREIGN KEY (answerer_unit_id) REFERENCES unit(id),
  constraint dialogue_question_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES person(id),
  constraint dialogue_question_check CHECK ((merged_into <> id)),
  constraint dialogue_question_check1 CHECK (((state = 'merged'::text) = (merged_into IS NOT NULL))),
  constraint dialogue_question_check2 CHECK ((num_nonnulls(answerer_person_id, answerer_unit_id) <= 1)),
  constraint dialogue_question_check3 CHECK (((approved_by IS NULL) OR (draft <> ''::text))),
  constraint dialogue_question_dialogue_id_fkey FOREIGN KEY (dialogue_id) REFERENCES dialogue(id),
  constraint dialogue_question_dialogue_id_place_key UNIQUE (dialogue_id, place),
  constraint dialogue_question_drafted_by_fkey FOREIGN KEY (drafted_by) REFERENCES person(id),
  constraint dialogue_question_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES dialogue_question(id),
  constraint dialogue_question_pkey PRIMARY KEY (id),
  constraint dialogue_question_state_check CHECK ((state = ANY (ARRAY['submitted'::text, 'accepted'::text, 'merged'::text, 'out_of_scope'::text, 'assigned'::text, 'answered'::text, 'deferred'::text, 'committed'::text, 'closed'::text]))),
  constraint dialogue_question_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  constraint dialogue_question_words_check CHECK ((words <> ''::text))
);
CREATE INDEX dialogue_question_answerer_person_id_idx ON public.dialogue_question USING btree (answerer_person_id) WHERE (answerer_person_id IS NOT NULL);
CREATE INDEX dialogue_question_answerer_unit_id_idx ON public.dialogue_question USING btree (answerer_unit_id) WHERE (answerer_unit_id IS NOT NULL);
CREATE INDEX dialogue_question_merged_into_idx ON public.dialogue_question USING btree (merged_into) WHERE (merged_into IS NOT NULL);
CREATE INDEX dialogue_question_unit_id_state_idx ON public.dialogue_question USING btree (unit_id, state);
-- nennep_app: insert, select, update
create table discipline_record (
  case_id uuid not null,
  unit_id uuid not null,
  person_id uuid not null,
  form text not null,
  effect_from date not null,
  expires_on date,
  annulled_on date,
  changed_on date,
  constraint discipline_record_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id),
  constraint discipline_record_check CHECK ((expires_on > effect_from)),
  constraint discipline_record_form_check CHECK ((form = ANY (ARRAY['reprimand'::text, 'warning'::text, 'removal_from_post'::text, 'expulsion'::text]))),
  constraint discipline_record_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint discipline_record_pkey PRIMARY KEY (case_id),
  constraint discipline_record_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX discipline_record_person_id_idx ON public.discipline_record USING btree (person_id);
CREATE INDEX discipline_record_unit_id_effect_from_idx ON public.discipline_record USING btree (unit_id, effect_from);
-- nennep_app: insert, select, update
-- policy discipline_changed on discipline_record: case_open(case_id)
-- policy discipline_known on discipline_record: case_seen(case_id)
-- policy discipline_made on discipline_record: 
create table duty_decision (
  id uuid not null,
  unit_id uuid not null,
  stage text not null,
  from_on date not null,
  to_on date not null,
  opened_by uuid,
  issued_on date,
  paper_id uuid,
  act_id uuid,
  constraint duty_decision_check CHECK ((to_on > from_on)),
  constraint duty_decision_check1 CHECK (((stage = 'issued'::text) = ((paper_id IS NOT NULL) AND (issued_on IS NOT NULL)))),
  constraint duty_decision_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES person(id),
  constraint duty_decision_pkey PRIMARY KEY (id),
  constraint duty_decision_stage_check CHECK ((stage = ANY (ARRAY['draft'::text, 'issued'::text, 'discarded'::text]))),
  constraint duty_decision_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX duty_decision_unit_id_from_on_idx ON public.duty_decision USING btree (unit_id, from_on);
CREATE UNIQUE INDEX duty_decision_one_draft ON public.duty_decision USING btree (unit_id) WHERE (stage = 'draft'::text);
-- nennep_app: insert, select, update
create table duty_line (
  id uuid not null,
  decision_id uuid not null,
  unit_id uuid not null,
  person_id uuid not null,
  version integer not null default 1,
  left_out text not null default ''::text,
  what text not null default ''::text,
  time text not null default ''::text,
  responsibility text not null default ''::text,
  product text not null default ''::text,
  authority text not null default ''::text,
  ended_on date,
  end_reason text not null default ''::text,
  act_id uuid,
  constraint duty_line_check CHECK (((left_out <> ''::text) OR ((what <> ''::text) AND ("time" <> ''::text) AND (responsibility <> ''::text) AND (product <> ''::text) AND (authority <> ''::text)))),
  constraint duty_line_check1 CHECK (((ended_on IS NULL) = (end_reason = ''::text))),
  constraint duty_line_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES duty_decision(id),
  constraint duty_line_decision_id_person_id_key UNIQUE (decision_id, person_id),
  constraint duty_line_person_id_fkey FOREIGN KEY (person_id) REFERENCES member(id),
  constraint duty_line_pkey PRIMARY KEY (id),
  constraint duty_line_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX duty_line_person_id_idx ON public.duty_line USING btree (person_id);
CREATE INDEX duty_line_unit_id_idx ON public.duty_line USING btree (unit_id);
-- nennep_app: delete, insert, select, update
create table duty_review (
  line_id uuid not null,
  unit_id uuid not null,
  month date not null,
  note text not null,
  by_person uuid,
  at timestamp with time zone not null,
  act_id uuid,
  constraint duty_review_by_person_fkey FOREIGN KEY (by_person) REFERENCES person(id),
  constraint duty_review_line_id_fkey FOREIGN KEY (line_id) REFERENCES duty_line(id),
  constraint duty_review_note_check CHECK ((note <> ''::text)),
  constraint duty_review_pkey PRIMARY KEY (line_id, month),
  constraint duty_review_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX duty_review_unit_id_idx ON public.duty_review USING btree (unit_id);
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
CREATE INDEX file_added_by_added_at_idx ON public.file USING btree (added_by, added_at);
CREATE INDEX file_unit_id_sha256_idx ON public.file USING btree (unit_id, sha256);
-- nennep_app: delete, insert, select, update
create table handbook_tick (
  meeting_id uuid not null,
  step text not null,
  unit_id uuid not null,
  ticked_at timestamp(3) with time zone not null,
  ticked_by uuid not null,
  constraint handbook_tick_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(id),
  constraint handbook_tick_pkey PRIMARY KEY (meeting_id, step),
  constraint handbook_tick_step_check CHECK ((step = ANY (ARRAY['notice'::text, 'papers'::text, 'attendance'::text, 'minutes'::text, 'resolution'::text, 'score'::text]))),
  constraint handbook_tick_ticked_by_fkey FOREIGN KEY (ticked_by) REFERENCES person(id)
);
-- nennep_app: delete, insert, select, update
create table handed_opinion (
  id uuid not null,
  unit_id uuid not null,
  meeting_id uuid not null,
  person_id uuid not null,
  item_id uuid,
  text text not null,
  handed_in_at timestamp(3) with time zone not null,
  read_at timestamp(3) with time zone,
  constraint handed_opinion_item_id_fkey FOREIGN KEY (item_id) REFERENCES agenda_item(id) ON DELETE SET NULL,
  constraint handed_opinion_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(id),
  constraint handed_opinion_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint handed_opinion_pkey PRIMARY KEY (id),
  constraint handed_opinion_text_check CHECK ((text <> ''::text))
);
CREATE INDEX handed_opinion_item_id_idx ON public.handed_opinion USING btree (item_id) WHERE (item_id IS NOT NULL);
CREATE INDEX handed_opinion_meeting_id_idx ON public.handed_opinion USING btree (meeting_id);
-- nennep_app: delete, insert, select, update
create table handover (
  id uuid not null,
  unit_id uuid not null,
  giver_term_id uuid not null,
  giver_id uuid not null,
  receiver_id uuid not null,
  stage text not null default 'open'::text,
  on_day date not null,
  remarks text not null default ''::text,
  kit jsonb not null,
  digest text not null,
  compiled_at timestamp(3) with time zone not null,
  giver_confirmed_at timestamp(3) with time zone,
  receiver_confirmed_at timestamp(3) with time zone,
  signed_on date,
  signed_how text,
  signed_recorded_by uuid,
  paper_id uuid,
  dropped_reason text not null default ''::text,
  made_at timestamp(3) with time zone not null,
  version integer not null default 1,
  act_id uuid not null,
  constraint handover_check CHECK ((receiver_id <> giver_id)),
  constraint handover_check1 CHECK ((((stage = 'signed'::text) = (signed_on IS NOT NULL)) AND ((stage = 'signed'::text) = (signed_how IS NOT NULL)))),
  constraint handover_check2 CHECK (((stage = 'signed'::text) = (paper_id IS NOT NULL))),
  constraint handover_check3 CHECK (((stage = 'dropped'::text) = (dropped_reason <> ''::text))),
  constraint handover_check4 CHECK (((stage <> 'open'::text) OR (num_nonnulls(giver_confirmed_at, receiver_confirmed_at) = 0))),
  constraint handover_check5 CHECK (((stage <> 'confirmed_by_one'::text) OR (num_nonnulls(giver_confirmed_at, receiver_confirmed_at) = 1))),
  constraint handover_giver_id_fkey FOREIGN KEY (giver_id) REFERENCES person(id),
  constraint handover_giver_term_id_fkey FOREIGN KEY (giver_term_id) REFERENCES term(id),
  constraint handover_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES paper(id),
  constraint handover_pkey PRIMARY KEY (id),
  constraint handover_receiver_id_fkey FOREIGN KEY (receiver_id) REFERENCES person(id),
  constraint handover_signed_how_check CHECK ((signed_how = ANY (ARRAY['app'::text, 'paper'::text]))),
  constraint handover_signed_recorded_by_fkey FOREIGN KEY (signed_recorded_by) REFERENCES person(id),
  constraint handover_stage_check CHECK ((stage = ANY (ARRAY['open'::text, 'confirmed_by_one'::text, 'signed'::text, 'dropped'::text]))),
  constraint handover_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX handover_giver_id_id_idx ON public.handover USING btree (giver_id, id);
CREATE INDEX handover_receiver_id_id_idx ON public.handover USING btree (receiver_id, id);
CREATE INDEX handover_unit_id_id_idx ON public.handover USING btree (unit_id, id);
CREATE UNIQUE INDEX handover_once ON public.handover USING btree (giver_term_id) WHERE (stage <> 'dropped'::text);
-- nennep_app: insert, select, update
create table handover_scan (
  id uuid not null,
  handover_id uuid not null,
  unit_id uuid not null,
  file_id uuid not null,
  added_by uuid not null,
  added_at timestamp(3) with time zone not null,
  act_id uuid not null,
  constraint handover_scan_added_by_fkey FOREIGN KEY (added_by) REFERENCES person(id),
  constraint handover_scan_file_id_fkey FOREIGN KEY (file_id) REFERENCES file(id),
  constraint handover_scan_handover_id_fkey FOREIGN KEY (handover_id) REFERENCES handover(id),
  constraint handover_scan_pkey PRIMARY KEY (id),
  constraint handover_scan_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX handover_scan_added_by_idx ON public.handover_scan USING btree (added_by);
CREATE INDEX handover_scan_file_id_idx ON public.handover_scan USING btree (file_id);
CREATE INDEX handover_scan_handover_id_id_idx ON public.handover_scan USING btree (handover_id, id);
CREATE INDEX handover_scan_unit_id_idx ON public.handover_scan USING btree (unit_id);
-- nennep_app: insert, select
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
create table library_duty (
  id uuid not null,
  text_id uuid not null,
  unit_id uuid not null,
  readers text[] not null,
  unit_ids uuid[] not null default '{}'::uuid[],
  note text not null default ''::text,
  asked_on date not null,
  due_on date not null,
  ended_on date,
  asked_by uuid,
  act_id uuid,
  constraint library_duty_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES person(id),
  constraint library_duty_check CHECK ((due_on >= asked_on)),
  constraint library_duty_pkey PRIMARY KEY (id),
  constraint library_duty_readers_check CHECK ((cardinality(readers) > 0)),
  constraint library_duty_text_id_fkey FOREIGN KEY (text_id) REFERENCES library_text(id),
  constraint library_duty_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX library_duty_text_id_idx ON public.library_duty USING btree (text_id);
CREATE INDEX library_duty_unit_id_due_on_idx ON public.library_duty USING btree (unit_id, due_on);
-- nennep_app: insert, select, update
create table library_link (
  text_id uuid not null,
  kind text not null,
  earlier_id uuid not null,
  unit_id uuid,
  constraint library_link_check CHECK ((earlier_id <> text_id)),
  constraint library_link_earlier_id_fkey FOREIGN KEY (earlier_id) REFERENCES library_text(id),
  constraint library_link_kind_check CHECK ((kind = ANY (ARRAY['replaces'::text, 'amends'::text, 'guides'::text]))),
  constraint library_link_pkey PRIMARY KEY (text_id, kind, earlier_id),
  constraint library_link_text_id_fkey FOREIGN KEY (text_id) REFERENCES library_text(id),
  constraint library_link_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX library_link_earlier_id_idx ON public.library_link USING btree (earlier_id);
-- nennep_app: delete, insert, select, update
create table library_reading (
  duty_id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  entered_by uuid,
  read_at timestamp(3) with time zone not null,
  act_id uuid,
  constraint library_reading_duty_id_fkey FOREIGN KEY (duty_id) REFERENCES library_duty(id),
  constraint library_reading_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES person(id),
  constraint library_reading_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint library_reading_pkey PRIMARY KEY (duty_id, person_id),
  constraint library_reading_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX library_reading_person_id_idx ON public.library_reading USING btree (person_id);
CREATE INDEX library_reading_unit_id_idx ON public.library_reading USING btree (unit_id);
-- nennep_app: insert, select
create table library_text (
  id uuid not null,
  unit_id uuid,
  symbol text not null,
  issuer text not null,
  issued_on date,
  title text not null default ''::text,
  title_is_ours boolean not null default false,
  in_force_on date,
  ended_on date,
  certainty text,
  source text not null default ''::text,
  body text not null default ''::text,
  secrecy text not null,
  lies_at text not null default ''::text,
  file_id uuid,
  version integer not null default 1,
  kept_by uuid,
  kept_at timestamp(3) with time zone not null default now(),
  act_id uuid,
  shelf_on date not null generated always as (COALESCE(issued_on, '1900-01-01'::date)) stored,
  head_terms text[] not null generated always as (f_terms(((((symbol || ' '::text) || title) || ' '::text) || issuer))) stored,
  body_terms text[] not null generated always as (f_terms(body)) stored,
  constraint library_text_certainty_check CHECK ((certainty = ANY (ARRAY['confirmed'::text, 'single'::text, 'custom'::text, 'unknown'::text]))),
  constraint library_text_check CHECK ((ended_on > in_force_on)),
  constraint library_text_check1 CHECK (((secrecy = 'open'::text) OR ((body = ''::text) AND (title = ''::text) AND (file_id IS NULL) AND (lies_at <> ''::text)))),
  constraint library_text_check2 CHECK (((unit_id IS NULL) = (certainty IS NOT NULL))),
  constraint library_text_file_id_fkey FOREIGN KEY (file_id) REFERENCES file(id),
  constraint library_text_issuer_check CHECK ((issuer <> ''::text)),
  constraint library_text_kept_by_fkey FOREIGN KEY (kept_by) REFERENCES person(id),
  constraint library_text_pkey PRIMARY KEY (id),
  constraint library_text_secrecy_check CHECK ((secrecy = ANY (ARRAY['open'::text, 'secret'::text]))),
  constraint library_text_symbol_check CHECK ((symbol <> ''::text)),
  constraint library_text_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  constraint library_text_unit_id_symbol_issuer_issued_on_key UNIQUE NULLS NOT DISTINCT (unit_id, symbol, issuer, issued_on)
);
CREATE INDEX library_text_body_terms_idx ON public.library_text USING gin (body_terms) WITH (fastupdate=off);
CREATE INDEX library_text_file_id_idx ON public.library_text USING btree (file_id) WHERE (file_id IS NOT NULL);
CREATE INDEX library_text_head_terms_idx ON public.library_text USING gin (head_terms) WITH (fastupdate=off);
CREATE INDEX library_text_shelf_on_id_idx ON public.library_text USING btree (shelf_on DESC, id DESC);
CREATE INDEX library_text_symbol_idx ON public.library_text USING btree (symbol);
-- nennep_app: insert, select, update
create table meeting (
  id uuid not null,
  unit_id uuid not null,
  kind text not null,
  stage text not null,
  month text not null,
  topic text,
  starts_on date,
  starts_at timestamp(3) with time zone,
  place text,
  started_at timestamp(3) with time zone,
  ended_at timestamp(3) with time zone,
  chair_id uuid,
  minute_taker_id uuid,
  observer_id uuid,
  prep_meeting_id uuid,
  rules_pin jsonb,
  roster_pin jsonb,
  notice_sent_at timestamp(3) with time zone,
  documents_posted_at timestamp(3) with time zone,
  result_posted_at timestamp(3) with time zone,
  adopted_at timestamp(3) with time zone,
  reported_at timestamp(3) with time zone,
  resolution_paper_id uuid,
  own_points numeric(6,2),
  own_grade text,
  decided_points numeric(6,2),
  decided_grade text,
  decided_reason text,
  decided_at timestamp(3) with time zone,
  stopped_reason text,
  constraint meeting_chair_id_fkey FOREIGN KEY (chair_id) REFERENCES person(id),
  constraint meeting_check CHECK ((ended_at >= started_at)),
  constraint meeting_check1 CHECK (((starts_at IS NULL) = (starts_on IS NULL))),
  constraint meeting_check2 CHECK (((stage = ANY (ARRAY['in_progress'::text, 'closed'::text, 'adopted'::text, 'reported'::text, 'graded'::text])) = (started_at IS NOT NULL))),
  constraint meeting_check3 CHECK (((stage = ANY (ARRAY['closed'::text, 'adopted'::text, 'reported'::text, 'graded'::text])) = (ended_at IS NOT NULL))),
  constraint meeting_check4 CHECK (((stage = ANY (ARRAY['postponed'::text, 'cancelled'::text])) = (stopped_reason IS NOT NULL))),
  constraint meeting_check5 CHECK (((stage <> 'graded'::text) OR (decided_grade IS NOT NULL))),
  constraint meeting_check6 CHECK (((started_at IS NULL) OR ((rules_pin IS NOT NULL) AND (roster_pin IS NOT NULL)))),
  constraint meeting_decided_grade_check CHECK ((decided_grade = ANY (ARRAY['good'::text, 'fair'::text, 'average'::text, 'poor'::text]))),
  constraint meeting_kind_check CHECK ((kind = ANY (ARRAY['regular'::text, 'thematic'::text, 'combined'::text, 'cell_committee'::text, 'conferring'::text, 'extraordinary'::text]))),
  constraint meeting_minute_taker_id_fkey FOREIGN KEY (minute_taker_id) REFERENCES person(id),
  constraint meeting_month_check CHECK ((month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'::text)),
  constraint meeting_observer_id_fkey FOREIGN KEY (observer_id) REFERENCES person(id),
  constraint meeting_own_grade_check CHECK ((own_grade = ANY (ARRAY['good'::text, 'fair'::text, 'average'::text, 'poor'::text]))),
  constraint meeting_pkey PRIMARY KEY (id),
  constraint meeting_prep_meeting_id_fkey FOREIGN KEY (prep_meeting_id) REFERENCES meeting(id),
  constraint meeting_stage_check CHECK ((stage = ANY (ARRAY['planned'::text, 'notified'::text, 'in_progress'::text, 'closed'::text, 'adopted'::text, 'reported'::text, 'graded'::text, 'postponed'::text, 'cancelled'::text]))),
  constraint meeting_topic_check CHECK ((topic <> ''::text)),
  constraint meeting_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX meeting_month_unit_id_idx ON public.meeting USING btree (month, unit_id);
CREATE INDEX meeting_unit_id_month_idx ON public.meeting USING btree (unit_id, month);
CREATE UNIQUE INDEX meeting_unit_id_month_idx1 ON public.meeting USING btree (unit_id, month) WHERE ((kind = ANY (ARRAY['regular'::text, 'combined'::text])) AND (stage <> 'cancelled'::text));
-- nennep_app: delete, insert, select, update
create table meeting_guest (
  id uuid not null,
  unit_id uuid not null,
  meeting_id uuid not null,
  name text not null,
  office text not null,
  from_superior boolean not null,
  constraint meeting_guest_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(id),
  constraint meeting_guest_name_check CHECK ((name <> ''::text)),
  constraint meeting_guest_pkey PRIMARY KEY (id)
);
CREATE INDEX meeting_guest_meeting_id_idx ON public.meeting_guest USING btree (meeting_id);
-- nennep_app: delete, insert, select, update
create table meeting_opened (
  id uuid not null,
  unit_id uuid not null,
  meeting_id uuid not null,
  person_id uuid not null,
  paper_id uuid,
  opened_at timestamp(3) with time zone not null,
  act_id uuid not null,
  constraint meeting_opened_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(id),
  constraint meeting_opened_meeting_id_person_id_paper_id_key UNIQUE NULLS NOT DISTINCT (meeting_id, person_id, paper_id),
  constraint meeting_opened_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES meeting_paper(id),
  constraint meeting_opened_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint meeting_opened_pkey PRIMARY KEY (id),
  constraint meeting_opened_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
-- nennep_app: delete, insert, select, update
create table meeting_paper (
  id uuid not null,
  unit_id uuid not null,
  meeting_id uuid not null,
  item_id uuid,
  title text not null,
  author_id uuid not null,
  due_on date,
  state text not null,
  text text,
  remark text,
  handed_in_at timestamp(3) with time zone,
  constraint meeting_paper_author_id_fkey FOREIGN KEY (author_id) REFERENCES person(id),
  constraint meeting_paper_item_id_fkey FOREIGN KEY (item_id) REFERENCES agenda_item(id) ON DELETE SET NULL,
  constraint meeting_paper_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(id),
  constraint meeting_paper_pkey PRIMARY KEY (id),
  constraint meeting_paper_state_check CHECK ((state = ANY (ARRAY['assigned'::text, 'handed_in'::text, 'returned'::text, 'approved'::text]))),
  constraint meeting_paper_title_check CHECK ((title <> ''::text))
);
CREATE INDEX meeting_paper_item_id_idx ON public.meeting_paper USING btree (item_id) WHERE (item_id IS NOT NULL);
CREATE INDEX meeting_paper_meeting_id_idx ON public.meeting_paper USING btree (meeting_id);
-- nennep_app: delete, insert, select, update
create table meeting_version (
  meeting_id uuid not null,
  unit_id uuid not null,
  version integer not null default 1,
  is_over boolean not null default false,
  constraint meeting_version_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(id),
  constraint meeting_version_pkey PRIMARY KEY (meeting_id)
);
-- nennep_app: delete, insert, select, update
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
  former_days integer not null default 0,
  constraint member_check CHECK (((official_on IS NULL) OR (admitted_on IS NULL) OR (official_on >= admitted_on))),
  constraint member_former_days_check CHECK ((former_days >= 0)),
  constraint member_id_fkey FOREIGN KEY (id) REFERENCES person(id),
  constraint member_pkey PRIMARY KEY (id)
);
CREATE INDEX member_card_number_idx ON public.member USING btree (card_number) WHERE (card_number IS NOT NULL);
-- nennep_app: delete, insert, select, update
create table member_former (
  id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  admitted_on date,
  probation_from_on date,
  official_on date,
  ended_on date not null,
  end_reason text not null,
  act_id uuid,
  constraint member_former_end_reason_check CHECK ((end_reason = ANY (ARRAY['transferred'::text, 'removed'::text, 'left'::text, 'expelled'::text, 'deceased'::text, 'entered_by_mistake'::text, 'reorganised'::text]))),
  constraint member_former_person_id_fkey FOREIGN KEY (person_id) REFERENCES member(id),
  constraint member_former_pkey PRIMARY KEY (id),
  constraint member_former_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX member_former_person_id_idx ON public.member_former USING btree (person_id);
-- nennep_app: insert, select
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
CREATE INDEX member_leave_person_id_idx ON public.member_leave USING btree (person_id);
CREATE INDEX member_leave_unit_id_person_id_idx ON public.member_leave USING btree (unit_id, person_id);
-- nennep_app: delete, insert, select, update
create table member_search (
  person_id uuid not null,
  syllable smallint not null,
  unit_id uuid not null,
  section_id uuid not null,
  part text not null,
  constraint member_search_pkey PRIMARY KEY (person_id, syllable, unit_id, section_id)
);
CREATE INDEX member_search_in_section ON public.member_search USING btree (section_id, part, person_id) INCLUDE (unit_id);
CREATE INDEX member_search_in_unit ON public.member_search USING btree (unit_id, part, person_id);
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
create table members_bulk (
  id uuid not null,
  unit_id uuid not null,
  by_person uuid,
  started_at timestamp(3) with time zone not null,
  as_of_on date not null,
  file_name text not null,
  file_digest text not null,
  phase text not null,
  beat_at timestamp(3) with time zone not null,
  done_rows integer not null default 0,
  all_rows integer,
  fault jsonb,
  layout jsonb,
  seen uuid,
  counts jsonb,
  import_id uuid,
  constraint members_bulk_by_person_fkey FOREIGN KEY (by_person) REFERENCES person(id),
  constraint members_bulk_check CHECK (((import_id IS NOT NULL) = (phase = ANY (ARRAY['entered'::text, 'undone'::text])))),
  constraint members_bulk_import_id_fkey FOREIGN KEY (import_id) REFERENCES members_import(id),
  constraint members_bulk_phase_check CHECK ((phase = ANY (ARRAY['reading'::text, 'comparing'::text, 'ready'::text, 'failed'::text, 'entered'::text, 'undone'::text]))),
  constraint members_bulk_pkey PRIMARY KEY (id),
  constraint members_bulk_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX members_bulk_unit_id_started_at_idx ON public.members_bulk USING btree (unit_id, started_at);
CREATE UNIQUE INDEX members_bulk_one_running ON public.members_bulk USING btree (unit_id) WHERE (phase = ANY (ARRAY['reading'::text, 'comparing'::text]));
-- nennep_app: delete, insert, select, update
create table members_bulk_cell (
  bulk_id uuid not null,
  unit_id uuid,
  name text not null,
  match text not null,
  candidates uuid[] not null,
  row_count integer not null,
  first_row integer not null,
  register_digest text,
  constraint members_bulk_cell_bulk_id_fkey FOREIGN KEY (bulk_id) REFERENCES members_bulk(id) ON DELETE CASCADE,
  constraint members_bulk_cell_match_check CHECK ((match = ANY (ARRAY['sure'::text, 'chosen'::text, 'open'::text]))),
  constraint members_bulk_cell_pkey PRIMARY KEY (bulk_id, name),
  constraint members_bulk_cell_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
-- nennep_app: delete, insert, select, update
create table members_bulk_effect (
  bulk_id uuid not null,
  row_number integer not null,
  unit_id uuid,
  verdict text not null,
  kind text not null,
  person_id uuid,
  membership_id uuid,
  leave_id uuid,
  facts jsonb,
  effect jsonb not null,
  notes jsonb not null,
  doubts text[] not null,
  constraint members_bulk_effect_bulk_id_fkey FOREIGN KEY (bulk_id) REFERENCES members_bulk(id) ON DELETE CASCADE,
  constraint members_bulk_effect_kind_check CHECK ((kind = ANY (ARRAY['create'::text, 'change'::text, 'leave'::text, 'none'::text]))),
  constraint members_bulk_effect_pkey PRIMARY KEY (bulk_id, row_number),
  constraint members_bulk_effect_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  constraint members_bulk_effect_verdict_check CHECK ((verdict = ANY (ARRAY['create'::text, 'change'::text, 'unchanged'::text, 'leave'::text, 'doubtful'::text, 'refused'::text])))
);
CREATE INDEX members_bulk_effect_bulk_id_verdict_row_number_idx ON public.members_bulk_effect USING btree (bulk_id, verdict, row_number);
-- nennep_app: delete, insert, select, update
create table members_bulk_row (
  bulk_id uuid not null,
  row_number integer not null,
  cell_name text not null,
  member_name text not null,
  read jsonb not null,
  constraint members_bulk_row_bulk_id_fkey FOREIGN KEY (bulk_id) REFERENCES members_bulk(id) ON DELETE CASCADE,
  constraint members_bulk_row_pkey PRIMARY KEY (bulk_id, row_number)
);
CREATE INDEX members_bulk_row_bulk_id_cell_name_idx ON public.members_bulk_row USING btree (bulk_id, cell_name);
-- nennep_app: delete, insert, select, update
create table members_import (
  id uuid not null,
  unit_id uuid not null,
  at timestamp(3) with time zone not null,
  by_person uuid,
  as_of_on date not null,
  created_count integer not null,
  changed_count integer not null,
  left_count integer not null,
  undone_at timestamp(3) with time zone,
  undone_by uuid,
  undone_act_id uuid,
  constraint members_import_by_person_fkey FOREIGN KEY (by_person) REFERENCES person(id),
  constraint members_import_check CHECK (((undone_at IS NULL) = (undone_act_id IS NULL))),
  constraint members_import_pkey PRIMARY KEY (id),
  constraint members_import_undone_by_fkey FOREIGN KEY (undone_by) REFERENCES person(id),
  constraint members_import_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX members_import_unit_id_at_idx ON public.members_import USING btree (unit_id, at);
-- nennep_app: delete, insert, select, update
create table members_import_header (
  unit_id uuid not null,
  header text not null,
  field text,
  act_id uuid not null,
  constraint members_import_header_header_check CHECK ((header <> ''::text)),
  constraint members_import_header_pkey PRIMARY KEY (unit_id, header),
  constraint members_import_header_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
-- nennep_app: delete, insert, select, update
create table members_import_row (
  import_id uuid not null,
  row_number integer not null,
  unit_id uuid not null,
  person_id uuid not null,
  kind text not null,
  was jsonb not null,
  left_as text not null,
  constraint members_import_row_import_id_fkey FOREIGN KEY (import_id) REFERENCES members_import(id),
  constraint members_import_row_kind_check CHECK ((kind = ANY (ARRAY['create'::text, 'change'::text, 'leave'::text]))),
  constraint members_import_row_person_id_fkey FOREIGN KEY (person_id) REFERENCES member(id),
  constraint members_import_row_pkey PRIMARY KEY (import_id, row_number),
  constraint members_import_row_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX members_import_row_person_id_idx ON public.members_import_row USING btree (person_id);
-- nennep_app: delete, insert, select, update
create table members_saved_list (
  id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  name text not null,
  filter jsonb not null,
  saved_at timestamp(3) with time zone not null,
  constraint members_saved_list_name_check CHECK ((name <> ''::text)),
  constraint members_saved_list_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint members_saved_list_person_id_unit_id_name_key UNIQUE (person_id, unit_id, name),
  constraint members_saved_list_pkey PRIMARY KEY (id),
  constraint members_saved_list_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
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
  entry_reason text,
  entry_paper text not null default ''::text,
  entry_note text not null default ''::text,
  exit_paper text not null default ''::text,
  constraint membership_check CHECK ((to_on >= from_on)),
  constraint membership_check1 CHECK (((to_on IS NULL) = (end_reason IS NULL))),
  constraint membership_end_reason_check CHECK ((end_reason = ANY (ARRAY['transferred'::text, 'removed'::text, 'left'::text, 'expelled'::text, 'deceased'::text, 'entered_by_mistake'::text, 'reorganised'::text]))),
  constraint membership_entry_paper_check CHECK (((entry_reason IS NULL) OR (entry_paper <> ''::text))),
  constraint membership_entry_reason_check CHECK ((entry_reason = ANY (ARRAY['already_here'::text, 'transferred_before'::text, 'admitted_before'::text, 'restored'::text, 'other'::text]))),
  constraint membership_person_id_daterange_excl EXCLUDE USING gist (person_id WITH =, daterange(from_on, to_on) WITH &&),
  constraint membership_person_id_fkey FOREIGN KEY (person_id) REFERENCES member(id),
  constraint membership_pkey PRIMARY KEY (id),
  constraint membership_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX membership_unit_id_person_id_idx ON public.membership USING btree (unit_id, person_id);
-- nennep_app: delete, insert, select, update
create table minutes (
  meeting_id uuid not null,
  unit_id uuid not null,
  drafted_at timestamp(3) with time zone not null,
  locked_at timestamp(3) with time zone,
  constraint minutes_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(id),
  constraint minutes_pkey PRIMARY KEY (meeting_id)
);
-- nennep_app: delete, insert, select, update
create table minutes_addendum (
  id uuid not null,
  meeting_id uuid not null,
  unit_id uuid not null,
  text text not null,
  reason text not null,
  added_at timestamp(3) with time zone not null,
  act_id uuid not null,
  constraint minutes_addendum_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES minutes(meeting_id),
  constraint minutes_addendum_pkey PRIMARY KEY (id),
  constraint minutes_addendum_reason_check CHECK ((reason <> ''::text)),
  constraint minutes_addendum_text_check CHECK ((text <> ''::text))
);
CREATE INDEX minutes_addendum_meeting_id_idx ON public.minutes_addendum USING btree (meeting_id);
-- nennep_app: delete, insert, select, update
create table minutes_block (
  id uuid not null,
  meeting_id uuid not null,
  unit_id uuid not null,
  position integer not null,
  kind text not null,
  item_id uuid,
  subject_id text,
  facts jsonb not null,
  text text,
  version integer not null,
  constraint minutes_block_kind_check CHECK ((kind = ANY (ARRAY['opening'::text, 'attendance'::text, 'item'::text, 'turn'::text, 'handed_opinion'::text, 'conclusion'::text, 'vote'::text, 'shortcoming'::text, 'commitment'::text, 'reserved_opinion'::text, 'score'::text, 'closing'::text]))),
  constraint minutes_block_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES minutes(meeting_id),
  constraint minutes_block_pkey PRIMARY KEY (id),
  constraint minutes_block_position_check CHECK (("position" > 0)),
  constraint minutes_block_version_check CHECK ((version > 0))
);
CREATE INDEX minutes_block_meeting_id_position_idx ON public.minutes_block USING btree (meeting_id, "position");
-- nennep_app: delete, insert, select, update
create table month_summary (
  paper_id uuid not null,
  unit_id uuid not null,
  month text not null,
  act_id uuid not null,
  constraint month_summary_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES paper(id),
  constraint month_summary_pkey PRIMARY KEY (paper_id),
  constraint month_summary_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX month_summary_unit_id_month_idx ON public.month_summary USING btree (unit_id, month);
-- nennep_app: delete, insert, select, update
create table notice_dispatch (
  id uuid not null,
  unit_id uuid not null,
  meeting_id uuid not null,
  person_id uuid not null,
  to_superior boolean not null,
  channel text not null,
  sent_at timestamp(3) with time zone not null,
  delivered_at timestamp(3) with time zone,
  failure text,
  proof text,
  constraint notice_dispatch_channel_check CHECK ((channel = ANY (ARRAY['app'::text, 'email'::text, 'calendar'::text, 'paper'::text, 'in_person'::text]))),
  constraint notice_dispatch_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(id),
  constraint notice_dispatch_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint notice_dispatch_pkey PRIMARY KEY (id)
);
CREATE INDEX notice_dispatch_meeting_id_idx ON public.notice_dispatch USING btree (meeting_id);
CREATE INDEX notice_dispatch_person_id_meeting_id_idx ON public.notice_dispatch USING btree (person_id, meeting_id);
-- nennep_app: delete, insert, select, update
create table number_series (
  unit_id uuid not null,
  paper_type text not null,
  term_from date not null,
  last_number integer not null default 0,
  series text not null default 'own'::text,
  constraint number_series_last_number_check CHECK ((last_number >= 0)),
  constraint number_series_pkey PRIMARY KEY (unit_id, paper_type, term_from, series),
  constraint number_series_series_check CHECK ((series = ANY (ARRAY['own'::text, 'commission'::text]))),
  constraint number_series_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
-- nennep_app: insert, select, update
create table number_term (
  unit_id uuid not null,
  from_on date not null,
  basis text not null default ''::text,
  act_id uuid not null,
  constraint number_term_pkey PRIMARY KEY (unit_id, from_on),
  constraint number_term_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
-- nennep_app: insert, select, update
create table obligation (
  unit_id uuid not null,
  kind text not null,
  subject_kind text not null,
  subject_id uuid not null,
  due_on date not null,
  rule text not null,
  first_seen_on date not null,
  constraint obligation_kind_check CHECK ((kind ~ '^[a-z_]+$'::text)),
  constraint obligation_pkey PRIMARY KEY (unit_id, kind, subject_id, due_on),
  constraint obligation_subject_kind_check CHECK ((subject_kind ~ '^[a-z_]+$'::text)),
  constraint obligation_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX obligation_unit_id_due_on_idx ON public.obligation USING btree (unit_id, due_on);
-- nennep_app: delete, insert, select, update
create table oversight_change (
  id uuid not null,
  plan_id uuid not null,
  unit_id uuid not null,
  act text not null,
  item_id uuid,
  on_day date,
  meeting_id uuid,
  reason text not null default ''::text,
  at timestamp(3) with time zone not null,
  by_person uuid,
  act_id uuid,
  constraint oversight_change_by_person_fkey FOREIGN KEY (by_person) REFERENCES person(id),
  constraint oversight_change_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(id),
  constraint oversight_change_pkey PRIMARY KEY (id),
  constraint oversight_change_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES oversight_plan(id),
  constraint oversight_change_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX oversight_change_plan_id_id_idx ON public.oversight_change USING btree (plan_id, id);
-- nennep_app: insert, select
create table oversight_item (
  id uuid not null,
  plan_id uuid not null,
  unit_id uuid not null,
  place integer not null,
  kind text not null,
  person_id uuid,
  subject_unit_id uuid,
  task text not null default ''::text,
  content text not null,
  period_from date not null,
  period_to date not null,
  month date not null,
  is_alone boolean not null,
  team jsonb not null,
  reason text not null default ''::text,
  state text not null,
  state_reason text not null default ''::text,
  state_on date,
  carried_from uuid,
  constraint oversight_item_carried_from_fkey FOREIGN KEY (carried_from) REFERENCES oversight_item(id),
  constraint oversight_item_check CHECK ((period_to >= period_from)),
  constraint oversight_item_check1 CHECK (((num_nonnulls(person_id, subject_unit_id) + ((task <> ''::text))::integer) = 1)),
  constraint oversight_item_check2 CHECK (((state = 'planned'::text) = (state_on IS NULL))),
  constraint oversight_item_check3 CHECK (((state = 'planned'::text) = (state_reason = ''::text))),
  constraint oversight_item_content_check CHECK ((content <> ''::text)),
  constraint oversight_item_kind_check CHECK ((kind = ANY (ARRAY['duty_inspection'::text, 'thematic_supervision'::text]))),
  constraint oversight_item_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric)),
  constraint oversight_item_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint oversight_item_pkey PRIMARY KEY (id),
  constraint oversight_item_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES oversight_plan(id),
  constraint oversight_item_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'done_on_paper'::text, 'carried_over'::text, 'dropped'::text]))),
  constraint oversight_item_subject_unit_id_fkey FOREIGN KEY (subject_unit_id) REFERENCES unit(id),
  constraint oversight_item_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX oversight_item_person_id_idx ON public.oversight_item USING btree (person_id) WHERE (person_id IS NOT NULL);
CREATE INDEX oversight_item_plan_id_idx ON public.oversight_item USING btree (plan_id);
CREATE INDEX oversight_item_unit_id_month_idx ON public.oversight_item USING btree (unit_id, month);
-- nennep_app: delete, insert, select, update
create table oversight_note (
  id uuid not null,
  unit_id uuid not null,
  person_id uuid not null,
  topic text not null,
  link_kind text not null,
  link_text text not null,
  duty_line_id uuid,
  seen_what text not null,
  seen_on date not null,
  seen_where text not null,
  advice text not null default ''::text,
  stage text not null,
  version integer not null default 1,
  noted_by uuid not null,
  noted_at timestamp(3) with time zone not null,
  shown_at timestamp(3) with time zone,
  ended_on date,
  act_id uuid,
  constraint oversight_note_check CHECK ((noted_by <> person_id)),
  constraint oversight_note_check1 CHECK (((ended_on IS NOT NULL) = (stage = ANY (ARRAY['resolved'::text, 'escalated'::text, 'withdrawn'::text])))),
  constraint oversight_note_duty_line_id_fkey FOREIGN KEY (duty_line_id) REFERENCES duty_line(id),
  constraint oversight_note_link_kind_check CHECK ((link_kind = ANY (ARRAY['task'::text, 'rule'::text]))),
  constraint oversight_note_link_text_check CHECK ((link_text <> ''::text)),
  constraint oversight_note_noted_by_fkey FOREIGN KEY (noted_by) REFERENCES person(id),
  constraint oversight_note_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint oversight_note_pkey PRIMARY KEY (id),
  constraint oversight_note_seen_what_check CHECK ((seen_what <> ''::text)),
  constraint oversight_note_seen_where_check CHECK ((seen_where <> ''::text)),
  constraint oversight_note_stage_check CHECK ((stage = ANY (ARRAY['shared'::text, 'answered'::text, 'reminded'::text, 'resolved'::text, 'escalated'::text, 'withdrawn'::text]))),
  constraint oversight_note_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX oversight_note_person_id_idx ON public.oversight_note USING btree (person_id);
CREATE INDEX oversight_note_unit_id_seen_on_idx ON public.oversight_note USING btree (unit_id, seen_on);
-- nennep_app: insert, select, update
-- policy note_made on oversight_note: 
-- policy note_moved on oversight_note: oversight_note_seen(id)
-- policy note_seen on oversight_note: (oversight_note_seen(id) OR (noted_by = (case_setting('person'::text))::uuid))
create table oversight_note_step (
  id uuid not null,
  note_id uuid not null,
  unit_id uuid not null,
  seq integer not null,
  act text not null,
  on_day date not null,
  at timestamp(3) with time zone not null,
  by_person uuid not null,
  text text not null default ''::text,
  how text not null default ''::text,
  act_id uuid,
  constraint oversight_note_step_by_person_fkey FOREIGN KEY (by_person) REFERENCES person(id),
  constraint oversight_note_step_note_id_fkey FOREIGN KEY (note_id) REFERENCES oversight_note(id),
  constraint oversight_note_step_note_id_seq_key UNIQUE (note_id, seq),
  constraint oversight_note_step_pkey PRIMARY KEY (id),
  constraint oversight_note_step_seq_check CHECK ((seq >= 1)),
  constraint oversight_note_step_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX oversight_note_step_unit_id_on_day_idx ON public.oversight_note_step USING btree (unit_id, on_day) WHERE (act = 'remind'::text);
-- nennep_app: insert, select
-- policy note_step_made on oversight_note_step: 
-- policy note_step_seen on oversight_note_step: oversight_note_seen(note_id)
create table oversight_plan (
  id uuid not null,
  unit_id uuid not null,
  year integer not null,
  stage text not null,
  version integer not null default 1,
  purpose text not null default ''::text,
  method text not null default ''::text,
  adopted_on date,
  meeting_id uuid,
  present integer,
  in_favour integer,
  issued_on date,
  paper_id uuid,
  sent_on date,
  sent_how text not null default ''::text,
  closed_on date,
  made_by uuid,
  act_id uuid,
  report_paper_id uuid,
  constraint oversight_plan_check CHECK (((in_favour >= 0) AND (in_favour <= present))),
  constraint oversight_plan_check1 CHECK ((issued_on >= adopted_on)),
  constraint oversight_plan_check2 CHECK ((sent_on >= issued_on)),
  constraint oversight_plan_check3 CHECK ((closed_on >= sent_on)),
  constraint oversight_plan_check4 CHECK (((issued_on IS NULL) = (paper_id IS NULL))),
  constraint oversight_plan_check5 CHECK ((((adopted_on IS NULL) = (present IS NULL)) AND ((adopted_on IS NULL) = (in_favour IS NULL)))),
  constraint oversight_plan_made_by_fkey FOREIGN KEY (made_by) REFERENCES person(id),
  constraint oversight_plan_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(id),
  constraint oversight_plan_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES paper(id),
  constraint oversight_plan_pkey PRIMARY KEY (id),
  constraint oversight_plan_present_check CHECK ((present >= 0)),
  constraint oversight_plan_report_paper_id_fkey FOREIGN KEY (report_paper_id) REFERENCES paper(id),
  constraint oversight_plan_stage_check CHECK ((stage = ANY (ARRAY['draft'::text, 'in_meeting'::text, 'adopted'::text, 'issued'::text, 'under_execution'::text, 'closed'::text, 'discarded'::text]))),
  constraint oversight_plan_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  constraint oversight_plan_year_check CHECK (((year >= 1950) AND (year <= 2200)))
);
CREATE INDEX oversight_plan_paper_id_idx ON public.oversight_plan USING btree (paper_id) WHERE (paper_id IS NOT NULL);
CREATE UNIQUE INDEX oversight_plan_one_a_year ON public.oversight_plan USING btree (unit_id, year) WHERE (stage <> 'discarded'::text);
-- nennep_app: insert, select, update
create table oversight_receipt (
  entry_id uuid not null,
  case_id uuid not null,
  unit_id uuid not null,
  received_on date not null,
  note text not null default ''::text,
  by_person uuid not null,
  at timestamp(3) with time zone not null,
  act_id uuid,
  constraint oversight_receipt_by_person_fkey FOREIGN KEY (by_person) REFERENCES person(id),
  constraint oversight_receipt_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id),
  constraint oversight_receipt_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES case_entry(id),
  constraint oversight_receipt_pkey PRIMARY KEY (entry_id),
  constraint oversight_receipt_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX oversight_receipt_case_id_idx ON public.oversight_receipt USING btree (case_id);
-- nennep_app: insert, select
create table paper (
  id uuid not null,
  unit_id uuid not null,
  paper_type text not null,
  template text not null,
  term_from date not null,
  number integer not null,
  symbol text not null,
  issued_on date not null,
  subject text not null,
  search_text text generated always as (f_unmarked(subject)) stored,
  model jsonb not null,
  layout jsonb not null,
  state text not null default 'issued'::text,
  void_reason text,
  voided_at timestamp(3) with time zone,
  void_act_id uuid,
  origin_kind text not null,
  origin_id uuid not null,
  act_id uuid not null,
  issued_at timestamp(3) with time zone not null,
  series text not null default 'own'::text,
  constraint paper_check CHECK ((issued_on >= term_from)),
  constraint paper_check1 CHECK ((((state = 'void'::text) = (void_reason IS NOT NULL)) AND ((state = 'void'::text) = (voided_at IS NOT NULL)) AND ((state = 'void'::text) = (void_act_id IS NOT NULL)))),
  constraint paper_number_check CHECK ((number >= 1)),
  constraint paper_number_once UNIQUE (unit_id, paper_type, term_from, series, number),
  constraint paper_paper_type_check CHECK ((paper_type = ANY (ARRAY['resolution'::text, 'decision'::text, 'regulation'::text, 'directive'::text, 'conclusion'::text, 'workingRules'::text, 'circular'::text, 'guidance'::text, 'notice'::text, 'report'::text, 'plan'::text, 'programme'::text, 'scheme'::text, 'option'::text, 'submission'::text, 'letter'::text, 'minutes'::text, 'invitation'::text, 'introduction'::text]))),
  constraint paper_pkey PRIMARY KEY (id),
  constraint paper_series_check CHECK ((series = ANY (ARRAY['own'::text, 'commission'::text]))),
  constraint paper_state_check CHECK ((state = ANY (ARRAY['issued'::text, 'void'::text]))),
  constraint paper_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  constraint paper_void_reason_check CHECK ((btrim(void_reason) <> ''::text))
);
CREATE INDEX paper_origin_id_id_idx ON public.paper USING btree (origin_id, id);
CREATE INDEX paper_unit_id_id_idx ON public.paper USING btree (unit_id, id);
CREATE INDEX paper_unit_id_issued_on_id_idx ON public.paper USING btree (unit_id, issued_on, id);
-- nennep_app: insert, select, update
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
CREATE INDEX person_name_key_idx ON public.person USING btree (translate(regexp_replace(search_text, '[^a-z]'::text, ''::text, 'g'::text), 'y'::text, 'i'::text));
CREATE INDEX person_search_text_idx ON public.person USING btree (search_text);
-- nennep_app: delete, insert, select, update
create table record_abroad (
  id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  kind text not null,
  from_on record_when,
  to_on record_when,
  country text,
  details text not null,
  constraint record_abroad_details_check CHECK ((details <> ''::text)),
  constraint record_abroad_kind_check CHECK ((kind = ANY (ARRAY['travel'::text, 'organisation'::text, 'relative'::text]))),
  constraint record_abroad_person_id_fkey FOREIGN KEY (person_id) REFERENCES member(id),
  constraint record_abroad_pkey PRIMARY KEY (id),
  constraint record_abroad_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX record_abroad_person_id_idx ON public.record_abroad USING btree (person_id);
CREATE INDEX record_abroad_unit_id_idx ON public.record_abroad USING btree (unit_id);
-- nennep_app: delete, insert, select, update
-- policy file_added on record_abroad: 
-- policy file_changed on record_abroad: record_open_for_change(person_id, 'abroad'::text)
-- policy file_seen on record_abroad: record_open(person_id, 'abroad'::text)
-- policy file_taken_out on record_abroad: record_open_for_change(person_id, 'abroad'::text)
create table record_badges (
  id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  years numeric(3,0) not null,
  given_on record_when,
  number text,
  constraint record_badges_person_id_fkey FOREIGN KEY (person_id) REFERENCES member(id),
  constraint record_badges_pkey PRIMARY KEY (id),
  constraint record_badges_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  constraint record_badges_years_check CHECK ((years > (0)::numeric))
);
CREATE INDEX record_badges_person_id_idx ON public.record_badges USING btree (person_id);
CREATE INDEX record_badges_unit_id_idx ON public.record_badges USING btree (unit_id);
-- nennep_app: delete, insert, select, update
-- policy file_added on record_badges: 
-- policy file_changed on record_badges: record_open_for_change(person_id, 'badges'::text)
-- policy file_seen on record_badges: record_open(person_id, 'badges'::text)
-- policy file_taken_out on record_badges: record_open_for_change(person_id, 'badges'::text)
create table record_birth (
  person_id uuid not null,
  unit_id uuid not null,
  other_names text,
  birth_registered_at text,
  native_place text,
  temporary_address text,
  religion text,
  family_class text,
  constraint record_birth_person_id_fkey FOREIGN KEY (person_id) REFERENCES member(id),
  constraint record_birth_pkey PRIMARY KEY (person_id),
  constraint record_birth_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX record_birth_unit_id_idx ON public.record_birth USING btree (unit_id);
-- nennep_app: delete, insert, select, update
-- policy file_added on record_birth: 
-- policy file_changed on record_birth: record_open_for_change(person_id, 'birth'::text)
-- policy file_seen on record_birth: record_open(person_id, 'birth'::text)
-- policy file_taken_out on record_birth: record_open_for_change(person_id, 'birth'::text)
create table record_career (
  person_id uuid not null,
  unit_id uuid not null,
  recruited_on record_when,
  recruited_by text,
  youth_union_on record_when,
  social_organisations text,
  enlisted_on record_when,
  discharged_on record_when,
  constraint record_career_person_id_fkey FOREIGN KEY (person_id) REFERENCES member(id),
  constraint record_career_pkey PRIMARY KEY (person_id),
  constraint record_career_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX record_career_unit_id_idx ON public.record_career USING btree (unit_id);
-- nennep_app: delete, insert, select, update
-- policy file_added on record_career: 
-- policy file_changed on record_career: record_open_for_change(person_id, 'career'::text)
-- policy file_seen on record_career: record_open(person_id, 'career'::text)
-- policy file_taken_out on record_career: record_open_for_change(person_id, 'career'::text)
create table record_discipline (
  id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  decided_on record_when,
  form text not null,
  reason text,
  decided_by text,
  constraint record_discipline_form_check CHECK ((form <> ''::text)),
  constraint record_discipline_person_id_fkey FOREIGN KEY (person_id) REFERENCES member(id),
  constraint record_discipline_pkey PRIMARY KEY (id),
  constraint record_discipline_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX record_discipline_person_id_idx ON public.record_discipline USING btree (person_id);
CREATE INDEX record_discipline_unit_id_idx ON public.record_discipline USING btree (unit_id);
-- nennep_app: delete, insert, select, update
-- policy file_added on record_discipline: 
-- policy file_changed on record_discipline: record_open_for_change(person_id, 'discipline'::text)
-- policy file_seen on record_discipline: record_open(person_id, 'discipline'::text)
-- policy file_taken_out on record_discipline: record_open_for_change(person_id, 'discipline'::text)
create table record_education (
  person_id uuid not null,
  unit_id uuid not null,
  general_education text,
  profession text,
  degree text,
  academic_title text,
  political_theory text,
  foreign_languages text,
  computing text,
  constraint record_education_person_id_fkey FOREIGN KEY (person_id) REFERENCES member(id),
  constraint record_education_pkey PRIMARY KEY (person_id),
  constraint record_education_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX record_education_unit_id_idx ON public.record_education USING btree (unit_id);
-- nennep_app: delete, insert, select, update
-- policy file_added on record_education: 
-- policy file_changed on record_education: record_open_for_change(person_id, 'education'::text)
-- policy file_seen on record_education: record_open(person_id, 'education'::text)
-- policy file_taken_out on record_education: record_open_for_change(person_id, 'education'::text)
create table record_family (
  id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  relation text not null,
  full_name text not null,
  born_on record_when,
  details text,
  constraint record_family_full_name_check CHECK ((full_name <> ''::text)),
  constraint record_family_person_id_fkey FOREIGN KEY (person_id) REFERENCES member(id),
  constraint record_family_pkey PRIMARY KEY (id),
  constraint record_family_relation_check CHECK ((relation <> ''::text)),
  constraint record_family_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX record_family_person_id_idx ON public.record_family USING btree (person_id);
CREATE INDEX record_family_unit_id_idx ON public.record_family USING btree (unit_id);
-- nennep_app: delete, insert, select, update
-- policy file_added on record_family: 
-- policy file_changed on record_family: record_open_for_change(person_id, 'family'::text)
-- policy file_seen on record_family: record_open(person_id, 'family'::text)
-- policy file_taken_out on record_family: record_open_for_change(person_id, 'family'::text)
create table record_health (
  person_id uuid not null,
  unit_id uuid not null,
  health text,
  war_invalid_class text,
  martyr_family boolean,
  meritorious_family boolean,
  constraint record_health_person_id_fkey FOREIGN KEY (person_id) REFERENCES member(id),
  constraint record_health_pkey PRIMARY KEY (person_id),
  constraint record_health_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX record_health_unit_id_idx ON public.record_health USING btree (unit_id);
-- nennep_app: delete, insert, select, update
-- policy file_added on record_health: 
-- policy file_changed on record_health: record_open_for_change(person_id, 'health'::text)
-- policy file_seen on record_health: record_open(person_id, 'health'::text)
-- policy file_taken_out on record_health: record_open_for_change(person_id, 'health'::text)
create table record_history (
  id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  kind text not null,
  from_on record_when,
  to_on record_when,
  place text,
  details text not null,
  constraint record_history_details_check CHECK ((details <> ''::text)),
  constraint record_history_kind_check CHECK ((kind = ANY (ARRAY['expelled'::text, 'removed'::text, 'left'::text, 'readmitted'::text, 'restored'::text, 'legal_case'::text, 'former_regime'::text]))),
  constraint record_history_person_id_fkey FOREIGN KEY (person_id) REFERENCES member(id),
  constraint record_history_pkey PRIMARY KEY (id),
  constraint record_history_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX record_history_person_id_idx ON public.record_history USING btree (person_id);
CREATE INDEX record_history_unit_id_idx ON public.record_history USING btree (unit_id);
-- nennep_app: delete, insert, select, update
-- policy file_added on record_history: 
-- policy file_changed on record_history: record_open_for_change(person_id, 'history'::text)
-- policy file_seen on record_history: record_open(person_id, 'history'::text)
-- policy file_taken_out on record_history: record_open_for_change(person_id, 'history'::text)
create table record_household (
  person_id uuid not null,
  unit_id uuid not null,
  declared_on record_when,
  income_total numeric(15,0),
  income_per_head numeric(15,0),
  granted_housing text,
  granted_housing_area numeric(10,1),
  owned_housing text,
  owned_housing_area numeric(10,1),
  granted_land_area numeric(12,1),
  bought_land_area numeric(12,1),
  economic_activity text,
  hired_labour numeric(6,0),
  assets text,
  constraint record_household_person_id_fkey FOREIGN KEY (person_id) REFERENCES member(id),
  constraint record_household_pkey PRIMARY KEY (person_id),
  constraint record_household_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX record_household_unit_id_idx ON public.record_household USING btree (unit_id);
-- nennep_app: delete, insert, select, update
-- policy file_added on record_household: 
-- policy file_changed on record_household: record_open_for_change(person_id, 'household'::text)
-- policy file_seen on record_household: record_open(person_id, 'household'::text)
-- policy file_taken_out on record_household: record_open_for_change(person_id, 'household'::text)
create table record_look (
  id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  by_person uuid not null,
  office text not null,
  purpose text not null,
  sections text[] not null,
  at timestamp(3) with time zone not null,
  opened_at timestamp with time zone not null default transaction_timestamp(),
  constraint record_look_by_person_fkey FOREIGN KEY (by_person) REFERENCES person(id),
  constraint record_look_person_id_fkey FOREIGN KEY (person_id) REFERENCES member(id),
  constraint record_look_pkey PRIMARY KEY (id),
  constraint record_look_purpose_check CHECK ((purpose = ANY (ARRAY['read'::text, 'sheet'::text, 'request'::text, 'change'::text, 'papers'::text, 'scan'::text, 'file_list'::text]))),
  constraint record_look_sections_check CHECK ((cardinality(sections) > 0)),
  constraint record_look_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX record_look_by_person_idx ON public.record_look USING btree (by_person);
CREATE INDEX record_look_person_id_id_idx ON public.record_look USING btree (person_id, id);
CREATE INDEX record_look_unit_id_idx ON public.record_look USING btree (unit_id);
-- nennep_app: insert, select
-- policy look_made on record_look: 
-- policy look_seen on record_look: ((person_id = (record_setting('person'::text))::uuid) OR (by_person = (record_setting('person'::text))::uuid))
create table record_paper (
  id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  kind text not null,
  section text not null,
  title text not null,
  number text not null default ''::text,
  issued_on record_when,
  for_year integer,
  pages integer,
  file_id uuid,
  cabinet text not null default ''::text,
  folder text not null default ''::text,
  added_by uuid not null,
  added_at timestamp(3) with time zone not null,
  removed_by uuid,
  removed_at timestamp(3) with time zone,
  removed_because text not null default ''::text,
  act_id uuid,
  constraint record_paper_added_by_fkey FOREIGN KEY (added_by) REFERENCES person(id),
  constraint record_paper_check CHECK (((file_id IS NOT NULL) OR (cabinet <> ''::text))),
  constraint record_paper_check1 CHECK (((removed_at IS NULL) = (removed_by IS NULL))),
  constraint record_paper_file_id_fkey FOREIGN KEY (file_id) REFERENCES file(id),
  constraint record_paper_for_year_check CHECK (((for_year >= 1930) AND (for_year <= 2200))),
  constraint record_paper_kind_check CHECK ((kind ~ '^[a-z_]+$'::text)),
  constraint record_paper_pages_check CHECK ((pages > 0)),
  constraint record_paper_person_id_fkey FOREIGN KEY (person_id) REFERENCES member(id),
  constraint record_paper_pkey PRIMARY KEY (id),
  constraint record_paper_removed_by_fkey FOREIGN KEY (removed_by) REFERENCES person(id),
  constraint record_paper_section_check CHECK ((section = ANY (ARRAY['papers'::text, 'papers_private'::text]))),
  constraint record_paper_title_check CHECK ((title <> ''::text)),
  constraint record_paper_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX record_paper_added_by_idx ON public.record_paper USING btree (added_by);
CREATE INDEX record_paper_file_id_idx ON public.record_paper USING btree (file_id);
CREATE INDEX record_paper_person_id_id_idx ON public.record_paper USING btree (person_id, id);
CREATE INDEX record_paper_removed_by_idx ON public.record_paper USING btree (removed_by);
CREATE INDEX record_paper_unit_id_idx ON public.record_paper USING btree (unit_id);
-- nennep_app: insert, select, update
-- policy paper_added on record_paper: 
-- policy paper_changed on record_paper: record_open_for_change(person_id, section)
-- policy paper_seen on record_paper: record_open(person_id, section)
create table record_party (
  person_id uuid not null,
  unit_id uuid not null,
  admitted_cell text,
  first_introducer_name text,
  first_introducer_post text,
  first_introducer_unit text,
  second_introducer_name text,
  second_introducer_post text,
  second_introducer_unit text,
  official_cell text,
  constraint record_party_person_id_fkey FOREIGN KEY (person_id) REFERENCES member(id),
  constraint record_party_pkey PRIMARY KEY (person_id),
  constraint record_party_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX record_party_unit_id_idx ON public.record_party USING btree (unit_id);
-- nennep_app: delete, insert, select, update
-- policy file_added on record_party: 
-- policy file_changed on record_party: record_open_for_change(person_id, 'party'::text)
-- policy file_seen on record_party: record_open(person_id, 'party'::text)
-- policy file_taken_out on record_party: record_open_for_change(person_id, 'party'::text)
create table record_request (
  id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  state text not null default 'open'::text,
  direct boolean not null default false,
  sections text[] not null,
  proposed_by uuid not null,
  proposed_at timestamp(3) with time zone not null,
  decided_by uuid,
  decided_at timestamp(3) with time zone,
  act_id uuid,
  constraint record_request_check CHECK (((state = 'open'::text) = (decided_at IS NULL))),
  constraint record_request_check1 CHECK (((decided_by IS NULL) = (decided_at IS NULL))),
  constraint record_request_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES person(id),
  constraint record_request_person_id_fkey FOREIGN KEY (person_id) REFERENCES member(id),
  constraint record_request_pkey PRIMARY KEY (id),
  constraint record_request_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES person(id),
  constraint record_request_sections_check CHECK ((cardinality(sections) > 0)),
  constraint record_request_state_check CHECK ((state = ANY (ARRAY['open'::text, 'accepted'::text, 'refused'::text, 'withdrawn'::text]))),
  constraint record_request_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX record_request_decided_by_idx ON public.record_request USING btree (decided_by);
CREATE INDEX record_request_person_id_id_idx ON public.record_request USING btree (person_id, id);
CREATE INDEX record_request_proposed_by_idx ON public.record_request USING btree (proposed_by);
CREATE INDEX record_request_unit_id_id_idx ON public.record_request USING btree (unit_id, id) WHERE (state = 'open'::text);
-- nennep_app: insert, select, update
create table record_request_line (
  request_id uuid not null,
  line integer not null,
  person_id uuid not null,
  section text not null,
  row_id uuid,
  before jsonb,
  replaced jsonb,
  after jsonb,
  constraint record_request_line_check CHECK (((before IS NOT NULL) OR (after IS NOT NULL))),
  constraint record_request_line_line_check CHECK ((line >= 0)),
  constraint record_request_line_person_id_fkey FOREIGN KEY (person_id) REFERENCES member(id),
  constraint record_request_line_pkey PRIMARY KEY (request_id, line),
  constraint record_request_line_request_id_fkey FOREIGN KEY (request_id) REFERENCES record_request(id)
);
CREATE INDEX record_request_line_person_id_idx ON public.record_request_line USING btree (person_id);
-- nennep_app: insert, select, update
-- policy line_seen on record_request_line: record_open(person_id, section)
create table record_request_words (
  request_id uuid not null,
  person_id uuid not null,
  reason text not null,
  proof_file_id uuid,
  evidence text not null default ''::text,
  decision_note text not null default ''::text,
  constraint record_request_words_person_id_fkey FOREIGN KEY (person_id) REFERENCES member(id),
  constraint record_request_words_pkey PRIMARY KEY (request_id),
  constraint record_request_words_proof_file_id_fkey FOREIGN KEY (proof_file_id) REFERENCES file(id),
  constraint record_request_words_reason_check CHECK ((reason <> ''::text)),
  constraint record_request_words_request_id_fkey FOREIGN KEY (request_id) REFERENCES record_request(id)
);
CREATE INDEX record_request_words_person_id_idx ON public.record_request_words USING btree (person_id);
CREATE INDEX record_request_words_proof_file_id_idx ON public.record_request_words USING btree (proof_file_id);
-- nennep_app: insert, select, update
-- policy words_seen on record_request_words: record_open(person_id, 'facts'::text)
create table record_rewards (
  id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  kind text not null,
  given_on record_when,
  what text not null,
  given_by text,
  constraint record_rewards_kind_check CHECK ((kind = ANY (ARRAY['reward'::text, 'title'::text]))),
  constraint record_rewards_person_id_fkey FOREIGN KEY (person_id) REFERENCES member(id),
  constraint record_rewards_pkey PRIMARY KEY (id),
  constraint record_rewards_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  constraint record_rewards_what_check CHECK ((what <> ''::text))
);
CREATE INDEX record_rewards_person_id_idx ON public.record_rewards USING btree (person_id);
CREATE INDEX record_rewards_unit_id_idx ON public.record_rewards USING btree (unit_id);
-- nennep_app: delete, insert, select, update
-- policy file_added on record_rewards: 
-- policy file_changed on record_rewards: record_open_for_change(person_id, 'rewards'::text)
-- policy file_seen on record_rewards: record_open(person_id, 'rewards'::text)
-- policy file_taken_out on record_rewards: record_open_for_change(person_id, 'rewards'::text)
create table record_training (
  id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  school text not null,
  field text,
  from_on record_when,
  to_on record_when,
  mode text,
  certificate text,
  constraint record_training_person_id_fkey FOREIGN KEY (person_id) REFERENCES member(id),
  constraint record_training_pkey PRIMARY KEY (id),
  constraint record_training_school_check CHECK ((school <> ''::text)),
  constraint record_training_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX record_training_person_id_idx ON public.record_training USING btree (person_id);
CREATE INDEX record_training_unit_id_idx ON public.record_training USING btree (unit_id);
-- nennep_app: delete, insert, select, update
-- policy file_added on record_training: 
-- policy file_changed on record_training: record_open_for_change(person_id, 'training'::text)
-- policy file_seen on record_training: record_open(person_id, 'training'::text)
-- policy file_taken_out on record_training: record_open_for_change(person_id, 'training'::text)
create table record_work (
  id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  from_on record_when not null,
  to_on record_when,
  work text not null,
  post text,
  workplace text,
  constraint record_work_person_id_fkey FOREIGN KEY (person_id) REFERENCES member(id),
  constraint record_work_pkey PRIMARY KEY (id),
  constraint record_work_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  constraint record_work_work_check CHECK ((work <> ''::text))
);
CREATE INDEX record_work_person_id_idx ON public.record_work USING btree (person_id);
CREATE INDEX record_work_unit_id_idx ON public.record_work USING btree (unit_id);
-- nennep_app: delete, insert, select, update
-- policy file_added on record_work: 
-- policy file_changed on record_work: record_open_for_change(person_id, 'work'::text)
-- policy file_seen on record_work: record_open(person_id, 'work'::text)
-- policy file_taken_out on record_work: record_open_for_change(person_id, 'work'::text)
create table remediation_checklist (
  id uuid not null,
  unit_id uuid not null,
  code text not null,
  on_day date not null,
  lines jsonb not null,
  note text not null default ''::text,
  filled_by uuid,
  filled_at timestamp(3) with time zone not null,
  confirmed_by uuid,
  confirmed_on date,
  confirmed_note text not null default ''::text,
  act_id uuid,
  constraint remediation_checklist_check CHECK (((confirmed_by IS NULL) = (confirmed_on IS NULL))),
  constraint remediation_checklist_code_check CHECK ((code = ANY (ARRAY['model_area'::text, 'grassroots_democracy'::text, 'inspection_work'::text]))),
  constraint remediation_checklist_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES person(id),
  constraint remediation_checklist_filled_by_fkey FOREIGN KEY (filled_by) REFERENCES person(id),
  constraint remediation_checklist_pkey PRIMARY KEY (id),
  constraint remediation_checklist_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX remediation_checklist_confirmed_by_idx ON public.remediation_checklist USING btree (confirmed_by) WHERE (confirmed_by IS NOT NULL);
CREATE INDEX remediation_checklist_filled_by_idx ON public.remediation_checklist USING btree (filled_by) WHERE (filled_by IS NOT NULL);
CREATE INDEX remediation_checklist_unit_id_code_id_idx ON public.remediation_checklist USING btree (unit_id, code, id);
-- nennep_app: insert, select, update
create table remediation_effect (
  id uuid not null,
  shortcoming_id uuid not null,
  unit_id uuid not null,
  months integer not null,
  checked_on date not null,
  result text not null,
  note text not null,
  by_person uuid,
  at timestamp(3) with time zone not null,
  act_id uuid,
  constraint remediation_effect_by_person_fkey FOREIGN KEY (by_person) REFERENCES person(id),
  constraint remediation_effect_months_check CHECK ((months >= 1)),
  constraint remediation_effect_note_check CHECK ((note <> ''::text)),
  constraint remediation_effect_pkey PRIMARY KEY (id),
  constraint remediation_effect_result_check CHECK ((result = ANY (ARRAY['holds'::text, 'partly'::text, 'came_back'::text]))),
  constraint remediation_effect_shortcoming_id_fkey FOREIGN KEY (shortcoming_id) REFERENCES remediation_shortcoming(id),
  constraint remediation_effect_shortcoming_id_months_key UNIQUE (shortcoming_id, months),
  constraint remediation_effect_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX remediation_effect_by_person_idx ON public.remediation_effect USING btree (by_person) WHERE (by_person IS NOT NULL);
CREATE INDEX remediation_effect_unit_id_id_idx ON public.remediation_effect USING btree (unit_id, id);
-- nennep_app: insert, select
-- policy effect_known on remediation_effect: (EXISTS ( SELECT
   FROM remediation_shortcoming s
  WHERE (s.id = remediation_effect.shortcoming_id)))
create table remediation_event (
  id uuid not null,
  notice_id uuid not null,
  requirement_id uuid,
  unit_id uuid not null,
  kind text not null,
  at timestamp(3) with time zone not null,
  on_day date not null,
  by_person uuid,
  text text not null default ''::text,
  due_from_on date,
  due_to_on date,
  act_id uuid,
  constraint remediation_event_by_person_fkey FOREIGN KEY (by_person) REFERENCES person(id),
  constraint remediation_event_kind_check CHECK ((kind = ANY (ARRAY['entered'::text, 'issued'::text, 'received'::text, 'heard'::text, 'withdrawn'::text, 'taken_on'::text, 'reported'::text, 'accepted'::text, 'returned'::text, 'extended'::text, 'result_issued'::text, 'closed'::text, 'effect_checked'::text, 'moved'::text]))),
  constraint remediation_event_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES remediation_notice(id),
  constraint remediation_event_pkey PRIMARY KEY (id),
  constraint remediation_event_requirement_id_fkey FOREIGN KEY (requirement_id) REFERENCES remediation_requirement(id),
  constraint remediation_event_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX remediation_event_by_person_idx ON public.remediation_event USING btree (by_person) WHERE (by_person IS NOT NULL);
CREATE INDEX remediation_event_notice_id_id_idx ON public.remediation_event USING btree (notice_id, id);
CREATE INDEX remediation_event_requirement_id_idx ON public.remediation_event USING btree (requirement_id) WHERE (requirement_id IS NOT NULL);
CREATE INDEX remediation_event_unit_id_id_idx ON public.remediation_event USING btree (unit_id, id);
-- nennep_app: insert, select
-- policy event_known on remediation_event: (EXISTS ( SELECT
   FROM remediation_notice n
  WHERE (n.id = remediation_event.notice_id)))
create table remediation_notice (
  id uuid not null,
  unit_id uuid not null,
  source text not null,
  stage text not null,
  issuer_unit_id uuid,
  issuer_name text not null,
  number text not null default ''::text,
  issued_on date,
  subject text not null,
  merits text not null default ''::text,
  organisation text not null default ''::text,
  paper_id uuid,
  case_id uuid,
  received_on date,
  received_by uuid,
  heard_on date,
  heard_meeting_id uuid,
  heard_note text not null default ''::text,
  closed_on date,
  result_paper_id uuid,
  end_reason text not null default ''::text,
  version integer not null default 1,
  made_by uuid,
  made_at timestamp(3) with time zone not null,
  act_id uuid,
  person_id uuid,
  issued_as text,
  constraint remediation_notice_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id),
  constraint remediation_notice_check CHECK (((stage = 'draft'::text) OR (stage = 'withdrawn'::text) OR (issued_on IS NOT NULL))),
  constraint remediation_notice_check1 CHECK (((stage <> ALL (ARRAY['received'::text, 'heard'::text, 'closed'::text])) OR (received_on >= issued_on))),
  constraint remediation_notice_check2 CHECK (((stage <> ALL (ARRAY['heard'::text, 'closed'::text])) OR (heard_on >= received_on))),
  constraint remediation_notice_check3 CHECK (((stage = 'closed'::text) = (closed_on IS NOT NULL))),
  constraint remediation_notice_check4 CHECK (((stage = 'withdrawn'::text) = (end_reason <> ''::text))),
  constraint remediation_notice_check5 CHECK (((source = 'case'::text) = (case_id IS NOT NULL))),
  constraint remediation_notice_check6 CHECK (((source <> 'issued'::text) OR (issuer_unit_id IS NOT NULL))),
  constraint remediation_notice_check7 CHECK (((person_id IS NULL) OR (source = 'case'::text))),
  constraint remediation_notice_heard_meeting_id_fkey FOREIGN KEY (heard_meeting_id) REFERENCES meeting(id),
  constraint remediation_notice_issued_as_check CHECK ((issued_as = ANY (ARRAY['cell'::text, 'committee'::text, 'inspectionCommission'::text]))),
  constraint remediation_notice_issuer_name_check CHECK ((issuer_name <> ''::text)),
  constraint remediation_notice_issuer_unit_id_fkey FOREIGN KEY (issuer_unit_id) REFERENCES unit(id),
  constraint remediation_notice_made_by_fkey FOREIGN KEY (made_by) REFERENCES person(id),
  constraint remediation_notice_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES paper(id),
  constraint remediation_notice_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint remediation_notice_pkey PRIMARY KEY (id),
  constraint remediation_notice_received_by_fkey FOREIGN KEY (received_by) REFERENCES person(id),
  constraint remediation_notice_result_paper_id_fkey FOREIGN KEY (result_paper_id) REFERENCES paper(id),
  constraint remediation_notice_source_check CHECK ((source = ANY (ARRAY['entered'::text, 'issued'::text, 'case'::text]))),
  constraint remediation_notice_stage_check CHECK ((stage = ANY (ARRAY['draft'::text, 'issued'::text, 'received'::text, 'heard'::text, 'closed'::text, 'withdrawn'::text]))),
  constraint remediation_notice_subject_check CHECK ((subject <> ''::text)),
  constraint remediation_notice_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX remediation_notice_heard_meeting_id_idx ON public.remediation_notice USING btree (heard_meeting_id) WHERE (heard_meeting_id IS NOT NULL);
CREATE INDEX remediation_notice_issuer_unit_id_id_idx ON public.remediation_notice USING btree (issuer_unit_id, id) WHERE (issuer_unit_id IS NOT NULL);
CREATE INDEX remediation_notice_made_by_idx ON public.remediation_notice USING btree (made_by) WHERE (made_by IS NOT NULL);
CREATE INDEX remediation_notice_paper_id_idx ON public.remediation_notice USING btree (paper_id) WHERE (paper_id IS NOT NULL);
CREATE INDEX remediation_notice_person_id_idx ON public.remediation_notice USING btree (person_id) WHERE (person_id IS NOT NULL);
CREATE INDEX remediation_notice_received_by_idx ON public.remediation_notice USING btree (received_by) WHERE (received_by IS NOT NULL);
CREATE INDEX remediation_notice_result_paper_id_idx ON public.remediation_notice USING btree (result_paper_id) WHERE (result_paper_id IS NOT NULL);
CREATE INDEX remediation_notice_unit_id_id_idx ON public.remediation_notice USING btree (unit_id, id);
CREATE UNIQUE INDEX remediation_notice_case_id_idx ON public.remediation_notice USING btree (case_id) WHERE (case_id IS NOT NULL);
-- nennep_app: delete, insert, select, update
-- policy notice_known on remediation_notice: ((person_id IS NULL) OR remediation_seen(case_id, unit_id))
create table remediation_report (
  id uuid not null,
  requirement_id uuid not null,
  unit_id uuid not null,
  text text not null,
  file_id uuid,
  by_person uuid,
  at timestamp(3) with time zone not null,
  decision text,
  decided_by uuid,
  decided_on date,
  reference text not null default ''::text,
  note text not null default ''::text,
  act_id uuid,
  constraint remediation_report_by_person_fkey FOREIGN KEY (by_person) REFERENCES person(id),
  constraint remediation_report_check CHECK (((decision IS NULL) = (decided_on IS NULL))),
  constraint remediation_report_check1 CHECK (((decision IS DISTINCT FROM 'returned'::text) OR (note <> ''::text))),
  constraint remediation_report_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES person(id),
  constraint remediation_report_decision_check CHECK ((decision = ANY (ARRAY['accepted'::text, 'returned'::text]))),
  constraint remediation_report_file_id_fkey FOREIGN KEY (file_id) REFERENCES file(id),
  constraint remediation_report_pkey PRIMARY KEY (id),
  constraint remediation_report_requirement_id_fkey FOREIGN KEY (requirement_id) REFERENCES remediation_requirement(id),
  constraint remediation_report_text_check CHECK ((text <> ''::text)),
  constraint remediation_report_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX remediation_report_by_person_idx ON public.remediation_report USING btree (by_person) WHERE (by_person IS NOT NULL);
CREATE INDEX remediation_report_decided_by_idx ON public.remediation_report USING btree (decided_by) WHERE (decided_by IS NOT NULL);
CREATE INDEX remediation_report_file_id_idx ON public.remediation_report USING btree (file_id) WHERE (file_id IS NOT NULL);
CREATE INDEX remediation_report_requirement_id_id_idx ON public.remediation_report USING btree (requirement_id, id);
CREATE INDEX remediation_report_unit_id_id_idx ON public.remediation_report USING btree (unit_id, id);
CREATE UNIQUE INDEX remediation_report_one_waiting ON public.remediation_report USING btree (requirement_id) WHERE (decision IS NULL);
-- nennep_app: insert, select, update
-- policy report_known on remediation_report: (EXISTS ( SELECT
   FROM remediation_requirement r
  WHERE (r.id = remediation_report.requirement_id)))
create table remediation_requirement (
  id uuid not null,
  notice_id uuid not null,
  shortcoming_id uuid not null,
  unit_id uuid not null,
  seq integer not null,
  what text not null,
  who text not null,
  authority text not null default ''::text,
  product text not null,
  due_on date not null,
  state text not null,
  commitment_id uuid,
  accepted_on date,
  version integer not null default 1,
  constraint remediation_requirement_check CHECK (((state = 'accepted'::text) = (accepted_on IS NOT NULL))),
  constraint remediation_requirement_check1 CHECK (((state = 'assigned'::text) OR (commitment_id IS NOT NULL))),
  constraint remediation_requirement_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitment(id),
  constraint remediation_requirement_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES remediation_notice(id) ON DELETE CASCADE,
  constraint remediation_requirement_notice_id_seq_key UNIQUE (notice_id, seq),
  constraint remediation_requirement_pkey PRIMARY KEY (id),
  constraint remediation_requirement_seq_check CHECK ((seq >= 1)),
  constraint remediation_requirement_shortcoming_id_fkey FOREIGN KEY (shortcoming_id) REFERENCES remediation_shortcoming(id) ON DELETE CASCADE,
  constraint remediation_requirement_state_check CHECK ((state = ANY (ARRAY['assigned'::text, 'taken_on'::text, 'reported'::text, 'returned'::text, 'accepted'::text]))),
  constraint remediation_requirement_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  constraint remediation_requirement_what_check CHECK ((what <> ''::text)),
  constraint remediation_requirement_who_check CHECK ((who <> ''::text))
);
CREATE INDEX remediation_requirement_shortcoming_id_idx ON public.remediation_requirement USING btree (shortcoming_id);
CREATE INDEX remediation_requirement_unit_id_due_on_idx ON public.remediation_requirement USING btree (unit_id, due_on);
CREATE UNIQUE INDEX remediation_requirement_commitment_id_idx ON public.remediation_requirement USING btree (commitment_id) WHERE (commitment_id IS NOT NULL);
-- nennep_app: delete, insert, select, update
-- policy requirement_known on remediation_requirement: (EXISTS ( SELECT
   FROM remediation_notice n
  WHERE (n.id = remediation_requirement.notice_id)))
create table remediation_shortcoming (
  id uuid not null,
  notice_id uuid not null,
  unit_id uuid not null,
  seq integer not null,
  kind text not null,
  what text not null,
  responsible text not null default ''::text,
  person_id uuid,
  cause text not null default ''::text,
  solution_kind text,
  solution text not null default ''::text,
  constraint remediation_shortcoming_kind_check CHECK ((kind <> ''::text)),
  constraint remediation_shortcoming_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES remediation_notice(id) ON DELETE CASCADE,
  constraint remediation_shortcoming_notice_id_seq_key UNIQUE (notice_id, seq),
  constraint remediation_shortcoming_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint remediation_shortcoming_pkey PRIMARY KEY (id),
  constraint remediation_shortcoming_seq_check CHECK ((seq >= 1)),
  constraint remediation_shortcoming_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  constraint remediation_shortcoming_what_check CHECK ((what <> ''::text))
);
CREATE INDEX remediation_shortcoming_kind_unit_id_idx ON public.remediation_shortcoming USING btree (kind, unit_id);
CREATE INDEX remediation_shortcoming_person_id_idx ON public.remediation_shortcoming USING btree (person_id) WHERE (person_id IS NOT NULL);
CREATE INDEX remediation_shortcoming_unit_id_kind_id_idx ON public.remediation_shortcoming USING btree (unit_id, kind, id);
-- nennep_app: delete, insert, select, update
-- policy shortcoming_known on remediation_shortcoming: (EXISTS ( SELECT
   FROM remediation_notice n
  WHERE (n.id = remediation_shortcoming.notice_id)))
create table reminder (
  unit_id uuid not null,
  kind text not null,
  subject_id uuid not null,
  due_on date not null,
  person_id uuid not null,
  channel text not null,
  days_before integer not null,
  sent_at timestamp(3) with time zone not null,
  proof text not null,
  constraint reminder_channel_check CHECK ((channel = ANY (ARRAY['app'::text, 'email'::text]))),
  constraint reminder_days_before_check CHECK ((days_before >= 0)),
  constraint reminder_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint reminder_pkey PRIMARY KEY (unit_id, kind, subject_id, due_on, person_id, channel, days_before),
  constraint reminder_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX reminder_person_id_sent_at_idx ON public.reminder USING btree (person_id, sent_at);
-- nennep_app: delete, insert, select, update
create table reorganisation (
  id uuid not null,
  unit_id uuid not null,
  kind text not null,
  stage text not null default 'draft'::text,
  title text not null,
  effective_on date not null,
  plan jsonb not null,
  preview jsonb,
  seen_digest text,
  decided_number text,
  decided_symbol text,
  decided_issuer text,
  decided_on date,
  paper_id uuid,
  dropped_reason text not null default ''::text,
  stopped_code text,
  made_at timestamp(3) with time zone not null,
  decided_at timestamp(3) with time zone,
  done_at timestamp(3) with time zone,
  version integer not null default 1,
  constraint reorganisation_check CHECK ((num_nulls(decided_number, decided_symbol, decided_issuer, decided_on) = ANY (ARRAY[0, 4]))),
  constraint reorganisation_check1 CHECK (((stage = ANY (ARRAY['decided'::text, 'done'::text])) <= (decided_on IS NOT NULL))),
  constraint reorganisation_check2 CHECK (((stage = 'done'::text) = (done_at IS NOT NULL))),
  constraint reorganisation_check3 CHECK (((stage = 'previewed'::text) <= (seen_digest IS NOT NULL))),
  constraint reorganisation_kind_check CHECK ((kind = ANY (ARRAY['merge'::text, 'split'::text, 'move'::text, 'close'::text]))),
  constraint reorganisation_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES paper(id),
  constraint reorganisation_pkey PRIMARY KEY (id),
  constraint reorganisation_stage_check CHECK ((stage = ANY (ARRAY['draft'::text, 'previewed'::text, 'decided'::text, 'done'::text, 'dropped'::text]))),
  constraint reorganisation_title_check CHECK ((title <> ''::text)),
  constraint reorganisation_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX reorganisation_effective_on_idx ON public.reorganisation USING btree (effective_on) WHERE (stage = 'decided'::text);
CREATE INDEX reorganisation_unit_id_id_idx ON public.reorganisation USING btree (unit_id, id);
-- nennep_app: insert, select, update
create table reorganisation_link (
  unit_id uuid not null,
  predecessor_id uuid not null,
  on_day date not null,
  reorganisation_id uuid not null,
  constraint reorganisation_link_check CHECK ((predecessor_id <> unit_id)),
  constraint reorganisation_link_pkey PRIMARY KEY (unit_id, predecessor_id, reorganisation_id),
  constraint reorganisation_link_predecessor_id_fkey FOREIGN KEY (predecessor_id) REFERENCES unit(id),
  constraint reorganisation_link_reorganisation_id_fkey FOREIGN KEY (reorganisation_id) REFERENCES reorganisation(id),
  constraint reorganisation_link_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX reorganisation_link_predecessor_id_idx ON public.reorganisation_link USING btree (predecessor_id);
-- nennep_app: insert, select
create table reorganisation_unit (
  reorganisation_id uuid not null,
  unit_id uuid not null,
  is_open boolean not null,
  constraint reorganisation_unit_pkey PRIMARY KEY (reorganisation_id, unit_id),
  constraint reorganisation_unit_reorganisation_id_fkey FOREIGN KEY (reorganisation_id) REFERENCES reorganisation(id),
  constraint reorganisation_unit_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE UNIQUE INDEX reorganisation_unit_open ON public.reorganisation_unit USING btree (unit_id) WHERE is_open;
-- nennep_app: delete, insert, select, update
create table report_addendum (
  id uuid not null,
  period_id uuid not null,
  unit_id uuid not null,
  text text not null,
  added_at timestamp(3) with time zone not null,
  added_by uuid,
  act_id uuid not null,
  paper_id uuid,
  constraint report_addendum_added_by_fkey FOREIGN KEY (added_by) REFERENCES person(id),
  constraint report_addendum_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES paper(id),
  constraint report_addendum_period_id_fkey FOREIGN KEY (period_id) REFERENCES report_period(id),
  constraint report_addendum_pkey PRIMARY KEY (id),
  constraint report_addendum_text_check CHECK ((text <> ''::text)),
  constraint report_addendum_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX report_addendum_period_id_id_idx ON public.report_addendum USING btree (period_id, id);
-- nennep_app: delete, insert, select, update
create table report_answer (
  unit_id uuid not null,
  month text not null,
  indicator text not null,
  period_id uuid not null,
  value bigint not null,
  constraint report_answer_month_check CHECK ((month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'::text)),
  constraint report_answer_period_id_fkey FOREIGN KEY (period_id) REFERENCES report_period(id),
  constraint report_answer_pkey PRIMARY KEY (unit_id, month, indicator, period_id),
  constraint report_answer_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  constraint report_answer_value_check CHECK ((value >= 0))
);
CREATE INDEX report_answer_period_id_idx ON public.report_answer USING btree (period_id);
-- nennep_app: delete, insert, select, update
create table report_mark (
  id uuid not null default gen_random_uuid(),
  unit_id uuid not null,
  month text not null,
  onward boolean not null,
  marked_at timestamp(3) with time zone not null default clock_timestamp(),
  constraint report_mark_month_check CHECK ((month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'::text)),
  constraint report_mark_pkey PRIMARY KEY (id),
  constraint report_mark_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id) ON DELETE CASCADE
);
CREATE INDEX report_mark_unit_id_month_idx ON public.report_mark USING btree (unit_id, month);
-- nennep_app: delete, insert, select, update
create table report_own (
  unit_id uuid not null,
  month text not null,
  carried_to uuid[] not null,
  counts jsonb not null,
  constraint report_own_month_check CHECK ((month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'::text)),
  constraint report_own_pkey PRIMARY KEY (unit_id, month),
  constraint report_own_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id) ON DELETE CASCADE
);
CREATE INDEX report_own_month_unit_id_idx ON public.report_own USING btree (month, unit_id);
-- nennep_app: delete, insert, select, update
create table report_period (
  id uuid not null,
  unit_id uuid not null,
  form text not null,
  kind text not null,
  first_month text not null,
  last_month text not null,
  due_on date not null,
  questions jsonb not null default '[]'::jsonb,
  stage text not null,
  opened_on date not null,
  locked_on date,
  frozen jsonb,
  version integer not null default 1,
  act_id uuid not null,
  constraint report_period_check CHECK ((last_month >= first_month)),
  constraint report_period_check1 CHECK (((stage = 'locked'::text) = (locked_on IS NOT NULL))),
  constraint report_period_check2 CHECK (((locked_on IS NULL) = (frozen IS NULL))),
  constraint report_period_first_month_check CHECK ((first_month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'::text)),
  constraint report_period_kind_check CHECK ((kind = ANY (ARRAY['month'::text, 'quarter'::text, 'half_year'::text, 'year'::text, 'term'::text]))),
  constraint report_period_last_month_check CHECK ((last_month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'::text)),
  constraint report_period_pkey PRIMARY KEY (id),
  constraint report_period_stage_check CHECK ((stage = ANY (ARRAY['open'::text, 'locked'::text]))),
  constraint report_period_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  constraint report_period_unit_id_form_first_month_last_month_key UNIQUE (unit_id, form, first_month, last_month)
);
-- nennep_app: delete, insert, select, update
create table report_state (
  only_one boolean not null default true,
  whole_at timestamp(3) with time zone not null,
  definitions text not null,
  constraint report_state_only_one_check CHECK (only_one),
  constraint report_state_pkey PRIMARY KEY (only_one)
);
-- nennep_app: delete, insert, select, update
create table report_submission (
  period_id uuid not null,
  unit_id uuid not null,
  stage text not null,
  sections jsonb not null,
  answers jsonb not null,
  figures jsonb not null,
  code text not null,
  submitted_at timestamp(3) with time zone not null,
  submitted_by uuid,
  reason text not null default ''::text,
  decided_at timestamp(3) with time zone,
  version integer not null default 1,
  act_id uuid not null,
  paper_id uuid,
  signer jsonb,
  constraint report_submission_check CHECK (((stage = 'returned'::text) = (reason <> ''::text))),
  constraint report_submission_check1 CHECK (((stage = 'submitted'::text) = (decided_at IS NULL))),
  constraint report_submission_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES paper(id),
  constraint report_submission_paper_signed CHECK (((paper_id IS NULL) = (signer IS NULL))),
  constraint report_submission_period_id_fkey FOREIGN KEY (period_id) REFERENCES report_period(id),
  constraint report_submission_pkey PRIMARY KEY (period_id, unit_id),
  constraint report_submission_stage_check CHECK ((stage = ANY (ARRAY['submitted'::text, 'returned'::text, 'approved'::text]))),
  constraint report_submission_submitted_by_fkey FOREIGN KEY (submitted_by) REFERENCES person(id),
  constraint report_submission_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX report_submission_unit_id_period_id_idx ON public.report_submission USING btree (unit_id, period_id);
-- nennep_app: delete, insert, select, update
create table report_total (
  unit_id uuid not null,
  span text not null,
  counts jsonb not null,
  constraint report_total_pkey PRIMARY KEY (unit_id, span),
  constraint report_total_span_check CHECK ((span ~ '^[0-9]{4}(-(0[1-9]|1[0-2]))?$'::text)),
  constraint report_total_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id) ON DELETE CASCADE
);
-- nennep_app: delete, insert, select, update
create table reserved_opinion (
  id uuid not null,
  unit_id uuid not null,
  meeting_id uuid not null,
  person_id uuid not null,
  vote_id uuid,
  text text not null,
  constraint reserved_opinion_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(id),
  constraint reserved_opinion_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint reserved_opinion_pkey PRIMARY KEY (id),
  constraint reserved_opinion_text_check CHECK ((text <> ''::text)),
  constraint reserved_opinion_vote_id_fkey FOREIGN KEY (vote_id) REFERENCES vote(id)
);
CREATE INDEX reserved_opinion_meeting_id_idx ON public.reserved_opinion USING btree (meeting_id);
-- nennep_app: delete, insert, select, update
create table residence_contact (
  id uuid not null,
  unit_id uuid not null,
  stage text not null,
  person_id uuid,
  person_name text not null,
  from_unit_id uuid,
  from_name text not null default ''::text,
  to_unit_id uuid,
  to_name text not null default ''::text,
  introducer_id uuid,
  address text not null default ''::text,
  workplace text not null default ''::text,
  phone text not null default ''::text,
  born_year integer,
  admitted_on date,
  official_on date,
  exception text,
  asked_on date not null,
  asked_by uuid,
  introduced_on date,
  introduction_paper_id uuid,
  introduction_number text not null default ''::text,
  introduction_issuer text not null default ''::text,
  received_on date,
  ended_on date,
  end_cause text,
  close_reason text not null default ''::text,
  paper_back_on date,
  act_id uuid,
  constraint residence_contact_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES person(id),
  constraint residence_contact_born_year_check CHECK (((born_year >= 1900) AND (born_year <= 2200))),
  constraint residence_contact_check CHECK (((from_unit_id IS NULL) = (from_name <> ''::text))),
  constraint residence_contact_check1 CHECK (((to_unit_id IS NULL) = (to_name <> ''::text))),
  constraint residence_contact_check10 CHECK (((paper_back_on IS NULL) OR (paper_back_on >= ended_on))),
  constraint residence_contact_check2 CHECK (((from_unit_id IS NULL) = (person_id IS NULL))),
  constraint residence_contact_check3 CHECK (((from_unit_id IS NOT NULL) OR (to_unit_id IS NOT NULL))),
  constraint residence_contact_check4 CHECK ((from_unit_id <> to_unit_id)),
  constraint residence_contact_check5 CHECK ((unit_id = COALESCE(from_unit_id, to_unit_id))),
  constraint residence_contact_check6 CHECK (((stage <> 'introduced'::text) OR (introduced_on IS NOT NULL))),
  constraint residence_contact_check7 CHECK (((stage <> ALL (ARRAY['received'::text, 'ended'::text])) OR (received_on >= introduced_on))),
  constraint residence_contact_check8 CHECK (((stage = 'ended'::text) = (ended_on IS NOT NULL))),
  constraint residence_contact_check9 CHECK (((ended_on IS NULL) = (end_cause IS NULL))),
  constraint residence_contact_end_cause_check CHECK ((end_cause = ANY (ARRAY['moved_home'::text, 'left_work'::text, 'joined_here'::text, 'left_party'::text, 'other'::text]))),
  constraint residence_contact_exception_check CHECK ((exception = ANY (ARRAY['barracks'::text, 'full_time_study'::text, 'student_away'::text]))),
  constraint residence_contact_from_unit_id_fkey FOREIGN KEY (from_unit_id) REFERENCES unit(id),
  constraint residence_contact_introducer_id_fkey FOREIGN KEY (introducer_id) REFERENCES unit(id),
  constraint residence_contact_person_id_fkey FOREIGN KEY (person_id) REFERENCES member(id),
  constraint residence_contact_person_name_check CHECK ((person_name <> ''::text)),
  constraint residence_contact_pkey PRIMARY KEY (id),
  constraint residence_contact_stage_check CHECK ((stage = ANY (ARRAY['requested'::text, 'asked'::text, 'introduced'::text, 'received'::text, 'ended'::text, 'withdrawn'::text]))),
  constraint residence_contact_to_unit_id_fkey FOREIGN KEY (to_unit_id) REFERENCES unit(id),
  constraint residence_contact_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX residence_contact_from_unit_id_id_idx ON public.residence_contact USING btree (from_unit_id, id) WHERE (from_unit_id IS NOT NULL);
CREATE INDEX residence_contact_introducer_id_id_idx ON public.residence_contact USING btree (introducer_id, id) WHERE (introducer_id IS NOT NULL);
CREATE INDEX residence_contact_person_id_id_idx ON public.residence_contact USING btree (person_id, id) WHERE (person_id IS NOT NULL);
CREATE INDEX residence_contact_to_unit_id_id_idx ON public.residence_contact USING btree (to_unit_id, id) WHERE (to_unit_id IS NOT NULL);
CREATE INDEX residence_contact_unit_id_id_idx ON public.residence_contact USING btree (unit_id, id);
CREATE UNIQUE INDEX residence_contact_one_open ON public.residence_contact USING btree (person_id) WHERE ((person_id IS NOT NULL) AND (stage = ANY (ARRAY['requested'::text, 'asked'::text, 'introduced'::text, 'received'::text])));
-- nennep_app: insert, select, update
create table residence_remark (
  id uuid not null,
  contact_id uuid not null,
  unit_id uuid not null,
  year integer not null,
  given_on date not null,
  activities text not null default ''::text,
  remark text not null,
  signed_by text not null default ''::text,
  written_by uuid,
  act_id uuid,
  constraint residence_remark_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES residence_contact(id),
  constraint residence_remark_pkey PRIMARY KEY (id),
  constraint residence_remark_remark_check CHECK ((remark <> ''::text)),
  constraint residence_remark_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  constraint residence_remark_written_by_fkey FOREIGN KEY (written_by) REFERENCES person(id),
  constraint residence_remark_year_check CHECK (((year >= 1990) AND (year <= 2200)))
);
CREATE INDEX residence_remark_contact_id_year_idx ON public.residence_remark USING btree (contact_id, year);
CREATE INDEX residence_remark_unit_id_id_idx ON public.residence_remark USING btree (unit_id, id);
-- nennep_app: insert, select
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
create table score_line (
  meeting_id uuid not null,
  score_column text not null,
  criterion_id text not null,
  unit_id uuid not null,
  position integer not null,
  max numeric(5,1) not null,
  points numeric(5,1),
  met boolean,
  level text,
  source text not null,
  reason_code text,
  facts jsonb not null,
  sentence text,
  computed_points numeric(5,1),
  constraint score_line_check CHECK (((points >= (0)::numeric) AND (points <= max))),
  constraint score_line_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(id),
  constraint score_line_pkey PRIMARY KEY (meeting_id, score_column, criterion_id),
  constraint score_line_score_column_check CHECK ((score_column = ANY (ARRAY['own'::text, 'observer'::text, 'decided'::text]))),
  constraint score_line_source_check CHECK ((source = ANY (ARRAY['computed'::text, 'judged'::text, 'inapplicable'::text, 'pending'::text, 'open'::text])))
);
-- nennep_app: delete, insert, select, update
create table score_sheet (
  meeting_id uuid not null,
  score_column text not null,
  unit_id uuid not null,
  total numeric(6,2),
  grade text,
  constraint score_sheet_grade_check CHECK ((grade = ANY (ARRAY['good'::text, 'fair'::text, 'average'::text, 'poor'::text]))),
  constraint score_sheet_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(id),
  constraint score_sheet_pkey PRIMARY KEY (meeting_id, score_column),
  constraint score_sheet_score_column_check CHECK ((score_column = ANY (ARRAY['own'::text, 'observer'::text, 'decided'::text])))
);
-- nennep_app: delete, insert, select, update
create table shortcoming (
  id uuid not null,
  unit_id uuid not null,
  meeting_id uuid not null,
  item_id uuid,
  what text not null,
  constraint shortcoming_item_id_fkey FOREIGN KEY (item_id) REFERENCES agenda_item(id) ON DELETE SET NULL,
  constraint shortcoming_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(id),
  constraint shortcoming_pkey PRIMARY KEY (id),
  constraint shortcoming_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  constraint shortcoming_what_check CHECK ((what <> ''::text))
);
CREATE INDEX shortcoming_item_id_idx ON public.shortcoming USING btree (item_id) WHERE (item_id IS NOT NULL);
CREATE INDEX shortcoming_meeting_id_idx ON public.shortcoming USING btree (meeting_id);
CREATE INDEX shortcoming_unit_id_idx ON public.shortcoming USING btree (unit_id);
-- nennep_app: delete, insert, select, update
create table shortcoming_cause (
  shortcoming_id uuid not null,
  position integer not null,
  unit_id uuid not null,
  text text not null,
  constraint shortcoming_cause_pkey PRIMARY KEY (shortcoming_id, "position"),
  constraint shortcoming_cause_position_check CHECK (("position" > 0)),
  constraint shortcoming_cause_shortcoming_id_fkey FOREIGN KEY (shortcoming_id) REFERENCES shortcoming(id),
  constraint shortcoming_cause_text_check CHECK ((text <> ''::text))
);
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
  due_on date,
  handed_over_on date,
  constraint term_basis_kind_check CHECK ((basis_kind = ANY (ARRAY['election'::text, 'appointment'::text, 'assignment'::text, 'interim'::text]))),
  constraint term_check CHECK ((to_on >= from_on)),
  constraint term_check1 CHECK ((due_on > from_on)),
  constraint term_check2 CHECK ((handed_over_on >= from_on)),
  constraint term_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint term_pkey PRIMARY KEY (id),
  constraint term_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX term_office_idx ON public.term USING btree (office, unit_id);
CREATE INDEX term_person_id_idx ON public.term USING btree (person_id);
CREATE INDEX term_unit_id_idx ON public.term USING btree (unit_id);
CREATE INDEX term_unit_id_to_on_idx ON public.term USING btree (unit_id, to_on) WHERE ((to_on IS NOT NULL) AND (handed_over_on IS NULL));
-- nennep_app: delete, insert, select, update
create table term_ended_with_unit (
  term_id uuid not null,
  unit_id uuid not null,
  to_on_before date,
  constraint term_ended_with_unit_pkey PRIMARY KEY (term_id),
  constraint term_ended_with_unit_term_id_fkey FOREIGN KEY (term_id) REFERENCES term(id),
  constraint term_ended_with_unit_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX term_ended_with_unit_unit_id_idx ON public.term_ended_with_unit USING btree (unit_id);
-- nennep_app: delete, insert, select, update
create table term_extension (
  id uuid not null,
  term_id uuid not null,
  unit_id uuid not null,
  due_before date,
  due_on date not null,
  decided_number text not null,
  decided_symbol text not null,
  decided_issuer text not null,
  decided_on date not null,
  act_id uuid not null,
  constraint term_extension_check CHECK ((due_on > due_before)),
  constraint term_extension_pkey PRIMARY KEY (id),
  constraint term_extension_term_id_fkey FOREIGN KEY (term_id) REFERENCES term(id),
  constraint term_extension_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX term_extension_term_id_id_idx ON public.term_extension USING btree (term_id, id);
CREATE INDEX term_extension_unit_id_idx ON public.term_extension USING btree (unit_id);
-- nennep_app: insert, select
create table topic (
  id uuid not null,
  unit_id uuid not null,
  year integer not null,
  quarter integer not null,
  title text not null,
  guidance text not null default ''::text,
  withdrawn_at timestamp(3) with time zone,
  act_id uuid not null,
  constraint topic_pkey PRIMARY KEY (id),
  constraint topic_quarter_check CHECK (((quarter >= 1) AND (quarter <= 4))),
  constraint topic_title_check CHECK ((title <> ''::text)),
  constraint topic_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  constraint topic_year_check CHECK (((year >= 1990) AND (year <= 2200)))
);
CREATE INDEX topic_unit_id_year_quarter_idx ON public.topic USING btree (unit_id, year, quarter);
-- nennep_app: delete, insert, select, update
create table training_answer (
  attempt_id uuid not null,
  place integer not null,
  unit_id uuid not null,
  question_id uuid not null,
  shown integer[] not null,
  chosen integer,
  constraint training_answer_attempt_id_fkey FOREIGN KEY (attempt_id) REFERENCES training_attempt(id),
  constraint training_answer_attempt_id_question_id_key UNIQUE (attempt_id, question_id),
  constraint training_answer_chosen_check CHECK (((chosen >= 0) AND (chosen <= 3))),
  constraint training_answer_pkey PRIMARY KEY (attempt_id, place),
  constraint training_answer_place_check CHECK ((place > 0)),
  constraint training_answer_question_id_fkey FOREIGN KEY (question_id) REFERENCES training_question(id),
  constraint training_answer_shown_check CHECK ((cardinality(shown) = 4)),
  constraint training_answer_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX training_answer_question_id_idx ON public.training_answer USING btree (question_id);
-- nennep_app: insert, select, update
create table training_attempt (
  id uuid not null,
  contest_id uuid not null,
  unit_id uuid not null,
  person_id uuid not null,
  cell_id uuid not null,
  number integer not null,
  started_at timestamp(3) with time zone not null,
  ends_at timestamp(3) with time zone not null,
  handed_at timestamp(3) with time zone,
  guess integer,
  act_id uuid,
  sheet_state text,
  sheet_reason text not null default ''::text,
  sheet_minutes integer,
  typed_by uuid,
  compared_by uuid,
  constraint training_attempt_cell_id_fkey FOREIGN KEY (cell_id) REFERENCES unit(id),
  constraint training_attempt_check CHECK ((ends_at > started_at)),
  constraint training_attempt_check1 CHECK ((handed_at >= started_at)),
  constraint training_attempt_compared_by_fkey FOREIGN KEY (compared_by) REFERENCES person(id),
  constraint training_attempt_contest_id_fkey FOREIGN KEY (contest_id) REFERENCES training_contest(id),
  constraint training_attempt_contest_id_person_id_number_key UNIQUE (contest_id, person_id, number),
  constraint training_attempt_guess_check CHECK ((guess >= 0)),
  constraint training_attempt_number_check CHECK ((number > 0)),
  constraint training_attempt_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint training_attempt_pkey PRIMARY KEY (id),
  constraint training_attempt_sheet_minutes_check CHECK ((sheet_minutes > 0)),
  constraint training_attempt_sheet_reason CHECK (((NOT (sheet_state IS DISTINCT FROM 'withdrawn'::text)) = (sheet_reason <> ''::text))),
  constraint training_attempt_sheet_state_check CHECK ((sheet_state = ANY (ARRAY['drawn'::text, 'typed'::text, 'handed_in'::text, 'withdrawn'::text]))),
  constraint training_attempt_sheet_typed CHECK (((sheet_state <> ALL (ARRAY['typed'::text, 'handed_in'::text])) OR ((typed_by IS NOT NULL) AND (sheet_minutes IS NOT NULL)))),
  constraint training_attempt_two_people CHECK ((compared_by <> typed_by)),
  constraint training_attempt_typed_by_fkey FOREIGN KEY (typed_by) REFERENCES person(id),
  constraint training_attempt_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX training_attempt_contest_id_cell_id_idx ON public.training_attempt USING btree (contest_id, cell_id);
CREATE INDEX training_attempt_contest_id_id_idx ON public.training_attempt USING btree (contest_id, id) WHERE (sheet_state IS NOT NULL);
CREATE INDEX training_attempt_person_id_idx ON public.training_attempt USING btree (person_id);
-- nennep_app: insert, select, update
create table training_attendance (
  session_id uuid not null,
  trainee_id uuid not null,
  class_id uuid not null,
  unit_id uuid not null,
  present boolean not null,
  constraint training_attendance_class_id_fkey FOREIGN KEY (class_id) REFERENCES training_class(id),
  constraint training_attendance_pkey PRIMARY KEY (session_id, trainee_id),
  constraint training_attendance_session_id_fkey FOREIGN KEY (session_id) REFERENCES training_session(id),
  constraint training_attendance_trainee_id_fkey FOREIGN KEY (trainee_id) REFERENCES training_trainee(id),
  constraint training_attendance_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX training_attendance_class_id_idx ON public.training_attendance USING btree (class_id);
CREATE INDEX training_attendance_trainee_id_idx ON public.training_attendance USING btree (trainee_id);
-- nennep_app: delete, insert, select, update
create table training_certificate (
  trainee_id uuid not null,
  class_id uuid not null,
  unit_id uuid not null,
  year integer not null,
  number integer not null,
  symbol text not null,
  check_code text not null,
  issued_on date not null,
  state text not null,
  void_reason text not null default ''::text,
  act_id uuid,
  constraint training_certificate_check CHECK (((state = 'void'::text) = (void_reason <> ''::text))),
  constraint training_certificate_class_id_fkey FOREIGN KEY (class_id) REFERENCES training_class(id),
  constraint training_certificate_number_check CHECK ((number > 0)),
  constraint training_certificate_pkey PRIMARY KEY (trainee_id),
  constraint training_certificate_state_check CHECK ((state = ANY (ARRAY['issued'::text, 'void'::text]))),
  constraint training_certificate_trainee_id_fkey FOREIGN KEY (trainee_id) REFERENCES training_trainee(id),
  constraint training_certificate_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  constraint training_certificate_unit_id_year_number_key UNIQUE (unit_id, year, number)
);
CREATE INDEX training_certificate_class_id_idx ON public.training_certificate USING btree (class_id);
-- nennep_app: insert, select, update
create table training_class (
  id uuid not null,
  unit_id uuid not null,
  code text not null,
  title text not null,
  kind text not null,
  basis text not null,
  place text not null default ''::text,
  audience text[] not null,
  nominate_by date not null,
  stage text not null,
  stage_reason text not null default ''::text,
  opened_on date,
  settled_on date,
  closed_on date,
  version integer not null default 1,
  act_id uuid,
  constraint training_class_basis_check CHECK ((basis <> ''::text)),
  constraint training_class_check CHECK ((settled_on >= opened_on)),
  constraint training_class_check1 CHECK ((closed_on >= settled_on)),
  constraint training_class_check2 CHECK (((stage = 'cancelled'::text) = (stage_reason <> ''::text))),
  constraint training_class_code_check CHECK ((code <> ''::text)),
  constraint training_class_kind_check CHECK ((kind = ANY (ARRAY['party_awareness'::text, 'new_member_theory'::text, 'party_work'::text, 'inspection_work'::text]))),
  constraint training_class_pkey PRIMARY KEY (id),
  constraint training_class_stage_check CHECK ((stage = ANY (ARRAY['draft'::text, 'open'::text, 'settled'::text, 'closed'::text, 'cancelled'::text]))),
  constraint training_class_title_check CHECK ((title <> ''::text)),
  constraint training_class_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX training_class_unit_id_id_idx ON public.training_class USING btree (unit_id, id);
CREATE UNIQUE INDEX training_class_code ON public.training_class USING btree (unit_id, code) WHERE (stage <> 'cancelled'::text);
-- nennep_app: insert, select, update
create table training_contest (
  id uuid not null,
  unit_id uuid not null,
  title text not null,
  basis text not null,
  opens_at timestamp(3) with time zone not null,
  closes_at timestamp(3) with time zone not null,
  parts jsonb not null,
  prizes jsonb not null,
  minutes integer not null,
  points numeric(6,2) not null,
  attempts integer not null,
  stage text not null,
  stage_reason text not null default ''::text,
  paper_id uuid,
  version integer not null default 1,
  act_id uuid,
  cell_prizes jsonb not null default '[]'::jsonb,
  constraint training_contest_attempts_check CHECK ((attempts > 0)),
  constraint training_contest_basis_check CHECK ((basis <> ''::text)),
  constraint training_contest_check CHECK ((closes_at > opens_at)),
  constraint training_contest_check1 CHECK (((stage = 'cancelled'::text) = (stage_reason <> ''::text))),
  constraint training_contest_minutes_check CHECK ((minutes > 0)),
  constraint training_contest_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES paper(id),
  constraint training_contest_pkey PRIMARY KEY (id),
  constraint training_contest_stage_check CHECK ((stage = ANY (ARRAY['draft'::text, 'open'::text, 'closed'::text, 'cancelled'::text]))),
  constraint training_contest_title_check CHECK ((title <> ''::text)),
  constraint training_contest_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX training_contest_unit_id_id_idx ON public.training_contest USING btree (unit_id, id);
-- nennep_app: insert, select, update
create table training_question (
  id uuid not null,
  unit_id uuid not null,
  topic text not null,
  wording text not null,
  options text[] not null,
  right_option integer not null,
  explanation text not null default ''::text,
  basis_symbol text not null,
  basis_article text not null default ''::text,
  rule_code text,
  rule_pin text,
  checked text not null,
  stage text not null,
  retired_reason text not null default ''::text,
  written_by uuid,
  approved_by uuid,
  approved_on date,
  version integer not null default 1,
  act_id uuid,
  constraint training_question_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES person(id),
  constraint training_question_basis_symbol_check CHECK ((basis_symbol <> ''::text)),
  constraint training_question_check CHECK ((approved_by <> written_by)),
  constraint training_question_check1 CHECK (((stage = 'retired'::text) = (retired_reason <> ''::text))),
  constraint training_question_check2 CHECK (((rule_code IS NULL) OR (stage = 'draft'::text) OR (rule_pin IS NOT NULL))),
  constraint training_question_checked_check CHECK ((checked = ANY (ARRAY['source_given'::text, 'publicly_verified'::text, 'reviewer_approved'::text]))),
  constraint training_question_options_check CHECK ((cardinality(options) = 4)),
  constraint training_question_pkey PRIMARY KEY (id),
  constraint training_question_right_option_check CHECK (((right_option >= 0) AND (right_option <= 3))),
  constraint training_question_stage_check CHECK ((stage = ANY (ARRAY['draft'::text, 'approved'::text, 'retired'::text]))),
  constraint training_question_topic_check CHECK ((topic <> ''::text)),
  constraint training_question_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  constraint training_question_wording_check CHECK ((wording <> ''::text)),
  constraint training_question_written_by_fkey FOREIGN KEY (written_by) REFERENCES person(id)
);
CREATE INDEX training_question_unit_id_id_idx ON public.training_question USING btree (unit_id, id);
-- nennep_app: insert, select, update
create table training_quota (
  class_id uuid not null,
  for_unit_id uuid not null,
  unit_id uuid not null,
  seats integer not null,
  constraint training_quota_class_id_fkey FOREIGN KEY (class_id) REFERENCES training_class(id),
  constraint training_quota_for_unit_id_fkey FOREIGN KEY (for_unit_id) REFERENCES unit(id),
  constraint training_quota_pkey PRIMARY KEY (class_id, for_unit_id),
  constraint training_quota_seats_check CHECK ((seats > 0)),
  constraint training_quota_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX training_quota_for_unit_id_idx ON public.training_quota USING btree (for_unit_id);
-- nennep_app: delete, insert, select, update
create table training_series (
  unit_id uuid not null,
  year integer not null,
  last_number integer not null,
  constraint training_series_last_number_check CHECK ((last_number >= 0)),
  constraint training_series_pkey PRIMARY KEY (unit_id, year),
  constraint training_series_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  constraint training_series_year_check CHECK (((year >= 1950) AND (year <= 2200)))
);
-- nennep_app: delete, insert, select, update
create table training_session (
  id uuid not null,
  class_id uuid not null,
  unit_id uuid not null,
  on_day date not null,
  starts text not null default ''::text,
  place text not null default ''::text,
  topic text not null,
  lecturer text not null default ''::text,
  minutes integer not null,
  marked_on date,
  constraint training_session_class_id_fkey FOREIGN KEY (class_id) REFERENCES training_class(id),
  constraint training_session_minutes_check CHECK ((minutes > 0)),
  constraint training_session_pkey PRIMARY KEY (id),
  constraint training_session_topic_check CHECK ((topic <> ''::text)),
  constraint training_session_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX training_session_class_id_on_day_id_idx ON public.training_session USING btree (class_id, on_day, id);
-- nennep_app: delete, insert, select, update
create table training_trainee (
  id uuid not null,
  class_id uuid not null,
  unit_id uuid not null,
  person_id uuid,
  from_unit_id uuid,
  from_name text not null,
  name text not null,
  role text not null,
  state text not null,
  reason text not null default ''::text,
  score numeric(4,2),
  grade text,
  passed boolean,
  nominated_by uuid,
  act_id uuid,
  constraint training_trainee_check CHECK (((state = ANY (ARRAY['declined'::text, 'withdrawn'::text])) = (reason <> ''::text))),
  constraint training_trainee_check1 CHECK (((grade IS NULL) = (passed IS NULL))),
  constraint training_trainee_class_id_fkey FOREIGN KEY (class_id) REFERENCES training_class(id),
  constraint training_trainee_from_name_check CHECK ((from_name <> ''::text)),
  constraint training_trainee_from_unit_id_fkey FOREIGN KEY (from_unit_id) REFERENCES unit(id),
  constraint training_trainee_grade_check CHECK ((grade = ANY (ARRAY['excellent'::text, 'good'::text, 'average'::text, 'below'::text, 'not_tested'::text]))),
  constraint training_trainee_name_check CHECK ((name <> ''::text)),
  constraint training_trainee_nominated_by_fkey FOREIGN KEY (nominated_by) REFERENCES person(id),
  constraint training_trainee_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint training_trainee_pkey PRIMARY KEY (id),
  constraint training_trainee_score_check CHECK (((score >= (0)::numeric) AND (score <= (10)::numeric))),
  constraint training_trainee_state_check CHECK ((state = ANY (ARRAY['nominated'::text, 'confirmed'::text, 'declined'::text, 'withdrawn'::text]))),
  constraint training_trainee_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX training_trainee_class_id_id_idx ON public.training_trainee USING btree (class_id, id);
CREATE INDEX training_trainee_from_unit_id_idx ON public.training_trainee USING btree (from_unit_id) WHERE (from_unit_id IS NOT NULL);
CREATE INDEX training_trainee_person_id_idx ON public.training_trainee USING btree (person_id) WHERE (person_id IS NOT NULL);
CREATE UNIQUE INDEX training_trainee_once ON public.training_trainee USING btree (class_id, person_id) WHERE ((person_id IS NOT NULL) AND (state = ANY (ARRAY['nominated'::text, 'confirmed'::text])));
-- nennep_app: insert, select, update
create table transfer (
  id uuid not null,
  unit_id uuid not null,
  kind text not null,
  stage text not null,
  person_id uuid,
  person_name text not null,
  from_unit_id uuid,
  from_name text not null default ''::text,
  to_unit_id uuid,
  to_name text not null default ''::text,
  issuer_unit_id uuid,
  cause text not null,
  reason text not null default ''::text,
  effective_on date not null,
  until_on date,
  requested_on date not null,
  requested_by uuid,
  reviewed_on date,
  reviewed_in text,
  review_meeting_id uuid,
  review_note text not null default ''::text,
  file_sealed_on date,
  introduction_paper_id uuid,
  introduction_number text not null default ''::text,
  introduction_issuer text not null default ''::text,
  introduced_on date,
  handed_over_on date,
  presented_on date,
  late_reason text not null default ''::text,
  accepted_on date,
  acceptance_paper_id uuid,
  acceptance_note text not null default ''::text,
  closed_on date,
  close_reason text not null default ''::text,
  newcomer jsonb,
  act_id uuid,
  constraint transfer_cause_check CHECK ((cause = ANY (ARRAY['new_workplace'::text, 'retirement'::text, 'demobilisation'::text, 'residence'::text, 'study'::text, 'mission'::text, 'other'::text]))),
  constraint transfer_check CHECK ((until_on >= effective_on)),
  constraint transfer_check1 CHECK (((from_unit_id IS NULL) = (from_name <> ''::text))),
  constraint transfer_check2 CHECK (((to_unit_id IS NULL) = (to_name <> ''::text))),
  constraint transfer_check3 CHECK (((from_unit_id IS NOT NULL) OR (to_unit_id IS NOT NULL))),
  constraint transfer_check4 CHECK ((from_unit_id <> to_unit_id)),
  constraint transfer_check5 CHECK ((unit_id = COALESCE(from_unit_id, to_unit_id))),
  constraint transfer_check6 CHECK (((kind = 'temporary'::text) = (until_on IS NOT NULL))),
  constraint transfer_check7 CHECK ((((stage = ANY (ARRAY['ended'::text, 'returned'::text, 'withdrawn'::text])) OR ((stage = 'accepted'::text) AND (kind = 'official'::text))) = (closed_on IS NOT NULL))),
  constraint transfer_from_unit_id_fkey FOREIGN KEY (from_unit_id) REFERENCES unit(id),
  constraint transfer_issuer_unit_id_fkey FOREIGN KEY (issuer_unit_id) REFERENCES unit(id),
  constraint transfer_kind_check CHECK ((kind = ANY (ARRAY['official'::text, 'temporary'::text]))),
  constraint transfer_person_id_fkey FOREIGN KEY (person_id) REFERENCES member(id),
  constraint transfer_person_name_check CHECK ((person_name <> ''::text)),
  constraint transfer_pkey PRIMARY KEY (id),
  constraint transfer_requested_by_fkey FOREIGN KEY (requested_by) REFERENCES person(id),
  constraint transfer_review_meeting_id_fkey FOREIGN KEY (review_meeting_id) REFERENCES meeting(id),
  constraint transfer_reviewed_in_check CHECK ((reviewed_in = ANY (ARRAY['meeting'::text, 'committee'::text]))),
  constraint transfer_stage_check CHECK ((stage = ANY (ARRAY['requested'::text, 'reviewed'::text, 'introduced'::text, 'in_transit'::text, 'presented'::text, 'accepted'::text, 'ended'::text, 'returned'::text, 'withdrawn'::text]))),
  constraint transfer_to_unit_id_fkey FOREIGN KEY (to_unit_id) REFERENCES unit(id),
  constraint transfer_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX transfer_issuer_unit_id_id_idx ON public.transfer USING btree (issuer_unit_id, id) WHERE (issuer_unit_id IS NOT NULL);
CREATE INDEX transfer_person_id_idx ON public.transfer USING btree (person_id) WHERE (person_id IS NOT NULL);
CREATE INDEX transfer_to_unit_id_id_idx ON public.transfer USING btree (to_unit_id, id) WHERE (to_unit_id IS NOT NULL);
CREATE INDEX transfer_unit_id_id_idx ON public.transfer USING btree (unit_id, id);
CREATE UNIQUE INDEX transfer_one_open ON public.transfer USING btree (person_id, kind) WHERE ((person_id IS NOT NULL) AND (closed_on IS NULL));
-- nennep_app: insert, select, update
create table transfer_commitment (
  transfer_id uuid not null,
  commitment_id uuid not null,
  unit_id uuid not null,
  fate text not null,
  to_person_id uuid,
  reason text not null default ''::text,
  act_id uuid,
  constraint transfer_commitment_check CHECK (((fate = 'handed_on'::text) = (to_person_id IS NOT NULL))),
  constraint transfer_commitment_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitment(id),
  constraint transfer_commitment_fate_check CHECK ((fate = ANY (ARRAY['stays'::text, 'handed_on'::text, 'dropped'::text]))),
  constraint transfer_commitment_pkey PRIMARY KEY (transfer_id, commitment_id),
  constraint transfer_commitment_to_person_id_fkey FOREIGN KEY (to_person_id) REFERENCES person(id),
  constraint transfer_commitment_transfer_id_fkey FOREIGN KEY (transfer_id) REFERENCES transfer(id),
  constraint transfer_commitment_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX transfer_commitment_unit_id_idx ON public.transfer_commitment USING btree (unit_id);
-- nennep_app: insert, select, update
create table transfer_event (
  id uuid not null,
  transfer_id uuid not null,
  unit_id uuid not null,
  act text not null,
  at timestamp(3) with time zone not null,
  on_day date,
  by_person uuid,
  note text not null default ''::text,
  act_id uuid,
  constraint transfer_event_by_person_fkey FOREIGN KEY (by_person) REFERENCES person(id),
  constraint transfer_event_pkey PRIMARY KEY (id),
  constraint transfer_event_transfer_id_fkey FOREIGN KEY (transfer_id) REFERENCES transfer(id),
  constraint transfer_event_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX transfer_event_transfer_id_id_idx ON public.transfer_event USING btree (transfer_id, id);
-- nennep_app: insert, select
create table transfer_exemption (
  id uuid not null,
  unit_id uuid not null,
  person_id uuid not null,
  kind text not null,
  stage text not null,
  cause text not null,
  asked_how text not null,
  asked_on date not null,
  from_on date not null,
  to_on date,
  reason text not null default ''::text,
  asked_by uuid,
  committee_id uuid,
  vote_id uuid,
  resolved_on date,
  in_favour integer,
  vote_base integer,
  cell_paper_id uuid,
  decided_on date,
  decision_paper_id uuid,
  leave_id uuid,
  closed_on date,
  close_reason text not null default ''::text,
  act_id uuid,
  constraint transfer_exemption_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES person(id),
  constraint transfer_exemption_asked_how_check CHECK ((asked_how = ANY (ARRAY['written'::text, 'oral'::text]))),
  constraint transfer_exemption_cause_check CHECK ((cause = ANY (ARRAY['age'::text, 'health'::text, 'treatment'::text, 'mission_abroad'::text, 'mobile_work'::text, 'maternity'::text, 'awaiting_retirement'::text]))),
  constraint transfer_exemption_check CHECK ((to_on > from_on)),
  constraint transfer_exemption_check1 CHECK (((kind = 'temp_exempt'::text) = (to_on IS NOT NULL))),
  constraint transfer_exemption_check2 CHECK (((vote_id IS NULL) = (resolved_on IS NULL))),
  constraint transfer_exemption_check3 CHECK (((stage = ANY (ARRAY['in_force'::text, 'ended'::text])) = (leave_id IS NOT NULL))),
  constraint transfer_exemption_check4 CHECK (((stage = ANY (ARRAY['refused'::text, 'withdrawn'::text, 'ended'::text])) = (closed_on IS NOT NULL))),
  constraint transfer_exemption_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES unit(id),
  constraint transfer_exemption_kind_check CHECK ((kind = ANY (ARRAY['exempt'::text, 'temp_exempt'::text]))),
  constraint transfer_exemption_leave_id_fkey FOREIGN KEY (leave_id) REFERENCES member_leave(id),
  constraint transfer_exemption_person_id_fkey FOREIGN KEY (person_id) REFERENCES member(id),
  constraint transfer_exemption_pkey PRIMARY KEY (id),
  constraint transfer_exemption_stage_check CHECK ((stage = ANY (ARRAY['asked'::text, 'resolved'::text, 'in_force'::text, 'refused'::text, 'withdrawn'::text, 'ended'::text]))),
  constraint transfer_exemption_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  constraint transfer_exemption_vote_id_fkey FOREIGN KEY (vote_id) REFERENCES vote(id)
);
CREATE INDEX transfer_exemption_committee_id_idx ON public.transfer_exemption USING btree (committee_id) WHERE (stage = 'resolved'::text);
CREATE INDEX transfer_exemption_leave_id_idx ON public.transfer_exemption USING btree (leave_id) WHERE (leave_id IS NOT NULL);
CREATE INDEX transfer_exemption_unit_id_id_idx ON public.transfer_exemption USING btree (unit_id, id);
CREATE UNIQUE INDEX transfer_exemption_one_open ON public.transfer_exemption USING btree (person_id) WHERE (closed_on IS NULL);
CREATE UNIQUE INDEX transfer_exemption_one_vote ON public.transfer_exemption USING btree (vote_id) WHERE (vote_id IS NOT NULL);
-- nennep_app: insert, select, update
create table transfer_file_item (
  transfer_id uuid not null,
  unit_id uuid not null,
  place integer not null,
  kind text not null,
  title text not null default ''::text,
  sheets integer not null,
  constraint transfer_file_item_pkey PRIMARY KEY (transfer_id, place),
  constraint transfer_file_item_place_check CHECK ((place > 0)),
  constraint transfer_file_item_sheets_check CHECK ((sheets > 0)),
  constraint transfer_file_item_transfer_id_fkey FOREIGN KEY (transfer_id) REFERENCES transfer(id),
  constraint transfer_file_item_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
-- nennep_app: delete, insert, select, update
create table turn (
  id uuid not null,
  unit_id uuid not null,
  meeting_id uuid not null,
  item_id uuid,
  person_id uuid,
  guest_id uuid,
  kind text not null,
  started_at timestamp(3) with time zone not null,
  seconds integer not null,
  text text not null,
  constraint turn_check CHECK ((num_nonnulls(person_id, guest_id) = 1)),
  constraint turn_guest_id_fkey FOREIGN KEY (guest_id) REFERENCES meeting_guest(id),
  constraint turn_item_id_fkey FOREIGN KEY (item_id) REFERENCES agenda_item(id) ON DELETE SET NULL,
  constraint turn_kind_check CHECK ((kind = ANY (ARRAY['reading'::text, 'debate'::text, 'guest_remark'::text]))),
  constraint turn_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(id),
  constraint turn_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint turn_pkey PRIMARY KEY (id),
  constraint turn_seconds_check CHECK (((seconds >= 0) AND (seconds <= 36000)))
);
CREATE INDEX turn_item_id_idx ON public.turn USING btree (item_id) WHERE (item_id IS NOT NULL);
CREATE INDEX turn_meeting_id_idx ON public.turn USING btree (meeting_id);
CREATE INDEX turn_unit_id_person_id_started_at_idx ON public.turn USING btree (unit_id, person_id, started_at);
-- nennep_app: delete, insert, select, update
create table unit (
  id uuid not null,
  founded_on date not null,
  closed_on date,
  code text,
  created_at timestamp(3) with time zone not null default now(),
  closing_basis text not null default ''::text,
  closing_number text,
  closing_symbol text,
  closing_issuer text,
  closing_decided_on date,
  constraint unit_check CHECK ((closed_on >= founded_on)),
  constraint unit_closing_whole CHECK ((num_nulls(closing_number, closing_symbol, closing_issuer, closing_decided_on) = ANY (ARRAY[0, 4]))),
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
create table unit_change_taken_back (
  id uuid not null,
  unit_id uuid not null,
  change text not null,
  on_day date not null,
  name text not null,
  kind text not null,
  parent_id uuid,
  basis text not null default ''::text,
  decided_number text,
  decided_symbol text,
  decided_issuer text,
  decided_on date,
  reason text not null,
  taken_back_by uuid,
  taken_back_at timestamp(3) with time zone not null,
  act_id uuid not null,
  constraint unit_change_taken_back_change_check CHECK ((change = ANY (ARRAY['founding'::text, 'change'::text, 'closing'::text]))),
  constraint unit_change_taken_back_check CHECK ((num_nulls(decided_number, decided_symbol, decided_issuer, decided_on) = ANY (ARRAY[0, 4]))),
  constraint unit_change_taken_back_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES unit(id),
  constraint unit_change_taken_back_pkey PRIMARY KEY (id),
  constraint unit_change_taken_back_reason_check CHECK ((reason <> ''::text)),
  constraint unit_change_taken_back_taken_back_by_fkey FOREIGN KEY (taken_back_by) REFERENCES person(id),
  constraint unit_change_taken_back_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX unit_change_taken_back_parent_id_idx ON public.unit_change_taken_back USING btree (parent_id);
CREATE INDEX unit_change_taken_back_taken_back_by_idx ON public.unit_change_taken_back USING btree (taken_back_by);
CREATE INDEX unit_change_taken_back_unit_id_id_idx ON public.unit_change_taken_back USING btree (unit_id, id);
-- nennep_app: insert, select
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
  id uuid not null default gen_random_uuid(),
  constraint unit_profile_check CHECK (((poor_households >= 0) AND (poor_households <= households))),
  constraint unit_profile_check1 CHECK (((near_poor_households >= 0) AND (near_poor_households <= households))),
  constraint unit_profile_check2 CHECK ((superseded_at >= entered_at)),
  constraint unit_profile_households_check CHECK ((households >= 0)),
  constraint unit_profile_people_check CHECK ((people >= 0)),
  constraint unit_profile_pkey PRIMARY KEY (id),
  constraint unit_profile_poor_within CHECK (((poor_households + near_poor_households) <= households)),
  constraint unit_profile_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE UNIQUE INDEX unit_profile_holds ON public.unit_profile USING btree (unit_id, as_of_on) WHERE (superseded_at IS NULL);
-- nennep_app: delete, insert, select, update
create table unit_search (
  unit_id uuid not null,
  from_on date not null,
  section_id uuid not null,
  borne smallint not null,
  part text not null,
  constraint unit_search_pkey PRIMARY KEY (unit_id, from_on, section_id, borne, part)
);
CREATE INDEX unit_search_in_section ON public.unit_search USING btree (section_id, borne, part, unit_id) INCLUDE (from_on);
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
  decided_number text,
  decided_symbol text,
  decided_issuer text,
  decided_on date,
  constraint unit_version_cell_type_check CHECK ((cell_type = ANY (ARRAY['residential'::text, 'office'::text, 'public_service'::text, 'state_enterprise'::text, 'private_enterprise'::text, 'school'::text, 'armed_forces'::text]))),
  constraint unit_version_check CHECK ((to_on > from_on)),
  constraint unit_version_check1 CHECK ((parent_id <> unit_id)),
  constraint unit_version_check2 CHECK ((((kind = 'cell'::text) = (cell_type IS NOT NULL)) OR (kind = 'party_group'::text))),
  constraint unit_version_decision_whole CHECK ((num_nulls(decided_number, decided_symbol, decided_issuer, decided_on) = ANY (ARRAY[0, 4]))),
  constraint unit_version_kind_check CHECK ((kind = ANY (ARRAY['central'::text, 'province'::text, 'upper_committee'::text, 'grassroots_committee'::text, 'sub_committee'::text, 'cell'::text, 'party_group'::text]))),
  constraint unit_version_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES unit(id),
  constraint unit_version_pkey PRIMARY KEY (unit_id, from_on),
  constraint unit_version_unit_id_daterange_excl EXCLUDE USING gist (unit_id WITH =, daterange(from_on, to_on) WITH &&),
  constraint unit_version_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX unit_version_below ON public.unit_version USING btree (parent_id, name COLLATE "vi-x-icu", unit_id);
-- nennep_app: delete, insert, select, update
create table vault_exclusion (
  item_id uuid not null,
  person_id uuid not null,
  constraint vault_exclusion_item_id_fkey FOREIGN KEY (item_id) REFERENCES vault_item(id),
  constraint vault_exclusion_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint vault_exclusion_pkey PRIMARY KEY (item_id, person_id)
);
-- nennep_app: delete, insert, select, update
create table vault_item (
  id uuid not null,
  unit_id uuid not null,
  kind text not null,
  year smallint not null,
  seq integer not null,
  ciphertext bytea not null,
  kept_at timestamp(3) with time zone not null,
  kept_by uuid,
  act_id uuid not null,
  came_from uuid,
  constraint vault_item_came_from_fkey FOREIGN KEY (came_from) REFERENCES unit(id),
  constraint vault_item_ciphertext_check CHECK ((octet_length(ciphertext) > 0)),
  constraint vault_item_kept_by_fkey FOREIGN KEY (kept_by) REFERENCES person(id),
  constraint vault_item_kind_check CHECK ((kind = ANY (ARRAY['letter'::text, 'identity'::text, 'minutes'::text, 'exchange'::text]))),
  constraint vault_item_pkey PRIMARY KEY (id),
  constraint vault_item_seq_check CHECK ((seq > 0)),
  constraint vault_item_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  constraint vault_item_unit_id_year_seq_key UNIQUE (unit_id, year, seq)
);
-- nennep_app: delete, insert, select, update
create table vault_key (
  id uuid not null,
  person_id uuid not null,
  recipient text not null,
  sealed_identity bytea not null,
  made_at timestamp(3) with time zone not null,
  retired_at timestamp(3) with time zone,
  act_id uuid not null,
  constraint vault_key_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint vault_key_pkey PRIMARY KEY (id),
  constraint vault_key_recipient_check CHECK ((recipient ~ '^age1[0-9a-z]{58}$'::text)),
  constraint vault_key_recipient_key UNIQUE (recipient),
  constraint vault_key_sealed_identity_check CHECK (((octet_length(sealed_identity) >= 100) AND (octet_length(sealed_identity) <= 4000)))
);
CREATE UNIQUE INDEX vault_key_person_id_idx ON public.vault_key USING btree (person_id) WHERE (retired_at IS NULL);
-- nennep_app: delete, insert, select, update
create table vault_opening (
  id uuid not null,
  unit_id uuid not null,
  purpose text not null,
  stage text not null,
  reason text not null,
  asked_by uuid not null,
  asked_at timestamp(3) with time zone not null,
  seconded_by uuid,
  seconded_at timestamp(3) with time zone,
  opened_at timestamp(3) with time zone,
  ended_at timestamp(3) with time zone,
  version integer not null default 1,
  act_id uuid not null,
  constraint vault_opening_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES person(id),
  constraint vault_opening_check CHECK ((seconded_by <> asked_by)),
  constraint vault_opening_pkey PRIMARY KEY (id),
  constraint vault_opening_purpose_check CHECK ((purpose = ANY (ARRAY['read'::text, 'rekey'::text, 'recover'::text]))),
  constraint vault_opening_reason_check CHECK ((reason <> ''::text)),
  constraint vault_opening_seconded_by_fkey FOREIGN KEY (seconded_by) REFERENCES person(id),
  constraint vault_opening_stage_check CHECK ((stage = ANY (ARRAY['asked'::text, 'seconded'::text, 'opened'::text, 'ended'::text]))),
  constraint vault_opening_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX vault_opening_unit_id_id_idx ON public.vault_opening USING btree (unit_id, id);
-- nennep_app: delete, insert, select, update
create table vault_opening_item (
  opening_id uuid not null,
  item_id uuid not null,
  inner_part bytea,
  constraint vault_opening_item_inner_part_check CHECK (((octet_length(inner_part) >= 100) AND (octet_length(inner_part) <= 4000))),
  constraint vault_opening_item_item_id_fkey FOREIGN KEY (item_id) REFERENCES vault_item(id),
  constraint vault_opening_item_opening_id_fkey FOREIGN KEY (opening_id) REFERENCES vault_opening(id),
  constraint vault_opening_item_pkey PRIMARY KEY (opening_id, item_id)
);
CREATE INDEX vault_opening_item_item_id_idx ON public.vault_opening_item USING btree (item_id);
-- nennep_app: delete, insert, select, update
create table vault_sheet (
  id uuid not null,
  unit_id uuid not null,
  place smallint not null,
  keeper_id uuid not null,
  recipient text not null,
  made_at timestamp(3) with time zone not null,
  retired_at timestamp(3) with time zone,
  act_id uuid not null,
  constraint vault_sheet_keeper_id_fkey FOREIGN KEY (keeper_id) REFERENCES person(id),
  constraint vault_sheet_pkey PRIMARY KEY (id),
  constraint vault_sheet_place_check CHECK ((place = ANY (ARRAY[1, 2]))),
  constraint vault_sheet_recipient_check CHECK ((recipient ~ '^age1[0-9a-z]{58}$'::text)),
  constraint vault_sheet_recipient_key UNIQUE (recipient),
  constraint vault_sheet_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE UNIQUE INDEX vault_sheet_unit_id_place_idx ON public.vault_sheet USING btree (unit_id, place) WHERE (retired_at IS NULL);
-- nennep_app: delete, insert, select, update
create table vault_wrap (
  item_id uuid not null,
  reader uuid not null,
  second uuid not null,
  blob bytea not null,
  constraint vault_wrap_blob_check CHECK (((octet_length(blob) >= 200) AND (octet_length(blob) <= 4000))),
  constraint vault_wrap_check CHECK ((second <> reader)),
  constraint vault_wrap_item_id_fkey FOREIGN KEY (item_id) REFERENCES vault_item(id),
  constraint vault_wrap_pkey PRIMARY KEY (item_id, reader, second)
);
-- nennep_app: delete, insert, select, update
create table vote (
  id uuid not null,
  unit_id uuid not null,
  meeting_id uuid not null,
  item_id uuid,
  kind text not null,
  question text not null,
  at timestamp(3) with time zone not null,
  base uuid[] not null,
  present_eligible integer not null,
  required integer not null,
  in_favour integer not null,
  against integer not null,
  abstained integer not null,
  passed boolean not null,
  constraint vote_abstained_check CHECK ((abstained >= 0)),
  constraint vote_against_check CHECK ((against >= 0)),
  constraint vote_check CHECK (((present_eligible >= 0) AND (present_eligible <= cardinality(base)))),
  constraint vote_check1 CHECK ((passed = (in_favour >= required))),
  constraint vote_check2 CHECK ((((in_favour + against) + abstained) <= present_eligible)),
  constraint vote_in_favour_check CHECK ((in_favour >= 0)),
  constraint vote_item_id_fkey FOREIGN KEY (item_id) REFERENCES agenda_item(id) ON DELETE SET NULL,
  constraint vote_kind_check CHECK ((kind = ANY (ARRAY['programme'::text, 'minute_taker'::text, 'resolution'::text, 'thematic_resolution'::text, 'minutes'::text, 'admission'::text, 'recognition'::text, 'score'::text, 'classification'::text]))),
  constraint vote_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(id),
  constraint vote_pkey PRIMARY KEY (id),
  constraint vote_required_check CHECK ((required >= 0))
);
CREATE INDEX vote_item_id_idx ON public.vote USING btree (item_id) WHERE (item_id IS NOT NULL);
CREATE INDEX vote_meeting_id_idx ON public.vote USING btree (meeting_id);
-- nennep_app: delete, insert, select, update
CREATE OR REPLACE FUNCTION public.case_clocks_due(p_units uuid[], p_on date)
 RETURNS TABLE(unit_id uuid, case_id uuid, clock text, due_on date)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select k.unit_id, k.case_id, k.clock, k.due_on
  from case_clock k join case_file c on c.id = k.case_id
  where k.unit_id = any (p_units) and k.done_on is null and c.ended_on is null and not c.suspended
    -- A discipline case of the cell's own stands in the place of a dossier that goes up.
    and not (k.clock = 'send_up' and exists (select from case_file d where d.parent_id = c.id and d.procedure = 'discipline'))
    and not exists (
      select from case_part p
      join term t on t.person_id = p.person_id and t.from_on <= p_on and (t.to_on is null or t.to_on > p_on)
      where p.case_id = c.id and p.part = 'kept_out' and p.to_on is null
        and (t.unit_id = c.unit_id or exists (
          select from unit_ancestry a where a.unit_id = c.unit_id and a.ancestor_id = t.unit_id
            and a.from_on <= p_on and (a.to_on is null or a.to_on > p_on))))
$function$;
CREATE OR REPLACE FUNCTION public.case_fenced(p_case uuid, p_person uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select exists (
    select from denunciation d
    cross join coalesce(case_setting('on')::date, (now() at time zone 'Asia/Ho_Chi_Minh')::date) as today
    where d.case_ids && array_remove(array[p_case, (select c.parent_id from case_file c where c.id = p_case)], null)
      and (exists (select from denunciation_exclusion x where x.denunciation_id = d.id and x.person_id = p_person)
        or exists (
          select from denunciation_exclusion n
          join term h on h.person_id = n.person_id and h.unit_id = d.unit_id and h.from_on <= today and (h.to_on is null or h.to_on > today)
          join term s on s.unit_id = h.unit_id and s.person_id = p_person and s.person_id <> h.person_id
            and s.from_on <= today and (s.to_on is null or s.to_on > today)
          where n.denunciation_id = d.id and n.reason = 'named' and denunciation_directs(h.office, s.office))))
$function$;
CREATE OR REPLACE FUNCTION public.case_open(p_case uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select exists (
    select from case_look l
    where l.id = case_setting('case_look')::uuid and l.case_id = p_case
      and l.by_person = case_setting('person')::uuid and l.opened_at = transaction_timestamp())
$function$;
CREATE OR REPLACE FUNCTION public.case_seen(p_case uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select exists (
    select from case_file c
    where c.id = p_case
      and (exists (
          select from case_part p where p.case_id = c.id and p.person_id = case_setting('person')::uuid
            and p.part <> 'kept_out' and p.to_on is null
            and (p.part = 'subject' or not case_fenced(c.id, case_setting('person')::uuid)))
        or (not exists (
            select from case_part k where k.case_id = c.id and k.person_id = case_setting('person')::uuid and k.part = 'kept_out')
          and not case_fenced(c.id, case_setting('person')::uuid)
          and (c.unit_id = any (string_to_array(coalesce(case_setting('lead_units'), ''), ',')::uuid[])
            or exists (
              select from unit_ancestry a
              where a.unit_id = c.unit_id
                and a.ancestor_id = any (string_to_array(coalesce(case_setting('oversee_subtrees'), ''), ',')::uuid[])
                and a.from_on <= case_setting('on')::date
                and (a.to_on is null or a.to_on > case_setting('on')::date))))))
$function$;
CREATE OR REPLACE FUNCTION public.case_setting(p_name text)
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$ select nullif(current_setting('nennep.' || p_name, true), '') $function$;
CREATE OR REPLACE FUNCTION public.case_subjects_among(p_persons uuid[], p_on date)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select c.subject_id from case_file c where c.subject_id = any (p_persons) and c.ended_on is null
  union
  select d.person_id from discipline_record d
  where d.person_id = any (p_persons) and d.annulled_on is null and (d.expires_on is null or d.expires_on > p_on)
$function$;
CREATE OR REPLACE FUNCTION public.cases_follow(p_person uuid[], p_from uuid[], p_to uuid[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  moved uuid[];
begin
  with places as (
    select d.person_id, d.from_id, d.to_id
    from unnest(coalesce(p_person, array_fill(null::uuid, array[cardinality(p_from)])), p_from, p_to) as d (person_id, from_id, to_id)
  ), gone as (
    update case_file c set unit_id = p.to_id from places p
    where c.unit_id = p.from_id and c.ended_on is null and (p.person_id is null or c.subject_id = p.person_id)
    returning c.id
  )
  select array_agg(id) into moved from gone;
  update case_part p set unit_id = c.unit_id from case_file c where c.id = p.case_id and c.id = any (moved);
  update case_clock k set unit_id = c.unit_id from case_file c where c.id = k.case_id and c.id = any (moved);
end
$function$;
CREATE OR REPLACE FUNCTION public.checkup_papers_of(p_units uuid[], p_on date)
 RETURNS TABLE(unit_id uuid, person_id uuid, kinds text[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select s.unit_id, s.person_id, array_agg(distinct r.kind order by r.kind)
  from membership s join record_paper r on r.person_id = s.person_id and r.removed_at is null
  where s.unit_id = any (p_units) and s.from_on <= p_on and (s.to_on is null or s.to_on > p_on)
  group by s.unit_id, s.person_id
$function$;
CREATE OR REPLACE FUNCTION public.commitment_seen(p_origin uuid, p_owner uuid, p_unit uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select p_owner = case_setting('person')::uuid or not exists (select from case_file c where c.id = p_origin)
    or remediation_seen(p_origin, p_unit)
$function$;
CREATE OR REPLACE FUNCTION public.commitment_withheld(p_origin uuid, p_person uuid, p_is_over boolean)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select exists (select from case_file c where c.id = p_origin) and (not p_is_over or remediation_kept_out(p_origin, p_person))
$function$;
CREATE OR REPLACE FUNCTION public.complaint_handled(p_complaint uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select exists (
    select from complaint_file f where f.id = p_complaint
      and f.level_unit_id = any (string_to_array(coalesce(case_setting('handle_units'), ''), ',')::uuid[]))
$function$;
CREATE OR REPLACE FUNCTION public.complaints_due(p_units uuid[])
 RETURNS TABLE(unit_id uuid, complaint_id uuid, due_on date)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select f.level_unit_id, f.id, f.due_on from complaint_file f
  where f.level_unit_id = any (p_units) and f.stage in ('filed', 'accepted')
$function$;
CREATE OR REPLACE FUNCTION public.denunciation_directs(p_directing text, p_directed text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select p_directing in ('committee_deputy_secretary', 'standing_committee_member') and p_directed in ('inspection_officer', 'office_officer')
$function$;
CREATE OR REPLACE FUNCTION public.denunciation_outcomes(p_units uuid[], p_from date, p_to date, p_reader uuid)
 RETURNS TABLE(outcome text, count bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select o ->> 'outcome', count(*)
  from case_entry e cross join jsonb_array_elements(e.body -> 'outcomes') o
  where e.unit_id = any (p_units) and e.act = 'conclude_denunciation' and e.on_day between p_from and p_to
    and not case_fenced(e.case_id, p_reader)
    and not exists (select from case_part p where p.case_id = e.case_id and p.person_id = p_reader and p.part in ('kept_out', 'subject'))
  group by 1
$function$;
CREATE OR REPLACE FUNCTION public.denunciation_standing(p_cases uuid[])
 RETURNS TABLE(case_id uuid, stage text, settle_until date, is_extended boolean, answered_on date, answer text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select c.id, c.stage,
    (select k.due_on from case_clock k where k.case_id = c.id and k.clock = 'settle'),
    exists (select from case_entry e where e.case_id = c.id and e.act = 'extend_settling'),
    a.on_day, a.body ->> 'text'
  from case_file c
  left join case_entry a on a.case_id = c.id and a.act = 'inform_sender'
  where c.id = any (p_cases) and c.procedure = 'denunciation'
$function$;
CREATE OR REPLACE FUNCTION public.enqueue_job(p_task text, p_payload json, p_key text, p_run_at timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform graphile_worker.add_job(p_task, p_payload, job_key => p_key, run_at => coalesce(p_run_at, now()), max_attempts => 12);
end $function$;
CREATE OR REPLACE FUNCTION public.f_terms(text)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN (SELECT COALESCE(array_agg(DISTINCT terms.term), '{}'::text[]) AS "coalesce" FROM (SELECT w.w AS term FROM unnest(string_to_array(btrim(regexp_replace(f_unmarked($1), '[^a-z0-9]+'::text, ' '::text, 'g'::text)), ' '::text)) w(w) UNION ALL SELECT ((s.w || ' '::text) || lead(s.w) OVER (ORDER BY s.place)) FROM unnest(string_to_array(btrim(regexp_replace(f_unmarked($1), '[^a-z0-9]+'::text, ' '::text, 'g'::text)), ' '::text)) WITH ORDINALITY s(w, place)) terms WHERE (terms.term <> ''::text));
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
CREATE OR REPLACE FUNCTION public.meeting_version_is_over()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update meeting_version set is_over = new.ended_at is not null where meeting_id = new.id;
  return null;
end $function$;
CREATE OR REPLACE FUNCTION public.member_search_follows()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'INSERT' then
    perform member_search_renew(array(select distinct person_id from new_rows));
  elsif tg_op = 'DELETE' then
    perform member_search_renew(array(select distinct person_id from old_rows));
  else
    perform member_search_renew(array(select person_id from new_rows union select person_id from old_rows));
  end if;
  return null;
end $function$;
CREATE OR REPLACE FUNCTION public.member_search_follows_names()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  renamed uuid[] := array(
    select r.id from (select id, full_name from new_rows except select id, full_name from old_rows) r);
begin
  if cardinality(renamed) > 0 then
    perform member_search_renew(renamed);
  end if;
  return null;
end $function$;
CREATE OR REPLACE FUNCTION public.member_search_follows_tree()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'INSERT' then
    perform member_search_renew(array(
      select distinct person_id from membership where unit_id in (select unit_id from new_rows)));
  elsif tg_op = 'DELETE' then
    perform member_search_renew(array(
      select distinct person_id from membership where unit_id in (select unit_id from old_rows)));
  else
    perform member_search_renew(array(
      select distinct person_id from membership
      where unit_id in (select unit_id from new_rows union select unit_id from old_rows)));
  end if;
  return null;
end $function$;
CREATE OR REPLACE FUNCTION public.member_search_renew(p_persons uuid[])
 RETURNS void
 LANGUAGE sql
AS $function$
  delete from member_search where person_id = any(p_persons);
  insert into member_search (person_id, syllable, unit_id, section_id, part)
  with places as (
    select distinct s.person_id, s.unit_id from membership s
    where s.person_id = any(p_persons) and (s.to_on is null or s.to_on >= current_date)
  ),
  sections as materialized (
    select u.unit_id, c.id as section_id
    from (select distinct unit_id from places) u cross join lateral member_sections(u.unit_id) c (id)
  )
  select p.id, n, s.unit_id, c.section_id, array_to_string(w.words[n:], ' ')
  from places s
  join sections c on c.unit_id = s.unit_id
  join person p on p.id = s.person_id
  cross join lateral (select string_to_array(p.search_text, ' ') as words) w
  cross join lateral generate_series(1, cardinality(w.words)) n
  on conflict do nothing;
$function$;
CREATE OR REPLACE FUNCTION public.member_sections(p_unit uuid)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE
AS $function$
  select a.ancestor_id
  from unit_ancestry a join unit_ancestry p on p.unit_id = a.ancestor_id and p.depth = 1
  where a.unit_id = p_unit and (a.to_on is null or a.to_on >= current_date) and (p.to_on is null or p.to_on >= current_date)
    and not exists (
      select from unit_ancestry q where q.unit_id = p.unit_id and q.depth = 2
        and daterange(q.from_on, q.to_on) @> daterange(p.from_on, p.to_on))
  union
  select p_unit where not exists (
    select from unit_ancestry p where p.unit_id = p_unit and p.depth = 1 and p.from_on < current_date
      and (p.to_on is null or p.to_on > current_date))
$function$;
CREATE OR REPLACE FUNCTION public.minutes_block_locked()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select from minutes where meeting_id = coalesce(old.meeting_id, new.meeting_id) and locked_at is not null) then
    raise exception 'minutes are locked' using errcode = 'check_violation';
  end if;
  return coalesce(new, old);
end $function$;
CREATE OR REPLACE FUNCTION public.oversight_cases(p_items uuid[])
 RETURNS TABLE(item_id uuid, standing text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select c.plan_item_id,
    case max(case when c.stage in ('concluded', 'notified', 'archived') then 3 when c.stage = 'taken_over' then 2 else 1 end)
      when 3 then 'concluded' when 2 then 'taken_over' else 'open' end
  from case_file c
  where c.plan_item_id = any (p_items) and c.stage <> 'cancelled'
  group by c.plan_item_id
$function$;
CREATE OR REPLACE FUNCTION public.oversight_handed_up(p_units uuid[])
 RETURNS TABLE(entry_id uuid, case_id uuid, unit_id uuid, sent_on date, is_taken_over boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select e.id, e.case_id, e.unit_id, e.on_day, e.act = 'take_over' from case_entry e
  where e.unit_id = any (p_units) and e.act in ('send_up', 'submit_up', 'take_over')
$function$;
CREATE OR REPLACE FUNCTION public.oversight_last_inspected(p_unit uuid, p_people uuid[])
 RETURNS TABLE(person_id uuid, last_on date)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select c.subject_id, max(e.on_day)
  from case_file c join case_entry e on e.case_id = c.id and e.act in ('conclude', 'conclude_supervision')
  where c.unit_id = p_unit and c.subject_id = any (p_people) and c.subject_unit_id is null
    and c.procedure in ('duty_inspection', 'thematic_supervision')
  group by c.subject_id
$function$;
CREATE OR REPLACE FUNCTION public.oversight_last_inspected_units(p_unit uuid, p_units uuid[])
 RETURNS TABLE(unit_id uuid, last_on date)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select c.subject_unit_id, max(e.on_day)
  from case_file c join case_entry e on e.case_id = c.id and e.act in ('conclude', 'conclude_supervision')
  where c.unit_id = p_unit and c.subject_unit_id = any (p_units)
    and c.procedure in ('duty_inspection', 'thematic_supervision')
  group by c.subject_unit_id
$function$;
CREATE OR REPLACE FUNCTION public.oversight_note_counts(p_units uuid[], p_from date, p_to date)
 RETURNS TABLE(unit_id uuid, topic text, month date, reminded integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select n.unit_id, n.topic, date_trunc('month', n.seen_on)::date, count(*)::int
  from oversight_note n
  where n.unit_id = any (p_units) and n.seen_on between p_from and p_to and n.stage <> 'withdrawn'
    and exists (select from oversight_note_step s where s.note_id = n.id and s.act = 'remind')
  group by 1, 2, 3
$function$;
CREATE OR REPLACE FUNCTION public.oversight_note_seen(p_note uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select exists (
    select from oversight_note n
    where n.id = p_note and (case_setting('person')::uuid in (n.person_id, n.noted_by)
      or n.unit_id = any (string_to_array(coalesce(case_setting('note_units'), ''), ',')::uuid[])))
$function$;
CREATE OR REPLACE FUNCTION public.oversight_notes_escalated(p_units uuid[])
 RETURNS TABLE(unit_id uuid, note_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select n.unit_id, n.id from oversight_note n
  where n.unit_id = any (p_units) and n.stage = 'escalated'
    and not exists (
      select from agenda_item i join meeting m on m.id = i.meeting_id
      where i.unit_id = n.unit_id and m.ended_at is not null
        and i.links @> jsonb_build_array(jsonb_build_object('kind', 'obligation', 'id', n.id::text)))
    and not exists (
      select from case_file c where c.subject_id = n.person_id and c.opened_on >= n.ended_on
        and c.procedure in ('thematic_supervision', 'sign_inspection'))
  order by n.id
$function$;
CREATE OR REPLACE FUNCTION public.oversight_notes_expired(p_unit uuid, p_before date)
 RETURNS bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select count(*) from oversight_note where unit_id = p_unit and ended_on < p_before
$function$;
CREATE OR REPLACE FUNCTION public.paper_stays_as_issued()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  -- search_text follows the subject and is not computed yet when this runs.
  free constant text[] := array['state', 'void_reason', 'voided_at', 'void_act_id', 'search_text'];
begin
  if old.state = 'void' or to_jsonb(old) - free is distinct from to_jsonb(new) - free then
    raise exception 'an issued paper does not change' using errcode = 'restrict_violation';
  end if;
  return new;
end $function$;
CREATE OR REPLACE FUNCTION public.record_act(p_key uuid, p_name text, p_unit uuid, p_actor uuid, p_person uuid, p_at timestamp with time zone, p_request_digest text, p_reply jsonb, p_subject_kind text, p_subject_id uuid, p_digest text)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  v_actor text := coalesce(p_actor::text, 'program');
  v_seq bigint;
  v_previous text;
  v_hash text;
begin
  if p_unit is null then
    raise exception 'decided on what has changed since' using errcode = 'NN001';
  end if;
  insert into act (id, name, unit_id, actor_id, person_id, at, request_digest, reply, subject_kind, subject_id)
  values (p_key, p_name, p_unit, p_actor, p_person, p_at, p_request_digest, p_reply, p_subject_kind, p_subject_id);
  select seq + 1, hash into v_seq, v_previous from ledger_head where unit_id = p_unit for update;
  if not found then
    insert into ledger_head values (p_unit, 0, '') on conflict do nothing;
    select seq + 1, hash into v_seq, v_previous from ledger_head where unit_id = p_unit for update;
  end if;
  v_hash := encode(sha256(convert_to(concat_ws(E'\n', v_previous, v_seq, p_key, p_name, v_actor,
    to_char(p_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), p_subject_kind, p_subject_id, p_digest), 'UTF8')), 'hex');
  insert into ledger_entry values (p_unit, v_seq, p_key, p_name, v_actor, p_at, p_subject_kind, p_subject_id, p_digest, v_previous, v_hash);
  update ledger_head set seq = v_seq, hash = v_hash where unit_id = p_unit;
  return v_seq;
end $function$;
CREATE OR REPLACE FUNCTION public.record_in_scope(p_person uuid, p_fence text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
$function$;
CREATE OR REPLACE FUNCTION public.record_open(p_person uuid, p_section text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select p_person = record_setting('person')::uuid or exists (
    select from record_look l
    where l.id = record_setting('look')::uuid and l.person_id = p_person
      and l.opened_at = transaction_timestamp() and p_section = any (l.sections))
$function$;
CREATE OR REPLACE FUNCTION public.record_open_for_change(p_person uuid, p_section text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select exists (
    select from record_look l
    where l.id = record_setting('look')::uuid and l.person_id = p_person and l.by_person <> p_person and l.purpose = 'change'
      and l.opened_at = transaction_timestamp() and p_section = any (l.sections))
$function$;
CREATE OR REPLACE FUNCTION public.record_setting(p_name text)
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$ select nullif(current_setting('nennep.' || p_name, true), '') $function$;
CREATE OR REPLACE FUNCTION public.remediation_clock_withheld(p_case uuid, p_on date)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select exists (
    select from case_file c join term t on t.from_on <= p_on and (t.to_on is null or t.to_on > p_on)
      and (t.unit_id = c.unit_id or t.unit_id in (
        select a.ancestor_id from unit_ancestry a where a.unit_id = c.unit_id and a.from_on <= p_on and (a.to_on is null or a.to_on > p_on)))
    where c.id = p_case and remediation_kept_out(c.id, t.person_id))
$function$;
CREATE OR REPLACE FUNCTION public.remediation_clocks(p_units uuid[], p_on date)
 RETURNS TABLE(unit_id uuid, notice_id uuid, clock text, from_on date, level integer, checked integer[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select n.unit_id, n.id, 'hear', coalesce(n.received_on, n.issued_on), 0, '{}'::int[]
  from remediation_notice n where n.unit_id = any (p_units) and n.stage in ('issued', 'received')
  union all
  select distinct n.unit_id, n.id, 'put_right', r.due_on, 0, '{}'::int[]
  from remediation_notice n join remediation_requirement r on r.notice_id = n.id
  where n.unit_id = any (p_units) and n.stage in ('issued', 'received', 'heard') and n.person_id is null
    and r.state in ('assigned', 'taken_on', 'returned') and (r.state = 'assigned' or r.due_on < p_on)
  union all
  select a.ancestor_id, n.id, 'climbed', min(r.due_on), a.depth, '{}'::int[]
  from remediation_requirement r join remediation_notice n on n.id = r.notice_id
  join unit_ancestry a on a.unit_id = n.unit_id and a.depth > 0 and a.from_on <= p_on and (a.to_on is null or a.to_on > p_on)
  where a.ancestor_id = any (p_units) and n.stage in ('issued', 'received', 'heard') and n.person_id is null
    and r.state in ('assigned', 'taken_on', 'returned') and r.due_on < p_on
  group by a.ancestor_id, n.id, a.depth
  union all
  select n.issuer_unit_id, n.id, 'judge', min((p.at at time zone 'Asia/Ho_Chi_Minh')::date), 0, '{}'::int[]
  from remediation_report p join remediation_requirement r on r.id = p.requirement_id join remediation_notice n on n.id = r.notice_id
  where n.issuer_unit_id = any (p_units) and p.decision is null
    and (n.person_id is null or not remediation_clock_withheld(n.case_id, p_on))
  group by n.issuer_unit_id, n.id
  union all
  select coalesce(n.issuer_unit_id, n.unit_id), n.id, 'effect', q.put_right_on, 0,
    array(select e.months from remediation_effect e where e.shortcoming_id = s.id)
  from remediation_shortcoming s join remediation_notice n on n.id = s.notice_id
  cross join lateral (
    select case when bool_and(r.state = 'accepted') then max(r.accepted_on) end as put_right_on
    from remediation_requirement r where r.shortcoming_id = s.id) q
  where coalesce(n.issuer_unit_id, n.unit_id) = any (p_units) and q.put_right_on is not null
    and (n.person_id is null or not remediation_clock_withheld(n.case_id, p_on))
$function$;
CREATE OR REPLACE FUNCTION public.remediation_kept_out(p_case uuid, p_person uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select exists (select from case_part k where k.case_id = p_case and k.person_id = p_person and k.part = 'kept_out')
    or (case_fenced(p_case, p_person) and not exists (
      select from case_part s where s.case_id = p_case and s.person_id = p_person and s.part = 'subject' and s.to_on is null))
$function$;
CREATE OR REPLACE FUNCTION public.remediation_seen(p_case uuid, p_unit uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select case_setting('duty') = 'remediation' or case_seen(p_case) or (
    not remediation_kept_out(p_case, case_setting('person')::uuid)
    and (p_unit = any (string_to_array(coalesce(case_setting('lead_units'), ''), ',')::uuid[])
      or exists (
        select from unit_ancestry a
        where a.unit_id = p_unit
          and a.ancestor_id = any (string_to_array(coalesce(case_setting('oversee_subtrees'), ''), ',')::uuid[])
          and a.from_on <= case_setting('on')::date and (a.to_on is null or a.to_on > case_setting('on')::date))))
$function$;
CREATE OR REPLACE FUNCTION public.report_case_facts(p_units uuid[], p_from date, p_to date)
 RETURNS TABLE(unit_id uuid, month text, kind text, outcome text, about text, via text[], above boolean, count bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select e.unit_id, report_month(e.on_day), c.procedure,
    case when e.act = 'announce' then report_denunciation_outcome(c.id)
      when e.act = 'conclude' then
        case when (e.body ->> 'signsOfViolation')::boolean then 'signs_found'
          when jsonb_array_length(e.body -> 'limits') > 0 then 'has_shortcomings' else 'done_well' end
      else e.body ->> 'outcome' end,
    case when c.subject_unit_id is null then 'member' else 'body' end, report_case_via(c.id), false, count(*)
  from case_entry e join case_file c on c.id = e.case_id
  where e.unit_id = any (p_units) and e.act in ('conclude', 'conclude_sign', 'conclude_supervision', 'announce') and e.on_day between p_from and p_to
    and (e.act <> 'announce' or c.procedure = 'denunciation')
    and not exists (select from case_entry l where l.case_id = e.case_id and l.seq > e.seq and l.act = e.act)
  group by 1, 2, 3, 4, 5, 6
  union all
  select d.unit_id, report_month(d.effect_from), 'discipline', d.form, 'member', report_case_via(d.case_id),
    exists (select from case_entry e where e.case_id = d.case_id and e.act = 'record_superior_decision'), count(*)
  from discipline_record d
  where d.unit_id = any (p_units) and d.effect_from between p_from and p_to and d.annulled_on is null
  group by 1, 2, 3, 4, 5, 6, 7
  union all
  select e.unit_id, report_month(e.on_day), 'activity_suspension', e.body ->> 'kind', 'member', '{}'::text[], true, count(*)
  from case_entry e
  where e.unit_id = any (p_units) and e.act = 'record_activity_suspension' and e.on_day between p_from and p_to
  group by 1, 2, 3, 4
$function$;
CREATE OR REPLACE FUNCTION public.report_case_via(p_case uuid)
 RETURNS text[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with recursive up as (
    select c.parent_id as id, 1 as depth from case_file c where c.id = p_case
    union all select c.parent_id, u.depth + 1 from up u join case_file c on c.id = u.id where u.depth < 9)
  select coalesce(array_agg(distinct k.procedure order by k.procedure), '{}') from (
    select c.procedure from up u join case_file c on c.id = u.id
    union all select case e.body ->> 'origin' when 'inspection' then 'duty_inspection' when 'signs_of_violation' then 'sign_inspection'
      when 'denunciation' then 'denunciation' end
    from case_entry e where e.case_id = p_case and e.act = 'state_violation') k
  where k.procedure is not null
$function$;
CREATE OR REPLACE FUNCTION public.report_cases_under(p_unit uuid, p_from date, p_to date)
 RETURNS TABLE(case_id uuid, kind text, about text, on_day date)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select c.id, c.procedure, case when c.subject_unit_id is null then 'member' else 'body' end, e.on_day
  from case_entry e join case_file c on c.id = e.case_id
  where e.unit_id = p_unit and e.act in ('conclude', 'conclude_sign', 'conclude_supervision', 'announce') and e.on_day between p_from and p_to
    and (e.act <> 'announce' or c.procedure = 'denunciation')
    and not exists (select from case_entry l where l.case_id = e.case_id and l.seq > e.seq and l.act = e.act)
  union all
  select d.case_id, 'discipline', 'member', d.effect_from from discipline_record d
  where d.unit_id = p_unit and d.effect_from between p_from and p_to and d.annulled_on is null
  union all
  select e.case_id, 'activity_suspension', 'member', e.on_day from case_entry e
  where e.unit_id = p_unit and e.act = 'record_activity_suspension' and e.body ->> 'kind' = 'party_activity' and e.on_day between p_from and p_to
$function$;
CREATE OR REPLACE FUNCTION public.report_clocks(p_units uuid[], p_on date)
 RETURNS TABLE(unit_id uuid, period_id uuid, clock text, due_on date, waiting_since timestamp with time zone)
 LANGUAGE sql
 STABLE
AS $function$
  select v.unit_id, p.id, 'submit', p.due_on, null::timestamptz
  from unit_version v
  join report_period p on p.unit_id = v.parent_id and p.stage = 'open'
  cross join lateral (select (p.last_month || '-01')::date as begins,
    ((p.last_month || '-01')::date + interval '1 month' - interval '1 day')::date as ends) d
  where v.unit_id = any (p_units) and v.kind <> 'party_group' and d.begins <= p_on
    and v.from_on <= d.ends and (v.to_on is null or v.to_on > d.ends)
    and not exists (select from report_submission s where s.period_id = p.id and s.unit_id = v.unit_id and s.stage <> 'returned')
  union all
  select p.unit_id, p.id, 'judge', p.due_on, min(s.submitted_at)
  from report_period p join report_submission s on s.period_id = p.id and s.stage = 'submitted'
  where p.unit_id = any (p_units) and p.stage = 'open' group by p.id
$function$;
CREATE OR REPLACE FUNCTION public.report_complaint_facts(p_units uuid[], p_from date, p_to date)
 RETURNS TABLE(unit_id uuid, month text, fact text, count bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select f.unit_id, report_month(f.filed_on), 'complaint_filed', count(*) from complaint_file f
  where f.unit_id = any (p_units) and f.filed_on between p_from and p_to group by 1, 2
  union all
  select f.level_unit_id, report_month(e.on_day), w.fact, count(*)
  from complaint_file f join complaint_entry e on e.complaint_id = f.id and e.act = 'decide'
  cross join lateral (
    select 'complaint_settled' as fact
    union all select 'complaint_changed' where e.body ->> 'outcome' <> 'upheld'
    union all select 'complaint_' || (e.body ->> 'outcome')
    union all select 'complaint_on_' || m from complaint_entry o cross join jsonb_array_elements_text(o.body -> 'matters') m
      where o.complaint_id = f.id and o.act = 'file') w
  where f.level_unit_id = any (p_units) and e.on_day between p_from and p_to group by 1, 2, 3
$function$;
CREATE OR REPLACE FUNCTION public.report_denunciation_outcome(p_case uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select case when bool_or((o ->> 'mustBeDisciplined')::boolean) then 'must_be_disciplined'
      when bool_or(o ->> 'outcome' = 'true_violation') then 'true_violation'
      when bool_or(o ->> 'outcome' = 'true_shortcoming') then 'true_shortcoming'
      when bool_or(o ->> 'outcome' in ('unfounded', 'not_enough_grounds')) then 'unfounded' else 'false_denunciation' end
  from case_entry e cross join jsonb_array_elements(e.body -> 'outcomes') o
  where e.case_id = p_case and e.act = 'conclude_denunciation'
$function$;
CREATE OR REPLACE FUNCTION public.report_fact_months()
 RETURNS TABLE(unit_id uuid, month text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select m.unit_id, m.month from meeting m where m.ended_at is not null
  union select c.unit_id, m from commitment c, unnest(array[report_month(c.made_on), report_month(c.due_on), report_month(c.closed_on)]) m
    where m is not null
  union select p.unit_id, report_month(p.issued_on) from paper p
  union select e.unit_id, report_month(e.on_day) from case_entry e
    where e.act in ('conclude', 'conclude_sign', 'conclude_supervision', 'announce', 'record_activity_suspension')
  union select d.unit_id, report_month(d.effect_from) from discipline_record d
  union select s.unit_id, report_month(s.on_day) from oversight_note_step s where s.act = 'remind'
  union select i.unit_id, report_month(i.month) from oversight_item i
  union select s.unit_id, m from membership s, unnest(array[report_month(s.from_on), report_month(s.to_on)]) m where m is not null
  union select s.unit_id, m from membership s join member p on p.id = s.person_id,
    unnest(array[report_month(p.admitted_on), report_month(p.official_on)]) m where m is not null
  union select f.unit_id, report_month(f.filed_on) from complaint_file f
  union select f.level_unit_id, report_month(e.on_day) from complaint_file f join complaint_entry e on e.complaint_id = f.id and e.act = 'decide'
  union select r.unit_id, report_month(r.due_on) from remediation_requirement r
  union select c.unit_id, report_month(c.held_on) from conference c where c.stage = 'concluded'
  union select d.unit_id, report_month(d.held_on) from dialogue d where d.stage in ('held', 'concluded')
  union select t.unit_id, report_month(t.closed_on) from training_class t where t.stage = 'closed'
  union select a.unit_id, a.month from report_answer a
$function$;
CREATE OR REPLACE FUNCTION public.report_file_bands(p_units uuid[], p_months text[], p_last_days date[], p_bands jsonb)
 RETURNS TABLE(unit_id uuid, month text, breakdown text, band text, count bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with k as materialized (select * from unnest(p_units, p_months, p_last_days) as k (unit_id, month, last_day)),
  written as materialized (
    select s.unit_id, s.person_id, s.from_on, s.to_on, t.breakdown, f_unmarked(t.written) as words
    from (select distinct k.unit_id from k) u
    join membership s on s.unit_id = u.unit_id and s.end_reason is distinct from 'entered_by_mistake'
    left join record_birth b on b.person_id = s.person_id
    left join record_education e on e.person_id = s.person_id
    cross join lateral (values ('religion', b.religion), ('schooling', e.general_education),
      ('qualification', nullif(concat_ws(', ', e.profession, e.degree), '')), ('theory', e.political_theory)) as t (breakdown, written)
    where t.written is not null),
  -- Few texts are written in many files: each is read once.
  told as materialized (
    select d.breakdown, d.words, coalesce((
      select o.one ->> 'band' from jsonb_array_elements(p_bands) with ordinality as o (one, place)
      where o.one ->> 'breakdown' = d.breakdown and d.words ~ (o.one ->> 'pattern') order by o.place limit 1), 'other') as band
    from (select distinct w.breakdown, w.words from written w) d)
  select k.unit_id, k.month, w.breakdown, t.band, count(*)
  from k join written w on w.unit_id = k.unit_id and w.from_on <= k.last_day and (w.to_on is null or w.to_on > k.last_day)
  join told t on t.breakdown = w.breakdown and t.words = w.words
  group by 1, 2, 3, 4
$function$;
CREATE OR REPLACE FUNCTION public.report_mark_changed()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  v_changed text := case tg_op
    when 'INSERT' then '(select * from report_new)'
    when 'DELETE' then '(select * from report_old)'
    else '(select * from report_old union all select * from report_new)' end;
begin
  execute 'insert into report_mark (unit_id, month, onward)
    select k.unit_id, k.month, bool_or(k.onward) from (' || replace(tg_argv[0], 'changed', v_changed) || ') as k (unit_id, month, onward)
    where k.unit_id is not null and k.month is not null and k.month between ''1900-01'' and ''2199-12'' group by 1, 2';
  return null;
end $function$;
CREATE OR REPLACE FUNCTION public.report_mark_late_act()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into report_mark (unit_id, month, onward) select m.unit_id, m.month, false from meeting m where m.id = new.meeting_id;
  return null;
end $function$;
CREATE OR REPLACE FUNCTION public.report_month(p_day date)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select to_char(p_day, 'YYYY-MM') $function$;
CREATE OR REPLACE FUNCTION public.report_plan_facts(p_units uuid[], p_from date, p_to date)
 RETURNS TABLE(unit_id uuid, month text, fact text, count bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select i.unit_id, report_month(i.month), w.fact, count(*)
  from oversight_item i join oversight_plan p on p.id = i.plan_id and p.stage in ('issued', 'under_execution', 'closed')
  cross join lateral (select 'plan_item' as fact union all select 'plan_done' where i.state = 'done_on_paper' or exists (
    select from case_file c where c.plan_item_id = i.id and c.stage in ('concluded', 'notified', 'archived'))) w
  where i.unit_id = any (p_units) and i.month between p_from and p_to and i.state in ('planned', 'done_on_paper')
  group by 1, 2, 3
$function$;
CREATE OR REPLACE FUNCTION public.report_reminders(p_units uuid[], p_from date, p_to date)
 RETURNS TABLE(unit_id uuid, month text, topic text, count bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select s.unit_id, report_month(s.on_day), n.topic, count(*)
  from oversight_note_step s join oversight_note n on n.id = s.note_id
  where s.unit_id = any (p_units) and s.act = 'remind' and s.on_day between p_from and p_to
  group by 1, 2, 3
$function$;
CREATE OR REPLACE FUNCTION public.report_watch(p_table text, p_touched text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  execute format('create trigger report_inserted after insert on %I referencing new table as report_new
    for each statement execute function report_mark_changed(%L)', p_table, p_touched);
  execute format('create trigger report_updated after update on %I referencing old table as report_old new table as report_new
    for each statement execute function report_mark_changed(%L)', p_table, p_touched);
  execute format('create trigger report_deleted after delete on %I referencing old table as report_old
    for each statement execute function report_mark_changed(%L)', p_table, p_touched);
end $function$;
CREATE OR REPLACE FUNCTION public.rights_count_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op <> 'INSERT' then
    update auth_user u set rights_version = rights_version + 1 where u.person_id in (select person_id from rights_old);
  end if;
  if tg_op <> 'DELETE' then
    update auth_user u set rights_version = rights_version + 1 where u.person_id in (select person_id from rights_new);
  end if;
  return null;
end $function$;
CREATE OR REPLACE FUNCTION public.training_team_people(p_units uuid[])
 RETURNS TABLE(person_id uuid, unit_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select distinct p.person_id, p.unit_id from case_part p join case_file c on c.id = p.case_id
  where p.unit_id = any (p_units) and p.part in ('head', 'secretary', 'member') and p.to_on is null and c.ended_on is null
$function$;
CREATE OR REPLACE FUNCTION public.unit_search_follows()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'INSERT' then
    perform unit_search_renew(array(select distinct unit_id from new_rows));
  elsif tg_op = 'DELETE' then
    perform unit_search_renew(array(select distinct unit_id from old_rows));
  else
    perform unit_search_renew(array(select unit_id from new_rows union select unit_id from old_rows));
  end if;
  return null;
end $function$;
CREATE OR REPLACE FUNCTION public.unit_search_follows_names()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  renamed uuid[];
begin
  if tg_op = 'INSERT' then
    renamed := array(select distinct unit_id from new_rows);
  elsif tg_op = 'DELETE' then
    renamed := array(select distinct unit_id from old_rows);
  else
    renamed := array(select unit_id from new_rows union select unit_id from old_rows);
  end if;
  perform unit_search_renew(renamed || array(select distinct unit_id from unit_version where parent_id = any(renamed)));
  return null;
end $function$;
CREATE OR REPLACE FUNCTION public.unit_search_renew(p_units uuid[])
 RETURNS void
 LANGUAGE sql
AS $function$
  delete from unit_search where unit_id = any(p_units);
  insert into unit_search (unit_id, from_on, section_id, borne, part)
  with sections as materialized (
    select distinct a.unit_id, a.ancestor_id as id, bool_or(v.parent_id is null) as is_top
    from unit_ancestry a join unit_version v on v.unit_id = a.ancestor_id
    where a.unit_id = any(p_units)
      and (v.parent_id is null or exists (select from unit_version p where p.unit_id = v.parent_id and p.parent_id is null))
    group by a.unit_id, a.ancestor_id
  ), names as materialized (
    select unit_id, from_on, case kind when 'cell' then 1 else 2 end as borne, f_unmarked(name) as name
    from unit_version where unit_id = any(p_units)
    union
    select v.unit_id, v.from_on, 3, f_unmarked(p.name) from unit_version v join unit_version p on p.unit_id = v.parent_id
      and daterange(p.from_on, p.to_on) && daterange(v.from_on, v.to_on)
    where v.unit_id = any(p_units) and v.kind = 'cell'
  )
  select n.unit_id, n.from_on, s.id, n.borne, array_to_string(w.words[i:], ' ')
  from names n
  join sections s on s.unit_id = n.unit_id and (n.borne < 3 or s.is_top)
  cross join lateral (select string_to_array(n.name, ' ') as words) w
  cross join lateral generate_series(1, cardinality(w.words)) i
  on conflict do nothing;
$function$;
CREATE OR REPLACE FUNCTION public.vault_directed(p_units uuid[], p_on date)
 RETURNS TABLE(item_id uuid, person_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select i.id, o.person_id from (
    select distinct d.id, d.letter_item, d.identity_item, d.minutes_item, s.person_id from term h
    join term s on s.unit_id = h.unit_id and s.person_id <> h.person_id and s.from_on <= p_on and (s.to_on is null or s.to_on > p_on)
    join denunciation_exclusion n on n.person_id = h.person_id and n.reason = 'named'
    join denunciation d on d.id = n.denunciation_id and d.unit_id = h.unit_id
    where h.unit_id = any (p_units) and h.from_on <= p_on and (h.to_on is null or h.to_on > p_on) and denunciation_directs(h.office, s.office)) o
  cross join lateral (
    select x as id from unnest(array[o.letter_item, o.identity_item, o.minutes_item]) x where x is not null
    union select m.item_id from denunciation_message m where m.denunciation_id = o.id) i
$function$;
