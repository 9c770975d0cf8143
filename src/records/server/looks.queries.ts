import type { Id } from '#kernel/id.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import type { Db } from '#platform/server/db/db.ts'
import type { RecordLook } from '../contract/shapes.ts'
import type { LookPurpose } from '../rules/look.ts'
import { tellWho } from './open-file.ts'

const PAGE_SIZE = 50

/** Who looked into the caller's own file, newest first. */
export async function listMyLooks(db: Db, actor: Actor, after: Id<'recordLook'> | null) {
  return await db.transaction().execute(async (trx) => {
    await tellWho(trx, actor)
    const mine = trx
      .selectFrom('recordLook as l')
      .innerJoin('person as p', 'p.id', 'l.byPerson')
      .select(['l.id', 'p.fullName as byName', 'l.office', 'l.purpose', 'l.sections', 'l.at'])
      .where('l.personId', '=', actor.personId)
      .orderBy('l.id', 'desc')
      .limit(PAGE_SIZE + 1)
    const found = await (after === null ? mine : mine.where('l.id', '<', after)).execute()
    const looks = found
      .slice(0, PAGE_SIZE)
      .map((row): RecordLook => ({ ...row, purpose: row.purpose as LookPurpose, at: new Date(row.at).toISOString() }))
    return { looks, next: found.length > PAGE_SIZE ? (looks.at(-1)?.id ?? null) : null }
  })
}
