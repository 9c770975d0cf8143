/**
 * How the program keeps its memory small: young objects in 8 MB, and a heap that grows by a fifth at a time instead of doubling. Measured
 * after the benchmark's load: 168 to 187 MB; 16 MB of young objects took 3 MB more and gave nothing, growing by half took 13 MB, doubling 140. Four
 * MB and a tenth took a fifth off the rate of acts of eight callers on some days. Not a limit: what needs more gets it. Source maps stay off, for the map of the whole
 * server stays in memory once it was needed; the bundle keeps its names.
 */
export const MEMORY_FLAGS = ['--max-semi-space-size=8', '--heap-growing-percent=20']

/**
 * One heap for the native parts (typesetting, hashing) instead of one a thread: 23 MB less after papers were drawn. And what they free goes
 * back to the system at once: 8 MB less.
 */
export const MEMORY_ENVIRONMENT = {
  MALLOC_ARENA_MAX: '1',
  MALLOC_TRIM_THRESHOLD_: '131072',
  MALLOC_MMAP_THRESHOLD_: '131072',
}
