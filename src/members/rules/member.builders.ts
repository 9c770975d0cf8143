import type { PersonId, UnitId } from '#kernel/id.ts'
import { emptyFacts, type Member } from './member.ts'

export const personId = (name: string): PersonId => name as PersonId
export const cell = 'cell' as UnitId

/** An official member of long standing, for tests; what matters to a test is given by it. */
export function aMember(facts: Partial<Member> = {}): Member {
  return {
    ...emptyFacts('Phan Thị Lụa'),
    bornOn: '1958-04-12',
    bornPrecision: 'day',
    admittedOn: '1984-05-19',
    officialOn: '1985-05-19',
    personId: personId('lua'),
    unitId: cell,
    joinedOn: '2001-01-01',
    leftOn: null,
    tags: new Set(),
    leaves: [],
    ...facts,
  }
}
