import type { Duplex } from 'node:stream'
import type pg from 'pg'

const held = new WeakSet<Duplex>()

/** Lets what is sent to a connection in one turn of the event loop leave in one packet. Does nothing where the driver hides its socket. */
export function sendTogether(client: pg.PoolClient): void {
  const { connection } = client as { readonly connection?: { readonly stream?: Duplex } }
  const stream = connection?.stream
  if (typeof stream?.cork !== 'function' || held.has(stream)) return
  held.add(stream)
  stream.cork()
  setImmediate(() => {
    held.delete(stream)
    stream.uncork()
  })
}
