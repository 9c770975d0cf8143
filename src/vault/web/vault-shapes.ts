import type { ReplyOf } from '#platform/contract/endpoint.ts'
import type { vaultApi } from '../contract.ts'

export type Vault = ReplyOf<typeof vaultApi.show>
export type OpeningView = Vault['openings'][number]
