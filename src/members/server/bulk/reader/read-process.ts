/**
 * Reads a committee's list and does nothing else, in a process of its own: a file of 100,000 rows keeps a processor busy for seconds and its
 * memory is given back when the process ends. It has no way to the database; whoever started it writes what it hands over.
 */

import { readFile } from './read-file.ts'
import type { ReadAnswer, ReadOrder } from './read-message.ts'

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})
process.on('disconnect', () => process.exit(0))

let taken: () => void = () => {}
process.on('message', async (message: ReadOrder | { readonly more: true }) => {
  if ('more' in message) taken()
  else tell(await answer(message))
})

function tell(said: ReadAnswer): void {
  if (process.connected) process.send?.(said)
}

/** Says something and waits until it is asked for more: what was read and not yet written never piles up. */
function hand(said: ReadAnswer): Promise<void> {
  return new Promise((resolve) => {
    taken = resolve
    tell(said)
  })
}

async function answer(order: ReadOrder): Promise<ReadAnswer> {
  try {
    const read = await readFile(order, {
      layout: (layout) => hand({ kind: 'layout', layout }),
      rows: (json, count) => hand({ kind: 'rows', json, count, memory: process.memoryUsage.rss() }),
    })
    return read.ok ? { kind: 'end' } : { kind: 'refused', refusal: read.error }
  } catch (fault) {
    return { kind: 'fault', fault: fault instanceof Error ? fault.name : typeof fault }
  }
}
