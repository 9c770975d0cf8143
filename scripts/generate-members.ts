import path from 'node:path'
import { openDatabase } from '#app/server/open-database.ts'
import { type LocalDate, localDateAt, parseLocalDate } from '#kernel/local-date.ts'
import { systemClock } from '#platform/server/clock.ts'
import { resolveDataDir } from '#platform/server/config/data-dir.ts'
import { lockFolder } from '#platform/server/config/folder-lock.ts'
import { readSettings } from '#platform/server/config/settings.ts'
import { makeDb, makePool } from '#platform/server/db/db.ts'
import { rebuildCounters } from '#reports/public.ts'
import { ACCOUNTS, makeAccounts, PASSWORD } from './load-set/accounts.ts'
import { loadActivity } from './load-set/activity.ts'
import { loadSet, NotEmptyError } from './load-set/load.ts'

const root = path.resolve(import.meta.dirname, '..')

export interface Asked {
  readonly members: string
  readonly seed: string
  readonly on: string | null
  /** The year that gets meetings; null: none. */
  readonly year: string | null
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
    on === undefined ||
    (asked.year !== null && !/^20\d\d$/.test(asked.year))
  ) {
    console.error(
      'usage: npm run generate -- --members N [--seed S] [--on YYYY-MM-DD] [--year YYYY], N from 1000 to 10000000',
    )
    return 2
  }
  const { databaseUrl, dataDir } = readSettings()
  const { folder } = resolveDataDir({ projectRoot: root, asked: dataDir, forDatabase: databaseUrl === null })
  const lock = lockFolder(folder)
  try {
    const { url, embedded } = await openDatabase({ databaseUrl, dataFolder: folder, projectRoot: root })
    try {
      return await fill(url, { members, seed, on, year: asked.year === null ? null : Number(asked.year) })
    } finally {
      await embedded?.stop()
    }
  } finally {
    lock.release()
  }
}

interface Filling {
  readonly members: number
  readonly seed: number
  readonly on: LocalDate
  readonly year: number | null
}

async function fill(url: string, { year, ...request }: Filling): Promise<number> {
  const began = performance.now()
  const say = (sentence: string) => console.log(`${Math.round((performance.now() - began) / 1000)} s  ${sentence}`)
  try {
    await loadSet({ url, ...request, say })
    await makeAccounts(url)
    if (year !== null) await fillYear(url, year, say)
  } catch (fault) {
    if (!(fault instanceof NotEmptyError)) throw fault
    console.error('the database holds a register that was not made by this command: nothing was done')
    return 1
  }
  say(`accounts ${ACCOUNTS.map(({ username }) => username).join(', ')} with the password ${PASSWORD}`)
  return 0
}

async function fillYear(url: string, year: number, say: (sentence: string) => void): Promise<void> {
  await loadActivity({ url, year, say })
  const db = makeDb(makePool({ url, max: 2, role: null }))
  try {
    say(`${await rebuildCounters({ db, clock: systemClock })} months of units counted`)
  } finally {
    await db.destroy()
  }
}
