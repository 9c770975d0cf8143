import { formatNumber } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import type { MeetingLine } from '../../contract/views.ts'

/** `92 điểm, Tốt`; only the part that is known; undefined where nothing is. */
export function resultText(points: number | null, grade: MeetingLine['ownGrade']): string | undefined {
  const parts = [
    ...(points === null ? [] : [t('committee.points', { points: formatNumber(points) })]),
    ...(grade === null ? [] : [wordOf('ruleterm.grade', grade)]),
  ]
  return parts.length === 0 ? undefined : parts.join(', ')
}

export function ownResult({ ownPoints, ownGrade }: Pick<MeetingLine, 'ownPoints' | 'ownGrade'>): string | undefined {
  return resultText(ownPoints, ownGrade)
}

/** `76, Khá`: for a column whose head says what it is. */
export function shortResult(points: number | null, grade: MeetingLine['ownGrade']): string {
  const parts = [points === null ? '' : formatNumber(points), grade === null ? '' : wordOf('ruleterm.grade', grade)]
  return parts.filter((part) => part !== '').join(', ')
}
