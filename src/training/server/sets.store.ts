import { randomInt } from 'node:crypto'
import type { Trx } from '#platform/server/db/db.ts'
import type { AttemptId, Contest, DrawnQuestion } from '../rules/contest.ts'

const RANGE = 2 ** 40
export const random = () => randomInt(RANGE) / RANGE

interface DrawnFor {
  /** The sitting. */
  readonly id: AttemptId
  readonly drawn: readonly DrawnQuestion[]
}

/** The sets of these sittings, each in the order it was drawn. */
export async function insertSets(
  trx: Trx,
  { unitId }: Pick<Contest, 'unitId'>,
  sets: readonly DrawnFor[],
): Promise<void> {
  const places = sets.flatMap(({ id: attemptId, drawn }) =>
    drawn.map(({ questionId, shown }, index) => ({
      attemptId,
      place: index + 1,
      unitId,
      questionId,
      shown: [...shown],
    })),
  )
  await trx.insertInto('trainingAnswer').values(places).execute()
}
