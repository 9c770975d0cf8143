import { Link } from '@tanstack/react-router'
import type { LocalDate } from '#kernel/local-date.ts'
import { formatDay } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import type { PartProps } from './plan-part.tsx'

/** What was concluded, and what became of it: each task with its state, the themes, the papers. */
export function OutcomePart({ page }: PartProps) {
  return (
    <>
      <p className="nn-doors nn-no-print">
        {page.noticePaperId === null ? null : (
          <Link to={`/u/${page.unitId}/papers/${page.noticePaperId}`}>{t('conferences.noticePaper')}</Link>
        )}{' '}
        {page.minutesPaperId === null ? null : (
          <Link to={`/u/${page.unitId}/papers/${page.minutesPaperId}`}>{t('conferences.minutesPaper')}</Link>
        )}
      </p>
      {page.situation === '' ? null : <p className="conferences-text">{page.situation}</p>}
      <p className="conferences-text">{page.conclusion}</p>
      <h3>{t('conferences.solutions')}</h3>
      <ol>
        {page.solutions.map(({ title, commitments }) => (
          <li key={title}>
            <strong>{title}</strong>
            <ul>
              {commitments.map((one) => (
                <li key={one.id}>
                  <Link to={`/u/${page.unitId}/commitments/${one.id}`}>{one.what}</Link>:{' '}
                  {t('conferences.taskLine', { owner: one.owner, day: formatDay(one.dueOn as LocalDate) })},{' '}
                  {wordOf('commitments.state', one.state)}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {page.topics.length === 0 ? null : (
        <>
          <h3>{t('conferences.topics')}</h3>
          <ul>
            {page.topics.map(({ year, quarter, title }) => (
              <li key={`${year} ${quarter} ${title}`}>
                {t('conferences.topicLine', { year: String(year), quarter, title })}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
