/** Runs one job at a time under a name. */
export interface SendLock {
  run<T>(name: string, job: () => Promise<T>): Promise<T>
}

/** A lock inside one page: the fallback where the browser has no Web Locks (an address without HTTPS). */
export function pageLock(): SendLock {
  const tails = new Map<string, Promise<unknown>>()
  return {
    run(name, job) {
      const before = tails.get(name) ?? Promise.resolve()
      const mine = before.then(job, job)
      tails.set(
        name,
        mine.catch(() => undefined),
      )
      return mine
    },
  }
}

/** Only one tab of this browser sends a queue at a time; the lock is freed by itself when a tab is closed. */
export function browserLock(): SendLock {
  if (typeof navigator === 'undefined' || !('locks' in navigator)) return pageLock()
  return {
    run: async (name, job) => {
      const held = await navigator.locks.request(name, async () => ({ value: await job() }))
      return held.value
    },
  }
}
