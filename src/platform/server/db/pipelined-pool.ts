import type { Duplex } from 'node:stream'
import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'

/** A statement that is the last of its transaction begins with this; `commit` is then sent right behind it. */
export const LAST_OF_TRANSACTION = '/* last */ '

const MOST_NAMES = 400

/**
 * The pool as Kysely sees it, with the round trips of a transaction folded (measured: a durable act costs about half):
 * `begin` does not wait for its answer, statements seen before are prepared under a name, and `commit` follows the last
 * statement unasked. If that statement fails, the server answers the commit with a rollback, and so do we.
 */
export function pipelined(pool: pg.Pool): PostgresPool {
  const nameOf = statementNames()
  const wrapped = new WeakMap<pg.PoolClient, PostgresPoolClient>()
  return {
    connect: async () => {
      const client = await pool.connect()
      const known = wrapped.get(client)
      if (known) return known
      const made = pipelinedClient(client, nameOf)
      wrapped.set(client, made)
      return made
    },
    end: () => pool.end(),
    options: pool.options,
  } as PostgresPool
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

/** Lets what is sent in one turn of the event loop leave in one packet. Does nothing where the driver hides its socket. */
function sendTogether(client: pg.PoolClient): () => void {
  const { connection } = client as { readonly connection?: { readonly stream?: Duplex } }
  const stream = connection?.stream
  let isHeld = false
  if (typeof stream?.cork !== 'function') return () => {}
  return () => {
    if (isHeld) return
    isHeld = true
    stream.cork()
    setImmediate(() => {
      isHeld = false
      stream.uncork()
    })
  }
}

function pipelinedClient(client: pg.PoolClient, nameOf: (text: string) => string | undefined): PostgresPoolClient {
  let commit: Promise<pg.QueryResult> | undefined
  const hold = sendTogether(client)
  const unwatched = <T>(promise: Promise<T>): Promise<T> => {
    promise.catch(() => {}) // whoever waits for it sees the failure; nobody may be waiting yet
    return promise
  }
  const query = (text: string, values: readonly unknown[] = []): Promise<pg.QueryResult> => {
    hold()
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
