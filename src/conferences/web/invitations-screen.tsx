import './conferences.css'
import { useQuery } from '@tanstack/react-query'
import type { LocalDate } from '#kernel/local-date.ts'
import { question } from '#platform/web/call/queries.ts'
import { formatDay } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { type Column, DataTable } from '#platform/web/ui/data-table.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { Page } from '#platform/web/ui/page.tsx'
import { StateMark } from '#platform/web/ui/state-mark.tsx'
import type { InvitationRow } from '../contract/shapes.ts'
import { conferencesApi } from '../contract.ts'

/** Conferences the unit is invited to. */
export function InvitationsScreen() {
  const unit = useUnit()
  const found = useQuery(question(conferencesApi.invitations, { params: { unitId: unit.id } }))
  return (
    <Page title={t('conferences.invitations')} lead={t('conferences.invitations.lead')}>
      <Answer query={found} shape="table">
        {({ rows }) => (
          <DataTable
            caption={t('conferences.invitations')}
            columns={COLUMNS()}
            rows={rows}
            rowKey={(row) => row.id}
            rowLink={(row) => `/u/${unit.id}/conference-invitations/${row.id}`}
            empty={<Empty title={t('conferences.invitations.none')}>{t('conferences.invitations.noneHelp')}</Empty>}
          />
        )}
      </Answer>
    </Page>
  )
}

function owed({ stage, named, quota, paperState, readingOwed }: InvitationRow) {
  if (readingOwed) return <StateMark state="due" word={t('conferences.owed.reading')} />
  if (stage !== 'called') return wordOf('conferences.stage', stage)
  if (named === 0) return <StateMark state="due" word={t('conferences.owed.delegates')} />
  if (paperState === 'asked' || paperState === 'returned')
    return <StateMark state="due" word={t('conferences.owed.paper')} />
  if (named < quota) return <StateMark state="open" word={t('conferences.delegatesOf', { named, quota })} />
  return <StateMark state="done" word={t('conferences.owed.nothing')} />
}

const COLUMNS = (): readonly [Column<InvitationRow>, ...Column<InvitationRow>[]] => [
  {
    key: 'topic',
    head: t('conferences.column.topic'),
    cell: (row) =>
      row.endedUnitName === null
        ? row.topic
        : `${row.topic} (${t('conferences.invited.unitWas', { unit: row.endedUnitName })})`,
  },
  { key: 'by', head: t('conferences.column.by'), cell: (row) => row.byUnitName, onPhone: false },
  {
    key: 'heldOn',
    head: t('conferences.column.heldOn'),
    cell: (row) => formatDay(row.heldOn as LocalDate),
    onPhone: false,
  },
  {
    key: 'owed',
    head: t('conferences.column.owed'),
    cell: (row) => (
      <>
        {owed(row)}
        <div className="nn-on-phone">{formatDay(row.heldOn as LocalDate)}</div>
      </>
    ),
  },
]
