import type { Random } from './random.ts'

/** UUIDv7 of a made-up instant: in the order of their making, as those of real rows are. */
export function idMaker(fromMs: number, random: Random): () => string {
  let made = 0
  return () => {
    const at = (fromMs + made).toString(16).padStart(12, '0')
    made += 1
    const [a, b] = [hex(random), hex(random)]
    return `${at.slice(0, 8)}-${at.slice(8)}-7${a.slice(0, 3)}-8${a.slice(3, 6)}-${a.slice(6)}${b}00`
  }
}

const hex = (random: Random): string => random.below(4_294_967_296).toString(16).padStart(8, '0')
