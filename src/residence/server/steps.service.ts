import type { ActId, UnitId } from '#kernel/id.ts'
import { type LocalDate, localDateAt } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { type IssueRefusal, voidPaper } from '#papers/public.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { type ActDeps, performAct } from '#platform/server/acts/perform.ts'
import { newId } from '#platform/server/clock.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import type { ContactChange, ContactId, ResidenceEndCause, ResidenceStage } from '../rules/contact.ts'
import { decideRemark, type RemarkRefusal } from '../rules/remarks.ts'
import { RESIDENCE_SIDES, RESIDENCE_TABLE, type ResidenceAct } from '../rules/stages.ts'
import {
  decideCallOff,
  decideEndContact,
  decideForwardContact,
  decideIntroduceContact,
  decideReceiveContact,
  decideTakeBack,
  decideUnask,
} from '../rules/steps.ts'
import type { NotFound } from './open.service.ts'
import { issueResidenceIntroduction } from './residence.papers.ts'
import {
  countRemarks,
  type LoadedContact,
  loadContact,
  loadOwnContact,
  recordContactChange,
  type Stamp,
} from './residence.store.ts'

export interface ContactCall<T> {
  readonly actor: Actor
  readonly key: ActId
  readonly id: ContactId
  readonly input: T
}

interface OnContact {
  readonly trx: Trx
  readonly stamp: Stamp
  readonly today: LocalDate
}

type Change = ContactChange & Parameters<typeof recordContactChange>[2]

/** Where the cell of residence is outside, the cell of work writes down what that cell did. */
async function loadFor(trx: Trx, act: ResidenceAct, id: ContactId, actor: Actor): Promise<LoadedContact | undefined> {
  const { by } = RESIDENCE_TABLE[act]
  if (by.includes('member')) return await loadOwnContact(trx, id, actor.personId)
  const sides = RESIDENCE_SIDES.filter((side) => by.includes(side))
  const scope = actor.scopeOf(by.includes('introducer') ? 'transfer.introduce' : 'transfer.handle')
  const own = await loadContact(trx, id, sides, scope)
  if (own || !by.includes('residence') || by.includes('work')) return own
  const byWork = await loadContact(trx, id, ['work'], scope)
  return byWork?.toUnitId === null ? byWork : undefined
}

/** The unit that acts keeps it in its ledger: the one of the side that does this act. */
function ledgerOf(contact: LoadedContact, act: ResidenceAct): UnitId {
  const work = contact.currentUnitId ?? contact.unitId
  const { by } = RESIDENCE_TABLE[act]
  if (by.includes('introducer')) return contact.introducerId ?? work
  return by.includes('residence') ? (contact.toUnitId ?? work) : work
}

function onContact<E extends { readonly code: string }>(
  deps: ActDeps,
  act: ResidenceAct,
  { actor, key, id, input }: ContactCall<unknown>,
  work: (contact: LoadedContact, context: OnContact) => Promise<Result<Change, E>>,
) {
  const call = { key, name: `residence.${act}`, by: actor, request: { id, input } }
  return performAct<{ stage: ResidenceStage }, E | NotFound>(deps, call, async ({ trx, at, actId }) => {
    const contact = await loadFor(trx, act, id, actor)
    if (!contact) return err({ code: 'not_found' })
    const decided = await work(contact, { trx, stamp: { at, by: actor.personId, actId }, today: localDateAt(at) })
    if (!decided.ok) return decided
    const change = decided.value
    await recordContactChange(trx, id, change)
    const reply = { stage: change.stage ?? contact.stage }
    return ok({ reply, unitId: ledgerOf(contact, act), subject: { kind: 'residenceContact', id }, content: change })
  })
}

export function introduceContact(deps: ActDeps, call: ContactCall<undefined>) {
  return onContact<{ readonly code: 'residence_wrong_stage' } | IssueRefusal>(
    deps,
    'introduce',
    call,
    async (contact, context) => {
      const decided = decideIntroduceContact(contact, context)
      if (!decided.ok) return decided
      const issued = await issueResidenceIntroduction(context.trx, contact, { ...context, on: context.today })
      if (!issued.ok) return issued
      const { id, number, symbol, issuerName } = issued.value
      const introductionNumber = `${String(number).padStart(2, '0')}-${symbol}`
      return ok({
        ...{ ...decided.value, introductionPaperId: id, introductionNumber },
        introductionIssuer: issuerName,
      })
    },
  )
}

export function forwardContact(deps: ActDeps, call: ContactCall<undefined>) {
  return onContact(deps, 'forward', call, async (contact) => decideForwardContact(contact))
}

export function unaskContact(deps: ActDeps, call: ContactCall<undefined>) {
  return onContact(deps, 'unask', call, async (contact) => decideUnask(contact))
}

export function receiveContact(deps: ActDeps, call: ContactCall<LocalDate>) {
  return onContact(deps, 'receive', call, async (contact, { today }) =>
    decideReceiveContact(contact, { on: call.input, today }),
  )
}

export function endContact(
  deps: ActDeps,
  call: ContactCall<{ readonly on: LocalDate; readonly cause: ResidenceEndCause; readonly reason: string }>,
) {
  return onContact(deps, 'end', call, async (contact, { today }) => decideEndContact(contact, { ...call.input, today }))
}

export function takePaperBack(deps: ActDeps, call: ContactCall<LocalDate>) {
  return onContact(deps, 'takeBack', call, async (contact, { today }) =>
    decideTakeBack(contact, { on: call.input, today }),
  )
}

/** Ends it before it is received. An introduction already written loses its force; its number is not given again. */
export function callContactOff(deps: ActDeps, act: 'withdraw' | 'recall', call: ContactCall<string>) {
  return onContact(deps, act, call, async (contact, { trx, stamp }) => {
    const decided = decideCallOff(contact, act, call.input)
    if (!decided.ok || contact.introductionPaperId === null) return decided
    const paper = { id: contact.introductionPaperId as Parameters<typeof voidPaper>[1] }
    await voidPaper(trx, paper.id, { reason: call.input, ...stamp })
    return decided
  })
}

export interface RemarkInput {
  readonly year: number
  readonly on: LocalDate
  readonly activities: string
  readonly remark: string
  readonly signedBy: string
}

/** Remarks for a year, by the cell of residence; typed in from its paper where it is outside. */
export function giveRemark(deps: ActDeps, call: ContactCall<RemarkInput>) {
  return onContact<RemarkRefusal>(deps, 'remark', call, async (contact, { trx, stamp, today }) => {
    const { year, on, ...written } = call.input
    const unitId = ledgerOf(contact, 'remark')
    const perYear = (await rulesFor(trx, unitId, today))['member.residenceRemarksPerYear'].value
    const given = await countRemarks(trx, contact.id, year)
    const decided = decideRemark(contact, { year, on, today, given }, { perYear })
    if (!decided.ok) return decided
    const id = newId<'residenceRemark'>({ now: () => stamp.at })
    const remark = { id, contactId: contact.id, unitId, year, givenOn: on, ...written }
    await trx
      .insertInto('residenceRemark')
      .values({ ...remark, writtenBy: stamp.by, actId: stamp.actId })
      .execute()
    return ok({ stage: contact.stage })
  })
}
