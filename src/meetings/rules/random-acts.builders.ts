import type { Result } from '#kernel/result.ts'
import { decideAddAddendum } from './acts/add-addendum.ts'
import { decideAddItem } from './acts/add-item.ts'
import { decideAdoptMinutes } from './acts/adopt-minutes.ts'
import { decideAnswerAbsence } from './acts/answer-absence.ts'
import { decideAppoint } from './acts/appoint.ts'
import { decideAskAbsence } from './acts/ask-absence.ts'
import { decideCancel } from './acts/cancel.ts'
import { decideClose } from './acts/close.ts'
import { decideConcludeItem } from './acts/conclude-item.ts'
import { decideGrade } from './acts/decide-grade.ts'
import { decideDraftMinutes } from './acts/draft-minutes.ts'
import { decideDropItem } from './acts/drop-item.ts'
import { decideEditMinutes } from './acts/edit-minutes.ts'
import { decideEndItem } from './acts/end-item.ts'
import { decideMoveItem } from './acts/move-item.ts'
import { decidePostResult } from './acts/post-result.ts'
import { decidePostpone } from './acts/postpone.ts'
import { decideRecordShortcoming } from './acts/record-shortcoming.ts'
import { decideRecordTurn } from './acts/record-turn.ts'
import { decideReport } from './acts/report.ts'
import { decideRollCall } from './acts/roll-call.ts'
import { decideSelfScore } from './acts/self-score.ts'
import { decideSendNotice } from './acts/send-notice.ts'
import { decideSetSchedule } from './acts/set-schedule.ts'
import { decideStart } from './acts/start.ts'
import { decideStartItem } from './acts/start-item.ts'
import { decideVote } from './acts/vote.ts'
import type { ActContext } from './context.ts'
import type { MeetingEvent } from './events.ts'
import { gatherFacts } from './gather-facts.ts'
import type { Meeting } from './meeting.ts'
import { RULES_2026 } from './meetings.builders.ts'
import { criteriaOf } from './score.ts'
import { ATTENDANCE_MARKS } from './vocabulary.ts'

/** One random act: which, and numbers to choose its particulars with. `minutesPassed` moves the clock. */
export interface RandomAct {
  readonly act: number
  readonly which: number
  readonly number: number
  readonly minutesPassed: number
  /** Minutes by which the person says it happened earlier; null: now. */
  readonly earlier: number | null
}

type Outcome = Result<readonly MeetingEvent[], { readonly code: string }>
type Try = (meeting: Meeting, chosen: RandomAct, ctx: ActContext) => Outcome

const at = <T>(all: readonly T[], which: number): T | undefined => all[which % Math.max(all.length, 1)]
const itemId = (meeting: Meeting, { which }: RandomAct) => at(meeting.agenda, which)?.id ?? 'none'
const who = (meeting: Meeting, { which }: RandomAct) =>
  at(meeting.roster, which)?.personId ?? meeting.roster[0]?.personId
const when = ({ earlier }: RandomAct, ctx: ActContext) =>
  earlier === null ? null : new Date(ctx.at.getTime() - earlier * 60_000)
const factsOf = (meeting: Meeting, ctx: ActContext) => {
  const cellCommittee = { needed: true, meetingId: null, held: true, minutesAdopted: true }
  return gatherFacts(
    meeting,
    { hasFollower: false, cellCommittee, excusedInARow: [], previousResolution: null },
    RULES_2026,
    ctx.at,
  )
}
const hands = (number: number) => ({ inFavour: number % 9, against: (number >> 4) % 3, abstained: (number >> 8) % 3 })

const TRIES: Readonly<Record<string, Try>> = {
  schedule: (m, _c, ctx) => decideSetSchedule(m, { startsAt: ctx.at, place: 'Nhà văn hóa thôn' }, ctx, RULES_2026),
  notice: (m, c, ctx) => decideSendNotice(m, { to: [], happenedAt: when(c, ctx) }, ctx),
  addItem: (m, c, ctx) =>
    decideAddItem(
      m,
      {
        title: 'Việc mới',
        phase: 'proceedings',
        kind: 'debate',
        plannedMinutes: c.number % 60,
        presenterId: null,
        links: [],
      },
      ctx,
    ),
  moveItem: (m, c, ctx) =>
    decideMoveItem(m, { itemId: itemId(m, c), beforeId: at(m.agenda, c.number)?.id ?? null }, ctx),
  dropItem: (m, c, ctx) => decideDropItem(m, { itemId: itemId(m, c) }, ctx),
  askAbsence: (m, c, ctx) => decideAskAbsence(m, { personId: who(m, c) ?? ctx.actor.personId, reason: 'Ốm' }, ctx),
  answerAbsence: (m, c, ctx) =>
    decideAnswerAbsence(
      m,
      { personId: who(m, c) ?? ctx.actor.personId, accepted: c.number % 2 === 0, answer: 'Cần có mặt' },
      ctx,
    ),
  appoint: (m, c, ctx) =>
    decideAppoint(m, { office: 'minute_taker', personId: who(m, c) ?? ctx.actor.personId, isOfficerAbove: false }, ctx),
  start: (m, c, ctx) => decideStart(m, { happenedAt: when(c, ctx) }, ctx, RULES_2026),
  rollCall: (m, c, ctx) => {
    const mark = at(ATTENDANCE_MARKS, c.number) ?? 'present'
    const personId = who(m, c) ?? ctx.actor.personId
    return decideRollCall(m, { marks: [{ personId, mark, arrivedAt: null, leftAt: null, reason: 'Bận' }] }, ctx)
  },
  everyonePresent: (m, _c, ctx) =>
    decideRollCall(
      m,
      {
        marks: m.roster
          .filter((one) => !m.attendance.has(one.personId))
          .map(({ personId, place }) => ({
            personId,
            mark: place === 'suspended' ? ('suspended' as const) : ('present' as const),
            arrivedAt: null,
            leftAt: null,
            reason: null,
          })),
      },
      ctx,
    ),
  startItem: (m, c, ctx) => decideStartItem(m, { itemId: itemId(m, c), happenedAt: when(c, ctx) }, ctx),
  endItem: (m, c, ctx) => decideEndItem(m, { itemId: itemId(m, c), happenedAt: when(c, ctx) }, ctx),
  conclude: (m, c, ctx) =>
    decideConcludeItem(m, { itemId: itemId(m, c), conclusion: 'Thống nhất', basedOn: null }, ctx),
  turn: (m, c, ctx) =>
    decideRecordTurn(
      m,
      {
        itemId: null,
        personId: who(m, c) ?? null,
        guestId: null,
        kind: 'debate',
        seconds: c.number,
        text: 'Ý kiến',
        happenedAt: when(c, ctx),
      },
      ctx,
    ),
  vote: (m, c, ctx) =>
    decideVote(
      m,
      { kind: 'resolution', itemId: null, question: 'Thông qua', ...hands(c.number), happenedAt: when(c, ctx) },
      ctx,
      RULES_2026,
    ),
  shortcoming: (m, _c, ctx) =>
    decideRecordShortcoming(m, { itemId: null, what: 'Việc chậm', causes: ['Chưa phân công'] }, ctx),
  close: (m, c, ctx) => decideClose(m, { happenedAt: when(c, ctx) }, ctx),
  selfScore: (m, _c, ctx) =>
    decideSelfScore(
      m,
      {
        changes: criteriaOf(RULES_2026['score.frame'].value).map(({ id, max }) => ({
          criterionId: id,
          points: max,
          met: null,
          sentence: 'Đã xem lại',
        })),
        basedOn: null,
        facts: factsOf(m, ctx),
      },
      ctx,
      RULES_2026,
    ),
  draft: (m, _c, ctx) => decideDraftMinutes(m, ctx),
  edit: (m, c, ctx) => {
    const block = at(m.minutes?.blocks ?? [], c.which)
    return decideEditMinutes(m, { blockId: block?.id ?? 'none', text: 'Viết lại', basedOn: block?.version ?? 1 }, ctx)
  },
  adopt: (m, c, ctx) => decideAdoptMinutes(m, hands(c.number), ctx, RULES_2026),
  addendum: (m, _c, ctx) => decideAddAddendum(m, { text: 'Bổ sung', reason: 'Ghi thiếu' }, ctx),
  postResult: (m, c, ctx) => decidePostResult(m, { happenedAt: when(c, ctx) }, ctx),
  report: (m, _c, ctx) => decideReport(m, { facts: factsOf(m, ctx) }, ctx, RULES_2026),
  grade: (m, _c, ctx) => decideGrade(m, { grade: 'good', points: null, reason: 'Đã thẩm định' }, ctx),
  postpone: (m, c, ctx) =>
    c.number % 5 === 0 ? decidePostpone(m, 'Mưa bão', ctx) : decideStart(m, { happenedAt: null }, ctx, RULES_2026),
  cancel: (m, c, ctx) =>
    c.number % 20 === 0 ? decideCancel(m, 'Trùng lịch', ctx) : decideStart(m, { happenedAt: null }, ctx, RULES_2026),
}

export const RANDOM_ACTS = Object.keys(TRIES)

export function tryAct(meeting: Meeting, chosen: RandomAct, ctx: ActContext): Outcome {
  const attempt = TRIES[at(RANDOM_ACTS, chosen.act) ?? '']
  return attempt ? attempt(meeting, chosen, ctx) : { ok: false, error: { code: 'no_such_act' } }
}
