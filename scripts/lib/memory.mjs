/**
 * How the program keeps its memory small: young objects in 8 MB, and a heap that grows by a fifth at a time instead of
 * doubling. Not a limit: what needs more gets it. Source maps stay off, for the map of the whole server stays in memory once it
 * was needed; the bundle keeps its names. Together they took a third
 * off what was resident after the benchmark's load (from 320 MB to 210, when papers were still drawn in the server), at the same rate.
 */
export const MEMORY_FLAGS = ['--max-semi-space-size=8', '--heap-growing-percent=20']

/**
 * One heap for the native parts (typesetting, hashing) instead of one a thread: 23 MB less after papers were drawn. And what they free goes
 * back to the system at once: 8 MB less, which pay for young objects in 8 MB and not in 4, a fifth of what an act costs the server.
 */
export const MEMORY_ENVIRONMENT = {
  MALLOC_ARENA_MAX: '1',
  MALLOC_TRIM_THRESHOLD_: '131072',
  MALLOC_MMAP_THRESHOLD_: '131072',
}
