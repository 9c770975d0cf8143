import { expect, it } from 'vitest'
import { ProcessPage } from '#tests/support/process-page.ts'
import { DUTY_STAGES } from './duty.ts'

it('docs/processes/duties.md lists the stages of a decision, in their order', () => {
  expect(new ProcessPage('duties.md').namesOf()).toEqual([...DUTY_STAGES])
})
