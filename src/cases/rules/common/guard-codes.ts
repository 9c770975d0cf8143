/** Guards every procedure may name. */
export const COMMON_GUARD_CODES = [
  'cell_decided',
  'meeting_known',
  'reason_given',
  'only_lead_names_others',
  'level_above_keeps_sight',
  'team_whole',
  'team_free_of_conflict',
  'taking_recorded',
  'more_time_asked',
  'statement_recorded',
  'chair_free_of_conflict',
  'announcer_free_of_conflict',
  'gaps_explained',
] as const
