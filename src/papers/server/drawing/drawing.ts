import { DrawingFault, type DrawingHand, drawingFile, startHand } from './drawing-hand.ts'
import type { DrawingOrder } from './drawing-message.ts'

export interface Drawing {
  /** The file of one paper. Throws `DrawingFault` when it cannot be had, which does not touch the next paper. */
  readonly draw: (order: DrawingOrder) => Promise<Uint8Array>
  /** Lets go of the process; a later paper starts another. */
  readonly rest: () => Promise<void>
}

export interface DrawingLimits {
  /** Papers asked for and not drawn yet; one more is turned away. */
  readonly waiting: number
  /** A paper takes some milliseconds, the first of a process half a second: by then something is wrong. */
  readonly withinMs: number
  /** The typesetter keeps about twice the text of every paper: after so many, or with so much memory, its process is renewed. */
  readonly papers: number
  readonly memoryBytes: number
  /** Nobody asked for a paper this long: the memory is given back. */
  readonly idleMs: number
}

export const DRAWING_LIMITS: DrawingLimits = {
  waiting: 200,
  withinMs: 30_000,
  papers: 500,
  memoryBytes: 200 * 2 ** 20,
  idleMs: 20_000,
}

/** One process that draws, started by the first paper; papers are drawn in the order they were asked for. */
export function makeDrawing(limits: DrawingLimits = DRAWING_LIMITS, file = drawingFile()): Drawing {
  let hand: DrawingHand | undefined
  let drawnByHand = 0
  let asked = 0
  let last: Promise<unknown> = Promise.resolve()
  let idle: NodeJS.Timeout | undefined

  const rest = async () => {
    clearTimeout(idle)
    const leaving = hand
    hand = undefined
    await leaving?.letGo()
  }
  const drawNow = async (order: DrawingOrder): Promise<Uint8Array> => {
    clearTimeout(idle)
    if (hand === undefined || hand.isGone()) {
      hand = startHand(file)
      drawnByHand = 0
    }
    const { body, memory } = await hand.ask(order, limits.withinMs)
    drawnByHand += 1
    if (drawnByHand >= limits.papers || memory > limits.memoryBytes) void rest()
    return body
  }
  const draw = (order: DrawingOrder): Promise<Uint8Array> => {
    if (asked >= limits.waiting) return Promise.reject(new DrawingFault('too_many_waiting'))
    asked += 1
    const mine = last.then(() => drawNow(order))
    last = mine
      .catch(() => {}) // whoever asked sees the failure; the next one need not
      .then(() => {
        asked -= 1
        if (asked === 0) idle = setTimeout(() => void rest(), limits.idleMs).unref()
      })
    return mine
  }
  return { draw, rest }
}
