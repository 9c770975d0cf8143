/** Guards inspections add. */
export const INSPECTION_GUARD_CODES = [
  'contents_named',
  'period_before_plan',
  'outline_answers_contents',
  'report_time_over',
  'member_offered_session',
  'content_known',
  'every_content_found',
  'draft_shared_in_time',
  'chances_given',
  'conclusion_whole',
  'requirements_answer_limits',
  'notice_not_issued',
  'notice_issued',
] as const
