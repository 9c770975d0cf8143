import type { ServerDeps } from '#platform/server/deps.ts'

export type TransferDeps = Pick<ServerDeps, 'db' | 'clock'>
