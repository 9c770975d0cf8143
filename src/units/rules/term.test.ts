import { describe, expect, it } from 'vitest'
import { OFFICES } from '#platform/access/rights.ts'
import { type BeginTermContext, decideBeginTerm } from './begin-term.ts'
import { decideEndTerm } from './end-term.ts'
import { HELD_OFFICES, mayRecordTerm, officesOfKind } from './offices.ts'
import { aCommune, aTerm, aTermToBegin, aUnit, personId } from './units.builders.ts'

const rule = { fromOfficialMembers: 9, maxMembers: 7, basis: 'Điều lệ Đảng, Điều 24' }
const context = (facts: Partial<BeginTermContext> = {}): BeginTermContext => ({
  unit: aUnit(),
  terms: [],
  authority: 'above',
  by: personId('office'),
  officialMembers: 20,
  rule,
  ...facts,
})

describe('offices', () => {
  it('are those of the table of rights, but for the roll itself', () => {
    expect([...HELD_OFFICES].sort()).toEqual(OFFICES.filter((office) => office !== 'member').sort())
  })

  it.each([
    ['own_unit', 'cell_committee_member', true],
    ['own_unit', 'fee_collector', true],
    ['own_unit', 'cell_secretary', false],
    ['own_unit', 'administrator', false],
    ['above', 'cell_secretary', true],
    ['above', 'administrator', false],
    ['administrator', 'administrator', true],
  ] as const)('recorded by %s: %s is %s', (authority, office, allowed) => {
    expect(mayRecordTerm(authority, office)).toBe(allowed)
  })

  it('of a cell and of a committee are different ones', () => {
    expect(officesOfKind('cell').filter((office) => officesOfKind('grassroots_committee').includes(office))).toEqual([])
  })
})

describe('beginning a term', () => {
  it('gives the office from the day on', () => {
    const term = aTermToBegin({ fromOn: '2026-06-01' })
    expect(decideBeginTerm(context(), term)).toMatchObject({ ok: true, value: { term, warnings: [] } })
  })

  it('lets one secretary follow the other on the day', () => {
    const terms = [aTerm({ fromOn: '2022-06-01', toOn: '2026-06-01' })]
    expect(decideBeginTerm(context({ terms }), aTermToBegin({ fromOn: '2026-06-01' })).ok).toBe(true)
  })

  it('lets an elected secretary take over from one who led for the time being, whose term ends that day', () => {
    const terms = [aTerm({ id: 'acting', basisKind: 'interim', fromOn: '2026-03-01' })]
    const term = aTermToBegin({ fromOn: '2026-06-01' })
    expect(decideBeginTerm(context({ terms }), term)).toMatchObject({ ok: true, value: { endsInterim: ['acting'] } })
    const second = aTermToBegin({ fromOn: '2026-06-01', basisKind: 'interim' })
    expect(decideBeginTerm(context({ terms }), second)).toMatchObject({ error: { code: 'office_taken' } })
  })

  const open = [aTerm()]
  it.each([
    ['a secretary is in office', { terms: open }, {}, 'office_taken'],
    [
      'a later secretary is already recorded',
      { terms: [aTerm({ fromOn: '2026-01-01' })] },
      { fromOn: '2020-01-01' },
      'office_taken',
    ],
    [
      'he holds the office already',
      { terms: [aTerm({ office: 'fee_collector' })] },
      { office: 'fee_collector', personId: personId('lan') },
      'term_already',
    ],
    ['the unit has no such office', {}, { office: 'committee_secretary' }, 'office_not_of_unit'],
    ['a committee would have an office of a cell', { unit: aCommune() }, {}, 'office_not_of_unit'],
    ['the cell records its own secretary', { authority: 'own_unit' }, {}, 'office_recorded_above'],
    ['someone records his own', { by: personId('minh') }, {}, 'own_term'],
    ['its mandate is over before it starts', { terms: [] }, { dueOn: '2022-06-01' }, 'term_due_before_start'],
    ['it ends before it starts', {}, { toOn: '2022-06-01' }, 'term_ends_before_start'],
    ['the unit was not founded yet', {}, { fromOn: '2009-01-01' }, 'unit_not_there'],
    ['the unit is closed', { unit: aUnit({ closedOn: '2026-01-01' }) }, {}, 'unit_not_there'],
  ] as const)('is refused when %s', (_why, facts, term, code) => {
    expect(decideBeginTerm(context(facts), aTermToBegin({ fromOn: '2022-06-01', ...term }))).toMatchObject({
      ok: false,
      error: { code },
    })
  })

  it('warns, with the basis, of a committee member in a cell of fewer official members than the rule says', () => {
    const term = aTermToBegin({ office: 'cell_committee_member' })
    expect(decideBeginTerm(context({ officialMembers: 8 }), term)).toMatchObject({
      ok: true,
      value: { warnings: [{ code: 'too_few_for_committee', official: 8, least: 9, basis: rule.basis }] },
    })
    expect(decideBeginTerm(context({ officialMembers: 9 }), term)).toMatchObject({ ok: true, value: { warnings: [] } })
  })

  it('warns of an eighth in the committee, secretary and deputy counted, and one person once', () => {
    const member = (name: string) => aTerm({ id: name, personId: personId(name), office: 'cell_committee_member' })
    const terms = [aTerm(), member('lan'), ...['a', 'b', 'c', 'd', 'e', 'f'].map(member)]
    const term = aTermToBegin({ office: 'cell_committee_member' })
    expect(decideBeginTerm(context({ terms }), term)).toMatchObject({
      value: { warnings: [{ code: 'committee_too_large', count: 8, most: 7 }] },
    })
    expect(decideBeginTerm(context({ terms: terms.slice(0, -1) }), term)).toMatchObject({ value: { warnings: [] } })
  })
})

describe('ending a term', () => {
  const end = { toOn: '2026-06-01', authority: 'above', by: personId('office') } as const
  it('names the first day without the office', () => {
    expect(decideEndTerm(aTerm(), end)).toMatchObject({ ok: true, value: { toOn: '2026-06-01' } })
  })
  it('takes back one recorded by mistake by ending it on its first day', () => {
    expect(decideEndTerm(aTerm(), { ...end, toOn: '2022-06-01' }).ok).toBe(true)
  })
  it.each([
    ['it has ended', { toOn: '2024-01-01' }, {}, 'term_has_ended'],
    ['the day lies before its first', {}, { toOn: '2022-05-31' }, 'term_ends_before_start'],
    ['the office above records it', {}, { authority: 'own_unit' }, 'office_recorded_above'],
    ['it is his own', {}, { by: personId('lan') }, 'own_term'],
  ] as const)('is refused when %s', (_why, term, facts, code) => {
    expect(decideEndTerm(aTerm(term), { ...end, ...facts })).toMatchObject({ ok: false, error: { code } })
  })
})
