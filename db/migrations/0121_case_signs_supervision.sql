-- Inspection on signs of violation and thematic supervision bring their words.
alter table case_file
  drop constraint case_file_procedure,
  drop constraint case_file_stage,
  add constraint case_file_procedure check (procedure in ('duty_inspection', 'sign_inspection', 'thematic_supervision')),
  add constraint case_file_stage check (stage in (
    'preparing', 'archived', 'cancelled', 'taken_over', 'sign_recorded', 'sign_assessed', 'not_enough',
    'plan_issued', 'deployed', 'reported', 'verifying', 'double_process', 'drafted', 'concluded', 'notified'));
alter table case_entry
  drop constraint case_entry_stage,
  drop constraint case_entry_act,
  add constraint case_entry_stage check (stage in (
    'preparing', 'archived', 'cancelled', 'taken_over', 'sign_recorded', 'sign_assessed', 'not_enough',
    'plan_issued', 'deployed', 'reported', 'verifying', 'double_process', 'drafted', 'concluded', 'notified')),
  add constraint case_entry_act check (act in (
    'open', 'set_team', 'keep_out', 'ask_more_time', 'answer_more_time', 'explain', 'keep_own_opinion',
    'archive', 'suspend', 'resume', 'cancel', 'take_over', 'record_sign', 'assess_sign', 'close_not_enough',
    'issue_plan', 'change_plan', 'set_calendar', 'deploy', 'hand_in_report', 'record_report', 'record_no_report',
    'hold_session', 'record_finding', 'start_double_process', 'draft', 'share_draft', 'conclude',
    'conclude_sign', 'conclude_supervision', 'issue_notice', 'announce', 'send_up', 'confirm_receipt'));
