import { DISCIPLINE_FORKS } from './discipline/forks.ts'
import type { Fork } from './fork.ts'
import type { ForkCode } from './fork-codes.ts'

/** Every fork by its code, family by family. */
export const FORKS: Readonly<Record<ForkCode, Fork>> = { ...DISCIPLINE_FORKS }
