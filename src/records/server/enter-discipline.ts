import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { writeLine } from './contents.store.ts'
import { openFile } from './open-file.ts'

/** What a case wrote into the part on disciplines. `rowId` is the case's own, so that the same case never stands there twice. */
export interface DisciplineLine {
  readonly personId: PersonId
  readonly unitId: UnitId
  readonly rowId: string
  readonly at: Date
  /** Null takes the line out: the discipline was annulled. */
  readonly values: {
    readonly decidedOn: LocalDate
    readonly form: string
    readonly reason: string
    readonly decidedBy: string
  } | null
}

/**
 * A decision on a discipline goes into the personal file by itself; the look stands in the log its member reads. False where the
 * caller's offices do not reach the file: then nothing is written.
 */
export async function enterDiscipline(
  trx: Trx,
  actor: Actor,
  { personId, unitId, rowId, at, values }: DisciplineLine,
): Promise<boolean> {
  const opened = await openFile(trx, actor, { personId, purpose: 'change', at })
  if (!opened || opened.isOwn) return false
  const place = { personId, unitId }
  await writeLine(trx, place, { section: 'discipline', rowId, isNew: false, values: null })
  if (values) await writeLine(trx, place, { section: 'discipline', rowId, isNew: true, values })
  return true
}
