import { expect, it } from 'vitest'
import { NATIONAL_PACKS } from '#rulebook/rules/packs/national.ts'
import { resolveRules } from '#rulebook/rules/resolve.ts'
import { deriveOfCommittee } from './derive.ts'
import { NO_PLAN_CLOCKS } from './of-oversight.ts'
import { NO_WORK_CLOCKS } from './of-work.ts'

it('asks a committee to fill its seats in a class, and to read papers before the day they are for', () => {
  const rules = resolveRules(NATIONAL_PACKS, [], { unitPath: [], on: '2026-11-20' })
  const facts = {
    ...{ handovers: [], conferences: [], complaints: [], caseClocks: [], plans: NO_PLAN_CLOCKS, work: NO_WORK_CLOCKS },
    seatsOpen: [{ classId: 'c1', nominateBy: '2026-12-01' }],
    papersWaiting: [{ conferenceId: 'h1', heldOn: '2026-12-09' }],
  } as const
  expect(deriveOfCommittee('u', facts, rules, '2026-11-20')).toMatchObject([
    { kind: 'conference_review_paper', dueOn: '2026-12-09', subject: { kind: 'conference', id: 'h1' } },
    { kind: 'name_for_class', dueOn: '2026-12-01', subject: { kind: 'training', id: 'c1' } },
  ])
})
