import { describe, expect, it } from 'vitest'
import { NATIONAL_PACKS } from '#rulebook/rules/packs/national.ts'
import { resolveRules } from '#rulebook/rules/resolve.ts'
import type { Term } from './begin-term.ts'
import { decideExtendTerm } from './extend-term.ts'
import { aDecision, aTerm, personId } from './units.builders.ts'
import { type WarningFacts, warningsFor } from './warnings.ts'

const on = '2026-11-20'
const book = resolveRules(NATIONAL_PACKS, [], { unitPath: [], on })
const rules = {
  minOfficial: book['cell.minOfficialMembers'],
  committeeFrom: book['cell.committeeFromOfficialMembers'],
  committeeMax: book['cell.committeeMaxMembers'],
  termMonths: book['cell.termMonths'],
  termShiftMonths: book['cell.termShiftMonths'],
}
const member = (name: string): Term => aTerm({ id: name, personId: personId(name), office: 'cell_committee_member' })
const codes = (facts: Partial<WarningFacts>) =>
  warningsFor({ kind: 'cell', official: 8, terms: [aTerm()], ...facts }, rules, on).map(({ code }) => code)

describe('what the page of a unit points out', () => {
  it.each([
    ['a cell in order', {}, []],
    ['three official members are enough', { official: 3 }, []],
    ['two are not', { official: 2 }, ['too_few_members']],
    ['nine elect a committee', { official: 9 }, ['committee_to_elect']],
    ['nine that have one', { official: 9, terms: [aTerm(), member('a')] }, []],
    ['seven in the committee', { official: 20, terms: [aTerm(), ...['a', 'b', 'c', 'd', 'e', 'f'].map(member)] }, []],
    [
      'an eighth in the committee',
      { official: 20, terms: [aTerm(), ...['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(member)] },
      ['committee_over_size'],
    ],
    ['nobody leads it', { terms: [] }, ['no_secretary']],
    ['nobody leads a committee', { kind: 'grassroots_committee', official: null, terms: [] }, ['no_secretary']],
    ['a party group has no offices of its own', { kind: 'party_group', official: null, terms: [] }, []],
    ['the mandate ends tomorrow', { terms: [aTerm({ dueOn: '2026-11-21' })] }, []],
    ['the mandate was over yesterday', { terms: [aTerm({ dueOn: '2026-11-19' })] }, ['term_over']],
    ['five years and the shift are not over', { terms: [aTerm({ fromOn: '2021-06-01' })] }, []],
    ['five years and the shift are over', { terms: [aTerm({ fromOn: '2021-05-01' })] }, ['term_over']],
  ] as const)('%s', (_what, facts, expected) => {
    expect(codes(facts as Partial<WarningFacts>)).toEqual(expected)
  })

  it('says under which rule and how sure that is', () => {
    expect(warningsFor({ kind: 'cell', official: 2, terms: [aTerm()] }, rules, on)).toMatchObject([
      { count: 2, figure: 3, certainty: 'confirmed', basis: { article: 'Điều 21, Điều 24' } },
    ])
  })
})

describe('extending a mandate', () => {
  const extend = { dueOn: '2027-12-01', decision: aDecision(), authority: 'above', by: null, today: on } as const

  it('keeps the end first said beside the new one', () => {
    expect(decideExtendTerm(aTerm({ dueOn: '2027-06-01' }), extend)).toMatchObject({
      ok: true,
      value: { dueBefore: '2027-06-01', dueOn: '2027-12-01', decision: { number: '12' } },
    })
  })

  it.each([
    ['the new end is not later', { dueOn: '2027-12-01' }, {}, 'extension_not_later'],
    ['it ends before the paper that extends it', { dueOn: null }, { dueOn: '2025-05-31' }, 'extension_not_later'],
    ['the office has ended', { toOn: '2026-01-01' }, {}, 'term_has_ended'],
    ['the cell would extend its own secretary', {}, { authority: 'own_unit' }, 'office_recorded_above'],
    ['it is his own', {}, { by: personId('lan') }, 'own_term'],
    ['the paper is not signed yet', {}, { decision: aDecision({ issuedOn: '2026-12-01' }) }, 'decision_in_future'],
  ] as const)('is refused when %s', (_why, term, more, code) => {
    expect(decideExtendTerm(aTerm(term), { ...extend, ...more })).toMatchObject({ ok: false, error: { code } })
  })
})
