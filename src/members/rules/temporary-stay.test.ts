import { describe, expect, it } from 'vitest'
import type { PersonId, UnitId } from '#kernel/id.ts'
import { decideReceiveForAStay, type ReceiveForAStay } from './temporary-stay.ts'

const home = 'home' as UnitId
const host = 'host' as UnitId
const stay = (facts: Partial<ReceiveForAStay> = {}): ReceiveForAStay => ({
  id: 'stay',
  personId: 'visitor' as PersonId,
  unitId: host,
  fromOn: '2026-03-01',
  toOn: null,
  reason: '  Công tác biệt phái ',
  basis: 'GGT số 03, ngày 25/02/2026',
  ...facts,
})

describe('receiving a member of another cell for a time', () => {
  it('records the stay with its reason and basis', () => {
    expect(decideReceiveForAStay({ homeUnitIds: [home], stays: [] }, stay())).toMatchObject({
      ok: true,
      value: { unitId: host, fromOn: '2026-03-01', reason: 'Công tác biệt phái' },
    })
  })

  it.each([
    ['he stands on no roll', { homeUnitIds: [] }, {}, 'not_a_member'],
    ['it is his own cell', { homeUnitIds: [host] }, {}, 'member_of_this_cell'],
    ['it ends before it begins', {}, { toOn: '2026-03-01' }, 'leave_ends_before_start'],
    ['no reason is given', {}, { reason: ' ' }, 'leave_needs_reason'],
    ['he is still in a third cell', { stays: [{ fromOn: '2026-01-01', toOn: '2026-03-02' }] }, {}, 'leave_overlaps'],
  ] as const)('is refused where %s', (_why, facts, input, code) => {
    const decided = decideReceiveForAStay({ homeUnitIds: [home], stays: [], ...facts }, stay(input))
    expect(decided).toMatchObject({ ok: false, error: { code } })
  })

  it('may follow the day another stay ended', () => {
    const stays = [{ fromOn: '2026-01-01', toOn: '2026-03-01' }] as const
    expect(decideReceiveForAStay({ homeUnitIds: [home], stays }, stay()).ok).toBe(true)
  })
})
