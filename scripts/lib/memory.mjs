/**
 * How the program keeps its memory small: young objects in 4 MB, and a heap that grows by a fifth at a time instead of
 * doubling. Not a limit: what needs more gets it. Source maps stay off, for the map of the whole server stays in memory once it
 * was needed; the bundle keeps its names. Together they took a third
 * off what was resident after the benchmark's load (from 320 MB to 210, when papers were still drawn in the server), at the same rate.
 */
export const MEMORY_FLAGS = ['--max-semi-space-size=4', '--heap-growing-percent=20']

/** One heap for the native parts (typesetting, hashing) instead of one a thread: 23 MB less after papers were drawn. */
export const MEMORY_ENVIRONMENT = { MALLOC_ARENA_MAX: '1' }
