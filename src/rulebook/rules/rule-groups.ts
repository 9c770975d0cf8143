/** Groups of codes in the order pages show them: the first word of each code. */
export const RULE_GROUPS = [
  'meeting',
  'vote',
  'cell',
  'member',
  'admission',
  'badge',
  'case',
  'discipline',
  'denunciation',
  'complaint',
  'oversight',
  'remediation',
  'dialogue',
  'library',
  'record',
  'checkup',
  'training',
  'conference',
  'score',
  'paper',
] as const
export type RuleGroup = (typeof RULE_GROUPS)[number]
