import type { z } from 'zod'
import { answeringApi } from './contract/answering.ts'
import { issuingApi } from './contract/issuing.ts'
import { readingApi } from './contract/reading.ts'
import type { noticePage, noticeRow, requirementView, shortcomingView } from './contract/shapes.ts'

export { EVIDENCE_MAX_BYTES } from './contract/answering.ts'

export type NoticeRow = z.output<typeof noticeRow>
export type NoticePage = z.output<typeof noticePage>
export type NoticeRequirement = z.output<typeof requirementView>
export type NoticeShortcoming = z.output<typeof shortcomingView>

/** Notices from above on shortcomings, and how they are put right. */
export const remediationApi = { ...readingApi, ...issuingApi, ...answeringApi }
