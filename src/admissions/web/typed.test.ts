import { describe, expect, it } from 'vitest'
import { fieldsOf, unchosen } from './step-fields.ts'
import { emptyTyped, toDecision, toStep } from './typed.ts'

const typed = emptyTyped('2026-11-23')

describe('a choice nobody made', () => {
  it.each(['hearing', 'grounds', 'cell_review'] as const)('is not made for him at %s', (stage) => {
    expect(toStep(stage, typed)).toBeNull()
  })

  it('is not made for the committee', () => {
    expect(toDecision('exit_decision', typed)).toBeNull()
  })

  it('is named before anything is sent', () => {
    const names = unchosen(fieldsOf('committee_decision', { candidate: null }), {})
    expect(names.map((spec) => 'name' in spec && spec.name)).toEqual(['body', 'numberKind'])
  })
})
