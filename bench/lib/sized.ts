import { rmSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import type pg from 'pg'
import { localDateAt } from '#kernel/local-date.ts'
import { systemClock } from '#platform/server/clock.ts'
import { type MadeAccount, makeAccounts, PASSWORD } from '#scripts/load-set/accounts.ts'
import { loadSet } from '#scripts/load-set/load.ts'
import type { LoadTree } from '#scripts/load-set/tree.ts'
import { start, stop, tempDataDir } from '#tests/start/program.ts'
import { onDatabase, TEMPLATE } from '#tests/support/cluster.ts'
import { signIn } from './session.ts'

const DATABASE = 'nennep_sized'

/** The program over a register of invented people, with someone signed in at every height of the tree. */
export interface Sized {
  readonly members: number
  readonly tree: LoadTree
  readonly loadSeconds: number
  readonly port: number
  /** The database's address as its owner. */
  readonly url: string
  readonly heights: readonly Height[]
  readonly close: () => Promise<void>
}

export interface Height extends MadeAccount {
  readonly headers: Readonly<Record<string, string>>
}

export interface SizedRequest {
  readonly asDatabase: (name: string) => string
  readonly members: number
  readonly command: readonly string[]
  readonly environment: Readonly<Record<string, string>>
}

export async function openSized({ asDatabase, members, command, environment }: SizedRequest): Promise<Sized> {
  await onDatabase(asDatabase('postgres'), (client: pg.Client) =>
    client.query(`create database ${DATABASE} template ${TEMPLATE} strategy file_copy`),
  )
  const url = asDatabase(DATABASE)
  const began = performance.now()
  const tree = await loadSet({ url, members, seed: 1, on: localDateAt(systemClock.now()), say: () => {} })
  const loadSeconds = (performance.now() - began) / 1000
  const accounts = await makeAccounts(url)
  const dataDir = tempDataDir()
  const program = await start(dataDir, { DATABASE_URL: url, ...environment }, [...command])
  const port = Number(new URL(program.address).port)
  const heights = []
  for (const account of accounts) heights.push({ ...account, ...(await signIn(port, account.username, PASSWORD)) })
  const close = async () => {
    await stop(program)
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { members, tree, loadSeconds, port, url, heights, close }
}
