import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import { type LocalDate, localDateAt } from '#kernel/local-date.ts'
import { ok } from '#kernel/result.ts'
import { type ActDeps, performAct } from '#platform/server/acts/perform.ts'
import { newId, today } from '#platform/server/clock.ts'
import { exclusionsAt } from '../rules/fence.ts'
import { keepOut } from './keep-out.store.ts'
import { directedOn, listExcluded } from './letters.store.ts'
import { loadUpward } from './places.queries.ts'

const PROGRAM = { userId: null, personId: null } as const

/**
 * Letters in which somebody is directed today by one they name, and that is not written down yet. It begins with those who
 * direct somebody today and comes to the letters that name one of them, never to all there are. Kept apart from its execution so that a test can read its plan.
 */
export function lettersToFence(on: LocalDate) {
  return sql<{ id: string; unitId: UnitId }>`select distinct d.id, d.unit_id from (${directedOn(on)}) as o
    cross join lateral (select l.id, l.unit_id from denunciation l where l.id = o.denunciation_id and l.unit_id = o.unit_id offset 0) d
    where not exists (select from denunciation_exclusion x where x.denunciation_id = d.id and x.person_id = o.person_id)
    order by d.id`
}

/**
 * Who came under one named after the letter had come (a new term of office) is kept out today wherever he looks, for every query asks for the
 * day. Here the proof of it is written, and what opened the letter for him goes: by the hour, and before anything is done with a letter.
 */
export async function fenceToday(deps: ActDeps): Promise<void> {
  const on = today(deps.clock)
  const { rows } = await lettersToFence(on).execute(deps.db)
  for (const letter of rows) {
    const call = { key: newId<'act'>(deps.clock), name: 'denunciations.fence', by: PROGRAM, request: letter }
    await performAct<null, never>(deps, call, async (context) => {
      const { trx, at } = context
      const known = await listExcluded(trx, letter.id)
      const named = known.filter(({ reason }) => reason === 'named').map(({ personId }) => personId)
      const [place] = await loadUpward(trx, letter.unitId, localDateAt(at))
      const out = exclusionsAt(place ?? { holders: [] }, named, []).filter(
        ({ personId }) => !known.some((one) => one.personId === personId),
      )
      await keepOut({ letter, context }, out, null)
      const subject = { kind: 'denunciation', id: letter.id }
      return ok({ reply: null, unitId: letter.unitId, subject, content: { keptOut: out } })
    })
  }
}
