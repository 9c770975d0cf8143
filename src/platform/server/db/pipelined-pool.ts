import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'
import { isNeverPrepared } from './never-prepared.ts'
import { sendTogether } from './send-together.ts'
import { type ShortKind, shortStatement } from './short-statements.ts'

/** A statement that is the last of its transaction begins with this; `commit` is then sent right behind it. */
export const LAST_OF_TRANSACTION = '/* last */ '

/** A read of a few rows by key, outside a transaction, begins with this: those of one moment share a connection and its packets. */
export const SHORT_READ = '/* short */ '

/** A write of a few rows by key that is a transaction of its own begins with this: those of one moment follow each other over one connection. */
export const SHORT_WRITE = '/* short write */ '

const MOST_NAMES = 400

/**
 * The pool as Kysely sees it, with the round trips of a transaction folded (measured: a durable act costs about half):
 * `begin` does not wait for its answer, statements seen before are prepared under a name, and `commit` follows the last
 * statement unasked. If that statement fails, the server answers the commit with a rollback, and so do we.
 */
export function pipelined(pool: pg.Pool): PostgresPool {
  const nameOf = isNeverPrepared(pool) ? () => undefined : statementNames()
  const wrapped = new WeakMap<pg.PoolClient, PostgresPoolClient>()
  const connectAlone = async () => {
    const client = await pool.connect()
    const known = wrapped.get(client)
    if (known) return known
    const made = pipelinedClient(client, nameOf)
    wrapped.set(client, made)
    return made
  }
  const askShort = (kind: ShortKind, text: string, values: readonly unknown[]) => {
    const name = nameOf(text)
    return shortStatement(pool, kind, { text, values: [...values], ...(name === undefined ? {} : { name }) })
  }
  return {
    connect: () => Promise.resolve(connectedWhenAsked(connectAlone, askShort)),
    end: () => pool.end(),
    options: pool.options,
  } as PostgresPool
}

/**
 * A connection taken from the pool by the first statement that needs one of its own. One marked as short needs none: it goes where
 * others of its kind and of the moment go.
 */
function connectedWhenAsked(
  connectAlone: () => Promise<PostgresPoolClient>,
  askShort: (kind: ShortKind, text: string, values: readonly unknown[]) => Promise<pg.QueryResult>,
): PostgresPoolClient {
  let own: Promise<PostgresPoolClient> | undefined
  const query = async (text: string, values: readonly unknown[] = []) => {
    const short = own === undefined ? shortKindOf(text) : undefined
    if (short) return await askShort(short, text, values)
    own ??= connectAlone()
    return await (await own).query(text, values)
  }
  const release = (destroy?: boolean) => {
    // One that could not be had has told whoever asked.
    own?.then((client) => client.release(destroy)).catch(() => {})
  }
  return { query, release } as unknown as PostgresPoolClient
}

function shortKindOf(text: string): ShortKind | undefined {
  if (text.startsWith(SHORT_READ)) return 'read'
  return text.startsWith(SHORT_WRITE) ? 'write' : undefined
}

/** Names a text from its second use on, so that a text used once does not stay prepared on every connection. */
function statementNames(): (text: string) => string | undefined {
  const names = new Map<string, string | null>()
  let given = 0
  return (text) => {
    const name = names.get(text)
    if (name) return name
    if (names.size >= MOST_NAMES) return undefined
    // Counted by names given, not by texts seen: two texts may come to their second use between two first uses.
    if (name === null) given += 1
    const next = name === null ? `s${given}` : null
    names.set(text, next)
    return next ?? undefined
  }
}

function pipelinedClient(client: pg.PoolClient, nameOf: (text: string) => string | undefined): PostgresPoolClient {
  let commit: Promise<pg.QueryResult> | undefined
  const unwatched = <T>(promise: Promise<T>): Promise<T> => {
    promise.catch(() => {}) // whoever waits for it sees the failure; nobody may be waiting yet
    return promise
  }
  const query = (text: string, values: readonly unknown[] = []): Promise<pg.QueryResult> => {
    sendTogether(client)
    if (text === 'begin') {
      unwatched(client.query('begin'))
      return Promise.resolve({ command: 'BEGIN', rowCount: null, oid: 0, fields: [], rows: [] })
    }
    if ((text === 'commit' || text === 'rollback') && commit) {
      const sent = commit
      commit = undefined
      return sent
    }
    const name = nameOf(text)
    const sent = client.query({ text, values: [...values], ...(name === undefined ? {} : { name }) })
    if (text.startsWith(LAST_OF_TRANSACTION)) commit = unwatched(client.query('commit'))
    return sent
  }
  const release = (destroy?: boolean) => client.release(destroy)
  // Cursors, the other way of asking a client, cannot share a pipelined connection; we use none.
  return { query, release } as unknown as PostgresPoolClient
}
