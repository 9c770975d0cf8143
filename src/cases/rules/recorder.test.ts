import { describe, expect, it } from 'vitest'
import type { CaseState } from './case.ts'
import { asked, before, context, DUTY, type Step } from './cases.builders.ts'
import { decideCaseAct } from './decide.ts'
import { caseBefore } from './discipline/ways.builders.ts'
import { asLan, asSecretary, HOA } from './people.builders.ts'

const codeOf = (state: CaseState, [actor, one]: Step) => {
  const decided = decideCaseAct(state, one, context(actor, '2026-12-31'))
  return decided.ok ? null : decided.error.code
}

describe('who writes the minutes of the meeting', () => {
  it.each([
    ['of a check', () => before(DUTY, 'conclude'), 'conclude'],
    ['of discipline', () => caseBefore('announce_result'), 'announce_result'],
  ] as const)('%s is nobody who is kept out, and need not be told', (_what, state, act) => {
    const by = (recorderId: typeof HOA | null): Step => [asSecretary, asked(act, '2026-03-25', { recorderId })]
    expect(codeOf(state(), by(asLan.personId))).toBe('kept_out')
    expect(codeOf(state(), by(HOA))).toBeNull()
    expect(codeOf(state(), by(null))).toBeNull()
  })
})
