import { hrefOf } from '#platform/web/call/request.ts'
import { formatNumber } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { DataTable } from '#platform/web/ui/data-table.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import { oversightApi, type PlanPage } from '../contract.ts'
import { ITEM_KINDS } from '../rules/vocabulary.ts'
import { ASKS_A_WORD, type YearResult, yearResult } from '../rules/year-result.ts'

/** What came of the plan so far, counted from its items, and the report of the year to print. */
export function YearPart({ plan }: { readonly plan: PlanPage }) {
  if (plan.issuedOn === null || plan.rows.length === 0) return null
  const apart = plan.rows.filter(({ standing }) => ASKS_A_WORD.includes(standing))
  return (
    <Section title={t('oversight.year.title')}>
      <DataTable
        caption={t('oversight.year.title')}
        columns={[
          {
            key: 'standing',
            head: t('oversight.year.standing'),
            cell: (row) => wordOf('oversight.standing', row.standing),
          },
          ...ITEM_KINDS.map((kind) => ({
            key: kind,
            head: wordOf('oversight.kind', kind),
            cell: (row: YearResult) => formatNumber(row.byKind[kind]),
            align: 'end' as const,
          })),
          { key: 'all', head: t('oversight.year.all'), cell: (row) => formatNumber(row.items), align: 'end' },
        ]}
        rows={yearResult(plan.rows)}
        rowKey={(row) => row.standing}
        empty={null}
      />
      {apart.length === 0 ? null : (
        <ul>
          {apart.map(({ id, subject, standing, stateReason }) => (
            <li key={id}>
              {subject.name}: {wordOf('oversight.standing', standing)}
              {stateReason === '' ? `. ${t('oversight.year.noReason')}` : `. ${stateReason}`}
            </li>
          ))}
        </ul>
      )}
      <p className="nn-doors nn-no-print">
        {(['pdf', 'docx'] as const).map((format) => (
          <a key={format} href={hrefOf(oversightApi.yearReport, { params: { planId: plan.id, format } })} download>
            {t(`oversight.year.${format}`)}{' '}
          </a>
        ))}
      </p>
    </Section>
  )
}
