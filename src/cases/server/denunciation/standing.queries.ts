import { sql } from 'kysely'
import type { CaseId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { CaseStage } from '../../rules/vocabulary.ts'

/** Where a denunciation stands as its sender may know it: no name, no finding, the answer once it was given him. */
export interface DenunciationStanding {
  readonly caseId: CaseId
  readonly stage: CaseStage
  /** Until when it is settled, as last put off; null before the plan. */
  readonly settleUntil: LocalDate | null
  readonly isExtended: boolean
  readonly answeredOn: LocalDate | null
  readonly answer: string | null
}

/** Of these cases, for the page the sender reads with his receipt: nobody is signed in there. */
export async function denunciationStanding(
  db: Db | Trx,
  caseIds: readonly CaseId[],
): Promise<readonly DenunciationStanding[]> {
  if (caseIds.length === 0) return []
  const { rows } = await sql<DenunciationStanding>`
    select case_id as "caseId", stage, settle_until as "settleUntil", is_extended as "isExtended",
      answered_on as "answeredOn", answer
    from denunciation_standing(${[...caseIds]}::uuid[])`.execute(db)
  return rows
}
