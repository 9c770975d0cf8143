import type { PaperId, PersonId, UnitId } from '#kernel/id.ts'
import { type LocalDate, localTimeAt } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import {
  citedNumber,
  conferenceConclusionPaper,
  conferenceInvitationPaper,
  conferenceMinutesPaper,
  type IssuedPaper,
  type IssueRefusal,
  issuePaper,
  listPapersOf,
  type PaperModel,
  type PaperNumber,
  type PaperType,
  paperFrame,
} from '#papers/public.ts'
import { newId } from '#platform/server/clock.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import { officesOf } from '#units/public.ts'
import type { Context } from './acts.ts'
import type { Conference, ConferenceId } from './conferences.store.ts'
import { type Invitation, listDelegates, listInvitations } from './invited.store.ts'
import { POST_NAMES } from './paper-words.ts'
import { listPapers } from './papers.store.ts'
import { listProblems, listSolutions, listTopicsOf } from './session.store.ts'

type Frame = NonNullable<Awaited<ReturnType<typeof paperFrame>>>

interface ToIssue {
  readonly type: PaperType
  readonly template: string
  readonly subject: string
  readonly compose: (frame: Frame, number: PaperNumber) => PaperModel
}

async function issue(
  { trx, at, actId, today }: Context,
  { id, unitId }: Pick<Conference, 'id' | 'unitId'>,
  { compose, ...paper }: ToIssue,
): Promise<Result<IssuedPaper, IssueRefusal>> {
  const frame = await paperFrame(trx, unitId, today)
  if (frame === undefined) return err({ code: 'unit_not_in_force' })
  return await issuePaper(trx, {
    ...{ id: newId<'paper'>({ now: () => at }) as PaperId, unitId, issuer: 'committee', actId, at, ...paper },
    issuedOn: today,
    layout: (await rulesFor(trx, unitId, today))['paper.layout'].value,
    origin: { kind: 'conference', id },
    compose: (number) => compose(frame, number),
  })
}

async function personOf(trx: Trx, unitId: UnitId, personId: PersonId, on: LocalDate) {
  const held = (await officesOf(trx, unitId, on)).find((one) => one.personId === personId)
  return held && { name: held.personName, post: POST_NAMES[held.office] ?? null }
}

/** Numbers the invitation, with the quota of each unit; `before` is the conference as the invitation it takes the place of had it. */
export async function issueInvitation(
  context: Context,
  conference: Conference,
  units: readonly Invitation[],
  before: Conference | null = null,
) {
  const { trx, today } = context
  const { unitId, topic, chairId, chairName } = conference
  const chair = (await personOf(trx, unitId, chairId, today)) ?? { name: chairName, post: null }
  const { content, heldOn, startsAt, place, delegatesDueOn, papersDueOn } = conference
  const replaced = before === null ? null : await invitationBefore(trx, before)
  const again = replaced === null ? '' : ' (thay giấy mời trước)'
  return await issue(context, conference, {
    ...{ type: 'invitation', template: INVITATION, subject: `dự hội nghị chuyên đề “${topic}”${again}` },
    compose: (frame, number) =>
      conferenceInvitationPaper({
        ...{ topic, content, heldOn, startsAt, place, delegatesDueOn, papersDueOn, chair, replaced },
        head: frame.head(number),
        bases: linesOf(conference.bases),
        units: units.map(({ unitName, quota, paperAsked }) => ({ name: unitName, quota, paperAsked })),
        signer: frame.signer,
        recipients: ['Các tổ chức đảng có tên trong phụ lục', `Lưu ${frame.name}`],
      }),
  })
}

const INVITATION = 'conferenceInvitation'

async function invitationBefore(trx: Trx, { id, invitationPaperId, heldOn, startsAt, place }: Conference) {
  const held = (await listInvitationPapers(trx, id)).find((paper) => paper.id === invitationPaperId)
  return held === undefined ? null : { number: citedNumber(held), issuedOn: held.issuedOn, heldOn, startsAt, place }
}

/** Every invitation to a conference that went out; the conference names the one that holds. No scope: the caller has found the conference. */
export async function listInvitationPapers(db: Db | Trx, id: ConferenceId) {
  return (await listPapersOf(db, id)).filter(({ template, state }) => template === INVITATION && state === 'issued')
}

export function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) =>
      line
        .replace(/^[-–\s]+/, '')
        .replace(/^căn cứ\s+/i, '')
        .trim(),
    )
    .filter((line) => line !== '')
}

type Concluded = Conference & { readonly concludedAt: Date; readonly by: PersonId }

/** Numbers the notice of the conclusion and the minutes, in the order of PAPER_TYPES. */
export async function issueConclusion(
  context: Context,
  conference: Concluded,
): Promise<Result<{ noticePaperId: PaperId; minutesPaperId: PaperId }, IssueRefusal>> {
  const notice = await issueNotice(context, conference)
  if (!notice.ok) return notice
  const minutes = await issueMinutes(context, conference)
  if (!minutes.ok) return minutes
  return ok({ noticePaperId: notice.value.id, minutesPaperId: minutes.value.id })
}

/** Who concluded, and the groups of solutions with their tasks: the notice and the minutes say the same. */
async function concludedFacts({ trx, today }: Context, { id, unitId, by, chairName }: Concluded) {
  const solutions = await listSolutions(trx, id)
  const person = await personOf(trx, unitId, by, today)
  return {
    concludedBy: `đồng chí ${person?.name ?? chairName}${person?.post ? `, ${person.post}` : ''}`,
    solutions: solutions.map(({ title, commitments }) => ({
      title,
      commitments: commitments.map(({ id: commitmentId, ...line }) => ({
        ...line,
        reference: `commitment:${commitmentId}`,
      })),
    })),
  }
}

async function issueNotice(context: Context, conference: Concluded) {
  const { trx } = context
  const { id, topic, heldOn, situation, conclusion } = conference
  const topics = await listTopicsOf(trx, id)
  const concluded = await concludedFacts(context, conference)
  return await issue(context, conference, {
    ...{ type: 'notice', template: 'conferenceConclusion', subject: `kết luận hội nghị chuyên đề “${topic}”` },
    compose: (frame, number) =>
      conferenceConclusionPaper({
        ...{ topic, heldOn, situation, conclusion, topics, ...concluded },
        head: frame.head(number),
        signer: frame.signer,
        recipients: ['Các tổ chức đảng trực thuộc', `Lưu ${frame.name}`],
      }),
  })
}

async function issueMinutes(context: Context, conference: Concluded) {
  const { trx, at, today } = context
  const { id, unitId, topic, place, chairId, chairName, minuteTaker, startedAt, conclusion } = conference
  const units = await listInvitations(trx, id)
  const delegates = Map.groupBy(await listDelegates(trx, id), ({ invitationId }) => invitationId)
  const accepted = (await listPapers(trx, id)).filter(({ state }) => state === 'accepted')
  const problems = await listProblems(trx, id)
  const names = new Map(units.map((unit) => [unit.id, unit.unitName]))
  const chair = (await personOf(trx, unitId, chairId, today)) ?? { name: chairName, post: null }
  const presented = accepted.filter(({ spentMinutes }) => spentMinutes !== null)
  const concluded = await concludedFacts(context, conference)
  return await issue(context, conference, {
    ...{ type: 'minutes', template: 'conferenceMinutes', subject: `hội nghị chuyên đề “${topic}”` },
    compose: (frame, number) =>
      conferenceMinutesPaper({
        ...{ topic, place, chair, problems, conclusion, on: today, ...concluded },
        head: frame.head(number),
        startedAt: localTimeAt(startedAt ?? at),
        endedAt: localTimeAt(at),
        minuteTaker: minuteTaker === '' ? null : minuteTaker,
        units: units.map((unit) => {
          const own = delegates.get(unit.id) ?? []
          return { name: unit.unitName, named: own.length, present: own.filter((one) => one.present).length }
        }),
        papers: presented.map(({ title, author, invitationId, spentMinutes }) => ({
          ...{ title, author, unitName: names.get(invitationId) ?? '', minutes: spentMinutes },
        })),
        handedRound: accepted.length - presented.length,
      }),
  })
}
