import { type AnnouncedDiscipline, listAnnouncedDisciplines } from '#cases/public.ts'
import type { PersonId } from '#kernel/id.ts'
import {
  type ComplaintFacts,
  commissionFrame,
  complaintAnnouncementPaper,
  complaintDecisionPaper,
  complaintNoticePaper,
  complaintReceiptPaper,
  type PaperModel,
  type PaperNumber,
} from '#papers/public.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import type { ActDeps } from '#platform/server/acts/perform.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import { type ComplaintNumber, lastOf, leavesMore } from '../rules/complaint.ts'
import { papersOf } from '../rules/papers.ts'
import type { ComplaintAct, ComplaintPaper } from '../rules/vocabulary.ts'
import { openComplaint } from './complaint-view.ts'
import type { Complaint, ComplaintId } from './complaints.store.ts'
import { levelsFor } from './file.service.ts'
import { findBodyName, findUnitName, type Named, peopleNamed } from './names.queries.ts'
import { FORM_NAMES, GROUND_NAMES, MATTER_NAMES, outcomeText, takingText, WAY_NAMES } from './paper-words.ts'

const PAPERS: Readonly<Record<ComplaintPaper, (facts: ComplaintFacts) => PaperModel>> = {
  receipt: complaintReceiptPaper,
  notice: complaintNoticePaper,
  decision: complaintDecisionPaper,
  announcement: complaintAnnouncementPaper,
}

/** The acts a paper tells of: it stands as of their day, signed by whoever of the commission did them. */
const SIGNED_WITH: Readonly<Record<ComplaintPaper, readonly ComplaintAct[]>> = {
  receipt: ['file'],
  notice: ['accept', 'set_aside'],
  decision: ['decide'],
  announcement: ['announce'],
}

/** One paper of a complaint with its layout; undefined where it is not there or not for the caller. */
export async function readComplaintPaper(
  { db }: Pick<ActDeps, 'db'>,
  actor: Actor,
  id: ComplaintId,
  paper: ComplaintPaper,
) {
  return await db.transaction().execute(async (trx) => {
    const opened = await openComplaint(trx, actor, id)
    if (!opened || !papersOf(opened.complaint, opened.standing.roles).includes(paper)) return undefined
    const { complaint } = opened
    const [discipline] = await listAnnouncedDisciplines(trx, { caseId: complaint.caseId, withAnnulled: true })
    const { decidedBefore: barred } = opened.standing
    const facts = discipline && (await factsOf(trx, complaint, discipline, { paper, barred }))
    if (!facts) return undefined
    const layout = (await rulesFor(trx, complaint.levelUnitId, actor.today))['paper.layout'].value
    return { model: PAPERS[paper](facts), layout }
  })
}

async function factsOf(
  trx: Trx,
  complaint: Complaint,
  discipline: AnnouncedDiscipline,
  { paper, barred }: { readonly paper: ComplaintPaper; readonly barred: ReadonlySet<PersonId> },
): Promise<ComplaintFacts | undefined> {
  const { levelUnitId, unitId, filedOn, windowUntil, isLate, dueOn } = complaint
  const entry = complaint.entries.findLast(({ act }) => SIGNED_WITH[paper].includes(act))
  const frame = await commissionFrame(trx, levelUnitId, entry?.on ?? filedOn, { barred, by: entry?.by ?? null })
  if (!frame) return undefined
  const taken = lastOf(complaint, 'accept')
  const announced = lastOf(complaint, 'announce')
  const named = [complaint.personId, ...(taken?.body.handlers ?? []), ...(announced ? [announced.body.byPersonId] : [])]
  const people = await peopleNamed(trx, named)
  const next = (await levelsFor(trx, discipline, filedOn))[complaint.round]
  const filed = lastOf(complaint, 'file')
  const formName = FORM_NAMES[complaint.form ?? discipline.form]
  return {
    ...{ head: frame.head({ kind: 'unnumbered' }), signer: frame.signer },
    ...{ levelName: await findBodyName(trx, levelUnitId, filedOn), unitName: await findUnitName(trx, unitId, filedOn) },
    ...{ memberName: nameOf(people, complaint.personId), form: formName },
    ...{ filedOn, windowUntil, isLate, dueOn, way: WAY_NAMES[filed?.body.way ?? 'on_paper'] },
    matters: (filed?.body.matters ?? []).map((one) => MATTER_NAMES[one]),
    ...laterFacts(complaint, { people, formName, nextLevel: next?.name ?? null }),
  }
}

const numberOf = (paper: ComplaintNumber | undefined): PaperNumber =>
  paper ? { kind: 'numbered', ...paper } : { kind: 'unnumbered' }

const nameOf = (people: readonly Named[], id: string) => people.find((one) => one.id === id)?.name ?? ''

interface Naming {
  readonly people: readonly Named[]
  /** The form complained of. */
  readonly formName: string
  readonly nextLevel: string | null
}

function laterFacts(complaint: Complaint, { people, formName, nextLevel }: Naming) {
  const taken = lastOf(complaint, 'accept')
  const aside = lastOf(complaint, 'set_aside')
  const decided = lastOf(complaint, 'decide')
  const announced = lastOf(complaint, 'announce')
  return {
    taken: taken
      ? {
          on: taken.on,
          number: numberOf(taken.body.paper),
          handlers: taken.body.handlers.map((id) => nameOf(people, id)),
        }
      : null,
    setAside: aside
      ? {
          on: aside.on,
          number: numberOf(aside.body.paper),
          ground: GROUND_NAMES[aside.body.ground],
          explanation: aside.body.explanation,
        }
      : null,
    decision: decided
      ? {
          ...{
            on: decided.on,
            number: numberOf(decided.body.paper),
            symbol: decided.body.symbol ?? '',
            lateReason: decided.lateReason,
          },
          ...{ outcome: outcomeText(decided.body, formName), grounds: decided.body.grounds },
        }
      : null,
    announced: announced
      ? {
          ...{ on: announced.on, byName: nameOf(people, announced.body.byPersonId), nextLevel },
          ...{ taking: takingText(announced.body), nextUntil: leavesMore(complaint) ? complaint.nextUntil : null },
        }
      : null,
  }
}
