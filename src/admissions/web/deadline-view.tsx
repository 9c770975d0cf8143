import type { LocalDate } from '#kernel/local-date.ts'
import { formatDay } from '#platform/web/i18n/format.ts'
import { findWord, t, wordOf } from '#platform/web/i18n/translate.ts'
import { type Mark, StateMark } from '#platform/web/ui/state-mark.tsx'
import type { ProcedureRowOut } from '../contract/views.ts'

type Deadline = NonNullable<ProcedureRowOut['deadline']>

/** A month: the time in which a thing still finds its place on an agenda. */
const SOON_DAYS = 30

function markOf(daysLeft: number): Mark {
  if (daysLeft < 0) return 'late'
  return daysLeft <= SOON_DAYS ? 'due' : 'waiting'
}

function daysText(daysLeft: number): string {
  return daysLeft < 0 ? t('admissions.page.late', { days: -daysLeft }) : t('admissions.page.left', { days: daysLeft })
}

/** `14/09/2026`, with how long that is. */
export function DueMark({ deadline }: { readonly deadline: Deadline | null }) {
  if (deadline === null) return <>{t('admissions.noDue')}</>
  return (
    <>
      {formatDay(deadline.dueOn as LocalDate)}
      <br />
      <StateMark state={markOf(deadline.daysLeft)} word={daysText(deadline.daysLeft)} />
    </>
  )
}

/** The deadline with the rule it rests on, how sure that is, and the other day the sources name. */
export function DeadlineView({ deadline }: { readonly deadline: Deadline | null }) {
  if (deadline === null) return null
  const { basis, certainty, otherwise, daysLeft } = deadline
  const doubt = findWord(`admissions.certainty.${certainty}`)
  const article = basis.article === null ? '' : `${basis.article}, `
  return (
    <p>
      <StateMark state={markOf(daysLeft)} word={daysText(daysLeft)} />{' '}
      <span className="nn-help">
        {t('admissions.page.basis', { article, symbol: basis.symbol, issuer: basis.issuer })}
        {doubt === undefined ? '.' : `. ${doubt}.`}
        {otherwise === null
          ? null
          : ` ${t('admissions.page.otherwise', {
              anchor: wordOf('admissions.anchor', otherwise.anchor),
              day: formatDay(otherwise.dueOn as LocalDate),
            })}.`}
      </span>
    </p>
  )
}
