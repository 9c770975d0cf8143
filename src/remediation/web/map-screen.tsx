import './remediation.css'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { question } from '#platform/web/call/queries.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { type Column, DataTable } from '#platform/web/ui/data-table.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { FactList } from '#platform/web/ui/fact-list.tsx'
import { Page, Section } from '#platform/web/ui/page.tsx'
import { remediationApi } from '../contract.ts'
import { basisText, dayText } from './words.ts'

type Kind = ReplyOf<typeof remediationApi.map>['kinds'][number]
type Row = Kind['rows'][number]

/** Limit, cause, way out, effect, by kind; how often a kind came back; what others did, in numbers only. */
export function MapScreen() {
  const unitId = useUnit().id
  const found = useQuery(question(remediationApi.map, { params: { unitId } }))
  return (
    <Page
      title={t('remediation.map.title')}
      lead={t('remediation.map.lead')}
      back={<Link to={`/u/${unitId}/remediation`}>{t('remediation.back')}</Link>}
    >
      <Answer query={found} shape="table">
        {({ kinds, similarRule }) => (
          <>
            {kinds.length === 0 ? <Empty title={t('remediation.map.none')} /> : null}
            {kinds.map((kind) => (
              <KindPart key={kind.kind} kind={kind} unitId={unitId} />
            ))}
            <p className="nn-help">
              {t('remediation.map.similarRule', { n: Number(similarRule.value), basis: basisText(similarRule) })}
            </p>
          </>
        )}
      </Answer>
    </Page>
  )
}

function KindPart({ kind, unitId }: { readonly kind: Kind; readonly unitId: string }) {
  const { title, cameBack, rows, elsewhere } = kind
  const keyed = rows.map((row, index) => ({ ...row, key: `${row.noticeId}:${index}` }))
  return (
    <Section title={title}>
      <p>{cameBack === 0 ? t('remediation.map.notBack') : t('remediation.map.cameBack', { n: cameBack })}</p>
      <div className="nn-remedy-wide">
        <DataTable
          caption={title}
          columns={columns()}
          rows={keyed}
          rowKey={({ key }) => key}
          rowLink={({ noticeId }) => `/u/${unitId}/remediation/${noticeId}`}
          empty={<Empty title={t('remediation.map.none')} />}
        />
      </div>
      <ul className="nn-remedy-list nn-remedy-narrow">
        {keyed.map((row) => (
          <MapCard key={row.key} row={row} unitId={unitId} />
        ))}
      </ul>
      <p>
        {elsewhere.units === null
          ? t('remediation.map.fewElsewhere')
          : t('remediation.map.elsewhere', { n: elsewhere.units })}
      </p>
      {elsewhere.ways.length === 0 ? null : (
        <ul>
          {elsewhere.ways.map(({ title: way, units, holding }) => (
            <li key={way}>
              {holding === null
                ? t('remediation.map.way', { way, n: units })
                : t('remediation.map.wayHolds', { way, n: units, holding })}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

/** The same on a phone: why and which way out stand under the limit, never left out. */
function MapCard({ row, unitId }: { readonly row: Row; readonly unitId: string }) {
  return (
    <li className="nn-card">
      <Link to={`/u/${unitId}/remediation/${row.noticeId}`}>{row.what}</Link> <small>({dayText(row.foundOn)})</small>
      <FactList
        facts={[
          [t('remediation.cause'), row.cause],
          [t('remediation.solution'), solutionText(row)],
          [t('remediation.map.effect'), effectText(row)],
        ]}
      />
    </li>
  )
}

const solutionText = ({ solution, solutionTitle }: Row) => (solution === '' ? '' : `${solution} (${solutionTitle})`)

function effectText({ effect, acceptedOn }: Row): string {
  if (effect !== null) return wordOf('remediation.effect', effect)
  return acceptedOn === null ? t('remediation.map.open') : t('remediation.map.accepted', { day: dayText(acceptedOn) })
}

const columns = (): readonly [Column<Row & { key: string }>, ...Column<Row & { key: string }>[]] => [
  {
    key: 'what',
    head: t('remediation.field.what'),
    cell: ({ what, foundOn }) => (
      <span className="nn-remedy-name">
        {what}
        <small className="nn-help">{dayText(foundOn)}</small>
      </span>
    ),
  },
  { key: 'cause', head: t('remediation.cause'), cell: ({ cause }) => cause },
  {
    key: 'solution',
    head: t('remediation.solution'),
    cell: solutionText,
  },
  {
    key: 'effect',
    head: t('remediation.map.effect'),
    cell: effectText,
  },
]
