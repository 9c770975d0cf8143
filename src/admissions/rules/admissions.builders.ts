import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { NATIONAL_PACKS } from '#rulebook/rules/packs/national.ts'
import { resolveRules } from '#rulebook/rules/resolve.ts'
import type { CellMember, StepContext } from './context.ts'
import type { AdmissionId, Candidate, Concerned, Procedure } from './procedure.ts'

export const personId = (name: string) => name as PersonId

export const rulesOn = (on: LocalDate) => resolveRules(NATIONAL_PACKS, [], { unitPath: [], on })

export function aCandidate(facts: Partial<Candidate> = {}): Candidate {
  return {
    fullName: 'Ngô Khánh Ngân',
    sex: 'female',
    bornOn: '1999-04-12',
    ethnicity: null,
    schooling: 'upper_secondary',
    occupation: null,
    homeAddress: null,
    nominator: 'youth_union',
    nominatedOn: '2025-01-10',
    ...facts,
  }
}

export function aConcerned(facts: Partial<Concerned> = {}): Concerned {
  return {
    personId: personId('ngan'),
    fullName: 'Ngô Khánh Ngân',
    admittedOn: '2024-08-25',
    probationFromOn: '2024-09-15',
    officialOn: null,
    formerDays: 0,
    joinedOn: '2024-09-15',
    leftOn: null,
    ...facts,
  }
}

export function aProcedure(facts: Partial<Procedure> = {}): Procedure {
  return {
    id: 'procedure' as AdmissionId,
    unitId: 'cell' as UnitId,
    kind: 'admission',
    state: 'running',
    stage: 'sympathiser',
    openedOn: '2025-01-10',
    version: 1,
    candidate: aCandidate(),
    concerned: null,
    steps: [],
    ...facts,
  }
}

export const OLD_MEMBER: CellMember = { joinedOn: '2010-01-01', leftOn: null, officialOn: '2011-01-01' }

export function aContext(facts: Partial<StepContext> & { readonly on?: LocalDate } = {}): StepContext {
  const { on = '2026-11-20', ...more } = facts
  return {
    today: '2027-01-31',
    rules: rulesOn(on),
    holidays: new Set(),
    members: new Map([
      [personId('hoa'), OLD_MEMBER],
      [personId('minh'), OLD_MEMBER],
    ]),
    vote: null,
    electorate: { official: 20, mayBeLeftOut: 3 },
    presentIn: new Set(),
    ...more,
  }
}
