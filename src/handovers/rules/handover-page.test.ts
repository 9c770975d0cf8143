import { expect, it } from 'vitest'
import { codesIn, ProcessPage } from '#tests/support/process-page.ts'
import { HANDOVER_ACTS, STAGE_TABLE } from './stages.ts'

it('docs/processes/handover.md lists every act with its stages as the table has them', () => {
  const told = new ProcessPage('handover.md').rowsOf().map(([act, stages = '', to]) => ({
    act: codesIn(act)[0],
    in: [...stages.matchAll(/\w+/g)].map(String),
    to: codesIn(to)[0] ?? null,
  }))
  expect(told).toEqual(
    HANDOVER_ACTS.map((act) => ({ act, in: [...STAGE_TABLE[act].in], to: STAGE_TABLE[act].to ?? null })),
  )
})
