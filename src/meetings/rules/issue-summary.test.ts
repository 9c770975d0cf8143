import { expect, it } from 'vitest'
import { decideIssueSummary, type SummaryCell } from './issue-summary.ts'

const graded: SummaryCell = { heldAt: '2026-10-03T12:30:00.000Z', grade: 'good' }
const undecided: SummaryCell = { ...graded, grade: null }
const notHeld: SummaryCell = { heldAt: null, grade: null }

it.each([
  ['every meeting held has its grade', [graded, notHeld], false, { ok: true, value: null }],
  ['no cell met', [notHeld], false, { ok: false, error: { code: 'nothing_held' } }],
  [
    'a grade is still open',
    [graded, undecided],
    false,
    { ok: false, error: { code: 'grades_undecided', undecided: 1 } },
  ],
  ['one is in force', [graded], true, { ok: false, error: { code: 'already_issued' } }],
])('a month’s summary where %s', (_when, cells, inForce, outcome) => {
  expect(decideIssueSummary(cells, inForce)).toEqual(outcome)
})
