import type { ActId, MeetingId, UnitId } from '#kernel/id.ts'
import { type LocalDate, localDateAt } from '#kernel/local-date.ts'
import { err, ok } from '#kernel/result.ts'
import type { IssueRefusal } from '#papers/public.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { type ActDeps, performAct } from '#platform/server/acts/perform.ts'
import { newId } from '#platform/server/clock.ts'
import { isCell } from '#units/public.ts'
import { decideContent, type NoticeContent } from '../rules/content.ts'
import type { NoticeId } from '../rules/notice.ts'
import type { RemedyRefusal } from '../rules/refusal.ts'
import { decideResultReport, type UnfinishedReason } from '../rules/result-report.ts'
import { decideHear, decideReceive } from '../rules/steps.ts'
import { isAncestor } from './ancestors.queries.ts'
import { contentContext } from './content-context.ts'
import { listHearings } from './hearings.queries.ts'
import { issueResultPaper } from './notice.papers.ts'
import { type ActedOnNotice, type NotFound, onNotice } from './on-notice.ts'
import { nameOfUnit } from './parts.queries.ts'
import { type NewNotice, recordEvent, recordNotice, updateNotice } from './remediation.store.ts'

interface EnterCall {
  readonly key: ActId
  readonly unitId: UnitId
  readonly issuerUnitId: UnitId | null
  readonly issuerName: string
  readonly number: string
  readonly issuedOn: LocalDate
  readonly receivedOn: LocalDate
  readonly content: NoticeContent
}

/** A notice that came on paper is typed in by the unit it is for; it counts as received on the day named. */
export function enterNotice(deps: ActDeps, actor: Actor, entered: EnterCall) {
  const { key, ...request } = entered
  const { unitId, issuerUnitId, number, issuedOn, receivedOn, content } = entered
  const call = { key, name: 'remediation.enter', by: actor, request }
  type Refusal = RemedyRefusal | NotFound
  return performAct<{ readonly id: NoticeId }, Refusal>(deps, call, async ({ trx, at, actId }) => {
    if (!actor.scopeOf('remediation.answer').unitIds.includes(unitId)) return err({ code: 'not_found' })
    const today = localDateAt(at)
    if (receivedOn < issuedOn || receivedOn > today) return err({ code: 'remedy_day_wrong', from: issuedOn, to: today })
    const isNamed =
      issuerUnitId === null ? entered.issuerName !== '' : await isAncestor(trx, unitId, issuerUnitId, today)
    if (!isNamed) return err({ code: 'remedy_receiver_wrong' })
    const decided = decideContent(content, await contentContext(trx, unitId, content, issuedOn))
    if (!decided.ok) return decided
    const id = newId<'remediationNotice'>({ now: () => at })
    const issuerName = issuerUnitId === null ? entered.issuerName : await nameOfUnit(trx, issuerUnitId, today)
    const facts = { unitId, issuerUnitId, issuerName, number, issuedOn, receivedOn, content }
    const notice: NewNotice = { ...facts, id, source: 'entered', stage: 'received' }
    const stamp = { at, by: actor.personId, actId }
    await recordNotice(trx, notice, stamp)
    await recordEvent(trx, notice, { kind: 'entered', onDay: receivedOn }, stamp)
    return ok({ reply: { id }, unitId, subject: { kind: 'remediationNotice', id }, content: request })
  })
}

interface NoticeCall<I> {
  readonly key: ActId
  readonly id: NoticeId
  readonly basedOn: number
  readonly input: I
}

export function receiveNotice(
  deps: ActDeps,
  actor: Actor,
  { key, id, basedOn, input }: NoticeCall<{ readonly on: LocalDate }>,
) {
  const asked = { actor, key, id, basedOn, name: 'remediation.receive', side: 'unit' as const, request: input }
  return onNotice<ActedOnNotice, RemedyRefusal>(deps, asked, async (notice, { trx, stamp, today }) => {
    const decided = decideReceive(notice, { on: input.on, today })
    if (!decided.ok) return decided
    const change = { stage: 'received', receivedOn: input.on, receivedBy: stamp.by } as const
    const version = await updateNotice(trx, notice, change)
    await recordEvent(trx, notice, { kind: 'received', onDay: input.on }, stamp)
    return ok({ stage: 'received', version })
  })
}

interface HearInput {
  readonly meetingId: MeetingId | null
  readonly on: LocalDate
  readonly note: string
}

export function hearNotice(deps: ActDeps, actor: Actor, { key, id, basedOn, input }: NoticeCall<HearInput>) {
  const asked = { actor, key, id, basedOn, name: 'remediation.hear', side: 'unit' as const, request: input }
  return onNotice<ActedOnNotice, RemedyRefusal>(deps, asked, async (notice, { trx, stamp, today }) => {
    const { meetingId, on, note } = input
    const held = await listHearings(trx, notice.unitId, notice.receivedOn ?? today)
    const meetingOn = held.find((meeting) => meeting.id === meetingId)?.on ?? null
    if (meetingId !== null && meetingOn === null) return err({ code: 'remedy_meeting_needed' })
    const decided = decideHear(notice, { on, today }, { isCell: await isCell(trx, notice.unitId, today), meetingOn })
    if (!decided.ok) return decided
    const heard = { heardOn: decided.value.on, heardMeetingId: meetingId, heardNote: note }
    const version = await updateNotice(trx, notice, { stage: 'heard', ...heard })
    await recordEvent(trx, notice, { kind: 'heard', onDay: decided.value.on, text: note }, stamp)
    return ok({ stage: 'heard', version })
  })
}

/** The unit's report on the whole notice, numbered in its own series. */
export function issueResult(
  deps: ActDeps,
  actor: Actor,
  { key, id, basedOn, input }: NoticeCall<{ readonly reasons: readonly UnfinishedReason[] }>,
) {
  type Acted = ActedOnNotice & { readonly paperId: string }
  const asked = { actor, key, id, basedOn, name: 'remediation.issueResult', side: 'unit' as const, request: input }
  return onNotice<Acted, RemedyRefusal | IssueRefusal>(deps, asked, async (notice, working) => {
    const { trx, stamp, today, requirements } = working
    const decided = decideResultReport(notice, requirements, input.reasons)
    if (!decided.ok) return decided
    const issued = await issueResultPaper(trx, notice, { on: today, stamp, reasons: decided.value })
    if (!issued.ok) return issued
    const paperId = issued.value.id
    const version = await updateNotice(trx, notice, { resultPaperId: paperId })
    await recordEvent(trx, notice, { kind: 'result_issued', onDay: today }, stamp)
    return ok({ stage: notice.stage, version, paperId })
  })
}
