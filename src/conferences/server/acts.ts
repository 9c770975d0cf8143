import type { ActId } from '#kernel/id.ts'
import { type LocalDate, localDateAt } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Permission } from '#platform/access/rights.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { type ActContext, type ActDeps, performAct } from '#platform/server/acts/perform.ts'
import type { FileStore } from '#platform/server/files/file-store.ts'
import type { ConferenceStage } from '../rules/stages.ts'
import {
  type Conference,
  type ConferenceId,
  conferenceById,
  loadConference,
  lockConference,
} from './conferences.store.ts'
import { findInvitation, type Invitation, type InvitationId } from './invited.store.ts'

export interface ConferenceDeps extends ActDeps {
  readonly files: FileStore
}

export interface Asked<T> {
  readonly actor: Actor
  readonly key: ActId
  readonly input: T
}

export type NotFound = { readonly code: 'not_found' }

export interface Standing {
  readonly id: string
  readonly version: number
  readonly stage: ConferenceStage
}

export type Context = ActContext & { readonly today: LocalDate }

interface Done<R> {
  readonly reply: R
  readonly content: unknown
}

interface Step {
  readonly id: ConferenceId
  readonly name: string
  readonly by: Permission
  /** What besides the conference was asked for, for telling a repeated key from a reused one. */
  readonly about?: object
}

/** The frame of every act of the committee on its conference: hold it, see whether the caller may, decide and write. */
export function onConference<R, E extends { readonly code: string }>(
  deps: ActDeps,
  { id, name, by, about }: Step,
  { actor, key, input }: Asked<unknown>,
  work: (found: Conference, context: Context) => Promise<Result<Done<R>, E>>,
) {
  const call = { key, name, by: actor, request: { id, ...about, input } }
  return performAct<R, E | NotFound>(deps, call, async (context) => {
    const found = await loadConference(context.trx, id, actor.scopeOf(by))
    if (found === undefined) return err({ code: 'not_found' })
    const done = await work(found, { ...context, today: localDateAt(context.at) })
    if (!done.ok) return done
    return ok({ ...done.value, unitId: found.unitId, subject: { kind: 'conference', id } })
  })
}

/** The frame of every act of an invited unit. It is written in the ledger of the committee whose conference it is. */
export function onInvitation<R, E extends { readonly code: string }>(
  deps: ActDeps,
  { id, name }: { readonly id: InvitationId; readonly name: string },
  { actor, key, input }: Asked<unknown>,
  work: (
    found: { readonly of: Conference; readonly invitation: Invitation },
    context: Context,
  ) => Promise<Result<Done<R>, E>>,
) {
  const call = { key, name, by: actor, request: { id, input } }
  return performAct<R, E | NotFound>(deps, call, async (context) => {
    const seen = await findInvitation(context.trx, id, actor.scopeOf('conference.answer'))
    if (seen !== undefined) await lockConference(context.trx, seen.conferenceId)
    // Read again under the lock: another officer of the unit may have answered meanwhile.
    const invitation = seen && (await findInvitation(context.trx, id, actor.scopeOf('conference.answer')))
    const of = invitation && (await conferenceById(context.trx, invitation.conferenceId))
    // Before it is called nobody outside the committee knows of it.
    if (of === undefined || invitation === undefined || isUntold(of)) return err({ code: 'not_found' })
    const done = await work({ of, invitation }, { ...context, today: localDateAt(context.at) })
    if (!done.ok) return done
    return ok({ ...done.value, unitId: of.unitId, subject: { kind: 'conference', id: of.id } })
  })
}

/** Planned, or given up before anybody was invited. */
export function isUntold({ invitationPaperId }: Pick<Conference, 'invitationPaperId'>): boolean {
  return invitationPaperId === null
}
