import './oversight.css'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { question } from '#platform/web/call/queries.ts'
import { formatNumber } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useMay, useMe, useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { DataTable } from '#platform/web/ui/data-table.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { SelectField } from '#platform/web/ui/fields.tsx'
import { Page, Section } from '#platform/web/ui/page.tsx'
import { oversightApi } from '../contract.ts'
import { ItemWords } from './item-words.tsx'
import { basisText, dayText, monthText } from './words.ts'

type Coverage = ReplyOf<typeof oversightApi.coverage>

/** What the plans cover: who was not looked at yet, how the year is spread, what is late or was put off. */
export function CoverageScreen() {
  const unit = useUnit()
  const thisYear = Number(useMe().today.slice(0, 4))
  const [year, setYear] = useState(thisYear)
  const found = useQuery(
    question(oversightApi.coverage, { params: { unitId: unit.id }, query: { year: String(year) } }),
  )
  return (
    <Answer query={found}>
      {(coverage) => (
        <Page
          title={t('oversight.coverage.title')}
          lead={leadOf(coverage)}
          back={<Link to={`/u/${unit.id}/oversight`}>{t('oversight.back')}</Link>}
        >
          <Section title={t('oversight.coverage.year')}>
            <SelectField
              name={null}
              label={t('oversight.field.year')}
              value={String(year)}
              choices={[thisYear - 1, thisYear, thisYear + 1].map((each) => ({
                value: String(each),
                label: String(each),
              }))}
              onChange={(chosen) => setYear(Number(chosen ?? thisYear))}
            />
            <Year coverage={coverage} />
          </Section>
          <Staff coverage={coverage} />
          <Unsettled coverage={coverage} />
          <Waiting coverage={coverage} unitId={unit.id} />
        </Page>
      )}
    </Answer>
  )
}

function leadOf({ members, covered, years, units }: Coverage): string {
  if (units !== null) {
    const counted = { covered, members, unitsCovered: units.covered, units: units.all }
    return t('oversight.coverage.lead.below', { ...counted, years: years.value, basis: basisText(years) })
  }
  return t('oversight.coverage.lead', { covered, members, years: years.value, basis: basisText(years) })
}

function Waiting({ coverage, unitId }: { readonly coverage: Coverage; readonly unitId: string }) {
  const mayOpen = useMay('member.roster') && coverage.units === null
  const rows = coverage.units?.waiting ?? coverage.waiting
  const of = coverage.units === null ? ('' as const) : ('.units' as const)
  return (
    <Section title={t(`oversight.coverage.waiting${of}`, { n: rows.length })}>
      <DataTable
        caption={t(`oversight.coverage.waiting.caption${of}`, { years: coverage.years.value })}
        columns={[
          { key: 'name', head: t(`oversight.coverage.name${of}`), cell: (row) => row.name },
          {
            key: 'last',
            head: t('oversight.coverage.last'),
            cell: (row) => (row.lastOn === null ? t('oversight.coverage.never') : dayText(row.lastOn)),
          },
          {
            key: 'planned',
            head: t('oversight.coverage.planned'),
            cell: (row) => t(row.isPlanned ? 'oversight.coverage.planned.yes' : 'oversight.coverage.planned.no'),
          },
        ]}
        rows={rows}
        rowKey={(row) => row.id}
        {...(mayOpen ? { rowLink: (row: Coverage['waiting'][number]) => `/u/${unitId}/members/${row.id}` } : {})}
        empty={<p>{t(`oversight.coverage.all${of}`)}</p>}
      />
    </Section>
  )
}

function Year({ coverage: { kinds, months, year } }: { readonly coverage: Coverage }) {
  return (
    <>
      <ul>
        {kinds.map(({ kind, items, done }) => (
          <li key={kind}>{t('oversight.coverage.kind', { kind: wordOf('oversight.kind', kind), items, done })}</li>
        ))}
      </ul>
      <DataTable
        caption={t('oversight.coverage.months', { year: String(year) })}
        columns={[
          { key: 'month', head: t('oversight.field.month'), cell: (row) => monthText(row.month) },
          { key: 'items', head: t('oversight.coverage.items'), cell: (row) => formatNumber(row.items), align: 'end' },
          {
            key: 'opened',
            head: t('oversight.coverage.opened'),
            cell: (row) => formatNumber(row.opened),
            align: 'end',
          },
        ]}
        rows={months}
        rowKey={(row) => row.month}
        empty={null}
      />
    </>
  )
}

/** Who carries out the year, and whether he was trained for it. */
function Staff({ coverage: { staff, year } }: { readonly coverage: Coverage }) {
  if (staff === null || staff.people.length === 0) return null
  return (
    <Section title={t('oversight.coverage.staff')}>
      <p>
        {staff.untrained === 0
          ? t('oversight.coverage.staff.trained', { items: staff.items })
          : t('oversight.coverage.staff.untrained', { items: staff.items, n: staff.untrained })}
      </p>
      <DataTable
        caption={t('oversight.coverage.staff.caption', { year: String(year) })}
        columns={[
          { key: 'name', head: t('oversight.coverage.staff.name'), cell: (row) => row.name },
          { key: 'items', head: t('oversight.coverage.items'), cell: (row) => formatNumber(row.items), align: 'end' },
          {
            key: 'trained',
            head: t('oversight.coverage.staff.trainedOn'),
            cell: (row) => (row.trainedOn === null ? t('oversight.coverage.staff.never') : dayText(row.trainedOn)),
          },
        ]}
        rows={staff.people}
        rowKey={(row) => row.id}
        empty={null}
      />
    </Section>
  )
}

function Unsettled({ coverage }: { readonly coverage: Coverage }) {
  return (
    <Section title={t('oversight.coverage.unsettled')}>
      {coverage.unsettled.length === 0 ? (
        <Empty title={t('oversight.coverage.unsettled.none')}>{t('oversight.coverage.unsettled.help')}</Empty>
      ) : (
        <ul className="nn-plain-list nn-oversight-list">
          {coverage.unsettled.map((row) => (
            <li key={row.id} className="nn-card">
              <ItemWords row={row} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
