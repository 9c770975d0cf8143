import type { z } from 'zod'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { afterApi } from './contract/after.ts'
import { answeringApi } from './contract/answering.ts'
import { issuingApi } from './contract/issuing.ts'
import { readingApi } from './contract/reading.ts'
import type { noticePage, noticeRow, requirementView, shortcomingView } from './contract/shapes.ts'

export { EVIDENCE_MAX_BYTES } from './contract/answering.ts'

export type NoticeRow = z.output<typeof noticeRow>
export type NoticePage = z.output<typeof noticePage>
export type NoticeRequirement = z.output<typeof requirementView>
export type NoticeShortcoming = z.output<typeof shortcomingView>
export type ChecklistView = ReplyOf<typeof afterApi.checklists>['lists'][number]
export type FilledList = ChecklistView['filled'][number]

/** Notices from above on shortcomings, and how they are put right. */
export const remediationApi = { ...readingApi, ...issuingApi, ...answeringApi, ...afterApi }
