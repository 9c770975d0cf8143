import { hrefOf } from '#platform/web/call/request.ts'
import { formatNumber } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { Section } from '#platform/web/ui/page.tsx'
import { oversightApi, type PlanPage } from '../contract.ts'
import { ITEM_KINDS } from '../rules/vocabulary.ts'
import { ASKS_A_WORD, yearResult } from '../rules/year-result.ts'

/** What came of the plan so far, counted from its items, and the report of the year to print. */
export function YearPart({ plan }: { readonly plan: PlanPage }) {
  if (plan.issuedOn === null || plan.rows.length === 0) return null
  const apart = plan.rows.filter(({ standing }) => ASKS_A_WORD.includes(standing))
  return (
    <Section title={t('oversight.year.title')}>
      <table className="nn-table">
        <thead>
          <tr>
            <th scope="col">{t('oversight.year.standing')}</th>
            {ITEM_KINDS.map((kind) => (
              <th key={kind} scope="col">
                {wordOf('oversight.kind', kind)}
              </th>
            ))}
            <th scope="col">{t('oversight.year.all')}</th>
          </tr>
        </thead>
        <tbody>
          {yearResult(plan.rows).map(({ standing, items, byKind }) => (
            <tr key={standing}>
              <th scope="row">{wordOf('oversight.standing', standing)}</th>
              {ITEM_KINDS.map((kind) => (
                <td key={kind}>{formatNumber(byKind[kind])}</td>
              ))}
              <td>{formatNumber(items)}</td>
            </tr>
          ))}
        </tbody>
      </table>
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
