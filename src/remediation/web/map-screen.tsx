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
  return (
    <Section title={title}>
      <p>{cameBack === 0 ? t('remediation.map.notBack') : t('remediation.map.cameBack', { n: cameBack })}</p>
      <DataTable
        caption={title}
        columns={columns()}
        rows={rows.map((row, index) => ({ ...row, key: `${row.noticeId}:${index}` }))}
        rowKey={({ key }) => key}
        rowLink={({ noticeId }) => `/u/${unitId}/remediation/${noticeId}`}
        empty={<Empty title={t('remediation.map.none')} />}
      />
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
  { key: 'cause', head: t('remediation.cause'), cell: ({ cause }) => cause, onPhone: false },
  {
    key: 'solution',
    head: t('remediation.solution'),
    cell: ({ solution, solutionTitle }) => (solution === '' ? '' : `${solution} (${solutionTitle})`),
    onPhone: false,
  },
  {
    key: 'effect',
    head: t('remediation.map.effect'),
    cell: ({ effect, acceptedOn }) =>
      effect !== null
        ? wordOf('remediation.effect', effect)
        : acceptedOn === null
          ? t('remediation.map.open')
          : t('remediation.map.accepted', { day: dayText(acceptedOn) }),
  },
]
