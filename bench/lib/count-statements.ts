import os from 'node:os'
import pg from 'pg'
import { pino } from 'pino'
import { openAccounts } from '#accounts/public.ts'
import { makeServer } from '#app/server/server.ts'
import { makeActor } from '#platform/server/access/actor.ts'
import { systemClock } from '#platform/server/clock.ts'
import { makeDb, makePool } from '#platform/server/db/db.ts'
import type { ServerDeps } from '#platform/server/deps.ts'

/** The statements one request sends, on the program's own routes in this process: every one goes through the driver's `query`. */
export async function countStatements(
  databaseUrl: string,
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const pool = makePool({ url: databaseUrl })
  const deps: ServerDeps = {
    pool,
    db: makeDb(pool),
    clock: systemClock,
    log: pino({ level: 'silent' }),
    filesDir: os.tmpdir(),
    photoMaxMegapixels: 50,
    uploadBytesPerDay: 200_000_000,
    mailer: null,
    publicUrl: 'http://localhost',
    requireTotpForCommittees: false,
  }
  const accounts = await openAccounts({ ...deps, secret: 'signs nothing, for nobody signs in here', production: false })
  const secretary = await secretaryOf(pool)
  // The session's statement runs too, so that it counts; its key is another process's, so who calls is given.
  const findActor: typeof accounts.findActor = async () => {
    await pool.query('select 1')
    return secretary
  }
  const options = { version: '', metricsToken: null, trustedProxies: [], accounts: { ...accounts, findActor } }
  const app = await makeServer(deps, options)
  const ask = async () => {
    const { statusCode, body } = await app.inject({ method: 'GET', url: path, headers })
    if (statusCode !== 200) throw new Error(`${path}: ${statusCode} ${body}`)
  }
  await ask()
  const texts = await recorded(ask)
  await app.close()
  await deps.db.destroy()
  return texts
}

/** Texts of all statements sent while something runs. */
async function recorded(work: () => Promise<void>): Promise<readonly string[]> {
  const texts: string[] = []
  const { query } = pg.Client.prototype
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    const [first] = given
    texts.push(typeof first === 'string' ? first : String((first as { text?: unknown }).text))
    return Reflect.apply(query, this, given)
  } as typeof query
  try {
    await work()
  } finally {
    pg.Client.prototype.query = query
  }
  return texts
}

async function secretaryOf(pool: pg.Pool) {
  const { rows } = await pool.query(
    `select u.id as user_id, u.person_id, t.unit_id from auth_user u join term t on t.person_id = u.person_id
     where u.username = 'bithu' and t.office = 'cell_secretary' and t.to_on is null`,
  )
  const row = rows[0]
  if (!row) throw new Error('the demonstration has no secretary')
  return makeActor({
    userId: row.user_id,
    personId: row.person_id,
    sessionId: 'bench',
    terms: [{ unitId: row.unit_id, office: 'cell_secretary' }],
    today: new Date().toISOString().slice(0, 10) as `${number}-${number}-${number}`,
  })
}
