import { CamelCasePlugin, Kysely, PostgresDialect, type RawBuilder, sql, type Transaction } from 'kysely'
import pg from 'pg'
import { neverPrepare } from './never-prepared.ts'
import { pipelined } from './pipelined-pool.ts'
import type { DB } from './schema.gen.ts'

export type Db = Kysely<DB>
export type Trx = Transaction<DB>

/** `date` stays text (a LocalDate), `bigint` becomes a number: no count of ours passes 2^53. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === pg.types.builtins.DATE) return (text: string) => text
    if (oid === pg.types.builtins.INT8) return Number
    if (oid === pg.types.builtins.NUMERIC) return Number
    return pg.types.getTypeParser(oid, format)
  }) as typeof pg.types.getTypeParser,
}

export interface PoolOptions {
  readonly url: string
  readonly max?: number
  /** Role every connection takes; the owner's own role when null (migrations). */
  readonly role?: string | null
  /** False where a crash may cost the last moments, as in loading what can be loaded again. */
  readonly durable?: boolean
  /** True where a pooler lends a connection for one transaction at a time: its login brings role and limits, and nothing is prepared on it. */
  readonly behindPooler?: boolean
}

/** How long anyone serving requests waits: for an answer, for another's lock, with a transaction open and nothing to say in it. */
const PATIENCE = { statement_timeout: '30s', lock_timeout: '10s', idle_in_transaction_session_timeout: '60s' } as const
/** And for a free connection. */
const CONNECTION_WITHIN_MS = 15_000

export function makePool({ url, max = 10, role = 'nennep_app', durable = true, ...asked }: PoolOptions): pg.Pool {
  const patience = Object.entries(PATIENCE).map(([name, limit]) => `-c ${name}=${limit}`)
  const settings = [
    ...(role === null || asked.behindPooler ? [] : [`-c role=${role}`, ...patience]),
    ...(durable ? [] : ['-c synchronous_commit=off']),
  ]
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types,
    connectionTimeoutMillis: CONNECTION_WITHIN_MS,
    pipeline: true,
    ...(settings.length === 0 ? {} : { options: settings.join(' ') }),
  })
  if (asked.behindPooler) neverPrepare(pool)
  pool.on('error', () => {}) // an idle connection that broke is replaced at the next use
  // One in use that broke tells whoever uses it; with nobody listening it would end the program.
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

export function makeDb(pool: pg.Pool): Db {
  return new Kysely<DB>({
    dialect: new PostgresDialect({ pool: pipelined(pool) }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
}

/** A jsonb value: the driver would turn a JavaScript array into a PostgreSQL array. */
export function json<T>(value: T): RawBuilder<T> {
  return sql<T>`${JSON.stringify(value)}::jsonb`
}
