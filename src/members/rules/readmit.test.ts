import { expect, it } from 'vitest'
import { decideReadmit } from './readmit.ts'

const joinedOn = '2026-11-20'

it.each([
  ['who left before', { unitKeepsMembers: true, last: { leftOn: '2023-05-02' } }, { ok: true }],
  ['who left that day', { unitKeepsMembers: true, last: { leftOn: joinedOn } }, { ok: true }],
  [
    'who stands on a roll again',
    { unitKeepsMembers: true, last: { leftOn: null } },
    { error: { code: 'stands_on_a_roll' } },
  ],
  [
    'who left later',
    { unitKeepsMembers: true, last: { leftOn: '2026-11-21' } },
    { error: { code: 'stands_on_a_roll' } },
  ],
  ['into what is no cell', { unitKeepsMembers: false, last: null }, { error: { code: 'unit_keeps_no_members' } }],
] as const)('readmits or refuses %s', (_, context, told) => {
  expect(decideReadmit(context, { joinedOn })).toMatchObject(told)
})
