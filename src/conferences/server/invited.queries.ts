import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import { citedNumber } from '#papers/public.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { InvitationPage, InvitationRow } from '../contract/shapes.ts'
import { decideHandIn } from '../rules/answer.ts'
import { actsIn, type ConferenceAct, type ConferencePaperState, type ConferenceStage } from '../rules/stages.ts'
import { isUntold } from './acts.ts'
import { listInvitationPapers } from './conferences.papers.ts'
import { toDelegatesOut, toPaperOut, toPlanOut } from './conferences.queries.ts'
import { type Conference, conferenceById } from './conferences.store.ts'
import {
  answeredWithin,
  findInvitation,
  type Invitation,
  type InvitationId,
  listDelegates,
  listInvitations,
} from './invited.store.ts'
import { type HandedInPaper, listPapers } from './papers.store.ts'

const ROWS_SHOWN = 100

/** Conferences a unit is invited to, the newest first. The caller has checked that he answers for the unit. */
export async function listInvitationsOf(
  db: Db,
  unitId: UnitId,
  { today }: Pick<Actor, 'today'>,
): Promise<InvitationRow[]> {
  const ofUnit = { unitIds: [unitId], subtreeIds: [], on: today }
  const { rows } = await sql<InvitationRow & { asked: boolean; state: ConferencePaperState | null }>`
    select i.id, c.topic, c.held_on, c.stage, i.quota, i.paper_asked <> '' as asked,
      (select count(*)::int from conference_delegate d where d.conference_unit_id = i.id) as named,
      (select p.state from conference_paper p where p.conference_unit_id = i.id and p.state <> 'replaced') as state,
      i.sent_at is not null and i.read_at is null as reading_owed,
      (select v.name from unit_version v where v.unit_id = i.invited_id and i.invited_id <> ${unitId}
        order by v.from_on desc limit 1) as ended_unit_name,
      (select v.name from unit_version v where v.unit_id = c.unit_id order by v.from_on desc limit 1) as by_unit_name
    from conference_unit i join conference c on c.id = i.conference_id
    where ${answeredWithin(ofUnit)} and c.invitation_paper_id is not null
    order by c.held_on desc, i.id desc limit ${ROWS_SHOWN}`.execute(db)
  return rows.map(({ asked, state, ...row }) => ({ ...row, paperState: state ?? (asked ? 'asked' : 'not_asked') }))
}

export interface Invited {
  readonly of: Conference
  readonly invitation: Invitation
}

/** An invitation the caller answers, once it was sent. */
export async function findInvited(db: Db | Trx, actor: Actor, id: InvitationId): Promise<Invited | undefined> {
  const invitation = await findInvitation(db, id, actor.scopeOf('conference.answer'))
  const of = invitation && (await conferenceById(db, invitation.conferenceId))
  return of === undefined || invitation === undefined || isUntold(of) ? undefined : { of, invitation }
}

/** A conference as an invited unit sees it. */
export async function invitationPage(db: Db, actor: Actor, id: InvitationId): Promise<InvitationPage | undefined> {
  const found = await findInvited(db, actor, id)
  if (found === undefined) return undefined
  const { of, invitation } = found
  const papers = await listPapers(db, of.id)
  const own = papers.find(({ invitationId }) => invitationId === id)
  const names = new Map((await listInvitations(db, of.id)).map((unit) => [unit.id, unit.unitName]))
  const byUnit = await db
    .selectFrom('unitVersion')
    .select('name')
    .where('unitId', '=', of.unitId)
    .orderBy('fromOn', 'desc')
    .executeTakeFirst()
  const delegates = await listDelegates(db, of.id)
  return {
    ...toPlanOut(of),
    ...{
      id,
      unitId: invitation.invitedId,
      unitName: invitation.unitName,
      byUnitName: byUnit?.name ?? '',
      stage: of.stage,
    },
    ...{ quota: invitation.quota, paperAsked: invitation.paperAsked },
    delegates: toDelegatesOut(invitation, delegates),
    paper: own ? toPaperOut(own, invitation.unitName) : null,
    programme: papers.flatMap(({ title, author, minutes, invitationId }) =>
      minutes === null ? [] : [{ title, author, minutes, unitName: names.get(invitationId) ?? '' }],
    ),
    invitedAnew: of.stage === 'cancelled' ? null : anewOf(await listInvitationPapers(db, of.id), of),
    cancelledReason: of.cancelledReason,
    materials: materialsOf(found, papers, names),
    can: actsOf(found, own?.state ?? null, actor),
  }
}

function anewOf(
  invitations: Awaited<ReturnType<typeof listInvitationPapers>>,
  { invitationPaperId }: Conference,
): InvitationPage['invitedAnew'] {
  const held = invitations.length > 1 ? invitations.find(({ id }) => id === invitationPaperId) : undefined
  return held === undefined ? null : { number: citedNumber(held), issuedOn: held.issuedOn }
}

function materialsOf(
  { of, invitation }: Invited,
  papers: readonly HandedInPaper[],
  names: ReadonlyMap<string, string>,
) {
  if (invitation.sentAt === null || of.materialsDueOn === null) return null
  return {
    dueOn: of.materialsDueOn,
    readAt: invitation.readAt?.toISOString() ?? null,
    papers: papers
      .filter(({ state }) => state === 'accepted')
      .map(({ id, title, body, file, invitationId }) => ({
        ...{ id, title, body, unitName: names.get(invitationId) ?? '', fileName: file?.name ?? null },
      })),
  }
}

const OWN_ACTS: readonly ConferenceAct[] = ['name_delegates', 'hand_in', 'read_materials']

function actsOf({ of, invitation }: Invited, current: ConferencePaperState | null, { today }: Actor): ConferenceAct[] {
  const { stage, papersDueOn } = of
  const isAsked = invitation.paperAsked !== ''
  const mayHandIn = decideHandIn({ stage, papersDueOn, isAsked, current, today }).ok
  const owesReading = invitation.sentAt !== null && invitation.readAt === null
  return actsIn(stage as ConferenceStage).filter(
    (act) => OWN_ACTS.includes(act) && (act !== 'hand_in' || mayHandIn) && (act !== 'read_materials' || owesReading),
  )
}
