import type { PersonId, UnitId } from '#kernel/id.ts'
import type { BeginTerm, Term } from './begin-term.ts'
import type { Decision } from './decision.ts'
import type { UnitState, UnitVersion } from './unit.ts'

export const unitId = (name: string): UnitId => name as UnitId
export const personId = (name: string): PersonId => name as PersonId

/** A village cell under a commune, for tests; what matters to a test is given by it. */
export function aUnit(
  facts: Partial<Omit<UnitState, 'latest' | 'kinds'>> & { readonly latest?: Partial<UnitVersion> } = {},
) {
  const unit: Omit<UnitState, 'kinds'> = {
    id: unitId('cell'),
    foundedOn: '2010-01-01',
    closedOn: null,
    ...facts,
    latest: {
      fromOn: '2010-01-01',
      toOn: null,
      parentId: unitId('commune'),
      kind: 'cell',
      cellType: 'residential',
      name: 'Chi bộ thôn Yên Hạ',
      symbol: 'CB',
      place: 'Tân Lập',
      basis: '',
      decision: null,
      ...facts.latest,
    },
  }
  return { ...unit, kinds: [{ fromOn: '1900-01-01', toOn: null, kind: unit.latest.kind }] } satisfies UnitState
}

export function aCommune(facts: Partial<UnitVersion> = {}): UnitState {
  return aUnit({
    id: unitId('commune'),
    latest: {
      kind: 'grassroots_committee',
      cellType: null,
      name: 'Đảng bộ xã Tân Lập',
      parentId: unitId('district'),
      ...facts,
    },
  })
}

export function aTerm(facts: Partial<Term> = {}): Term {
  return {
    id: 'term',
    personId: personId('lan'),
    office: 'cell_secretary',
    fromOn: '2022-06-01',
    toOn: null,
    dueOn: null,
    basisKind: 'election',
    ...facts,
  }
}

export function aTermToBegin(facts: Partial<BeginTerm> = {}): BeginTerm {
  return { ...aTerm({ id: 'new', personId: personId('minh') }), basis: '', ...facts }
}

export function aDecision(facts: Partial<Decision> = {}): Decision {
  return { number: '12', symbol: 'QĐ/ĐU', issuer: 'Đảng ủy xã Tân Lập', issuedOn: '2025-06-01', ...facts }
}
