/** Guards denunciations add. */
export const DENUNCIATION_GUARD_CODES = [
  'letter_dated',
  'names_no_sender',
  'sender_met_by_enough',
  'representatives_uninvolved',
  'sender_told_rights',
  'team_time_given',
  'extended_once',
  'extended_in_time',
  'extension_fits',
  'withdrawn_freely',
  'discipline_follows_violation',
  'sender_not_informed_yet',
  'sender_informed',
  'retaliation_recorded',
  'measures_known',
  'protection_in_force',
] as const
