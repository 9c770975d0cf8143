import { describe, expect, it } from 'vitest'
import { codesIn, ProcessPage } from '#tests/support/process-page.ts'
import { RESIDENCE_STAGES } from './contact.ts'
import { RESIDENCE_ACTS, RESIDENCE_TABLE } from './stages.ts'

const page = new ProcessPage('residence.md')

describe('docs/processes/residence.md', () => {
  it('names every stage in order', () => {
    expect(page.namesOf('Stages')).toEqual([...RESIDENCE_STAGES])
  })

  it('tells every act as the table has it', () => {
    const told = page
      .rowsOf('Acts')
      .map(([act, by, at]) => ({ act: codesIn(act)[0], by: codesIn(by), at: codesIn(at) }))
    expect(told).toEqual(
      RESIDENCE_ACTS.map((act) => ({ act, by: [...RESIDENCE_TABLE[act].by], at: [...RESIDENCE_TABLE[act].at] })),
    )
  })
})
