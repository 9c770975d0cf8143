import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Trx } from '#platform/server/db/db.ts'
import type { LeaveKind } from '../rules/leave.ts'

interface EndAway {
  readonly personId: PersonId
  readonly units: readonly UnitId[]
  readonly kinds: readonly LeaveKind[]
  /** First day back. */
  readonly on: LocalDate
}

/** Ends what still runs of these kinds in these cells; what has ended by itself stays as it was. */
export async function endAway(trx: Trx, { personId, units, kinds, on }: EndAway): Promise<void> {
  await trx
    .updateTable('memberLeave')
    .set((set) => ({ toOn: set.fn<string>('greatest', [set.ref('fromOn'), set.cast<string>(set.val(on), 'date')]) }))
    .where('personId', '=', personId)
    .where('unitId', 'in', [...units])
    .where('kind', 'in', [...kinds])
    .where((where) => where.or([where('toOn', 'is', null), where('toOn', '>', on)]))
    .execute()
}
