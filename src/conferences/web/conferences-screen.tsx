import './conferences.css'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import { question } from '#platform/web/call/queries.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { formatDay } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { type Column, DataTable } from '#platform/web/ui/data-table.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { Page, Section } from '#platform/web/ui/page.tsx'
import { hasDraft } from '#platform/web/ui/use-draft.ts'
import type { ConferenceRow } from '../contract/shapes.ts'
import { conferencesApi } from '../contract.ts'
import { PlanForm, type Planning } from './plan-form.tsx'

/** Conferences of a committee, and the plan of a new one. */
export function ConferencesScreen() {
  const unit = useUnit()
  const found = useQuery(question(conferencesApi.list, { params: { unitId: unit.id } }))
  return (
    <Page title={t('conferences.title')} lead={t('conferences.lead')}>
      <Answer query={found} shape="table">
        {({ rows, planning }) => (
          <>
            <DataTable
              caption={t('conferences.title')}
              columns={COLUMNS()}
              rows={rows}
              rowKey={(row) => row.id}
              rowLink={(row) => `/u/${unit.id}/conferences/${row.id}`}
              empty={<Empty title={t('conferences.none')}>{t('conferences.noneHelp')}</Empty>}
            />
            {planning === null ? null : <NewConference unitId={unit.id} planning={planning} />}
          </>
        )}
      </Answer>
    </Page>
  )
}

function NewConference({ unitId, planning }: { readonly unitId: string; readonly planning: Planning }) {
  const name = `new:${unitId}`
  const [isOpen, setOpen] = useState(() => hasDraft(`conference:${name}`))
  const navigate = useNavigate()
  const open = useAct(conferencesApi.open)
  if (!isOpen)
    return (
      <div className="nn-form-actions nn-no-print">
        <Button onClick={() => setOpen(true)}>{t('conferences.new')}</Button>
      </div>
    )
  return (
    <Section title={t('conferences.new')}>
      <PlanForm
        name={name}
        planning={planning}
        label={t('conferences.open')}
        isBusy={open.isPending}
        error={open.error}
        onSend={(body, clear) =>
          open.mutate(
            { params: { unitId }, body },
            {
              onSuccess: ({ id }) => {
                clear()
                void navigate({ to: `/u/${unitId}/conferences/${id}` })
              },
            },
          )
        }
      />
    </Section>
  )
}

const COLUMNS = (): readonly [Column<ConferenceRow>, ...Column<ConferenceRow>[]] => [
  { key: 'topic', head: t('conferences.column.topic'), cell: (row) => row.topic },
  {
    key: 'heldOn',
    head: t('conferences.column.heldOn'),
    cell: (row) => formatDay(row.heldOn as LocalDate),
    onPhone: false,
  },
  { key: 'place', head: t('conferences.column.place'), cell: (row) => row.place, onPhone: false },
  {
    key: 'stage',
    head: t('conferences.column.stage'),
    cell: (row) => (
      <>
        {wordOf('conferences.stage', row.stage)}
        <div className="nn-on-phone">{formatDay(row.heldOn as LocalDate)}</div>
      </>
    ),
  },
]
