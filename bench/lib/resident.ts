import { readdirSync, readFileSync } from 'node:fs'

/** What the system keeps in memory for a process and those it started, in MB; pages they share are counted twice. */
export function residentMb(pid: number): number {
  const kilobytes = [pid, ...childrenOf(pid)].map((each) => Number(/VmRSS:\s+(\d+) kB/.exec(statusOf(each))?.[1] ?? 0))
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1024
}

export function childrenOf(pid: number): readonly number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return pids.map(Number).filter((each) => Number(/PPid:\s+(\d+)/.exec(statusOf(each))?.[1]) === pid)
}

function statusOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8')
  } catch {
    return '' // it ended meanwhile
  }
}

/** Looks at the memory again and again until told to end; the most that was seen. */
export function watchResident(pid: number): () => number {
  let most = residentMb(pid)
  const look = setInterval(() => {
    most = Math.max(most, residentMb(pid))
  }, 100)
  return () => {
    clearInterval(look)
    return Math.max(most, residentMb(pid))
  }
}
