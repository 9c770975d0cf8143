import { listAnnouncedDisciplines } from '#cases/public.ts'
import { citedNumber } from '#papers/public.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import type { ActDeps } from '#platform/server/acts/perform.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import { type ComplaintEntry, leavesMore } from '../rules/complaint.ts'
import { mayDo } from '../rules/decide.ts'
import { handleRule } from '../rules/handle-rule.ts'
import { COMPLAINT_LINES } from '../rules/lines.ts'
import { papersOf } from '../rules/papers.ts'
import type { ComplaintRole } from '../rules/vocabulary.ts'
import { type Standing, standingOn } from './act.service.ts'
import { markedRule } from './cited-basis.ts'
import { type Complaint, type ComplaintId, loadComplaint, textsOf } from './complaints.store.ts'
import { levelsFor } from './file.service.ts'
import { officersOf } from './levels.queries.ts'
import { findBodyName, findUnitName, type Named, peopleNamed } from './names.queries.ts'
import { tellComplaints } from './tell-complaints.ts'

const ACTS = Object.keys(COMPLAINT_LINES) as (keyof typeof COMPLAINT_LINES)[]

/** A complaint and what the caller is to it; undefined where it is not for him. */
export async function openComplaint(trx: Trx, actor: Actor, id: ComplaintId) {
  await tellComplaints(trx, actor)
  const complaint = await loadComplaint(trx, id, false)
  const standing = complaint && (await standingOn(trx, actor, complaint))
  return complaint && standing && standing.roles.size > 0 ? { complaint, standing } : undefined
}

/** The page of a complaint, as far as it is for the caller. */
export async function viewComplaint({ db }: Pick<ActDeps, 'db'>, actor: Actor, id: ComplaintId) {
  return await db.transaction().execute(async (trx) => {
    const opened = await openComplaint(trx, actor, id)
    const [discipline] = opened ? await listOf(trx, opened.complaint) : []
    if (!opened || !discipline) return undefined
    const { complaint, standing } = opened
    const texts = await textsOf(trx, id)
    const people = await peopleNamed(trx, namedIn(complaint))
    const levels = await levelsFor(trx, discipline, actor.today)
    const rules = await rulesFor(trx, complaint.levelUnitId, complaint.filedOn)
    const kind = levels.find(({ unitId }) => unitId === complaint.levelUnitId)?.kind
    const grounds = rules['complaint.notHandled']
    return {
      ...headOf(complaint, people, standing),
      unitName: await findUnitName(trx, complaint.unitId, actor.today),
      levelName: await findBodyName(trx, complaint.levelUnitId, actor.today),
      nextLevelName: levels[complaint.round]?.name ?? null,
      form: complaint.form ?? discipline.form,
      handleDays: markedRule(rules[handleRule(kind ?? 'grassroots_committee')]),
      nextDays: markedRule(rules['complaint.nextLevelWorkingDays']),
      grounds: { ...markedRule(grounds), value: [...grounds.value] },
      entries: complaint.entries.map((entry) => ({
        ...{ id: entry.id, act: entry.act, on: entry.on, at: entry.at.toISOString(), lateReason: entry.lateReason },
        ...{ by: personOf(people, entry.by), body: { ...entry.body } },
        number: numberOf(entry),
        text: isForReader(entry, standing.roles) ? (texts.get(entry.id) ?? null) : null,
      })),
      officers: standing.roles.has('handler') ? await freeOfficers(trx, actor, complaint, standing) : [],
    }
  })
}

function numberOf({ body }: ComplaintEntry): string | null {
  return 'paper' in body && body.paper ? citedNumber(body.paper) : null
}

/** An annulled discipline is no longer among those to complain of; its complaint is still there. */
async function listOf(trx: Trx, { caseId }: Complaint) {
  return await listAnnouncedDisciplines(trx, { caseId, withAnnulled: true })
}

/** What the member wrote is his and the handlers'; what was examined the handlers' alone. The database keeps the same wall. */
function isForReader({ act }: ComplaintEntry, roles: ReadonlySet<ComplaintRole>): boolean {
  return roles.has('handler') || (act === 'file' && roles.has('complainant'))
}

async function freeOfficers(trx: Trx, actor: Actor, { levelUnitId }: Complaint, { decidedBefore }: Standing) {
  const officers = await officersOf(trx, levelUnitId, actor.today)
  return officers.filter(({ id }) => !decidedBefore.has(id))
}

const personOf = (people: readonly Named[], id: string) => ({
  id,
  name: people.find((one) => one.id === id)?.name ?? '',
})

function namedIn({ personId, entries }: Complaint): readonly string[] {
  const told = entries.flatMap(({ body }) => [
    ...('handlers' in body ? body.handlers : []),
    ...('byPersonId' in body ? [body.byPersonId] : []),
  ])
  return [personId, ...entries.map(({ by }) => by), ...told]
}

function headOf(complaint: Complaint, people: readonly Named[], { roles, isBarred }: Standing) {
  const { id, unitId, caseId, round, stage, filedOn, isLate, dueOn, windowUntil, nextUntil, version } = complaint
  const isRunning = stage === 'filed' || stage === 'accepted'
  return {
    ...{ id, unitId, caseId, round, stage, filedOn, isLate, windowUntil, version },
    nextUntil: leavesMore(complaint) ? nextUntil : null,
    dueOn: isRunning ? dueOn : null,
    person: personOf(people, complaint.personId),
    people: [...people],
    roles: [...roles],
    may: ACTS.filter((act) => mayDo(complaint, act, roles).ok),
    isBarred,
    papers: [...papersOf(complaint, roles)],
  }
}
