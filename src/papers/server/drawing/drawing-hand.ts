import { fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { DrawingAnswer, DrawingOrder, DrawnPaper } from './drawing-message.ts'

/** Why a paper could not be drawn: its own fault, or that of the process, of the clock, of the crowd. */
export class DrawingFault extends Error {
  override readonly name = 'DrawingFault'
  readonly code: string

  constructor(code: 'paper_fault' | 'process_ended' | 'too_slow' | 'too_many_waiting') {
    super(code)
    this.code = code
  }
}

/** One process that draws one paper at a time. */
export interface DrawingHand {
  /** Throws `DrawingFault`; after one of the process or of the clock the hand is gone. */
  readonly ask: (order: DrawingOrder, withinMs: number) => Promise<DrawnPaper>
  readonly isGone: () => boolean
  /** Ends it, at the latest when the paper under way is drawn. */
  readonly letGo: () => Promise<void>
}

/** Young objects in 4 MB, a heap that grows slowly, one heap for the threads of the typesetter. */
const NODE_FLAGS = ['--max-semi-space-size=4', '--heap-growing-percent=20']
const ENVIRONMENT = { MALLOC_ARENA_MAX: '1' }

/** Beside this file when run as written, beside the bundle when built. */
export function drawingFile(): string {
  const written = fileURLToPath(new URL('./drawing-process.ts', import.meta.url))
  return existsSync(written) ? written : fileURLToPath(new URL('./drawing-process.mjs', import.meta.url))
}

export function startHand(file: string): DrawingHand {
  const child = fork(file, [], {
    execArgv: NODE_FLAGS,
    env: ENVIRONMENT,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const gone = Promise.withResolvers<void>()
  let isGone = false
  let settle: (answer: DrawnPaper | DrawingFault) => void = () => {}
  const end = (code: 'process_ended' | 'too_slow') => {
    isGone = true
    settle(new DrawingFault(code))
  }
  child.on('message', (answer: DrawingAnswer) => settle('body' in answer ? answer : new DrawingFault('paper_fault')))
  for (const event of ['exit', 'error'] as const) {
    child.once(event, () => {
      end('process_ended')
      gone.resolve()
    })
  }
  const giveUp = () => {
    end('too_slow')
    child.kill('SIGKILL')
  }
  const ask: DrawingHand['ask'] = (order, withinMs) =>
    new Promise<DrawnPaper>((resolve, reject) => {
      const clock = setTimeout(giveUp, withinMs)
      settle = (answer) => {
        clearTimeout(clock)
        if (answer instanceof DrawingFault) reject(answer)
        else resolve(answer)
      }
      child.send(order, () => {}) // one that is gone is told by its end
    })
  const letGo = async () => {
    isGone = true
    if (child.connected) child.disconnect()
    await gone.promise
  }
  child.unref()
  child.channel?.unref()
  return { ask, isGone: () => isGone, letGo }
}
