import { describe, expect, it } from 'vitest'
import { codesIn, ProcessPage } from '#tests/support/process-page.ts'
import { TRANSFER_ACTS, TRANSFER_TABLE } from './stages.ts'
import { TRANSFER_STAGES } from './transfer.ts'

const page = new ProcessPage('transfer.md')

describe('docs/processes/transfer.md', () => {
  it('names every stage in order', () => {
    expect(page.namesOf('Stages')).toEqual([...TRANSFER_STAGES])
  })

  it('tells every act as the table has it', () => {
    const told = page.rowsOf('Acts').map(([act, by, official, temporary, to]) => ({
      act: codesIn(act)[0],
      by: codesIn(by),
      official: codesIn(official),
      temporary: codesIn(temporary),
      to: codesIn(to)[0] ?? null,
    }))
    const table = TRANSFER_ACTS.map((act) => {
      const { by, at, to } = TRANSFER_TABLE[act]
      return { act, by: [...by], official: [...(at.official ?? [])], temporary: [...(at.temporary ?? [])], to }
    })
    expect(told).toEqual(table)
  })
})
