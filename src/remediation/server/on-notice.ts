import { tellCases } from '#cases/public.ts'
import type { ActId } from '#kernel/id.ts'
import { type LocalDate, localDateAt } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { type ActDeps, performAct } from '#platform/server/acts/perform.ts'
import type { Trx } from '#platform/server/db/db.ts'
import type { NoticeId, Requirement, RequirementId } from '../rules/notice.ts'
import type { RemedyStage, RemedyState } from '../rules/vocabulary.ts'
import { findNoticeOf, type LoadedNotice, loadNotice, loadRequirements, type Stamp } from './remediation.store.ts'
import { isOnSide, type NoticeSide } from './scope.ts'

export interface NotFound {
  readonly code: 'not_found'
}
export interface ChangedMeanwhile {
  readonly code: 'remedy_changed_meanwhile'
}

export interface Working {
  readonly trx: Trx
  readonly stamp: Stamp
  readonly today: LocalDate
  readonly actor: Actor
  readonly requirements: readonly Requirement[]
}

interface Asked {
  readonly actor: Actor
  readonly key: ActId
  readonly name: string
  readonly side: NoticeSide
  /** The version the caller saw; null where something else says what was seen. */
  readonly basedOn: number | null
  readonly request: unknown
}

export interface ActedOnNotice {
  readonly stage: RemedyStage
  readonly version: number
}

/** The frame of every act on one notice: lock it, see whether the caller stands on that side, decide and write. */
export function onNotice<R extends ActedOnNotice, E extends { readonly code: string }>(
  deps: ActDeps,
  { actor, key, name, side, basedOn, request, id }: Asked & { readonly id: NoticeId },
  work: (notice: LoadedNotice, working: Working) => Promise<Result<R, E>>,
) {
  const call = { key, name, by: actor, request: { id, request } }
  return performAct<R, E | NotFound | ChangedMeanwhile>(deps, call, async ({ trx, at, actId }) => {
    await tellCases(trx, actor)
    const notice = await loadNotice(trx, id, isOnSide(actor, side))
    if (!notice) return err({ code: 'not_found' })
    if (basedOn !== null && notice.version !== basedOn) return err({ code: 'remedy_changed_meanwhile' })
    const requirements = await loadRequirements(trx, id)
    const stamp = { at, by: actor.personId, actId }
    const done = await work(notice, { trx, stamp, today: localDateAt(at), actor, requirements })
    if (!done.ok) return done
    const subject = { kind: 'remediationNotice', id }
    return ok({ reply: done.value, unitId: notice.unitId, subject, content: request })
  })
}

export interface ActedOnRequirement {
  readonly state: RemedyState
  readonly version: number
  readonly stage: RemedyStage
}

/** The same of one requirement: its notice is locked first, so that two acts on it never wait for each other. */
export function onRequirement<R extends ActedOnRequirement, E extends { readonly code: string }>(
  deps: ActDeps,
  { actor, key, name, side, basedOn, request, id }: Asked & { readonly id: RequirementId },
  work: (notice: LoadedNotice, requirement: Requirement, working: Working) => Promise<Result<R, E>>,
) {
  const call = { key, name, by: actor, request: { id, request } }
  return performAct<R, E | NotFound | ChangedMeanwhile>(deps, call, async ({ trx, at, actId }) => {
    await tellCases(trx, actor)
    const noticeId = await findNoticeOf(trx, id)
    const notice = noticeId && (await loadNotice(trx, noticeId, isOnSide(actor, side)))
    const requirements = notice ? await loadRequirements(trx, notice.id) : []
    const requirement = requirements.find((one) => one.id === id)
    if (!notice || !requirement) return err({ code: 'not_found' })
    if (basedOn !== null && requirement.version !== basedOn) return err({ code: 'remedy_changed_meanwhile' })
    const stamp = { at, by: actor.personId, actId }
    const done = await work(notice, requirement, { trx, stamp, today: localDateAt(at), actor, requirements })
    if (!done.ok) return done
    const subject = { kind: 'remediationRequirement', id }
    return ok({ reply: done.value, unitId: notice.unitId, subject, content: request })
  })
}
