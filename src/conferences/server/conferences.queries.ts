import type { UnitId } from '#kernel/id.ts'
import type { Permission } from '#platform/access/rights.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import type { Db } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import { isCell, officesOf } from '#units/public.ts'
import type { ConferencePage, ConferenceRow, InvitedOut, PaperOut } from '../contract/shapes.ts'
import { actsIn, type ConferenceAct, type ConferenceStage } from '../rules/stages.ts'
import { type Conference, type ConferenceId, findConference } from './conferences.store.ts'
import { listInvitable } from './invitable.queries.ts'
import { type Invitation, listDelegates, listInvitations, type NamedDelegate } from './invited.store.ts'
import { type HandedInPaper, listPapers } from './papers.store.ts'
import { listProblems, listSolutions, listTopicsOf } from './session.store.ts'

const ROWS_SHOWN = 200

/** Conferences of a unit, the newest first; the caller has checked the scope. */
export async function listConferences(db: Db, unitId: UnitId): Promise<ConferenceRow[]> {
  const rows = await db
    .selectFrom('conference')
    .select(['id', 'topic', 'heldOn', 'place', 'stage'])
    .where('unitId', '=', unitId)
    .orderBy('heldOn', 'desc')
    .orderBy('id', 'desc')
    .limit(ROWS_SHOWN)
    .execute()
  return rows.map((row) => ({ ...row, stage: row.stage as ConferenceStage }))
}

/** What a conference of the unit is planned with; null for who does not plan it. */
export async function planningOf(db: Db, actor: Actor, unitId: UnitId) {
  const on = actor.today
  if (!(await isVisibleUnit(db, actor.scopeOf('conference.prepare'), unitId)) || (await isCell(db, unitId, on)))
    return null
  const rules = await rulesFor(db, unitId, on)
  const held = await officesOf(db, unitId, on)
  const chairs = [...new Map(held.map(({ personId, personName }) => [personId, personName]))]
  return {
    chairs: chairs.map(([id, name]) => ({ id, name })),
    delegatesDaysBefore: rules['conference.delegatesDaysBefore'].value,
    papersDaysBefore: rules['conference.papersDaysBefore'].value,
    certainty: rules['conference.papersDaysBefore'].certainty,
  }
}

/** One conference with everything of it, and what the caller may do. */
export async function conferencePage(db: Db, actor: Actor, id: ConferenceId): Promise<ConferencePage | undefined> {
  const found = await findConference(db, id, actor.scopeOf('conference.read'))
  if (found === undefined) return undefined
  const units = await listInvitations(db, id)
  const delegates = await listDelegates(db, id)
  const names = new Map(units.map((unit) => [unit.id, unit.unitName]))
  const papers = (await listPapers(db, id)).map((paper) => toPaperOut(paper, names.get(paper.invitationId) ?? ''))
  const can = await actsOf(db, actor, found)
  return {
    ...toPlanOut(found),
    ...{ id, unitId: found.unitId, stage: found.stage, version: found.version, can, papers },
    startedAt: found.startedAt?.toISOString() ?? null,
    units: units.map((unit) => toInvitedOut(unit, delegates)),
    below: can.includes('set_units') ? [...(await listInvitable(db, found.unitId, actor.today))] : [],
    problems: (await listProblems(db, id)).map((problem) => ({ ...problem, opinions: [...problem.opinions] })),
    solutions: (await listSolutions(db, id)).map(({ title, commitments }) => ({
      title,
      commitments: commitments.map(({ product: _, ...line }) => line),
    })),
    topics: await listTopicsOf(db, id),
    ...{ situation: found.situation, conclusion: found.conclusion, cancelledReason: found.cancelledReason },
    ...{ invitationPaperId: found.invitationPaperId, noticePaperId: found.noticePaperId },
    ...{ minutesPaperId: found.minutesPaperId, materialsDueOn: found.materialsDueOn },
  }
}

/** Acts of the invited units are not the committee's, and only its secretary or deputy concludes. */
async function actsOf(db: Db, actor: Actor, { unitId, stage }: Conference): Promise<ConferenceAct[]> {
  const may = async (permission: Permission) => await isVisibleUnit(db, actor.scopeOf(permission), unitId)
  const prepares = await may('conference.prepare')
  const concludes = await may('conference.conclude')
  return actsIn(stage).filter((act) => (act === 'conclude' ? concludes : prepares && act !== 'read_materials'))
}

export function toPlanOut(found: Conference) {
  const { topic, content, bases, heldOn, startsAt, place, minuteTaker, delegatesDueOn, papersDueOn } = found
  const chair = { id: found.chairId, name: found.chairName }
  return { topic, content, bases, heldOn, startsAt, place, minuteTaker, delegatesDueOn, papersDueOn, chair }
}

export function toPaperOut({ file, handedInAt, ...paper }: HandedInPaper, unitName: string): PaperOut {
  return { ...paper, unitName, fileName: file?.name ?? null, handedInAt: handedInAt.toISOString() }
}

export function toDelegatesOut(invitation: Pick<Invitation, 'id'>, delegates: readonly NamedDelegate[]) {
  return delegates
    .filter(({ invitationId }) => invitationId === invitation.id)
    .map(({ id, personId, name, office, present }) => ({ id, personId, name, office, present }))
}

function toInvitedOut(invitation: Invitation, delegates: readonly NamedDelegate[]): InvitedOut {
  const { id, invitedId, unitName, isEnded, quota, paperAsked, sentAt, readAt } = invitation
  return {
    ...{ id, unitId: invitedId, unitName, isEnded, quota, paperAsked },
    delegates: toDelegatesOut(invitation, delegates),
    sentAt: sentAt?.toISOString() ?? null,
    readAt: readAt?.toISOString() ?? null,
  }
}
