import { makeDemoAccount } from '#accounts/public.ts'
import type { PersonId, UnitId } from '#kernel/id.ts'
import { systemClock } from '#platform/server/clock.ts'
import { type Db, makeDb, makePool } from '#platform/server/db/db.ts'

export const PASSWORD = 'nen-nep-2026'

/** Someone to sign in as at every height of the tree. */
export const ACCOUNTS = [
  { username: 'do.trunguong', office: 'office_officer', kind: 'central' },
  { username: 'do.tinh', office: 'office_officer', kind: 'province' },
  { username: 'do.xa', office: 'office_officer', kind: 'upper_committee' },
  { username: 'do.chibo', office: 'cell_secretary', kind: 'cell' },
] as const

export interface MadeAccount {
  readonly username: string
  readonly unitId: UnitId
}

export async function makeAccounts(url: string): Promise<readonly MadeAccount[]> {
  const db = makeDb(makePool({ url, max: 1 }))
  try {
    const made = []
    for (const account of ACCOUNTS) {
      const { unitId, ...person } = await findHolder(db, account)
      const facts = { ...person, username: account.username, password: PASSWORD }
      await db.transaction().execute((trx) => makeDemoAccount(trx, systemClock, false, facts))
      made.push({ username: account.username, unitId })
    }
    return made
  } finally {
    await db.destroy()
  }
}

/** Who holds an office in the fourth unit of a kind (the weightiest province), or in the only one. */
async function findHolder(db: Db, { office, kind }: (typeof ACCOUNTS)[number]) {
  const holders = await db
    .selectFrom('unitVersion as v')
    .innerJoin('term as t', 't.unitId', 'v.unitId')
    .innerJoin('person as p', 'p.id', 't.personId')
    .select(['p.id', 'p.fullName', 'v.unitId'])
    .where('v.kind', '=', kind)
    .where('t.office', '=', office)
    .orderBy('v.unitId')
    .limit(4)
    .execute()
  const holder = holders.at(-1)
  if (!holder) throw new Error(`nobody is ${office} of a ${kind}`)
  return { personId: holder.id as PersonId, fullName: holder.fullName, unitId: holder.unitId as UnitId }
}
