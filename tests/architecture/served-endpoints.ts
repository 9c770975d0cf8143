import { pino } from 'pino'
import { openAccounts } from '#accounts/public.ts'
import { makeServer } from '#app/server/server.ts'
import type { Endpoint } from '#platform/contract/endpoint.ts'
import { systemClock } from '#platform/server/clock.ts'
import { makeDb, makePool } from '#platform/server/db/db.ts'
import type { ServerDeps } from '#platform/server/deps.ts'

/** Every endpoint the program serves, in the order it is registered. Nothing is asked of the database, so none need be there. */
export async function servedEndpoints(): Promise<readonly Endpoint[]> {
  const pool = makePool({ url: 'postgres://nobody@127.0.0.1:1/none' })
  const deps: ServerDeps = {
    pool,
    db: makeDb(pool),
    clock: systemClock,
    log: pino({ level: 'silent' }),
    filesDir: '',
    uploadBytesPerDay: 200_000_000,
    photoMaxMegapixels: 50,
    mailer: null,
    publicUrl: 'http://localhost',
    requireTotpForCommittees: false,
  }
  const accounts = await openAccounts({ ...deps, secret: 'signs nothing, for nobody signs in here', production: false })
  const options = { version: '', metricsToken: null, trustedProxies: [], accounts }
  const app = await makeServer(deps, options)
  const endpoints = [...app.endpoints]
  await app.close()
  await pool.end()
  return endpoints
}
