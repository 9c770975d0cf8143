import '../members.css'
import './lists.css'
import { useQuery } from '@tanstack/react-query'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { question } from '#platform/web/call/queries.ts'
import { formatNumber } from '#platform/web/i18n/format.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { BAR_FILLS, type Bar, Bars } from '#platform/web/ui/bars.tsx'
import { ButtonLink } from '#platform/web/ui/button.tsx'
import { type Column, DataTable } from '#platform/web/ui/data-table.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { Page, Section } from '#platform/web/ui/page.tsx'
import { PrintButton } from '#platform/web/ui/print-button.tsx'
import { listsApi, MOVES_IN, MOVES_OUT } from '../../contract/lists.ts'
import { AGE_BANDS, type Band, PARTY_AGE_BANDS } from '../../rules/lists/bands.ts'
import { dayText } from '../words.ts'

type Composition = ReplyOf<typeof listsApi.composition>
type Counted = Composition['ages']

/** What a cell, or everything below a committee, is made of: ages, years of membership, who came and went; each with its table. */
export function CompositionScreen() {
  const unit = useUnit()
  const composition = useQuery(question(listsApi.composition, { params: { unitId: unit.id } }))
  return (
    <Answer query={composition} shape="table">
      {(found) => (
        <Page
          title={t('lists.composition.title')}
          lead={t('lists.composition.lead', { n: formatNumber(found.total), day: dayText(found.on) })}
          action={<ButtonLink to={`/u/${unit.id}/lists`}>{t('lists.composition.toLists')}</ButtonLink>}
        >
          {found.total === 0 ? (
            <Empty title={t('lists.composition.none')}>{t('lists.composition.noneHelp')}</Empty>
          ) : (
            <Pictures found={found} />
          )}
        </Page>
      )}
    </Answer>
  )
}

function Pictures({ found }: { readonly found: Composition }) {
  return (
    <>
      <div className="nn-members-tools nn-no-print">
        <PrintButton />
      </div>
      <div className="nn-pictures">
        <Section title={t('lists.composition.ages')}>
          <Counts caption={t('lists.composition.agesCaption')} counted={found.ages} bands={AGE_BANDS} />
        </Section>
        <Section title={t('lists.composition.partyYears')}>
          <Counts
            caption={t('lists.composition.partyYearsCaption')}
            counted={found.partyYears}
            bands={PARTY_AGE_BANDS}
          />
        </Section>
      </div>
      <Section title={t('lists.composition.movement')}>
        <p className="nn-prose">{t('lists.composition.movementHelp')}</p>
        <div className="nn-pictures">
          <Moves caption={t('lists.composition.in')} kinds={MOVES_IN} bars={movesOf(found, 'in')} />
          <Moves caption={t('lists.composition.out')} kinds={MOVES_OUT} bars={movesOf(found, 'out')} />
        </div>
        <details className="nn-members-groups">
          <summary>{t('lists.composition.table')}</summary>
          <MovementTable found={found} />
        </details>
      </Section>
    </>
  )
}

function Counts({
  caption,
  counted,
  bands,
}: {
  readonly caption: string
  readonly counted: Counted
  readonly bands: readonly Band[]
}) {
  const rows = [
    ...bands.map((band, index) => ({ label: bandText(band), count: counted.bands[index] ?? 0 })),
    ...(counted.unknown === 0 ? [] : [{ label: t('lists.composition.unknown'), count: counted.unknown }]),
  ]
  const total = rows.reduce((sum, { count }) => sum + count, 0)
  return (
    <>
      <Bars caption={caption} bars={rows.map(({ label, count }) => ({ label, parts: [{ fill: 'full', count }] }))} />
      <details className="nn-members-groups">
        <summary>{t('lists.composition.table')}</summary>
        <DataTable
          caption={caption}
          rows={[...rows, { label: t('lists.composition.all'), count: total }]}
          rowKey={({ label }) => label}
          empty={null}
          columns={[
            { key: 'label', head: t('lists.composition.band'), cell: ({ label }) => label },
            {
              key: 'count',
              head: t('lists.composition.count'),
              cell: ({ count }) => formatNumber(count),
              align: 'end',
            },
            {
              key: 'share',
              head: t('lists.composition.share'),
              cell: ({ count }) => `${formatNumber(Math.round((count / Math.max(1, total)) * 1000) / 10)} %`,
              align: 'end',
            },
          ]}
        />
      </details>
    </>
  )
}

function bandText({ from, to }: Band): string {
  if (to === null) return t('lists.composition.bandFrom', { from })
  return from === 0 ? t('lists.composition.bandTo', { to }) : t('lists.composition.bandSpan', { from, to })
}

type Way = 'in' | 'out'
type Kind = (typeof MOVES_IN)[number] | (typeof MOVES_OUT)[number]

const countsOf = (year: Composition['movement'][number], way: Way) =>
  Object.values(way === 'in' ? year.in : year.out).map(Number)

function movesOf({ movement }: Composition, way: Way): readonly Bar[] {
  return movement.map((year) => ({
    label: String(year.year),
    parts: countsOf(year, way).flatMap((count, index) => {
      const fill = BAR_FILLS[index]
      return fill === undefined ? [] : [{ fill, count }]
    }),
  }))
}

function Moves({
  caption,
  kinds,
  bars,
}: {
  readonly caption: string
  readonly kinds: readonly Kind[]
  readonly bars: readonly Bar[]
}) {
  const legend = kinds.flatMap((kind, index) => {
    const fill = BAR_FILLS[index]
    return fill === undefined ? [] : [{ fill, label: t(`lists.move.${kind}`) }]
  })
  return <Bars caption={caption} bars={bars} legend={legend} />
}

type Year = Composition['movement'][number]

function MovementTable({ found }: { readonly found: Composition }) {
  const column = (kind: Kind, count: (year: Year) => number): Column<Year> => ({
    key: kind,
    head: t(`lists.move.${kind}`),
    cell: (year) => formatNumber(count(year)),
    align: 'end',
  })
  return (
    <DataTable
      caption={t('lists.composition.movement')}
      rows={found.movement}
      rowKey={({ year }) => String(year)}
      empty={null}
      columns={[
        { key: 'year', head: t('lists.composition.year'), cell: ({ year }) => String(year) },
        ...MOVES_IN.map((kind) => column(kind, (year) => year.in[kind])),
        ...MOVES_OUT.map((kind) => column(kind, (year) => year.out[kind])),
      ]}
    />
  )
}
