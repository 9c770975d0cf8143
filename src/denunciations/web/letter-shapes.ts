import type { ReplyOf } from '#platform/contract/endpoint.ts'
import type { denunciationsApi } from '../contract.ts'

export type LetterPage = ReplyOf<typeof denunciationsApi.show>
export type LetterList = ReplyOf<typeof denunciationsApi.list>
export type LetterRow = LetterList['rows'][number]
