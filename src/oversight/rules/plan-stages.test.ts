import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LocalDate, Month } from '#kernel/local-date.ts'
import type { PlanAsked } from './acts.ts'
import { decidePlanAct } from './decide-plan.ts'
import { decideOpenPlan } from './open-plan.ts'
import type { Plan, PlanItemId } from './plan.ts'
import { PLAN_LINES } from './plan-lines.ts'
import { anItem, aPlan, itemOfPlan, NEW_ITEM, planFactsOf } from './plans.builders.ts'
import { isSettled, standingOf } from './standing.ts'
import { PLAN_ACTS, PLAN_STAGES } from './vocabulary.ts'

const decide = (plan: Plan, asked: PlanAsked) => decidePlanAct(plan, asked, planFactsOf(), NEW_ITEM)
const code = (result: ReturnType<typeof decide>) => (result.ok ? 'ok' : result.error.code)
const onPaper = { on: '2026-06-01' as LocalDate, meetingId: null }
const one = 'one' as PlanItemId

describe('how an item stands', () => {
  it.each([
    ['its month is not over', '2026-06', null, 'planned'],
    ['its month is over and nothing was opened', '2026-05', null, 'late'],
    ['its case runs', '2026-05', 'open', 'opened'],
    ['its case was concluded', '2026-05', 'concluded', 'done'],
    ['its case was taken over', '2026-05', 'taken_over', 'taken_over'],
  ] as const)('%s: from its case and the month', (_what, month, ofCase, expected) => {
    expect(standingOf({ state: 'planned', month: month as Month }, ofCase, '2026-06-10')).toBe(expected)
  })

  it('by what people decided, whatever the month', () => {
    for (const state of ['dropped', 'carried_over'] as const)
      expect(standingOf({ state, month: '2026-01' as Month }, null, '2026-06-10')).toBe(state)
    expect(standingOf({ state: 'done_on_paper', month: '2026-12' as Month }, null, '2026-06-10')).toBe('done')
    expect(['planned', 'late', 'opened'].map((standing) => isSettled(standing as 'late'))).toEqual([
      false,
      false,
      false,
    ])
  })
})

describe('the plan of the next year', () => {
  const asked = {
    year: 2027,
    thisYear: 2026,
    hasPlan: false,
    carried: [itemOfPlan('one', { state: 'carried_over', stateReason: 'x', stateOn: onPaper.on })],
    ids: [NEW_ITEM],
  }

  it('begins with what was carried over, in its first month', () => {
    const opened = decideOpenPlan(aPlan(), asked)
    const item = { id: NEW_ITEM, carriedFrom: one, month: '2027-01', state: 'planned', stateReason: '' }
    expect(opened).toMatchObject({ ok: true, value: { stage: 'draft', items: [item] } })
  })

  it('is one a year, of a year at hand', () => {
    expect(decideOpenPlan(aPlan(), { ...asked, hasPlan: true })).toMatchObject({
      error: { code: 'plan_of_year_there' },
    })
    for (const year of [2024, 2028])
      expect(decideOpenPlan(aPlan(), { ...asked, year })).toMatchObject({ error: { code: 'plan_year_wrong' } })
  })
})

describe('the stages', () => {
  it('let no act pass where its line does not say so, and never lead back but to the draft', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PLAN_STAGES), fc.constantFrom(...PLAN_ACTS), (stage, act) => {
        const decided = decide(aPlan({ stage }), { act, body: anyBody } as unknown as PlanAsked)
        if (!PLAN_LINES[act].in.includes(stage)) expect(code(decided)).toBe('plan_wrong_stage')
        else if (decided.ok) {
          const moved = PLAN_STAGES.indexOf(decided.value.stage) - PLAN_STAGES.indexOf(stage)
          expect(moved >= 0 || act === 'rework').toBe(true)
          expect(decided.value.version).toBe(2)
        }
      }),
    )
  })

  it('are those of the page of the process, act by act', () => {
    const page = readFileSync(path.resolve(import.meta.dirname, '../../../docs/processes/oversight-plan.md'), 'utf8')
    const rows = [...page.matchAll(/^\| `(\w+)` \| ([\w, ]+) \| (\w*) ?\|/gm)].map(([, act, stages, to]) => [
      act,
      stages,
      to,
    ])
    expect(rows).toEqual(PLAN_ACTS.map((act) => [act, PLAN_LINES[act].in.join(', '), PLAN_LINES[act].to ?? '']))
    const stages = [...page.matchAll(/^\| `(\w+)` \| (?=\p{L})[^|]*\|[^|]*\|$/gmu)].map(([, stage]) => stage)
    expect(stages.filter((stage) => PLAN_STAGES.some((each) => each === stage))).toEqual([...PLAN_STAGES])
  })
})

const anyBody = {
  ...{ agreed: onPaper, on: onPaper.on, reason: 'x', how: 'x', paper: 'x', purpose: '', method: '' },
  ...{ itemId: one, item: anItem(), month: '2026-08', present: 20, inFavour: 20 },
}
