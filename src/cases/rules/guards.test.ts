import { describe, expect, it } from 'vitest'
import type { Breaches } from './breach.builders.ts'
import { asked, before, context, DUTY, refusalOf } from './cases.builders.ts'
import { DENUNCIATION_BREACHES } from './denunciation/denunciation-breaches.builders.ts'
import { DISCIPLINE_BREACHES } from './discipline/discipline-breaches.builders.ts'
import type { GuardCode } from './guard-codes.ts'
import { GUARDS } from './guards.ts'
import { closingBreaches, conclusionBreaches } from './inspection/closing-breaches.builders.ts'
import { planBreaches } from './inspection/plan-breaches.builders.ts'
import { SIGN_INSPECTION_BREACHES } from './inspection/sign-breaches.builders.ts'
import { THEMATIC } from './inspection/ways.builders.ts'
import type { Line, ProcedureLines } from './line.ts'
import { asSecretary } from './people.builders.ts'
import { PROCEDURE_LINES } from './procedures/procedures.ts'
import type { CaseAct, CaseProcedure } from './vocabulary.ts'

const BREACHES: Readonly<Record<CaseProcedure, Breaches>> = {
  duty_inspection: { ...planBreaches(DUTY), ...closingBreaches(DUTY), ...conclusionBreaches(DUTY, 'conclude') },
  sign_inspection: SIGN_INSPECTION_BREACHES,
  thematic_supervision: {
    ...planBreaches(THEMATIC),
    ...closingBreaches(THEMATIC),
    ...conclusionBreaches(THEMATIC, 'conclude_supervision'),
    'conclude_supervision outcome_fits_limits': {
      state: () => before(THEMATIC, 'conclude_supervision'),
      step: [asSecretary, asked('conclude_supervision', '2026-03-25', { outcome: 'done_well' })],
    },
  },
  discipline: DISCIPLINE_BREACHES,
  denunciation: DENUNCIATION_BREACHES,
}

function without(lines: ProcedureLines, act: CaseAct, guard: GuardCode): ProcedureLines {
  const found = lines[act]
  return found ? { ...lines, [act]: { ...found, guards: found.guards.filter((one) => one !== guard) } } : lines
}

const standing = (Object.keys(PROCEDURE_LINES) as CaseProcedure[]).flatMap((procedure) =>
  (Object.entries(PROCEDURE_LINES[procedure]) as [CaseAct, Line][]).flatMap(([act, { guards }]) =>
    guards.map((guard) => ({ procedure, act, guard, name: `${act} ${guard}` })),
  ),
)

describe('guards', () => {
  it.each(standing)('$procedure: $name refuses, and nothing else would', ({ procedure, act, guard, name }) => {
    const breach = BREACHES[procedure][name]
    expect(breach, 'a guard without a case it refuses is not tested').toBeDefined()
    if (!breach) return
    const state = breach.state()
    const refusal = refusalOf(state, breach.step)
    expect(refusal).not.toBeNull()
    expect(refusal).toEqual(GUARDS[guard](state, breach.step[1], context(breach.step[0], '2026-12-31')))
    expect(refusalOf(state, breach.step, without(PROCEDURE_LINES[procedure], act, guard))).toBeNull()
  })

  it('no case is listed for a guard that stands nowhere', () => {
    for (const [procedure, breaches] of Object.entries(BREACHES)) {
      const names = standing.filter((one) => one.procedure === procedure).map(({ name }) => name)
      expect(Object.keys(breaches).filter((name) => !names.includes(name))).toEqual([])
    }
  })
})
