import { type Office, type Permission, RIGHTS } from '#platform/access/rights.ts'

/** Parts of the list that is handed over, in the order in which it shows them. */
export const KIT_SECTIONS = [
  'commitments',
  'duties',
  'obligations',
  'meetings',
  'reorganisations',
  'requests',
  'admissions',
  'transfers',
  'cases',
  'roll',
  'below',
  'series',
] as const
export type KitSection = (typeof KIT_SECTIONS)[number]

/** Who may see a part by right of office: any of these. */
const SEEN_BY: Readonly<Record<KitSection, readonly Permission[]>> = {
  commitments: ['commitment.read'],
  duties: ['duty.read'],
  obligations: ['meeting.read'],
  meetings: ['meeting.read'],
  reorganisations: ['unit.reorganise'],
  requests: ['record.propose'],
  admissions: ['admission.read'],
  transfers: ['transfer.read'],
  cases: ['case.lead', 'case.oversee'],
  roll: ['member.roster'],
  below: ['unit.change'],
  series: ['paper.read'],
}

/** Parts only a cell has, and only what stands above cells has: a committee keeps no roll and no meetings of its members. */
const OF_CELLS: readonly KitSection[] = ['duties', 'obligations', 'roll']
const OF_COMMITTEES: readonly KitSection[] = ['reorganisations', 'below']

/** The parts these offices of a unit may see; the others are left out of what their holder is handed. */
export function sectionsFor(offices: readonly Office[], isCell: boolean): readonly KitSection[] {
  const foreign = isCell ? OF_COMMITTEES : OF_CELLS
  return KIT_SECTIONS.filter((section) => !foreign.includes(section)).filter((section) =>
    SEEN_BY[section].some((permission) => offices.some((office) => RIGHTS[office][permission] !== undefined)),
  )
}
