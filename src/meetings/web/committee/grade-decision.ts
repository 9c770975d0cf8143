import type { Grade } from '#rulebook/rules/score-frame.ts'
import type { MeetingLine } from '../../contract/views.ts'

/** What an officer of the committee has chosen for one meeting, as typed. */
export interface GradeDraft {
  readonly grade: Grade | null
  readonly points: string
  readonly reason: string
}

/** What goes to the server. */
export interface GradeDecision {
  readonly grade: Grade
  readonly points: number | null
  readonly reason: string | null
}

type OwnResult = Pick<MeetingLine, 'ownGrade' | 'ownPoints'>

/** The cell's own result, to be accepted or changed. */
export function draftFrom({ ownGrade, ownPoints }: OwnResult): GradeDraft {
  return { grade: ownGrade, points: ownPoints === null ? '' : String(ownPoints).replace('.', ','), reason: '' }
}

/** Points as typed: null where the field is empty, undefined where it is no number a sheet can have. */
export function readPoints(typed: string): number | null | undefined {
  const text = typed.trim().replace(',', '.')
  if (text === '') return null
  return /^\d{1,4}(\.\d{1,2})?$/.test(text) && Number(text) <= 1000 ? Number(text) : undefined
}

/** The same question the rule of the act asks: does the decision depart from what the cell gave itself? */
export function differsFromOwn({ ownGrade, ownPoints }: OwnResult, draft: GradeDraft): boolean {
  if (ownGrade === null) return false
  const points = readPoints(draft.points)
  return draft.grade !== ownGrade || (typeof points === 'number' && points !== ownPoints)
}

/** The decision, or undefined while a grade, a number or a needed reason is missing. */
export function decisionOf(own: OwnResult, draft: GradeDraft): GradeDecision | undefined {
  const points = readPoints(draft.points)
  const reason = draft.reason.trim()
  if (draft.grade === null || points === undefined) return undefined
  if (differsFromOwn(own, draft) && reason === '') return undefined
  return { grade: draft.grade, points, reason: reason === '' ? null : reason }
}
