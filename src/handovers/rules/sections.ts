import { type Office, type Permission, RIGHTS } from '#platform/access/rights.ts'

/** Parts of the list that is handed over, in the order in which it shows them. */
export const KIT_SECTIONS = [
  'commitments',
  'obligations',
  'meetings',
  'reorganisations',
  'requests',
  'admissions',
  'transfers',
  'cases',
  'roll',
  'series',
] as const
export type KitSection = (typeof KIT_SECTIONS)[number]

/** Who may see a part by right of office: any of these. */
const SEEN_BY: Readonly<Record<KitSection, readonly Permission[]>> = {
  commitments: ['commitment.read'],
  obligations: ['meeting.read'],
  meetings: ['meeting.read'],
  reorganisations: ['unit.reorganise'],
  requests: ['record.propose'],
  admissions: ['admission.read'],
  transfers: ['transfer.read'],
  cases: ['case.lead', 'case.oversee'],
  roll: ['member.roster'],
  series: ['paper.read'],
}

/** The parts these offices of a unit may see; the others are left out of what their holder is handed. */
export function sectionsFor(offices: readonly Office[]): readonly KitSection[] {
  return KIT_SECTIONS.filter((section) =>
    SEEN_BY[section].some((permission) => offices.some((office) => RIGHTS[office][permission] !== undefined)),
  )
}
