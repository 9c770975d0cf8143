import { Link } from '@tanstack/react-router'
import type { Month } from '#kernel/local-date.ts'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { formatMonth } from '#platform/web/i18n/format.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { ButtonLink } from '#platform/web/ui/button.tsx'
import { Notice } from '#platform/web/ui/notice.tsx'
import type { reportsApi } from '../contract.ts'
import { monthsOf } from '../rules/periods.ts'
import { rowName, spanName } from './period-words.ts'

type Report = ReplyOf<typeof reportsApi.report>
type Missing = NonNullable<Report['missingBelow']>

interface MissingBelowProps {
  readonly report: Report
  readonly unitId: string
}

/** What the sums of a committee lack, of whom and of which months, and where those are asked: the committee never types what they know. */
export function MissingBelow({ report: { missingBelow, period }, unitId }: MissingBelowProps) {
  if (missingBelow === null) return null
  const { groups, of, couldTell, asked, mayOpen } = missingBelow
  const isAsked = asked.some(({ first, last }) => first === period.first && last === period.last)
  const { form, kind, first, last } = period
  return (
    <Notice
      tone={groups.length > 0 ? 'due' : 'plain'}
      title={t(groups.length > 0 ? 'reports.missing' : 'reports.missing.ask')}
    >
      {groups.length > 0 ? <Groups groups={groups} of={of} /> : null}
      {couldTell.length > 0 ? <p>{t('reports.missing.couldTell', { rows: rowsText(couldTell) })}</p> : null}
      {asked.map((one) => (
        <p key={one.id}>
          <Link to={`/u/${unitId}/reports/${one.id}`}>
            {t(one.stage === 'open' ? 'reports.missing.asked' : 'reports.missing.locked', {
              period: spanName(one.kind, one),
            })}
          </Link>
        </p>
      ))}
      {mayOpen && !isAsked ? (
        <ButtonLink
          variant="default"
          to={`/u/${unitId}/reports/new?${new URLSearchParams({ form, kind, first, last })}`}
        >
          {t('reports.missing.open')}
        </ButtonLink>
      ) : null}
    </Notice>
  )
}

const rowsText = (rows: readonly string[]): string => rows.map((row) => rowName(row)).join('; ')

function Groups({ groups, of }: Pick<Missing, 'groups' | 'of'>) {
  return (
    <>
      <p>{t('reports.missing.help')}</p>
      {groups.map((group) => (
        <div key={group.names.join()}>
          <p>{whoText(group, of)}</p>
          <ul>
            {group.untold.map(({ rows, months }) => (
              <li key={rows.join()}>{`${monthsText(months)}: ${rowsText(rows)}`}</li>
            ))}
          </ul>
        </div>
      ))}
    </>
  )
}

function whoText({ names, units }: Missing['groups'][number], of: number): string {
  if (units === of && of > 1) return t('reports.missing.all', { n: of })
  const facts = { names: names.join(', '), n: units - names.length }
  return t(units > names.length ? 'reports.missing.some' : 'reports.missing.these', facts)
}

/** A run of months by its ends. */
function monthsText(months: readonly string[]): string {
  const [first, last] = [months[0], months.at(-1)] as [Month, Month]
  const isRun = months.length > 2 && monthsOf({ first, last }).length === months.length
  if (isRun) return t('reports.missing.months', { first: formatMonth(first), last: formatMonth(last) })
  return months.map((month) => formatMonth(month as Month)).join(', ')
}
