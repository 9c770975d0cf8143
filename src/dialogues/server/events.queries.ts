import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { unitHeader } from '#units/public.ts'

const EVENTS_SHOWN = 20

/** Dialogues of a committee whose conclusions were sent out, the last first. The caller has checked the scope. */
export async function listDialogueEvents(db: Db | Trx, unitId: UnitId) {
  const rows = await db
    .selectFrom('dialogue')
    .select(['id', 'theme as title', 'heldOn'])
    .where('unitId', '=', unitId)
    .where('stage', '=', 'concluded')
    .orderBy('heldOn', 'desc')
    .orderBy('id', 'desc')
    .limit(EVENTS_SHOWN)
    .execute()
  return rows.flatMap(({ id, title, heldOn }) => (heldOn === null ? [] : [{ id, title, heldOn }]))
}

/**
 * What a concluded dialogue of the committee can be told by. Questions are counted and never quoted: who asked and in what words
 * is between the secretaries and the committee.
 */
export async function findDialogueEvent(db: Db | Trx, unitId: UnitId, id: string) {
  const held = await db
    .selectFrom('dialogue')
    .select(['id', 'theme', 'place', 'chair', 'heldOn', 'startsAt', 'present', 'conclusion'])
    .where('id', '=', id)
    .where('unitId', '=', unitId)
    .where('stage', '=', 'concluded')
    .executeTakeFirst()
  if (!held || held.heldOn === null) return undefined
  const heldOn = held.heldOn as LocalDate
  const { startsAt, place, present, conclusion } = held
  // A bulletin says “Đồng chí” itself.
  const chair = held.chair.replace(/^đồng chí\s+/iu, '')
  const header = await unitHeader(db, unitId, heldOn)
  const counts = await db
    .selectFrom('dialogueQuestion')
    .select(({ fn }) => [
      fn.count<string>('id').as('asked'),
      // What was put off has its reason where others have their answer.
      fn.count<string>('id').filterWhere('answer', '<>', '').filterWhere('state', '<>', 'deferred').as('answered'),
      fn.count<string>('id').filterWhere('state', '=', 'committed').as('promised'),
    ])
    .where('dialogueId', '=', id)
    .where('state', 'not in', ['merged', 'out_of_scope'])
    .executeTakeFirstOrThrow()
  const promised = Number(counts.promised)
  return {
    ...{ heldOn, startsAt, place, conclusion, solutions: [] },
    title: `đối thoại về “${held.theme}”`,
    organiser: header?.issuerName ?? '',
    chair: chair === '' ? null : { name: chair, post: null },
    attendance: present === null ? '' : `${present} đại biểu`,
    contents: [
      `Tại buổi đối thoại có ${counts.asked} câu hỏi, trong đó ${counts.answered} câu đã được trả lời`,
      ...(promised === 0 ? [] : [`${promised} việc được nhận giải quyết tiếp và có người chịu trách nhiệm`]),
    ],
    names: chair === '' ? [] : [chair],
  }
}
