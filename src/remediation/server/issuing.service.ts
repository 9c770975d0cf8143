import type { ActId, UnitId } from '#kernel/id.ts'
import { localDateAt } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { citedNumber, type IssueRefusal, voidPaper } from '#papers/public.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import { type ActDeps, performAct } from '#platform/server/acts/perform.ts'
import { newId } from '#platform/server/clock.ts'
import { decideContent, type NoticeContent } from '../rules/content.ts'
import type { NoticeId } from '../rules/notice.ts'
import type { RemedyRefusal } from '../rules/refusal.ts'
import { checkStage, decideWithdraw } from '../rules/steps.ts'
import type { IssuingName } from '../rules/vocabulary.ts'
import { contentContext } from './content-context.ts'
import { issuingNames } from './issuing-names.ts'
import { issueNoticePaper } from './notice.papers.ts'
import { type ActedOnNotice, type NotFound, onNotice } from './on-notice.ts'
import { loadContent, nameOfIssuer } from './parts.queries.ts'
import { type NewNotice, recordEvent, recordNotice, replaceContent, updateNotice } from './remediation.store.ts'
import type { NoticeSide } from './scope.ts'

interface DraftCall {
  readonly key: ActId
  readonly unitId: UnitId
  readonly toUnitId: UnitId
  readonly issuedAs: IssuingName
  readonly content: NoticeContent
}

/** A committee prepares a notice to a unit below it; nobody else knows of it until it is issued. */
export function draftNotice(deps: ActDeps, actor: Actor, { key, unitId, toUnitId, issuedAs, content }: DraftCall) {
  const call = { key, name: 'remediation.draft', by: actor, request: { unitId, toUnitId, issuedAs, content } }
  type Refusal = RemedyRefusal | NotFound
  return performAct<{ readonly id: NoticeId }, Refusal>(deps, call, async ({ trx, at, actId }) => {
    if (!(await isVisibleUnit(trx, actor.scopeOf('remediation.issue'), unitId))) return err({ code: 'not_found' })
    if (!issuingNames(actor, unitId).includes(issuedAs)) return err({ code: 'remedy_name_not_yours' })
    const on = localDateAt(at)
    const below = { unitIds: [], subtreeIds: [unitId], on }
    if (toUnitId === unitId || !(await isVisibleUnit(trx, below, toUnitId)))
      return err({ code: 'remedy_receiver_wrong' })
    const decided = decideContent(content, await contentContext(trx, toUnitId, content, on))
    if (!decided.ok) return decided
    const id = newId<'remediationNotice'>({ now: () => at })
    const issuerName = await nameOfIssuer(trx, { unitId, issuedAs }, on)
    const facts = { number: '', issuedOn: null, receivedOn: null, issuerUnitId: unitId, issuerName, issuedAs }
    const notice: NewNotice = { ...facts, id, unitId: toUnitId, source: 'issued', stage: 'draft', content }
    await recordNotice(trx, notice, { at, by: actor.personId, actId })
    return ok({ reply: { id }, unitId, subject: { kind: 'remediationNotice', id }, content: { toUnitId, content } })
  })
}

interface NoticeCall<I> {
  readonly key: ActId
  readonly id: NoticeId
  readonly basedOn: number
  readonly input: I
}

export function redraftNotice(deps: ActDeps, actor: Actor, { key, id, basedOn, input }: NoticeCall<NoticeContent>) {
  const asked = { actor, key, id, basedOn, name: 'remediation.redraft', side: 'issuer' as const, request: input }
  return onNotice<ActedOnNotice, RemedyRefusal>(deps, asked, async (notice, { trx, stamp, today }) => {
    const stage = checkStage(notice, 'redraft')
    if (!stage.ok) return stage
    const decided = decideContent(input, await contentContext(trx, notice.unitId, input, today))
    if (!decided.ok) return decided
    await replaceContent(trx, { ...notice, content: input }, stamp.at)
    return ok({ stage: 'draft', version: await updateNotice(trx, notice, {}) })
  })
}

/** Numbers the notice and makes it known to the unit. What was prepared must still hold on the day it is issued. */
export function issueNotice(deps: ActDeps, actor: Actor, { key, id, basedOn }: Omit<NoticeCall<null>, 'input'>) {
  const asked = { actor, key, id, basedOn, name: 'remediation.issue', side: 'issuer' as const, request: null }
  return onNotice<ActedOnNotice, RemedyRefusal | IssueRefusal>(deps, asked, async (notice, { trx, stamp, today }) => {
    const stage = checkStage(notice, 'issue')
    if (!stage.ok) return stage
    const names: readonly (string | null)[] =
      notice.issuerUnitId === null ? [] : issuingNames(actor, notice.issuerUnitId)
    if (!names.includes(notice.issuedAs)) return err({ code: 'remedy_name_not_yours' })
    const content = await loadContent(trx, notice)
    const decided = decideContent(content, await contentContext(trx, notice.unitId, content, today))
    if (!decided.ok) return decided
    const issued = await issueNoticePaper(trx, { ...notice, content }, { on: today, stamp })
    if (!issued.ok) return issued
    const { id: paperId, number, symbol } = issued.value
    const change = { stage: 'issued', issuedOn: today, paperId, number: citedNumber({ number, symbol }) } as const
    const version = await updateNotice(trx, notice, change)
    await recordEvent(trx, notice, { kind: 'issued', onDay: today }, stamp)
    return ok({ stage: 'issued', version })
  })
}

interface WithdrawInput {
  readonly reason: string
}

/** Called back by its issuer, or struck by the unit that typed it in by mistake. */
export function withdrawNotice(
  deps: ActDeps,
  actor: Actor,
  side: NoticeSide,
  { key, id, basedOn, input }: NoticeCall<WithdrawInput>,
) {
  const name = side === 'issuer' ? 'remediation.withdraw' : 'remediation.strike'
  const asked = { actor, key, id, basedOn, name, side, request: input }
  return onNotice<ActedOnNotice, RemedyRefusal>(
    deps,
    asked,
    async (notice, working): Promise<Result<ActedOnNotice, RemedyRefusal>> => {
      const { trx, stamp, today, requirements } = working
      if (side === 'unit' && notice.source !== 'entered') return err({ code: 'remedy_issuer_inside' })
      const states = requirements.map(({ state }) => state)
      const decided = decideWithdraw(notice, { reason: input.reason, states })
      if (!decided.ok) return decided
      if (notice.paperId !== null && stamp.actId !== null) {
        await voidPaper(trx, notice.paperId, { reason: input.reason, actId: stamp.actId, at: stamp.at })
      }
      const version = await updateNotice(trx, notice, { stage: 'withdrawn', endReason: input.reason })
      await recordEvent(trx, notice, { kind: 'withdrawn', onDay: today, text: input.reason }, stamp)
      return ok({ stage: 'withdrawn', version })
    },
  )
}
