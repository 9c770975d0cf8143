-- The vocabularies of cases. A family of procedures that brings words drops the constraint it widens and writes it anew with
-- every word known by then; a test compares each with the arrays in src/cases/rules/vocabulary.ts.
alter table case_file
  add constraint case_file_procedure check (procedure in ('duty_inspection')),
  add constraint case_file_variant check (variant in ('team', 'secretary_alone')),
  add constraint case_file_stage check (stage in (
    'preparing', 'archived', 'cancelled', 'taken_over', 'plan_issued', 'deployed', 'reported', 'verifying',
    'drafted', 'concluded', 'notified'));
alter table case_part add constraint case_part_part check (part in ('head', 'secretary', 'member', 'subject', 'kept_out'));
alter table case_clock add constraint case_clock_clock check (clock in ('deploy', 'report', 'handover'));
alter table case_entry
  add constraint case_entry_stage check (stage in (
    'preparing', 'archived', 'cancelled', 'taken_over', 'plan_issued', 'deployed', 'reported', 'verifying',
    'drafted', 'concluded', 'notified')),
  add constraint case_entry_act check (act in (
    'open', 'set_team', 'keep_out', 'ask_more_time', 'answer_more_time', 'explain', 'keep_own_opinion',
    'archive', 'suspend', 'resume', 'cancel', 'take_over', 'issue_plan', 'change_plan', 'deploy',
    'hand_in_report', 'record_report', 'record_no_report', 'hold_session', 'record_finding', 'draft',
    'share_draft', 'conclude', 'issue_notice', 'announce'));
