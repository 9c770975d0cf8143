import { expect, it } from 'vitest'
import { ProcessPage } from '#tests/support/process-page.ts'
import { REQUEST_STATES } from './request.ts'

it('docs/processes/record.md lists the states of a request, in their order', () => {
  expect(new ProcessPage('record.md').namesOf()).toEqual([...REQUEST_STATES])
})
