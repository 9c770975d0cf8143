/** What decides where an act leads, where its outcome does. Each is one small rule in the `forks.ts` of its family. */
export const FORK_CODES = ['count_agreed', 'vote_result'] as const
export type ForkCode = (typeof FORK_CODES)[number]
