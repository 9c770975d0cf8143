import type { PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { leaveOn, type Member } from '#members/public.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import type { Db } from '#platform/server/db/db.ts'
import { findUnitOn } from '#units/public.ts'
import type { RecordFile } from '../contract/shapes.ts'
import type { LookPurpose } from '../rules/look.ts'
import { readFile } from './file.queries.ts'
import { countOpenRequests } from './requests.queries.ts'

export interface FileAsked {
  readonly personId: PersonId
  readonly purpose: LookPurpose
  readonly at: Date
}

/** The file as a page shows it. */
export async function filePage(db: Db, actor: Actor, asked: FileAsked): Promise<RecordFile | undefined> {
  return await db.transaction().execute(async (trx) => {
    const file = await readFile(trx, actor, asked)
    if (!file) return undefined
    const { opened, member, contents } = file
    const { personId, unitId, sections, may } = opened
    const unit = await findUnitOn(trx, unitId, actor.today)
    return {
      personId,
      fullName: member.fullName,
      unitId,
      unitName: unit?.name ?? '',
      sections: [...sections],
      sets: { ...contents.sets },
      rows: Object.fromEntries(Object.entries(contents.rows).map(([section, rows]) => [section, [...rows]])),
      exemptFromOn: exemptSince(member, actor.today),
      openRequests: await countOpenRequests(trx, personId),
      may,
    }
  })
}

/** Item 20: since when he is exempt from work and meetings, where he is today. */
export function exemptSince(member: Member, on: LocalDate): LocalDate | null {
  const leave = leaveOn(member.leaves, on)
  return leave?.kind === 'exempt' ? leave.fromOn : null
}
