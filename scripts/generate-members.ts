import path from 'node:path'
import { makeDemoAccount } from '#accounts/public.ts'
import { openDatabase } from '#app/server/open-database.ts'
import type { PersonId } from '#kernel/id.ts'
import { type LocalDate, localDateAt, parseLocalDate } from '#kernel/local-date.ts'
import { systemClock } from '#platform/server/clock.ts'
import { resolveDataDir } from '#platform/server/config/data-dir.ts'
import { lockFolder } from '#platform/server/config/folder-lock.ts'
import { readSettings } from '#platform/server/config/settings.ts'
import { type Db, makeDb, makePool } from '#platform/server/db/db.ts'
import { loadSet, NotEmptyError } from './load-set/load.ts'

const root = path.resolve(import.meta.dirname, '..')
const PASSWORD = 'nen-nep-2026'

export interface Asked {
  readonly members: string
  readonly seed: string
  readonly on: string | null
}

/** Loads into DATABASE_URL, else into the database of DATA_DIR. Answers the exit code. */
export async function generateMembers(asked: Asked): Promise<number> {
  const [members, seed] = [Number(asked.members), Number(asked.seed)]
  const on = asked.on === null ? localDateAt(systemClock.now()) : parseLocalDate(asked.on)
  if (
    !Number.isInteger(members) ||
    members < 1_000 ||
    members > 10_000_000 ||
    !Number.isInteger(seed) ||
    on === undefined
  ) {
    console.error('usage: npm run generate -- --members N [--seed S] [--on YYYY-MM-DD], N from 1000 to 10000000')
    return 2
  }
  const { databaseUrl, dataDir } = readSettings()
  const { folder } = resolveDataDir({ projectRoot: root, asked: dataDir, forDatabase: databaseUrl === null })
  const lock = lockFolder(folder)
  try {
    const { url, embedded } = await openDatabase({ databaseUrl, dataFolder: folder, projectRoot: root })
    try {
      return await fill(url, { members, seed, on })
    } finally {
      await embedded?.stop()
    }
  } finally {
    lock.release()
  }
}

async function fill(url: string, request: { members: number; seed: number; on: LocalDate }): Promise<number> {
  const began = performance.now()
  const say = (sentence: string) => console.log(`${Math.round((performance.now() - began) / 1000)} s  ${sentence}`)
  try {
    await loadSet({ url, ...request, say })
    await makeAccounts(url)
  } catch (fault) {
    if (!(fault instanceof NotEmptyError)) throw fault
    console.error('the database holds a register that was not made by this command: nothing was done')
    return 1
  }
  say(`accounts ${ACCOUNTS.map(({ username }) => username).join(', ')} with the password ${PASSWORD}`)
  return 0
}

/** Someone to sign in as at every height of the tree. */
export const ACCOUNTS = [
  { username: 'do.trunguong', office: 'office_officer', kind: 'central' },
  { username: 'do.tinh', office: 'office_officer', kind: 'province' },
  { username: 'do.xa', office: 'office_officer', kind: 'upper_committee' },
  { username: 'do.chibo', office: 'cell_secretary', kind: 'cell' },
] as const

async function makeAccounts(url: string): Promise<void> {
  const db = makeDb(makePool({ url, max: 1 }))
  try {
    for (const account of ACCOUNTS) {
      const person = await findHolder(db, account)
      const facts = { ...person, username: account.username, password: PASSWORD }
      await db.transaction().execute((trx) => makeDemoAccount(trx, systemClock, false, facts))
    }
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
    .select(['p.id', 'p.fullName'])
    .where('v.kind', '=', kind)
    .where('t.office', '=', office)
    .orderBy('v.unitId')
    .limit(4)
    .execute()
  const holder = holders.at(-1)
  if (!holder) throw new Error(`nobody is ${office} of a ${kind}`)
  return { personId: holder.id as PersonId, fullName: holder.fullName }
}
