import type { LocalDate } from '#kernel/local-date.ts'

/** Every way a rule of denunciations can refuse. */
export type DenunciationRefusal =
  | { readonly code: 'letter_in_the_future' }
  | { readonly code: 'sender_named' }
  | { readonly code: 'too_few_representatives'; readonly needed: number }
  | { readonly code: 'rights_not_told' }
  | { readonly code: 'team_time_needed' }
  | { readonly code: 'already_extended' }
  | { readonly code: 'extension_too_late'; readonly dueOn: LocalDate }
  | { readonly code: 'extension_too_long'; readonly latest: LocalDate }
  | { readonly code: 'withdrawal_forced' }
  | { readonly code: 'discipline_without_violation'; readonly contentId: string }
  | { readonly code: 'sender_already_informed' }
  | { readonly code: 'sender_not_informed' }
  | { readonly code: 'no_retaliation_recorded' }
  | { readonly code: 'protection_measure_unknown' }
  | { readonly code: 'no_protection_in_force' }

export const DENUNCIATION_REFUSALS = [
  'letter_in_the_future',
  'sender_named',
  'too_few_representatives',
  'rights_not_told',
  'team_time_needed',
  'already_extended',
  'extension_too_late',
  'extension_too_long',
  'withdrawal_forced',
  'discipline_without_violation',
  'sender_already_informed',
  'sender_not_informed',
  'no_retaliation_recorded',
  'protection_measure_unknown',
  'no_protection_in_force',
] as const satisfies readonly DenunciationRefusal['code'][]
