import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import { type RunningProgram, start, stop, tempDataDir } from '#tests/start/program.ts'
import { onDatabase, startTestCluster, TEMPLATE } from '#tests/support/cluster.ts'
import { type BenchCell, seedCells } from './cells.ts'
import { type Browser, signIn } from './session.ts'
import { openSized, type Sized } from './sized.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
/** As `npm start` runs it. */
interface Memory {
  readonly MEMORY_FLAGS: readonly string[]
  readonly MEMORY_ENVIRONMENT: Record<string, string>
}
const { MEMORY_FLAGS, MEMORY_ENVIRONMENT }: Memory = await import(path.join(ROOT, 'scripts/lib/memory.mjs'))
const BUILT = path.join(ROOT, 'dist/server/main.mjs')
export const PROGRAM = [...MEMORY_FLAGS, BUILT]

/** The ground the numbers stand on: a durable PostgreSQL with the demonstration in it, and the program as built. */
export interface World {
  readonly databaseUrl: string
  readonly program: RunningProgram
  readonly port: number
  readonly pid: number
  /** Eight cells of 55 members, each with its secretary signed in and a meeting begun. */
  readonly cells: () => Promise<readonly BenchCell[]>
  /** The secretary of the demonstration's cell of 55 members, signed in. */
  readonly secretary: () => Promise<Browser>
  /** The program over a large register. */
  readonly sized: () => Promise<Sized>
  readonly close: () => Promise<void>
}

/** `members`: how large the large register is. */
export async function openWorld(members: number): Promise<World> {
  if (!existsSync(BUILT)) throw new Error('the program is not built: node scripts/build.mjs')
  const cluster = await startTestCluster({ durable: true })
  const dataDir = tempDataDir()
  const databaseUrl = cluster.server.url('nennep_bench')
  await onDatabase(cluster.server.url('postgres'), (client) =>
    client.query(`create database nennep_bench template ${TEMPLATE} strategy file_copy`),
  )
  // Loaded by a process of its own: what loading takes of memory is not what serving takes.
  await stop(await start(dataDir, { DATABASE_URL: databaseUrl, DEMO: 'true' }, PROGRAM))
  const program = await start(dataDir, { DATABASE_URL: databaseUrl, ...MEMORY_ENVIRONMENT }, PROGRAM)
  const port = Number(new URL(program.address).port)
  let opened: Sized | null = null
  return {
    databaseUrl,
    program,
    port,
    pid: program.child.pid ?? 0,
    cells: once(() => seedCells(databaseUrl, port)),
    secretary: once(() => signIn(port, 'bithu', 'nen-nep-2026')),
    sized: once(async () => {
      const asDatabase = (name: string) => cluster.server.url(name)
      opened = await openSized({ asDatabase, members, command: PROGRAM, environment: MEMORY_ENVIRONMENT })
      return opened
    }),
    close: async () => {
      await opened?.close()
      await stop(program)
      await cluster.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}
