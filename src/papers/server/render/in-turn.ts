/**
 * Gives work that keeps the processor busy one place at a time, and everyone else a turn in between: twenty papers asked for at
 * once take as long as before, but who opens a page meanwhile does not wait for all of them.
 */
export function inTurn(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const mine = last.then(nextTurn).then(work)
    last = mine.catch(() => {}) // whoever asked sees the failure; the next one need not
    return mine
  }
}

function nextTurn(): Promise<void> {
  return new Promise((turn) => setImmediate(turn))
}
