import type { z } from 'zod'
import { listKnownCommitmentsAmong } from '#commitments/public.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import type { Db } from '#platform/server/db/db.ts'
import type { promisedView } from '../contract/promised.ts'
import type { AgendaItem } from '../rules/meeting.ts'

export type Promised = z.output<typeof promisedView>

/** The promises items ask about. */
export async function listPromised(
  db: Db,
  actor: Actor,
  items: readonly { readonly links: readonly AgendaItem['links'][number][] }[],
): Promise<readonly Promised[]> {
  const ids = items.flatMap(({ links }) => links.filter(({ kind }) => kind === 'commitment').map(({ id }) => id))
  const rows = await listKnownCommitmentsAmong(db, actor, [...new Set(ids)])
  return rows.map(({ id, what, owner, dueOn, shown }) => ({
    id,
    what,
    owner: owner.name,
    dueOn: dueOn as LocalDate,
    shown,
  }))
}
