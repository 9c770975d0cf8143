import { describe, expect, it } from 'vitest'
import { codesIn, ProcessPage } from '#tests/support/process-page.ts'
import { REQUIREMENT_ACTS } from './requirement-acts.ts'
import { NOTICE_ACTS } from './steps.ts'
import { REMEDY_STAGES } from './vocabulary.ts'

const page = new ProcessPage('remediation.md')
const told = (heading: string) =>
  page
    .rowsOf(heading)
    .map(([act, , from, to]) => ({ act: codesIn(act)[0], from: codesIn(from), to: codesIn(to)[0] ?? null }))
const table = (acts: Readonly<Record<string, { readonly from: readonly string[]; readonly to: string | null }>>) =>
  Object.entries(acts).map(([act, { from, to }]) => ({ act, from: [...from], to }))

describe('docs/processes/remediation.md', () => {
  it('names every stage in order', () => {
    expect(page.namesOf('Stages of a notice')).toEqual([...REMEDY_STAGES])
  })

  it('tells every act as the tables have it', () => {
    expect(told('Acts on a notice')).toEqual(table(NOTICE_ACTS))
    expect(told('Acts on a requirement')).toEqual(table(REQUIREMENT_ACTS))
  })
})
