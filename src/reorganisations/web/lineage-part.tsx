import './reorganisations.css'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { LocalDate } from '#kernel/local-date.ts'
import { question } from '#platform/web/call/queries.ts'
import { hrefOf } from '#platform/web/call/request.ts'
import { formatDay } from '#platform/web/i18n/format.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useMay } from '#platform/web/shell/me.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import type { UnitPage } from '#units/contract.ts'
import { reorganisationsApi } from '../contract.ts'

/** On a unit's page: whom it came from, what it became, the papers it finds from before, and the way to reorganise below it. */
export function LineagePart({ unit }: { readonly unit: UnitPage }) {
  const lineage = useQuery(question(reorganisationsApi.lineage, { params: { unitId: unit.id } }))
  const mayReorganise = useMay('unit.reorganise') && unit.kind !== 'cell' && unit.kind !== 'party_group'
  const mayRead = useMay('paper.read')
  const { predecessors = [], successors = [] } = lineage.data ?? {}
  if (!mayReorganise && predecessors.length + successors.length === 0) return null
  return (
    <Section title={t('reorganisations.lineage')}>
      <ul>
        {predecessors.map(({ id, name, on }) => (
          <li key={`from ${id}`}>{t('reorganisations.lineage.from', { name, day: formatDay(on as LocalDate) })}</li>
        ))}
        {successors.map(({ id, name, on, isVisible }) => (
          <li key={`to ${id}`}>
            {t('reorganisations.lineage.to', { day: formatDay(on as LocalDate) })}{' '}
            {isVisible ? (
              <Link to="/u/$unitId/unit" params={{ unitId: id }}>
                {name}
              </Link>
            ) : (
              name
            )}
          </li>
        ))}
      </ul>
      {mayRead && predecessors.length > 0 ? <InheritedPapers unitId={unit.id} /> : null}
      {mayReorganise ? (
        <p>
          <Link to="/u/$unitId/reorganisations" params={{ unitId: unit.id }}>
            {t('reorganisations.title')}
          </Link>
        </p>
      ) : null}
    </Section>
  )
}

function InheritedPapers({ unitId }: { readonly unitId: string }) {
  const papers = useQuery(question(reorganisationsApi.inheritedPapers, { params: { unitId } }))
  const rows = papers.data?.rows ?? []
  if (rows.length === 0) return null
  return (
    <details>
      <summary>{t('reorganisations.inherited')}</summary>
      <ul>
        {rows.map(({ id, number, symbol, issuedOn, subject, unitName }) => (
          <li key={id}>
            <a href={hrefOf(reorganisationsApi.inheritedPdf, { params: { unitId, paperId: id } })} download>
              {String(number).padStart(2, '0')}-{symbol}, {formatDay(issuedOn as LocalDate)}
            </a>
            : {subject} <small className="nn-help">{unitName}</small>
          </li>
        ))}
      </ul>
    </details>
  )
}
