import { describe, expect, it } from 'vitest'
import { CallFailed } from '#platform/web/call/call-failed.ts'
import { STEP_REFUSALS } from '../rules/step-refusals.ts'
import { errorOf, nameOf, PLACE_OF_REFUSAL } from './step-errors.ts'
import { STEP_FIELDS } from './step-fields.ts'

const fields = Object.values(STEP_FIELDS).flat()
const on = (name: string) => fields.find((spec) => nameOf(spec) === name) ?? { kind: 'day' as const }

describe('a refusal of a step', () => {
  it.each(Object.entries(PLACE_OF_REFUSAL))('%s has its field', (code, place) => {
    expect(STEP_REFUSALS).toContain(code)
    expect(fields.map(nameOf)).toContain(place)
  })

  it('stands beside its field and no other', () => {
    const late = new CallFailed('refused', 'late_without_reason', { dueOn: '2026-11-02' })
    expect(errorOf(late, on('lateReason'))).toContain('02/11/2026')
    expect(errorOf(late, on('on'))).toBeUndefined()
    expect(errorOf(new CallFailed('refused', 'no_committee'), on('on'))).toBeUndefined()
  })

  it('of something typed wrongly stands where it was typed', () => {
    const issues = [{ path: 'body.step.bodyVote.members', problem: 'too_small' }]
    const wrong = new CallFailed('refused', 'invalid_input', { issues })
    expect(errorOf(wrong, on('members'))).toBeDefined()
    expect(errorOf(wrong, on('inFavour'))).toBeUndefined()
  })
})
