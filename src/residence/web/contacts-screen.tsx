import './residence.css'
import { useState } from 'react'
import { usePages } from '#platform/web/call/use-pages.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { ButtonLink } from '#platform/web/ui/button.tsx'
import { type Column, DataTable } from '#platform/web/ui/data-table.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { SelectField } from '#platform/web/ui/fields.tsx'
import { MorePages } from '#platform/web/ui/more-pages.tsx'
import { Page, Section } from '#platform/web/ui/page.tsx'
import type { ContactRow } from '../contract/shapes.ts'
import { residenceApi } from '../contract.ts'
import { ContactState } from './contact-words.tsx'

type Side = 'here' | 'away'
type Show = 'open' | 'over'

/** Two lists apart: those of others who live here, and our own who live elsewhere. Neither is the roll. */
export function ContactsScreen() {
  const unit = useUnit()
  const [show, setShow] = useState<Show>('open')
  const here = useContacts(unit.id, 'here', show)
  const away = useContacts(unit.id, 'away', show)
  const rowsOf = (found: typeof here) => found.data?.pages.flatMap((page) => page.rows) ?? []
  const owed = rowsOf(here).filter(({ remarkDue }) => remarkDue !== null)
  const toWrite = rowsOf(away).filter(({ stage, introducer }) => stage === 'asked' && introducer?.unitId === unit.id)
  const toSee = rowsOf(away).filter(({ stage, work }) => stage === 'requested' && work.unitId === unit.id)
  const mayHandle = here.data?.pages[0]?.mayHandle === true && unit.kind === 'cell'
  return (
    <Page
      title={t('residence.title')}
      lead={leadOf({ toSee: toSee.length, toWrite: toWrite.length, owed: owed.length })}
      action={
        mayHandle ? <ButtonLink to={`/u/${unit.id}/residence/new`}>{t('residence.open.go')}</ButtonLink> : undefined
      }
    >
      <div className="nn-residence-tools nn-no-print">
        <SelectField
          name={null}
          label={t('residence.show')}
          value={show}
          choices={(['open', 'over'] as const).map((value) => ({ value, label: t(`residence.show.${value}`) }))}
          onChange={(chosen) => setShow(chosen ?? 'open')}
        />
        {mayHandle ? (
          <ButtonLink variant="default" to={`/u/${unit.id}/residence/incoming`}>
            {t('residence.register.go')}
          </ButtonLink>
        ) : null}
      </div>
      <Contacts side="here" found={here} unitId={unit.id} />
      <Contacts side="away" found={away} unitId={unit.id} />
    </Page>
  )
}

function leadOf({ toSee, toWrite, owed }: Readonly<Record<'toSee' | 'toWrite' | 'owed', number>>): string {
  if (toSee > 0) return t('residence.leadToSee', { n: toSee })
  if (toWrite > 0) return t('residence.leadToWrite', { n: toWrite })
  return owed === 0 ? t('residence.lead') : t('residence.leadDue', { n: owed })
}

interface ContactsProps {
  readonly side: Side
  readonly found: ReturnType<typeof useContacts>
  readonly unitId: string
}

function Contacts({ side, found, unitId }: ContactsProps) {
  return (
    <Section title={t(`residence.${side}`)}>
      <Answer query={found} shape="table">
        {({ pages }) => <ContactTable side={side} rows={pages.flatMap((page) => page.rows)} unitId={unitId} />}
      </Answer>
      <MorePages of={found}>{t('residence.more')}</MorePages>
    </Section>
  )
}

interface TableProps {
  readonly side: Side
  readonly rows: readonly ContactRow[]
  readonly unitId: string
}

export function ContactTable({ side, rows, unitId }: TableProps) {
  return (
    <DataTable
      caption={t(`residence.${side}`)}
      columns={columnsOf(side)}
      rows={rows}
      rowKey={(row) => row.id}
      rowLink={(row) => `/u/${unitId}/residence/${row.id}`}
      empty={<Empty title={t(`residence.${side}.none`)}>{t(`residence.${side}.noneHelp`)}</Empty>}
    />
  )
}

const columnsOf = (side: Side): readonly [Column<ContactRow>, ...Column<ContactRow>[]] => [
  {
    key: 'person',
    head: t('residence.column.person'),
    cell: (row) => <span className="nn-residence-name">{row.personName}</span>,
  },
  {
    key: 'place',
    head: t(side === 'here' ? 'residence.column.work' : 'residence.column.residence'),
    cell: ({ work, residence }) => (side === 'away' ? residence.name : work.name),
    onPhone: false,
  },
  { key: 'state', head: t('residence.column.state'), cell: (row) => <ContactState row={row} /> },
]

function useContacts(unitId: string, side: Side, show: Show) {
  return usePages(residenceApi.list, { params: { unitId }, query: { side, show } }, { keepsShown: true })
}
