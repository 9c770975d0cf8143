import './letters.css'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { question } from '#platform/web/call/queries.ts'
import { formatDay, formatMoment } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useMe, useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { type Column, DataTable } from '#platform/web/ui/data-table.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { Page, Section } from '#platform/web/ui/page.tsx'
import { vaultApi } from '#vault/contract.ts'
import { denunciationsApi } from '../contract.ts'
import { shownCountText } from './counts-part.tsx'
import { standing } from './standing.ts'

type Below = ReplyOf<typeof denunciationsApi.below>
type LetterBelow = Below['rows'][number]
type Look = ReplyOf<typeof denunciationsApi.looks>['rows'][number]
type Opening = ReplyOf<typeof vaultApi.openings>['rows'][number]

/** What a level above knows of letters below: where each stands and until when, counts, who looked and who opened. No word of any. */
export function BelowScreen() {
  const unitId = useUnit().id as UnitId
  const year = Number((useMe().today as LocalDate).slice(0, 4))
  const params = { unitId }
  const found = useQuery(question(denunciationsApi.below, { params, query: { year } }))
  const looks = useQuery(question(denunciationsApi.looks, { params, query: {} }))
  const openings = useQuery(question(vaultApi.openings, { params }))
  return (
    <Page
      title={t('denunciations.belowTitle')}
      lead={t('denunciations.belowLead')}
      back={<Link to={`/u/${unitId}/denunciations`}>{t('denunciations.back')}</Link>}
    >
      <Answer query={found} shape="table">
        {(below) => <Letters below={below} year={year} />}
      </Answer>
      <Section title={t('denunciations.looks')}>
        <Answer query={looks} shape="table">
          {({ rows }) => (
            <DataTable
              caption={t('denunciations.looks')}
              columns={LOOKS()}
              rows={rows}
              rowKey={({ id }) => id}
              empty={<Empty title={t('denunciations.looksNone')}>{t('denunciations.looksHelp')}</Empty>}
            />
          )}
        </Answer>
      </Section>
      <Section title={t('denunciations.openings')}>
        <Answer query={openings} shape="table">
          {({ rows }) => (
            <DataTable
              caption={t('denunciations.openings')}
              columns={OPENINGS()}
              rows={rows.filter(({ unit }) => unit.id !== unitId)}
              rowKey={({ id }) => id}
              empty={<Empty title={t('denunciations.openingsNone')}>{t('denunciations.looksHelp')}</Empty>}
            />
          )}
        </Answer>
      </Section>
    </Page>
  )
}

function Letters({ below, year }: { readonly below: Below; readonly year: number }) {
  const counted = [
    ...below.counts.map(({ state, count }) => `${wordOf('denunciations.state', state)}: ${shownCountText(count)}`),
    ...below.outcomes.map(
      ({ outcome, count }) => `${wordOf('cases.allegationOutcome', outcome)}: ${shownCountText(count)}`,
    ),
  ]
  return (
    <>
      <DataTable
        caption={t('denunciations.belowTitle')}
        columns={LETTERS()}
        rows={below.rows}
        rowKey={({ id }) => id}
        empty={<Empty title={t('denunciations.belowNone')}>{t('denunciations.belowNoneHelp')}</Empty>}
      />
      {below.hasMore ? <p>{t('denunciations.belowMore', { n: below.rows.length })}</p> : null}
      {counted.length === 0 ? null : (
        <Section title={t('denunciations.statistics', { year: String(year) })}>
          <ul className="nn-letter-list">
            {counted.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

const day = (value: string | null) => (value === null ? '' : formatDay(value as LocalDate))

const LETTERS = (): readonly [Column<LetterBelow>, ...Column<LetterBelow>[]] => [
  { key: 'code', head: t('denunciations.column.code'), cell: ({ code }) => code },
  { key: 'unit', head: t('denunciations.column.heldBy'), cell: ({ unit }) => unit.name, onPhone: false },
  { key: 'on', head: t('denunciations.column.receivedOn'), cell: ({ receivedOn }) => day(receivedOn), onPhone: false },
  { key: 'state', head: t('denunciations.column.state'), cell: standing },
  {
    key: 'due',
    head: t('denunciations.column.dueOn'),
    cell: ({ dueOn, isLate }) => (isLate ? t('denunciations.late', { day: day(dueOn) }) : day(dueOn)),
  },
]

const LOOKS = (): readonly [Column<Look>, ...Column<Look>[]] => [
  { key: 'at', head: t('denunciations.column.at'), cell: ({ at }) => formatMoment(at) },
  { key: 'code', head: t('denunciations.column.code'), cell: ({ code }) => code },
  {
    key: 'what',
    head: t('denunciations.column.what'),
    cell: ({ what }) => wordOf('denunciations.lookedAt', what),
    onPhone: false,
  },
  { key: 'by', head: t('denunciations.column.by'), cell: ({ by }) => by.name },
  { key: 'unit', head: t('denunciations.column.heldBy'), cell: ({ unitName }) => unitName, onPhone: false },
]

const OPENINGS = (): readonly [Column<Opening>, ...Column<Opening>[]] => [
  { key: 'at', head: t('denunciations.column.at'), cell: ({ askedAt }) => formatMoment(askedAt) },
  { key: 'codes', head: t('denunciations.column.code'), cell: ({ codes }) => codes.join(', ') },
  {
    key: 'by',
    head: t('denunciations.column.by'),
    cell: ({ askedBy, secondedBy }) => [askedBy, secondedBy].flatMap((one) => one?.name ?? []).join(', '),
  },
  { key: 'reason', head: t('denunciations.column.reason'), cell: ({ reason }) => reason, onPhone: false },
  { key: 'unit', head: t('denunciations.column.heldBy'), cell: ({ unit }) => unit.name, onPhone: false },
]
