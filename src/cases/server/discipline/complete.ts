import type { Trx } from '#platform/server/db/db.ts'
import { freezeHearing } from '../../rules/discipline/hearing.ts'
import type { Asked } from '../../rules/entries.ts'
import type { CompleteFacts } from '../case-family.ts'
import { countRoster } from './roster.ts'

/** The meeting is opened on the roster of its day: the program counts it, nobody types it. */
export async function completeDiscipline(trx: Trx, { state, asked, unitId, figures }: CompleteFacts): Promise<Asked> {
  if (asked.act !== 'open_hearing') return asked
  const roster = await countRoster(trx, { unitId, subjectId: state.subjectId, on: asked.on })
  const frozen = freezeHearing(state, asked.on, asked.body, roster, figures)
  return { ...asked, body: { ...asked.body, frozen } }
}
