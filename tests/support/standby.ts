import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { recordConnection } from '#platform/server/db/embedded/secrets.ts'
import { type EmbeddedServer, startEmbeddedPostgres } from '#platform/server/db/embedded/start.ts'
import { onDatabase, type TestCluster } from './cluster.ts'

export interface Standby {
  readonly server: EmbeddedServer
  /** Until everything the primary has written by now is replayed there. */
  readonly caughtUp: () => Promise<void>
  /** What comes from the primary is kept and not replayed, as on a copy that lags. */
  readonly pause: () => Promise<void>
  readonly resume: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** A second server that follows the first by PostgreSQL's own streaming replication, made of its folder as a base backup is. */
export async function startStandby({ server: primary }: TestCluster): Promise<Standby> {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'nennep-test-'))
  fs.chmodSync(home, 0o755)
  fs.writeFileSync(path.join(home, 'owner.pid'), String(process.pid))
  const address = new URL(primary.url('postgres'))
  await copyFolder(primary, path.join(home, 'database'))
  recordConnection(home, { port: primary.port, password: address.password })
  const server = await startEmbeddedPostgres({
    home,
    flags: ['max_connections=200', 'fsync=off'].flatMap((flag) => ['-c', flag]),
  })
  return {
    server,
    caughtUp: () => caughtUp(primary, server),
    pause: async () => {
      await tell(server, 'select pg_wal_replay_pause()')
      while ((await tell(server, 'select pg_get_wal_replay_pause_state() as said')) !== 'paused') await sleep(10)
    },
    resume: async () => {
      await tell(server, 'select pg_wal_replay_resume()')
    },
    stop: async () => {
      await server.stop()
      fs.rmSync(home, { recursive: true, force: true })
    },
  }
}

/** In the backup mode of the running server; its log is left out and streamed. */
async function copyFolder(primary: EmbeddedServer, target: string): Promise<void> {
  const { hostname, password } = new URL(primary.url('postgres'))
  await onDatabase(primary.url('postgres'), async (client) => {
    await client.query(`alter system set wal_keep_size = '512MB'`)
    await client.query('select pg_reload_conf()')
    const { rows } = await client.query<{ data_directory: string }>('show data_directory')
    await client.query(`select pg_backup_start('standby', true)`)
    execFileSync('cp', ['-a', rows[0]?.data_directory ?? '', target])
    const label = await client.query<{ labelfile: string }>('select labelfile from pg_backup_stop(false)')
    const owner = fs.statSync(target)
    const write = (name: string, text: string, flag: 'a' | 'w' = 'w') => {
      fs.writeFileSync(path.join(target, name), text, { flag, mode: 0o600 })
      fs.chownSync(path.join(target, name), owner.uid, owner.gid)
    }
    for (const name of ['postmaster.pid', 'postmaster.opts']) fs.rmSync(path.join(target, name), { force: true })
    for (const name of fs.readdirSync(path.join(target, 'pg_wal'))) {
      if (/^[0-9A-F]{24}/.test(name)) fs.rmSync(path.join(target, 'pg_wal', name))
    }
    write('backup_label', label.rows[0]?.labelfile ?? '')
    write('standby.signal', '')
    const conninfo = `host=${hostname} port=${primary.port} user=postgres password=${password}`
    write('postgresql.auto.conf', `primary_conninfo = '${conninfo}'\n`, 'a')
  })
}

/** The column `said` of the one row a statement answers. */
async function tell(server: EmbeddedServer, text: string, values: readonly string[] = []): Promise<string | undefined> {
  const { rows } = await onDatabase(server.url('postgres'), (client) =>
    client.query<{ said?: string }>(text, [...values]),
  )
  return rows[0]?.said
}

async function caughtUp(primary: EmbeddedServer, standby: EmbeddedServer): Promise<void> {
  // A commit of a server that is not durable lies in memory for a moment: a checkpoint writes it out, and the place is exact.
  await tell(primary, 'checkpoint')
  const place = (await tell(primary, 'select pg_current_wal_lsn()::text as said')) ?? ''
  const isThere = async () =>
    (await tell(standby, 'select (pg_last_wal_replay_lsn() >= $1::pg_lsn)::text as said', [place])) === 'true'
  for (let waited = 0; !(await isThere()); waited += 20) {
    if (waited > 10_000) throw new Error('the standby does not follow')
    await sleep(20)
  }
}
