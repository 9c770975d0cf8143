import './oversight.css'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { casesApi } from '#cases/contract.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { question } from '#platform/web/call/queries.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useMay, useMe, useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { DataTable } from '#platform/web/ui/data-table.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { TextField } from '#platform/web/ui/fields.tsx'
import { Page, Section } from '#platform/web/ui/page.tsx'
import { StateMark } from '#platform/web/ui/state-mark.tsx'
import { belowApi } from '../contract/below.ts'
import { dayText } from './words.ts'

type Below = ReplyOf<typeof belowApi.plans>
type Dossier = ReplyOf<typeof belowApi.dossiers>['rows'][number]

/** What a level above sees of its cells: their plans, the stages and clocks of their cases, the dossiers handed up. */
export function BelowScreen() {
  const unitId = useUnit().id
  const mayOversee = useMay('case.oversee')
  const found = useQuery(question(belowApi.plans, { params: { unitId }, query: {} }))
  return (
    <Page
      title={t('oversight.below.title')}
      lead={t('oversight.below.lead')}
      back={<Link to={`/u/${unitId}/oversight`}>{t('oversight.back')}</Link>}
    >
      {mayOversee ? <Dossiers unitId={unitId} /> : null}
      {mayOversee ? <Cases unitId={unitId} /> : null}
      <Section title={t('oversight.below.plans')}>
        <Answer query={found}>{(below) => <Plans below={below} />}</Answer>
      </Section>
    </Page>
  )
}

function Plans({ below: { rows, year } }: { readonly below: Below }) {
  return (
    <DataTable
      caption={t('oversight.below.caption', { year: String(year) })}
      columns={[
        {
          key: 'unit',
          head: t('oversight.below.unit'),
          cell: ({ unitId, unitName, plan }) =>
            plan === null ? unitName : <Link to={`/u/${unitId}/oversight/${plan.id}`}>{unitName}</Link>,
        },
        {
          key: 'stage',
          head: t('oversight.below.stage'),
          cell: ({ plan }) =>
            plan === null ? t('oversight.below.noPlan') : `${wordOf('oversight.stage', plan.stage)} · ${plan.number}`,
        },
        {
          key: 'items',
          head: t('oversight.below.items'),
          cell: ({ plan }) => (plan === null ? '' : t('oversight.below.count', plan)),
        },
        {
          key: 'reminded',
          head: t('oversight.below.reminded'),
          cell: ({ reminded }) => (reminded === 0 ? t('oversight.notes.nothing') : String(reminded)),
          onPhone: false,
        },
      ]}
      rows={rows}
      rowKey={(row) => row.unitId}
      empty={<Empty title={t('oversight.below.none')}>{t('oversight.below.none.help')}</Empty>}
    />
  )
}

/** Cases under way in the cells, the one whose clock ends first on top. */
function Cases({ unitId }: { readonly unitId: string }) {
  const found = useQuery(question(casesApi.below, { params: { unitId } }))
  return (
    <Section title={t('oversight.below.cases')}>
      <Answer query={found}>
        {({ rows }) => (
          <DataTable
            caption={t('oversight.below.cases')}
            columns={[
              { key: 'unit', head: t('oversight.below.unit'), cell: (row) => row.unitName },
              { key: 'kind', head: t('oversight.field.kind'), cell: (row) => wordOf('cases.procedure', row.procedure) },
              { key: 'stage', head: t('oversight.below.stage'), cell: (row) => wordOf('cases.stage', row.stage) },
              {
                key: 'due',
                head: t('oversight.below.due'),
                cell: (row) => <Due dueOn={row.dueOn} />,
              },
            ]}
            rows={rows}
            rowKey={(row) => row.id}
            rowLink={(row) => `/u/${row.unitId}/cases/${row.id}`}
            empty={<p>{t('oversight.below.noCases')}</p>}
          />
        )}
      </Answer>
    </Section>
  )
}

/** The day of the clock that ends first, with a mark where it is over. */
function Due({ dueOn }: { readonly dueOn: string | null }) {
  const today = useMe().today
  if (dueOn === null) return null
  if (dueOn >= today) return dayText(dueOn)
  return <StateMark state="late" word={t('oversight.below.late', { day: dayText(dueOn) })} />
}

function Dossiers({ unitId }: { readonly unitId: string }) {
  const found = useQuery(question(belowApi.dossiers, { params: { unitId } }))
  return (
    <Section title={t('oversight.below.dossiers')}>
      <Answer query={found}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p>{t('oversight.below.noDossiers')}</p>
          ) : (
            <ul className="nn-plain-list nn-oversight-list">
              {rows.map((row) => (
                <DossierCard key={row.id} row={row} />
              ))}
            </ul>
          )
        }
      </Answer>
    </Section>
  )
}

function DossierCard({ row }: { readonly row: Dossier }) {
  return (
    <li className="nn-card">
      <Link to={`/u/${row.unitId}/cases/${row.caseId}`}>{row.unitName}</Link>
      <p>{t(row.isTakenOver ? 'oversight.below.takenOn' : 'oversight.below.sentOn', { day: dayText(row.sentOn) })}</p>
      {row.receivedOn === null ? (
        <Receive row={row} />
      ) : (
        <p>
          {t('oversight.below.received', { day: dayText(row.receivedOn), name: row.receivedBy ?? '' })} {row.note}
        </p>
      )}
    </li>
  )
}

function Receive({ row }: { readonly row: Dossier }) {
  const today = useMe().today as LocalDate
  const [on, setOn] = useState<LocalDate | null>(today)
  const [note, setNote] = useState('')
  const receive = useAct(belowApi.receive)
  return (
    <ConfirmAct
      main
      label={t('oversight.receive')}
      title={t('oversight.receive.title')}
      consequence={<p>{t('oversight.receive.consequence')}</p>}
      confirmLabel={t('oversight.receive')}
      onConfirm={() => receive.mutateAsync({ params: { id: row.id }, body: { on: on ?? today, note } })}
    >
      <div className="nn-form">
        <DayField name="on" label={t('oversight.field.receivedOn')} required max={today} value={on} onChange={setOn} />
        <TextField name="note" label={t('oversight.field.note')} value={note} onChange={setNote} />
      </div>
    </ConfirmAct>
  )
}
