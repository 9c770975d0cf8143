import path from 'node:path'
import pg from 'pg'
import { makeDb, makePool } from '#platform/server/db/db.ts'
import type { ServerDeps } from '#platform/server/deps.ts'
import { consoleSentence, say } from '../console.ts'
import type { Ground } from '../start-up.ts'
import { DEMO_PASSWORD, DEMO_USERNAMES } from './demo-accounts.ts'

/** Loads the demonstration into an empty database, and answers what the operator reads: how to sign in as each role. */
export async function startDemo(
  { settings, projectRoot, databaseUrl, asked }: Ground,
  deps: ServerDeps,
): Promise<readonly string[]> {
  const language = settings.consoleLanguage
  const state = await stateOf(databaseUrl)
  if (state === 'someones') return []
  if (state !== 'loaded') {
    if (state === 'half_loaded') await clear(databaseUrl)
    say(consoleSentence(language, 'demo_loading'))
    await load(databaseUrl, deps, path.join(projectRoot, 'demo', 'rosters'), {
      asked,
      onTenth: (tenths) => say(consoleSentence(language, 'demo_progress', { percent: tenths * 10 })),
    })
  }
  return [
    consoleSentence(language, 'demo_sign_in', { password: DEMO_PASSWORD }),
    ...DEMO_USERNAMES.map(
      (username) => `  ${username.padEnd(18)} ${consoleSentence(language, `demo_role.${username}`)}`,
    ),
    consoleSentence(language, 'demo_vault', { password: DEMO_PASSWORD }),
  ]
}

interface Loading {
  readonly asked: AbortSignal
  readonly onTenth: (tenths: number) => void
}

/** What can be loaded again need not survive a crash of the machine at every step, and is broken off when the program is told to stop. */
async function load(
  databaseUrl: string,
  deps: ServerDeps,
  rosters: string,
  { asked, onTenth }: Loading,
): Promise<void> {
  const { loadDemo } = await import('./load-demo.ts')
  const pool = makePool({ url: databaseUrl, durable: false })
  const db = makeDb(pool)
  let told = 0
  try {
    await loadDemo({ ...deps, db, pool }, rosters, (share) => {
      asked.throwIfAborted()
      const tenths = Math.floor(share * 10)
      if (tenths > told) onTenth(tenths)
      told = Math.max(told, tenths)
    })
  } finally {
    await db.destroy()
  }
}

/** Accounts are the last thing loaded: units without any account are a loading that was cut off. */
async function stateOf(databaseUrl: string): Promise<'empty' | 'half_loaded' | 'loaded' | 'someones'> {
  const [row] = await asOwner<{ units: boolean; accounts: boolean; demo: boolean }>(
    databaseUrl,
    'select exists (select from unit) as units, exists (select from auth_user) as accounts, exists (select from auth_user where is_demo) as demo',
  )
  if (row?.demo) return 'loaded'
  if (row?.accounts) return 'someones'
  return row?.units ? 'half_loaded' : 'empty'
}

async function clear(databaseUrl: string): Promise<void> {
  const tables = await asOwner<{ name: string }>(
    databaseUrl,
    "select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename <> 'schema_migration'",
  )
  await asOwner(databaseUrl, `truncate ${tables.map(({ name }) => name).join(', ')}`)
}

async function asOwner<Row extends pg.QueryResultRow>(url: string, text: string): Promise<readonly Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(text)).rows
  } finally {
    await client.end()
  }
}
