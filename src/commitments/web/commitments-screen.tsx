import './commitments.css'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import { question } from '#platform/web/call/queries.ts'
import { usePages } from '#platform/web/call/use-pages.ts'
import { formatDay } from '#platform/web/i18n/format.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { type Column, DataTable } from '#platform/web/ui/data-table.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { SelectField, TextField } from '#platform/web/ui/fields.tsx'
import { MorePages } from '#platform/web/ui/more-pages.tsx'
import { Page, Section } from '#platform/web/ui/page.tsx'
import { COMMITMENT_FILTERS, type CommitmentRow, commitmentsApi } from '../contract.ts'
import { CommitmentState } from './commitment-state.tsx'
import { MakeForm } from './make-form.tsx'
import { MyCommitments } from './my-commitments.tsx'

type Show = (typeof COMMITMENT_FILTERS)[number]

/** What a unit has promised and given to do. */
export function CommitmentsScreen() {
  const unitId = useUnit().id
  const [show, setShow] = useState<Show>('open')
  const [owner, setOwner] = useState('')
  const [dueBy, setDueBy] = useState<LocalDate | null>(null)
  const [isMaking, setMaking] = useState(false)
  const commitments = useCommitments(unitId, { show, owner: useDeferredValue(owner.trim()), dueBy })
  const first = commitments.data?.pages[0]
  const counts = first?.counts
  const choices = COMMITMENT_FILTERS.map((value) => ({ value, label: filterWord(value, counts) }))
  const action =
    first?.canMake === true && !isMaking ? (
      <Button onClick={() => setMaking(true)}>{t('commitments.make')}</Button>
    ) : undefined
  return (
    <Page title={t('commitments.title')} lead={leadOf(counts)} action={action}>
      {isMaking ? <MakeForm unitId={unitId} onClose={() => setMaking(false)} /> : null}
      <FromAbove unitId={unitId} />
      <div className="nn-commitment-filters nn-no-print">
        <SelectField
          name={null}
          label={t('commitments.show')}
          value={show}
          onChange={(chosen) => setShow(chosen ?? 'open')}
          choices={choices}
        />
        <TextField
          name={null}
          label={t('commitments.filter.owner')}
          help={t('commitments.filter.ownerHelp')}
          value={owner}
          onChange={setOwner}
        />
        <DayField name={null} label={t('commitments.filter.dueBy')} value={dueBy} onChange={setDueBy} />
      </div>
      <Answer query={commitments} shape="table">
        {({ pages }) => (
          <>
            <DataTable
              caption={t('commitments.caption')}
              columns={COLUMNS()}
              rows={pages.flatMap((page) => page.rows)}
              rowKey={(row) => row.id}
              rowLink={(row) => `/u/${unitId}/commitments/${row.id}`}
              empty={<Empty title={t('commitments.none')}>{t('commitments.noneHelp')}</Empty>}
            />
            <MorePages of={commitments}>{t('commitments.more')}</MorePages>
          </>
        )}
      </Answer>
    </Page>
  )
}

/** What a committee above gave the unit itself to do: those who answer for the unit see it beside what the unit gave. */
function FromAbove({ unitId }: { readonly unitId: string }) {
  const mine = useQuery(question(commitmentsApi.mine, {}))
  const rows = mine.data?.rows.filter(
    ({ owner, unitId: givenBy, closedOn }) =>
      owner.kind === 'unit' && owner.id === unitId && givenBy !== unitId && closedOn === null,
  )
  if (rows === undefined || rows.length === 0) return null
  return (
    <Section title={t('commitments.fromAbove', { n: rows.length })}>
      <MyCommitments rows={rows} />
    </Section>
  )
}

interface Filter {
  readonly show: Show
  readonly owner: string
  readonly dueBy: LocalDate | null
}

function useCommitments(unitId: string, { show, owner, dueBy }: Filter) {
  const filter = { unitId, show, ...(owner === '' ? {} : { owner }), ...(dueBy === null ? {} : { dueBy }) }
  return usePages(commitmentsApi.list, { query: filter }, { keepsShown: true })
}

/** What waits most: what is late, then what waits to be accepted. */
function leadOf(counts: Partial<Record<Show, number>> | undefined): string {
  const { late = 0, waiting = 0 } = counts ?? {}
  if (late > 0) return t('commitments.leadLate', { n: late })
  return waiting > 0 ? t('commitments.leadWaiting', { n: waiting }) : t('commitments.lead')
}

function filterWord(show: Show, counts: Partial<Record<Show, number>> | undefined): string {
  return t(`commitments.show.${show}`, { n: counts?.[show] ?? '…' })
}

const COLUMNS = (): readonly [Column<CommitmentRow>, ...Column<CommitmentRow>[]] => [
  { key: 'what', head: t('commitments.column.what'), cell: (row) => row.what },
  { key: 'owner', head: t('commitments.column.owner'), cell: (row) => row.owner.name, onPhone: false },
  {
    key: 'dueOn',
    head: t('commitments.column.dueOn'),
    cell: (row) => formatDay(row.dueOn as LocalDate),
    compare: (left, right) => left.dueOn.localeCompare(right.dueOn),
    onPhone: false,
  },
  {
    key: 'state',
    head: t('commitments.column.state'),
    cell: (row) => (
      <>
        <CommitmentState shown={row.shown} />
        <div className="nn-on-phone">
          {t('commitments.column.dueOn')} {formatDay(row.dueOn as LocalDate)}
        </div>
        <div className="nn-on-phone">{row.owner.name}</div>
      </>
    ),
  },
]
