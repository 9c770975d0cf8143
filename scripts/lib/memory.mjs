/**
 * How the program keeps its memory small: young objects in 4 MB, and a heap that grows by a tenth at a time instead of doubling. Eight MB of
 * young objects made an act a tenth cheaper and took 2 MB; growing by a fifth took 5 to 9 MB more and gave reading a tenth more of its rate.
 * Not a limit: what needs more gets it. Source maps stay off, for the map of the whole server stays in memory once it was needed; the
 * bundle keeps its names. Together they took a third off what was resident after the benchmark's load (from 320 MB to 210, when papers
 * were still drawn in the server), at the same rate.
 */
export const MEMORY_FLAGS = ['--max-semi-space-size=4', '--heap-growing-percent=10']

/**
 * One heap for the native parts (typesetting, hashing) instead of one a thread: 23 MB less after papers were drawn. And what they free goes
 * back to the system at once: 8 MB less.
 */
export const MEMORY_ENVIRONMENT = {
  MALLOC_ARENA_MAX: '1',
  MALLOC_TRIM_THRESHOLD_: '131072',
  MALLOC_MMAP_THRESHOLD_: '131072',
}
