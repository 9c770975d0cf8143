import { isOfFiles } from './statistics.ts'

/** What stands under a figure, one by one. */
export const FACT_KINDS = [
  'meeting',
  'commitment',
  'member',
  'case',
  'complaint',
  'reminder',
  'requirement',
  'plan',
  'conference',
  'dialogue',
  'class',
  'paper',
  'answer',
] as const
export type FactKind = (typeof FACT_KINDS)[number]

/** The cases a figure is about: which procedure, and whether of members or of bodies; null: of both. */
export interface CasesOf {
  readonly procedure: string
  readonly about: 'member' | 'body' | null
}

const PROCEDURES: Readonly<Record<string, string>> = {
  inspection: 'duty_inspection',
  signs: 'sign_inspection',
  supervision: 'thematic_supervision',
  discipline: 'discipline',
  denunciations: 'denunciation',
}

/** By the figure's name; null where it is not counted from cases. Of what came of an inspection, the cases it came to. */
export function casesOf(indicator: string): CasesOf | null {
  const [family = '', figure = ''] = indicator.split('.')
  const procedure = PROCEDURES[family]
  if (procedure === undefined || indicator === 'supervision.reminders') return null
  if (figure === 'disciplined') return { procedure: 'discipline', about: 'member' }
  if (figure === 'mustDiscipline') return { procedure: 'sign_inspection', about: 'member' }
  if (figure === 'suspended') return { procedure: 'activity_suspension', about: 'member' }
  if (figure.endsWith('nspected'))
    return { procedure: 'sign_inspection', about: figure === 'inspected' ? 'member' : 'body' }
  if (figure === 'held') return { procedure, about: null }
  return { procedure, about: figure.startsWith('bodies') ? 'body' : 'member' }
}

const BASES: Readonly<Record<string, { readonly member: string; readonly body: string; readonly both: string }>> = {
  duty_inspection: { member: 'inspection.members', body: 'inspection.bodies', both: 'inspection.members' },
  sign_inspection: { member: 'signs.members', body: 'signs.bodies', both: 'signs.members' },
  thematic_supervision: { member: 'supervision.members', body: 'supervision.bodies', both: 'supervision.held' },
  discipline: { member: 'discipline.total', body: 'discipline.total', both: 'discipline.total' },
  denunciation: { member: 'denunciations.settled', body: 'denunciations.bodies', both: 'denunciations.settled' },
}

/** The figure whose facts are shown: of how things ended, or who did them, all of them; of what a personal file says, the whole roll. */
export function baseOf(indicator: string): string {
  if (isOfFiles(indicator)) return 'members.total'
  if (indicator.startsWith('complaints.') && indicator !== 'complaints.filed') return 'complaints.settled'
  const wanted = casesOf(indicator)
  return wanted === null ? indicator : (BASES[wanted.procedure]?.[wanted.about ?? 'both'] ?? indicator)
}
