import { useQuery } from '@tanstack/react-query'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { question } from '#platform/web/call/queries.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { Answer } from '#platform/web/ui/answer.tsx'
import { type Column, DataTable } from '#platform/web/ui/data-table.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import { StateMark } from '#platform/web/ui/state-mark.tsx'
import { remediationApi } from '../contract.ts'
import { basisText, dayText, STAGE_MARKS } from './words.ts'

type Below = ReplyOf<typeof remediationApi.below>['rows'][number]
const WAITS = ['issuer', 'unit'] as const

/** What waits below, told apart by who moves next; by name and day, never as a ranking. */
export function NoticesBelow({ unitId }: { readonly unitId: string }) {
  const found = useQuery(question(remediationApi.below, { params: { unitId }, query: {} }))
  return (
    <Answer query={found} shape="table">
      {({ rows, climbRule }) => (
        <>
          {WAITS.map((who) => (
            <Section key={who} title={t(`remediation.waits.${who}`)}>
              <DataTable
                caption={t(`remediation.waits.${who}`)}
                columns={columns()}
                rows={rows.filter(({ waitsFor }) => waitsFor === who)}
                rowKey={(row) => row.id}
                rowLink={(row) => `/u/${unitId}/remediation/${row.id}`}
                empty={<Empty title={t(`remediation.waits.${who}.none`)} />}
              />
            </Section>
          ))}
          <p className="nn-help">
            {t('remediation.climb', { n: Number(climbRule.value), basis: basisText(climbRule) })}
          </p>
        </>
      )}
    </Answer>
  )
}

const columns = (): readonly [Column<Below>, ...Column<Below>[]] => [
  {
    key: 'unit',
    head: t('remediation.column.unit'),
    cell: ({ unitName, subject }) => (
      <span className="nn-remedy-name">
        {unitName}
        <small className="nn-help">{subject}</small>
      </span>
    ),
    compare: (left, right) => left.unitName.localeCompare(right.unitName, 'vi'),
  },
  {
    key: 'state',
    head: t('remediation.column.state'),
    cell: (row) => (
      <>
        <StateMark state={STAGE_MARKS[row.stage]} word={wordOf('remediation.stage', row.stage)} />{' '}
        {row.late > 0 ? <StateMark state="late" word={t('remediation.lateCount', { n: row.late })} /> : null}{' '}
        {row.climbed > 0 ? <small>{t('remediation.climbed', { n: row.climbed })}</small> : null}
      </>
    ),
  },
  {
    key: 'done',
    head: t('remediation.column.done'),
    cell: ({ accepted, requirements }) => t('remediation.doneOf', { done: accepted, n: requirements }),
    onPhone: false,
  },
  {
    key: 'next',
    head: t('remediation.column.next'),
    cell: ({ nextDueOn }) => dayText(nextDueOn),
    compare: (left, right) => (left.nextDueOn ?? '9').localeCompare(right.nextDueOn ?? '9'),
    onPhone: false,
  },
]
