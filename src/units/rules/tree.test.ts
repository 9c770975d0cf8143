import { describe, expect, it } from 'vitest'
import { decideClose } from './close.ts'
import { decideFound, type FoundUnit } from './found.ts'
import { kindsUnder, mayStandUnder } from './hierarchy.ts'
import { decideMove, type MoveUnit } from './move.ts'
import { decideRename } from './rename.ts'
import { aCommune, aDecision, aUnit, unitId } from './units.builders.ts'

const today = '2026-11-20'
const founding = (facts: Partial<FoundUnit> = {}): FoundUnit => ({
  id: unitId('new'),
  foundedOn: '2026-01-01',
  kind: 'cell',
  cellType: 'residential',
  name: 'Chi bộ thôn Cầu Đá',
  symbol: 'CB',
  place: 'Tân Lập',
  basis: '12-QĐ/ĐU',
  decision: null,
  code: null,
  ...facts,
})

describe('what may stand under what', () => {
  it.each([
    ['a commune under a district until 30/6/2025', 'grassroots_committee', 'upper_committee', '2025-06-30', true],
    ['no commune under a province until 30/6/2025', 'grassroots_committee', 'province', '2025-06-30', false],
    ['a commune under its province from 01/7/2025', 'grassroots_committee', 'province', '2025-07-01', true],
    ['a cell under a commune', 'cell', 'grassroots_committee', '2012-01-01', true],
    ['a cell under a committee below the grassroots', 'cell', 'sub_committee', '2026-01-01', true],
    ['no cell under a cell', 'cell', 'cell', '2026-01-01', false],
    ['a party group under a cell', 'party_group', 'cell', '2026-01-01', true],
    ['nothing under a party group', 'cell', 'party_group', '2026-01-01', false],
  ] as const)('%s', (_what, child, parent, on, allowed) => {
    expect(mayStandUnder(child, parent, on)).toBe(allowed)
    expect(kindsUnder(parent, on).includes(child)).toBe(allowed)
  })
})

describe('founding a unit', () => {
  it('starts its history on the day it is founded', () => {
    expect(decideFound(aCommune(), founding(), today)).toMatchObject({
      ok: true,
      value: { version: { fromOn: '2026-01-01', toOn: null, parentId: 'commune', name: 'Chi bộ thôn Cầu Đá' } },
    })
  })

  it.each([
    ['no paper decided it', {}, { basis: '' }, 'decision_missing'],
    ['its paper is signed later', {}, { decision: aDecision({ issuedOn: '2026-11-21' }) }, 'decision_in_future'],
    ['the parent was not there yet', {}, { foundedOn: '2009-12-31' }, 'parent_not_there'],
    ['the parent is closed', { closedOn: '2026-06-01' }, {}, 'parent_not_there'],
    ['the kind does not fit', {}, { kind: 'party_group', cellType: null }, 'kind_not_under_parent'],
    ['a cell does not say its type', {}, { cellType: null }, 'cell_type_missing'],
    ['a committee says a cell type', {}, { kind: 'sub_committee' }, 'cell_type_needless'],
  ] as const)('is refused when %s', (_why, parent, facts, code) => {
    expect(decideFound({ ...aCommune(), ...parent }, founding(facts), today)).toMatchObject({
      ok: false,
      error: { code },
    })
  })
})

describe('renaming a unit', () => {
  const name = {
    name: 'Chi bộ tổ dân phố 3',
    symbol: 'CB',
    place: 'Tân Lập',
    cellType: 'residential',
    basis: '',
    decision: aDecision(),
  } as const

  it('adds a version and keeps kind and parent', () => {
    expect(decideRename(aUnit(), { ...name, on: '2026-07-01' }, today)).toMatchObject({
      ok: true,
      value: { version: { fromOn: '2026-07-01', kind: 'cell', parentId: 'commune', name: 'Chi bộ tổ dân phố 3' } },
    })
  })

  it.each([
    [
      'before the newest change',
      aUnit({ latest: { fromOn: '2025-07-01' } }),
      { on: '2025-07-01' },
      'not_after_last_change',
    ],
    ['after the unit ended', aUnit({ closedOn: '2026-01-01' }), {}, 'unit_closed'],
    ['without its paper', aUnit(), { decision: null }, 'decision_missing'],
    ['to what it is', aUnit(), { name: 'Chi bộ thôn Yên Hạ' }, 'nothing_changed'],
  ] as const)('is refused %s', (_when, unit, facts, code) => {
    expect(decideRename(unit, { ...name, on: '2026-07-01', ...facts }, today)).toMatchObject({
      ok: false,
      error: { code },
    })
  })
})

describe('moving a unit', () => {
  const move: MoveUnit = {
    ...{ on: '2025-07-01', kind: 'grassroots_committee', cellType: null, name: 'Đảng bộ xã Tân Lập' },
    ...{ symbol: 'ĐU', place: 'Tân Lập', basis: '', decision: aDecision() },
  }
  const province = aUnit({ id: unitId('province'), latest: { kind: 'province', cellType: null, parentId: null } })
  const context = { parent: province, parentIsBelow: false, kindsBelow: ['cell', 'sub_committee'] } as const

  it('puts a commune under its province when the district ends', () => {
    expect(decideMove(aCommune(), context, move, today)).toMatchObject({
      ok: true,
      value: { type: 'unit_moved', version: { parentId: 'province', fromOn: '2025-07-01', toOn: null } },
    })
  })

  it.each([
    ['a day too early for the new order', {}, { on: '2025-06-30' }, 'kind_not_under_parent'],
    ['under what stands below it', { parentIsBelow: true }, {}, 'parent_is_below'],
    ['to a kind that what is below does not fit', {}, { kind: 'upper_committee' }, 'kind_not_under_parent'],
  ] as const)('is refused %s', (_why, more, facts, code) => {
    expect(decideMove(aCommune(), { ...context, ...more }, { ...move, ...facts }, today)).toMatchObject({
      ok: false,
      error: { code },
    })
  })

  it('is refused under itself', () => {
    const self = aCommune()
    expect(decideMove(self, { ...context, parent: self }, move, today)).toMatchObject({
      error: { code: 'parent_is_below' },
    })
  })
})

describe('closing a unit', () => {
  const close = { on: '2026-10-01', basis: '', decision: aDecision() } as const
  it('ends it once it is empty', () => {
    expect(decideClose(aUnit(), { unitsBelow: 0, members: 0 }, close, today)).toMatchObject({
      ok: true,
      value: { on: '2026-10-01' },
    })
  })
  it.each([
    [
      { unitsBelow: 2, members: 0 },
      { code: 'units_still_below', count: 2 },
    ],
    [
      { unitsBelow: 0, members: 7 },
      { code: 'members_still_here', count: 7 },
    ],
  ])('is refused while something depends on it: %o', (context, error) => {
    expect(decideClose(aUnit(), context, close, today)).toEqual({ ok: false, error })
  })
})
