import { isCommitmentOwnerWithin } from '#commitments/public.ts'
import type { Id } from '#kernel/id.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { ActDeps } from '#platform/server/acts/perform.ts'
import { newId } from '#platform/server/clock.ts'
import type { Trx } from '#platform/server/db/db.ts'
import type { HandedIn, UploadLimit } from '#platform/server/files/keep-file.ts'
import {
  type Delegate,
  type DelegatesRefusal,
  decideDelegates,
  decideHandIn,
  decideReceipt,
  decideReview,
  type HandInRefusal,
  type PaperVerdict,
  type ReceiptRefusal,
  type ReviewRefusal,
} from '../rules/answer.ts'
import { type Asked, type Context, type NotFound, onConference, onInvitation } from './acts.ts'
import type { Conference, ConferenceId } from './conferences.store.ts'
import {
  type Invitation,
  type InvitationId,
  listDelegates,
  listInvitations,
  recordRead,
  replaceDelegates,
} from './invited.store.ts'
import { type ConferencePaperId, listPapers, recordPaper, recordVerdict } from './papers.store.ts'

const PREPARE = 'conference.prepare'
type People = { readonly people: readonly Delegate[] }
type Reply = { readonly id: string }

export function nameDelegates(deps: ActDeps, id: InvitationId, asked: Asked<People>) {
  const step = { id, name: 'conferences.nameDelegates' }
  return onInvitation<Reply, DelegatesRefusal>(deps, step, asked, ({ of, invitation }, context) =>
    putDown(of, invitation, asked.input.people, context),
  )
}

interface OnUnit {
  readonly id: ConferenceId
  readonly invitationId: InvitationId
}

/** What a unit named on paper, entered by the committee. */
export function enterDelegates(deps: ActDeps, { id, invitationId }: OnUnit, asked: Asked<People>) {
  const step = { id, name: 'conferences.enterDelegates', by: PREPARE, about: { invitationId } } as const
  return onConference<Reply, DelegatesRefusal | NotFound>(deps, step, asked, async (found, context) => {
    const invitation = await invitationOf(context.trx, id, invitationId)
    return invitation ? await putDown(found, invitation, asked.input.people, context) : err({ code: 'not_found' })
  })
}

async function invitationOf(trx: Trx, id: ConferenceId, invitationId: InvitationId) {
  return (await listInvitations(trx, id)).find((one) => one.id === invitationId)
}

async function putDown(
  of: Conference,
  invitation: Invitation,
  people: readonly Delegate[],
  { trx, at, today }: Context,
) {
  const named = people.flatMap(({ personId }) => (personId === null ? [] : [personId]))
  const ownPeople = new Set<string>()
  for (const personId of named) {
    const isOwn = await isCommitmentOwnerWithin(trx, invitation.invitedId, { kind: 'person', personId }, today)
    if (isOwn) ownPeople.add(personId)
  }
  const others = (await listDelegates(trx, of.id)).filter(({ invitationId }) => invitationId !== invitation.id)
  const takenElsewhere = new Set(others.flatMap(({ personId }) => (personId === null ? [] : [personId])))
  const { stage } = of
  const decision = decideDelegates({ stage, quota: invitation.quota, takenElsewhere, ownPeople }, people)
  if (!decision.ok) return decision
  await replaceDelegates(trx, of, { invitationId: invitation.id, people, at })
  return ok({ reply: { id: invitation.id }, content: { invitationId: invitation.id, people } })
}

export interface TypedPaper {
  readonly title: string
  readonly author: string
  readonly body: string
}

export function handInTyped(deps: ActDeps, id: InvitationId, asked: Asked<TypedPaper>) {
  const step = { id, name: 'conferences.handIn' }
  return onInvitation<Reply, HandInRefusal>(deps, step, asked, async ({ of, invitation }, context) => {
    const decision = await mayHandIn(of, invitation, context)
    return decision.ok ? await put(of, invitation, asked, { context, fileId: null }) : decision
  })
}

type WithFile = Omit<TypedPaper, 'body'>

export function handInFile(deps: ActDeps, id: InvitationId, asked: Asked<WithFile>, handed: HandedIn) {
  const step = { id, name: 'conferences.handInFile' }
  const input = { ...asked.input, sha256: handed.file.sha256 }
  type Refusal = HandInRefusal | UploadLimit
  return onInvitation<Reply, Refusal>(deps, step, { ...asked, input }, async ({ of, invitation }, context) => {
    const decision = await mayHandIn(of, invitation, context)
    if (!decision.ok) return decision
    const fileId = newId<'file'>({ now: () => context.at })
    const owner = { id: fileId, unitId: of.unitId, addedBy: asked.actor.personId, at: context.at }
    const kept = await handed.keep(context.trx, owner)
    if (!kept.ok) return kept
    return await put(of, invitation, { ...asked, input: { ...asked.input, body: '' } }, { context, fileId })
  })
}

export function enterPaper(deps: ActDeps, { id, invitationId }: OnUnit, asked: Asked<TypedPaper>) {
  const step = { id, name: 'conferences.enterPaper', by: PREPARE, about: { invitationId } } as const
  return onConference<Reply, HandInRefusal | NotFound>(deps, step, asked, async (found, context) => {
    const invitation = await invitationOf(context.trx, id, invitationId)
    if (invitation === undefined) return err({ code: 'not_found' })
    const decision = await mayHandIn(found, invitation, context)
    return decision.ok ? await put(found, invitation, asked, { context, fileId: null }) : decision
  })
}

async function mayHandIn(
  of: Conference,
  invitation: Invitation,
  { trx, today }: Context,
): Promise<Result<null, HandInRefusal>> {
  const current = (await listPapers(trx, of.id)).find(({ invitationId }) => invitationId === invitation.id)
  const { stage, papersDueOn } = of
  return decideHandIn({
    ...{ stage, papersDueOn, today, isAsked: invitation.paperAsked !== '', current: current?.state ?? null },
  })
}

async function put(
  of: Conference,
  invitation: Invitation,
  { actor, input }: Asked<TypedPaper>,
  { context: { trx, at, actId }, fileId }: { readonly context: Context; readonly fileId: Id<'file'> | null },
) {
  const id = newId<'conferencePaper'>({ now: () => at })
  const { title, author, body } = input
  const paper = { id, invitationId: invitation.id, title, author, body, fileId }
  await recordPaper(trx, of, { ...paper, handedInAt: at, handedInBy: actor.personId, actId })
  return ok({ reply: { id }, content: paper })
}

export interface Review {
  readonly verdict: PaperVerdict
  readonly note: string
}

export function reviewPaper(
  deps: ActDeps,
  { id, paperId }: { readonly id: ConferenceId; readonly paperId: ConferencePaperId },
  asked: Asked<Review>,
) {
  const step = { id, name: 'conferences.review', by: PREPARE, about: { paperId } } as const
  return onConference<Reply, ReviewRefusal | NotFound>(deps, step, asked, async (found, { trx }) => {
    const paper = (await listPapers(trx, id)).find((one) => one.id === paperId)
    if (paper === undefined) return err({ code: 'not_found' })
    const decision = decideReview({ stage: found.stage, state: paper.state }, asked.input)
    if (!decision.ok) return decision
    await recordVerdict(trx, paperId, { state: decision.value, note: asked.input.note })
    return ok({ reply: { id: paperId }, content: { paperId, state: decision.value, note: asked.input.note } })
  })
}

/** The unit has read what was sent to it. */
export function acknowledge(deps: ActDeps, id: InvitationId, asked: Asked<object>) {
  const step = { id, name: 'conferences.acknowledge' }
  return onInvitation<Reply, ReceiptRefusal>(deps, step, asked, async ({ of, invitation }, { trx, at }) => {
    const { sentAt, readAt } = invitation
    const decision = decideReceipt({ stage: of.stage, isSent: sentAt !== null, isRead: readAt !== null })
    if (!decision.ok) return decision
    await recordRead(trx, id, asked.actor.personId, at)
    return ok({ reply: { id }, content: { invitationId: id } })
  })
}
