import { expect, it } from 'vitest'
import type { PersonId } from '#kernel/id.ts'
import { decideHandOn } from './hand-on.ts'

const [here, there] = ['here' as PersonId, 'there' as PersonId]
const open = { state: 'open', owner: { kind: 'person', personId: here } } as const
const decider = { isOwner: false, isDecider: true }
const to = { to: there, isWithin: true }

it('hands a commitment on to another of the unit', () => {
  expect(decideHandOn(open, decider, to)).toEqual({ ok: true, value: { type: 'handed_on', to: there } })
})

it.each([
  ['who does not decide', open, { ...decider, isDecider: false }, to, 'not_yours_to_decide'],
  ['it is closed', { ...open, state: 'accepted' }, decider, to, 'commitment_closed'],
  ['it waits for a decision', { ...open, state: 'reported' }, decider, to, 'awaiting_decision'],
  ['it is his already', open, decider, { ...to, to: here }, 'owner_same'],
  ['the other is not of the unit', open, decider, { ...to, isWithin: false }, 'owner_unknown'],
] as const)('is refused when %s', (_why, commitment, standing, input, code) => {
  expect(decideHandOn(commitment, standing, input)).toEqual({ ok: false, error: { code } })
})
