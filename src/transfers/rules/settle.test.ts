import { describe, expect, it } from 'vitest'
import type { CommitmentId, PersonId } from '#kernel/id.ts'
import { decideSettle, type FateChoice } from './settle.ts'

const [lamps, road] = ['lamps' as CommitmentId, 'road' as CommitmentId]
const context = { owed: new Set([lamps, road]), isDecider: true }
const going = { kind: 'official', stage: 'reviewed' } as const
const stays: FateChoice = { commitmentId: lamps, fate: 'stays', toPersonId: null, reason: '' }
const handed: FateChoice = { ...stays, fate: 'handed_on', toPersonId: 'other' as PersonId }

describe('what becomes of the commitments of who goes', () => {
  it('is said for each: he finishes it, another takes it, it ends with a reason', () => {
    const dropped: FateChoice = { commitmentId: road, fate: 'dropped', toPersonId: null, reason: 'Không còn cần' }
    expect(decideSettle(going, context, [handed, dropped]).ok).toBe(true)
    expect(decideSettle(going, context, [stays]).ok).toBe(true)
  })

  it.each([
    ['the introduction is written', { ...going, stage: 'introduced' }, context, [stays], 'transfer_wrong_stage'],
    ['he only goes for a time', { kind: 'temporary', stage: 'requested' }, context, [stays], 'transfer_wrong_stage'],
    ['somebody else would decide', going, { ...context, isDecider: false }, [stays], 'not_yours_to_decide'],
    ['it is not his', going, { ...context, owed: new Set([road]) }, [stays], 'commitment_not_his'],
    ['it is named twice', going, context, [stays, handed], 'commitment_not_his'],
    ['nobody is named to take it', going, context, [{ ...handed, toPersonId: null }], 'owner_unknown'],
    ['somebody is named though it stays', going, context, [{ ...handed, fate: 'stays' }], 'owner_unknown'],
    ['it ends without a reason', going, context, [{ ...stays, fate: 'dropped' }], 'reason_missing'],
  ] as const)('is refused when %s', (_why, transfer, facts, choices, code) => {
    expect(decideSettle(transfer, facts, choices)).toMatchObject({ ok: false, error: { code } })
  })
})
