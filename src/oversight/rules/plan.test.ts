import { describe, expect, it } from 'vitest'
import type { MeetingId, PersonId } from '#kernel/id.ts'
import type { LocalDate, Month } from '#kernel/local-date.ts'
import type { PlanAsked } from './acts.ts'
import { decidePlanAct } from './decide-plan.ts'
import type { Plan, PlanItemId } from './plan.ts'
import {
  anItem,
  aPlan,
  BELOW,
  HEAD,
  itemOfPlan,
  LAN,
  NEW_ITEM,
  planFactsOf,
  SCRIBE,
  THIRD,
  underExecution,
} from './plans.builders.ts'
import type { CaseOfItem } from './standing.ts'

const decide = (plan: Plan, asked: PlanAsked, facts = planFactsOf()) => decidePlanAct(plan, asked, facts, NEW_ITEM)
const code = (result: ReturnType<typeof decide>) => (result.ok ? 'ok' : result.error.code)
const put = (item: Partial<Parameters<typeof anItem>[0]> = {}): PlanAsked => ({
  act: 'set_item',
  body: { itemId: null, item: anItem(item) },
})
const onPaper = { on: '2026-06-01' as LocalDate, meetingId: null }
const one = 'one' as PlanItemId

describe('an item of the plan', () => {
  it.each([
    ['its time under check runs backwards', { periodFrom: '2027-01-01' }, {}, 'plan_item_period'],
    ['its month is of another year', { month: '2027-05' as Month }, {}, 'plan_item_month'],
    [
      'the member is not of the cell',
      { subject: { kind: 'member', personId: 'x' as PersonId } },
      {},
      'plan_item_subject',
    ],
    [
      'a cell would inspect a unit',
      { subject: { kind: 'unit', unitId: BELOW } },
      { unitsBelow: new Set([BELOW]) },
      'plan_item_subject',
    ],
    ['its team is too small', { team: anItem().team.slice(0, 2) }, {}, 'plan_item_team'],
    [
      'its team has no secretary',
      { team: anItem().team.map((each) => ({ ...each, role: 'member' as const })) },
      {},
      'plan_item_team',
    ],
    [
      'one person is in the team twice',
      { team: [...anItem().team.slice(0, 2), { personId: HEAD, role: 'member' as const }] },
      {},
      'plan_item_team',
    ],
    ['the member concerned is in the team', { subject: { kind: 'member', personId: THIRD } }, {}, 'plan_item_conflict'],
    ['somebody of the team has left', {}, { people: new Set([LAN, HEAD, SCRIBE]) }, 'plan_item_stranger'],
    ['the secretary alone, where a team can be formed', { isAlone: true, team: [] }, {}, 'plan_item_alone'],
    [
      'a theme, in a small cell without committee',
      { kind: 'thematic_supervision' },
      { hasCellCommittee: false },
      'plan_item_thematic',
    ],
  ] as const)('is refused where %s', (_why, item, facts, refusal) => {
    expect(code(decide(aPlan(), put(item as Partial<ReturnType<typeof anItem>>), planFactsOf(facts)))).toBe(refusal)
  })

  it.each([
    ['a theme, with the reason', { reason: 'Đảng ủy yêu cầu' }, { hasCellCommittee: false }],
    ['a theme, in a cell of more than the rule names', {}, { hasCellCommittee: false, members: 31 }],
    ['a theme, in a cell of several Party groups', {}, { hasCellCommittee: false, partyGroups: 2 }],
    ['a theme, in a cell with a committee', {}, {}],
  ] as const)('is let in: %s', (_why, item, facts) => {
    expect(code(decide(aPlan(), put({ kind: 'thematic_supervision', ...item }), planFactsOf(facts)))).toBe('ok')
  })

  it('is left to the secretary alone where no team can be formed, and a committee may name a unit below', () => {
    const small = planFactsOf({ members: 3, hasCellCommittee: false })
    expect(code(decide(aPlan(), put({ isAlone: true, team: [] }), small))).toBe('ok')
    const committee = planFactsOf({ isCell: false, unitsBelow: new Set([BELOW]) })
    expect(code(decide(aPlan(), put({ subject: { kind: 'unit', unitId: BELOW } }), committee))).toBe('ok')
  })

  it('is changed and taken out while the plan is a draft', () => {
    const changed = decide(aPlan(), {
      act: 'set_item',
      body: { itemId: one, item: anItem({ month: '2026-09' as Month }) },
    })
    expect(changed).toMatchObject({ ok: true, value: { version: 2, items: [{ id: one, month: '2026-09' }] } })
    expect(decide(aPlan(), { act: 'remove_item', body: { itemId: one } })).toMatchObject({ value: { items: [] } })
    const unknown: PlanAsked = { act: 'remove_item', body: { itemId: 'two' as PlanItemId } }
    expect(code(decide(aPlan(), unknown))).toBe('plan_item_unknown')
  })
})

describe('the meeting that adopts it', () => {
  const inMeeting = aPlan({ stage: 'in_meeting' })
  const adopt = (body: Partial<Extract<PlanAsked, { act: 'adopt' }>['body']>): PlanAsked => ({
    act: 'adopt',
    body: { agreed: onPaper, present: 20, inFavour: 11, ...body },
  })
  const quorum = { kind: 'at_least', numerator: 2, denominator: 3 } as const
  const figures = { ...planFactsOf().figures, quorum }

  it.each([
    ['enough are for it', {}, {}, 'ok'],
    ['half are for it', { inFavour: 10 }, {}, 'plan_not_carried'],
    ['more are for it than were there', { inFavour: 21 }, {}, 'plan_counts'],
    ['more were there than the cell has', { present: 21 }, {}, 'plan_counts'],
    ['too few were there', { present: 13, inFavour: 13 }, { figures }, 'plan_quorum'],
    ['just enough of those obliged were there', { present: 8, inFavour: 8 }, { figures, obliged: 12 }, 'ok'],
    ['just enough were there', { present: 14, inFavour: 8 }, { figures }, 'ok'],
    ['the day has not come', { agreed: { on: '2026-06-11', meetingId: null } }, {}, 'plan_day_wrong'],
    [
      'the meeting was held another day',
      { agreed: { ...onPaper, meetingId: 'm' as MeetingId } },
      { meetingHeldOn: '2026-05-31' },
      'plan_meeting_unknown',
    ],
    [
      'the meeting was held that day',
      { agreed: { ...onPaper, meetingId: 'm' as MeetingId } },
      { meetingHeldOn: onPaper.on },
      'ok',
    ],
  ] as const)('%s', (_what, body, facts, expected) => {
    expect(code(decide(inMeeting, adopt(body as never), planFactsOf(facts as never)))).toBe(expected)
  })

  it('has something before it, every item still whole; what it sends back says why', () => {
    expect(code(decide(aPlan({ items: [] }), { act: 'submit', body: {} }))).toBe('plan_items_missing')
    const left = planFactsOf({ people: new Set([HEAD, SCRIBE, THIRD]) })
    expect(code(decide(aPlan(), { act: 'submit', body: {} }, left))).toBe('plan_item_subject')
    expect(code(decide(inMeeting, { act: 'rework', body: { reason: '' } }))).toBe('plan_reason_missing')
    expect(decide(inMeeting, { act: 'rework', body: { reason: 'Bớt một cuộc' } })).toMatchObject({
      value: { stage: 'draft' },
    })
  })

  it('comes before the day of issue, and that before the sending', () => {
    const adopted = aPlan({ stage: 'adopted', adopted: { ...onPaper, present: 20, inFavour: 11 } })
    expect(code(decide(adopted, { act: 'issue', body: { on: '2026-05-31' } }))).toBe('plan_day_wrong')
    const issued = decide(adopted, { act: 'issue', body: { on: '2026-06-02' } })
    expect(issued).toMatchObject({ value: { stage: 'issued', issuedOn: '2026-06-02' } })
    const early: PlanAsked = { act: 'send', body: { on: '2026-06-01', how: 'bản giấy' } }
    expect(issued.ok && code(decide(issued.value, early))).toBe('plan_day_wrong')
  })
})

describe('a plan under execution', () => {
  const decided = { agreed: onPaper, reason: 'Đồng chí đi điều trị' }

  it.each([
    ['moved', { act: 'move_item', body: { ...decided, itemId: one, month: '2026-10' as Month } }, { month: '2026-10' }],
    [
      'dropped',
      { act: 'drop_item', body: { ...decided, itemId: one } },
      { state: 'dropped', stateReason: decided.reason },
    ],
    [
      'carried over',
      { act: 'carry_over', body: { ...decided, itemId: one } },
      { state: 'carried_over', stateOn: onPaper.on },
    ],
    [
      'done on paper',
      { act: 'record_done', body: { itemId: one, on: onPaper.on, paper: '02-TB/CB' } },
      { state: 'done_on_paper' },
    ],
  ] as const)('has an item %s, unless its case was opened or it is settled', (_what, asked, expected) => {
    expect(decide(underExecution(), asked as PlanAsked)).toMatchObject({ value: { items: [expected] } })
    const opened = planFactsOf({ cases: new Map([[one, 'open' as CaseOfItem]]) })
    expect(code(decide(underExecution(), asked as PlanAsked, opened))).toBe('plan_item_opened')
    const settled = underExecution([itemOfPlan('one', { state: 'dropped', stateReason: 'x', stateOn: onPaper.on })])
    expect(code(decide(settled, asked as PlanAsked))).toBe('plan_item_settled')
  })

  it('changes only by a decision with its reason', () => {
    const drop = { act: 'drop_item', body: { ...decided, reason: '', itemId: one } } as const
    expect(code(decide(underExecution(), drop))).toBe('plan_reason_missing')
    const later = {
      ...drop,
      body: { ...drop.body, reason: 'x', agreed: { on: '2026-06-11', meetingId: null } },
    } as const
    expect(code(decide(underExecution(), later))).toBe('plan_day_wrong')
    const added = decide(underExecution(), { act: 'add_item', body: { ...decided, item: anItem() } })
    expect(added).toMatchObject({ value: { items: [{ id: one }, { id: NEW_ITEM }] } })
  })

  it('is closed when nothing of it is left open, and says how much is', () => {
    const close: PlanAsked = { act: 'close', body: { on: '2026-06-10' } }
    expect(decide(underExecution(), close)).toEqual({ ok: false, error: { code: 'plan_items_unsettled', count: 1 } })
    const running = planFactsOf({ cases: new Map([[one, 'open' as CaseOfItem]]) })
    expect(code(decide(underExecution(), close, running))).toBe('plan_items_unsettled')
    const concluded = planFactsOf({ cases: new Map([[one, 'concluded' as CaseOfItem]]) })
    expect(decide(underExecution(), close, concluded)).toMatchObject({
      value: { stage: 'closed', closedOn: '2026-06-10' },
    })
  })
})
