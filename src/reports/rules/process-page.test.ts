import { describe, expect, it } from 'vitest'
import { ProcessPage } from '#tests/support/process-page.ts'
import { PERIOD_STAGES, SUBMISSION_STAGES } from './periods.ts'

const page = new ProcessPage('report-period.md')

describe('the page of the process', () => {
  it('lists the stages of periods and of reports', () => {
    expect(page.namesOf('Stages of a period')).toEqual([...PERIOD_STAGES])
    expect(page.namesOf("Stages of a unit's report")).toEqual([...SUBMISSION_STAGES])
  })
})
