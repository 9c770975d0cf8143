import type { UnitId } from '#kernel/id.ts'
import { type LocalDate, localDateAt } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { officesOf, unitHeader } from '#units/public.ts'
import { type ConferenceId, conferenceById } from './conferences.store.ts'
import { listDelegates, listInvitations } from './invited.store.ts'
import { POST_NAMES } from './paper-words.ts'
import { listPapers } from './papers.store.ts'
import { listProblems, listSolutions } from './session.store.ts'

const EVENTS_SHOWN = 20

/** Concluded conferences of a committee, the last first. The caller has checked the scope. */
export async function listConferenceEvents(db: Db | Trx, unitId: UnitId) {
  return await db
    .selectFrom('conference')
    .select(['id', 'topic as title', 'heldOn'])
    .where('unitId', '=', unitId)
    .where('stage', '=', 'concluded')
    .orderBy('heldOn', 'desc')
    .limit(EVENTS_SHOWN)
    .execute()
}

/** What a concluded conference of the committee can be told by; names are those with a public part in it. */
export async function findConferenceEvent(db: Db | Trx, unitId: UnitId, id: string) {
  const found = await conferenceById(db, id as ConferenceId)
  if (found === undefined || found.unitId !== unitId || found.concludedAt === null) return undefined
  const heldOn: LocalDate = localDateAt(found.startedAt ?? found.concludedAt)
  const header = await unitHeader(db, unitId, heldOn)
  const office = (await officesOf(db, unitId, heldOn)).find(({ personId }) => personId === found.chairId)?.office
  const present = (await listDelegates(db, found.id)).filter((delegate) => delegate.present).length
  const units = (await listInvitations(db, found.id)).length
  const papers = (await listPapers(db, found.id)).filter(({ spentMinutes }) => spentMinutes !== null)
  const problems = await listProblems(db, found.id)
  return {
    ...{ heldOn, startsAt: found.startsAt, place: found.place, conclusion: found.conclusion },
    title: `hội nghị chuyên đề “${found.topic}”`,
    organiser: header?.issuerName ?? '',
    chair: { name: found.chairName, post: (office && POST_NAMES[office]) ?? null },
    attendance: `${present} đại biểu của ${units} đơn vị`,
    contents: [
      ...(found.situation === '' ? [] : [found.situation]),
      ...(papers.length === 0
        ? []
        : [`Hội nghị đã nghe ${papers.length} tham luận: ${papers.map(({ title }) => `“${title}”`).join('; ')}`]),
      ...(problems.length === 0
        ? []
        : [`Các đại biểu đã trao đổi: ${problems.map(({ title }) => title.toLocaleLowerCase('vi')).join('; ')}`]),
    ],
    solutions: (await listSolutions(db, found.id)).map(({ title }) => title),
    names: [found.chairName, ...papers.map(({ author }) => author)],
  }
}
