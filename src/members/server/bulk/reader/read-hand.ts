import { fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { err, ok, type Result } from '#kernel/result.ts'
import type { ReadAnswer, ReadLayout, ReadOrder } from './read-message.ts'

const NODE_FLAGS = ['--max-semi-space-size=8', '--max-old-space-size=256']
const ENVIRONMENT = { MALLOC_ARENA_MAX: '1' }
/** Nothing said for so long: something is wrong with the file or the process. */
export const READER_SILENT_MS = 60_000

/** Beside this file when run as written, beside the bundle when built. */
function readerFile(): string {
  const written = fileURLToPath(new URL('./read-process.ts', import.meta.url))
  return existsSync(written) ? written : fileURLToPath(new URL('./read-process.mjs', import.meta.url))
}

export interface ReadInto {
  readonly layout: (layout: ReadLayout) => Promise<void>
  readonly rows: (json: string, count: number) => Promise<void>
}

/** Has a process of its own read the file and hands over what it says, in order; the process is gone afterwards, however it went. */
export async function readApart(
  order: ReadOrder,
  into: ReadInto,
  stop: AbortSignal,
): Promise<Result<null, { readonly code: string }>> {
  const child = fork(readerFile(), [], {
    execArgv: NODE_FLAGS,
    env: ENVIRONMENT,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const end = () => void child.kill('SIGKILL')
  stop.addEventListener('abort', end)
  try {
    child.send(order)
    for (;;) {
      const said = await nextAnswer(child)
      if (said.kind === 'end') return ok(null)
      if (said.kind === 'refused') return { ok: false, error: said.refusal }
      if (said.kind === 'fault') return err({ code: 'bulk_reading_failed' })
      if (said.kind === 'layout') await into.layout(said.layout)
      else await into.rows(said.json, said.count)
      child.send({ more: true })
    }
  } finally {
    stop.removeEventListener('abort', end)
    end()
  }
}

function nextAnswer(child: ReturnType<typeof fork>): Promise<ReadAnswer> {
  return new Promise((resolve) => {
    const clock = setTimeout(() => settle({ kind: 'fault', fault: 'silent' }), READER_SILENT_MS)
    const gone = () => settle({ kind: 'fault', fault: 'gone' })
    const heard = (said: ReadAnswer) => settle(said)
    const settle = (said: ReadAnswer) => {
      clearTimeout(clock)
      child.off('message', heard)
      child.off('exit', gone)
      child.off('error', gone)
      resolve(said)
    }
    child.once('message', heard)
    child.once('exit', gone)
    child.once('error', gone)
    if (child.exitCode !== null || child.signalCode !== null) gone()
  })
}
