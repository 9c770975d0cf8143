import type { LocalDate } from '#kernel/local-date.ts'
import { hrefOf } from '#platform/web/call/request.ts'
import { formatDay } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { type DutyDecisionRow, type DutyLineRow, dutiesApi } from '../contract.ts'
import { DUTY_POINTS } from '../rules/duty.ts'

export function dayText(day: string): string {
  return formatDay(day as LocalDate)
}

/** The points of one member's work, and what was said of it month by month. */
export function DutyPointsList({ line }: { readonly line: DutyLineRow }) {
  if (line.leftOut !== '') return <p>{t('duties.leftOut', { reason: line.leftOut })}</p>
  return (
    <>
      <ul>
        {DUTY_POINTS.map((point) => (
          <li key={point}>
            {wordOf('duties.point', point)}: {line[point]}
          </li>
        ))}
        {line.reviews.map(({ month, note }) => (
          <li key={month}>
            {t('duties.review.month', { month: `${month.slice(5)}/${month.slice(0, 4)}` })}: {note}
          </li>
        ))}
      </ul>
      {line.endedOn === null ? null : (
        <p>{t('duties.ended', { day: dayText(line.endedOn), reason: line.endReason })}</p>
      )}
    </>
  )
}

/** An issued decision by its number and time, with the paper. */
export function DecisionLine({ decision, papers }: { readonly decision: DutyDecisionRow; readonly papers: boolean }) {
  const { id, number, fromOn, toOn, isVoid } = decision
  return (
    <p>
      {t('duties.decision', { number, from: dayText(fromOn), to: dayText(toOn) })}
      {isVoid ? ` ${t('duties.void')}` : ''}{' '}
      {papers
        ? (['pdf', 'docx'] as const).map((format) => (
            <a key={format} href={hrefOf(dutiesApi.paper, { params: { id, format } })} download>
              {t(`duties.paper.${format}`)}{' '}
            </a>
          ))
        : null}
    </p>
  )
}
