import { describe, expect, it } from 'vitest'
import type { CommitmentRow } from '#commitments/contract.ts'
import type { ObligationView } from '../contract.ts'
import { OBLIGATION_KINDS } from '../rules/obligation.ts'
import { doorOf, groupOf, toTasks } from './task-list.ts'

const today = '2026-11-20'

const anObligation = (facts: Partial<ObligationView> = {}): ObligationView => ({
  kind: 'hold_regular_meeting',
  subject: { kind: 'unit', id: 'u1', name: null, period: null },
  dueOn: '2026-11-30',
  daysLeft: 10,
  urgency: 'later',
  rule: 'meeting.regularPerMonth',
  basis: { symbol: 'Điều lệ Đảng', issuer: 'Đại hội Đảng', issuedOn: null, article: 'Điều 24' },
  certainty: 'confirmed',
  reminders: [],
  ...facts,
})

const aPromise = (facts: Partial<CommitmentRow> = {}): CommitmentRow => ({
  id: 'c1',
  unitId: 'u1',
  unitName: 'Chi bộ thôn Yên Hạ',
  what: 'Sửa loa truyền thanh',
  product: '',
  owner: { kind: 'person', id: 'p1', name: 'Lê Văn Bí' },
  partner: '',
  madeOn: '2026-10-01',
  dueOn: '2026-11-10',
  reportMonth: null,
  state: 'open',
  shown: 'late',
  percent: 0,
  closedOn: null,
  ...facts,
})

describe('tasks', () => {
  it('put what a rule asks and what was promised in one order, late first', () => {
    const tasks = toTasks(
      [anObligation(), anObligation({ kind: 'post_documents', dueOn: '2026-11-19' })],
      [aPromise(), aPromise({ id: 'c2', dueOn: '2026-11-20' })],
    )
    expect(tasks.map((task) => `${task.kind} ${task.dueOn} ${groupOf(task, today)}`)).toEqual([
      'promise 2026-11-10 late',
      'rule 2026-11-19 late',
      'promise 2026-11-20 soon',
      'rule 2026-11-30 later',
    ])
  })

  it('leave out a promise reported done, which waits for a decision', () => {
    expect(toTasks([], [aPromise({ state: 'reported', shown: 'reported' })])).toEqual([])
  })

  it.each(OBLIGATION_KINDS)('have a door for %s', (kind) => {
    const subject = { kind: 'unit' as const, id: 'subject', name: null, period: null }
    const { path } = doorOf(anObligation({ kind, subject }), today, 'u1')
    expect(path).toMatch(
      /^(months\/2026-11|meetings\/subject(\/report)?|members\/subject|(transfers|admissions|residence|remediation|denunciations|cases|complaints|conference-invitations|conferences|training)\/subject|handovers|oversight(\/subject)?|library|my-dialogues|dialogues\/subject|reports\/subject(\/of\/u1)?)$/,
    )
  })
})
