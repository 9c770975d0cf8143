import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { accountsApi } from '#accounts/contract.ts'
import type { AccountState } from '#accounts/rules/account.ts'
import { compareNames, withoutMarks } from '#kernel/vietnamese.ts'
import { question } from '#platform/web/call/queries.ts'
import { formatMoment } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { type Column, DataTable } from '#platform/web/ui/data-table.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { TextField } from '#platform/web/ui/fields.tsx'
import { Page } from '#platform/web/ui/page.tsx'
import { type Mark, StateMark } from '#platform/web/ui/state-mark.tsx'
import { AccountActions, type AccountRow } from './account-actions.tsx'
import { Slip, type SlipFacts } from './slip.tsx'

/** Who of the unit can sign in, and the slips that let them. */
export function UnitAccountsScreen() {
  const unit = useUnit()
  const query = useQuery(question(accountsApi.ofUnit, { params: { unitId: unit.id } }))
  const [sought, setSought] = useState('')
  const [slip, setSlip] = useState<SlipFacts | null>(null)
  if (slip !== null) return <Slip {...slip} onDone={() => setSlip(null)} />
  const rows = query.data?.rows ?? []
  const counts = { with: rows.filter((row) => row.userId !== null).length, all: rows.length }
  return (
    <Page title={t('accounts.unit.title')} lead={query.data && t('accounts.unit.lead', counts)}>
      <Answer query={query} shape="table">
        {(data) => (
          <>
            {data.rows.length < SEARCHED_FROM ? null : (
              <div className="nn-form accounts-search nn-no-print">
                <TextField name={null} label={t('accounts.unit.search')} value={sought} onChange={setSought} />
              </div>
            )}
            <DataTable
              caption={t('accounts.unit.caption', { unit: data.unit.name })}
              columns={columnsOf(unit.id, setSlip)}
              rows={data.rows.filter((row) => isNamed(row, sought))}
              rowKey={(row) => row.personId}
              empty={data.rows.length === 0 ? <NobodyHere /> : <p role="status">{t('accounts.unit.notFound')}</p>}
            />
          </>
        )}
      </Answer>
    </Page>
  )
}

/** A short list is seen at once. */
const SEARCHED_FROM = 10

/** Every word typed begins a part of the name; marks may be left out. */
function isNamed({ fullName, username }: AccountRow, sought: string): boolean {
  const words = withoutMarks(sought)
    .split(/\s+/)
    .filter((word) => word !== '')
  const parts = withoutMarks(`${fullName} ${username ?? ''}`).split(/\s+/)
  return words.every((word) => parts.some((part) => part.startsWith(word)))
}

function NobodyHere() {
  return <Empty title={t('accounts.unit.emptyTitle')}>{t('accounts.unit.emptyLead')}</Empty>
}

type Columns = readonly [Column<AccountRow>, ...Column<AccountRow>[]]

function columnsOf(unitId: string, onSlip: (slip: SlipFacts) => void): Columns {
  return [
    {
      key: 'name',
      head: t('accounts.unit.name'),
      cell: (row) => row.fullName,
      compare: (left, right) => compareNames(left.fullName, right.fullName),
    },
    {
      key: 'offices',
      head: t('accounts.unit.offices'),
      cell: (row) => row.offices.map((office) => wordOf('app.office', office)).join(', '),
      onPhone: false,
    },
    {
      key: 'last',
      head: t('accounts.unit.lastSignedIn'),
      cell: (row) => lastOf(row),
      compare: (left, right) => (left.lastSignedInAt ?? '').localeCompare(right.lastSignedInAt ?? ''),
      onPhone: false,
    },
    {
      key: 'state',
      head: t('accounts.unit.state'),
      cell: (row) => (
        <div className="accounts-cell">
          <div>
            <AccountFacts row={row} />
          </div>
          <AccountActions row={row} unitId={unitId} onSlip={onSlip} />
        </div>
      ),
    },
  ]
}

const MARKS: Readonly<Record<AccountState, Mark>> = {
  none: 'waiting',
  code_waiting: 'due',
  code_expired: 'late',
  active: 'done',
  closed: 'waiting',
}

function AccountFacts({ row }: { readonly row: AccountRow }) {
  const isWaiting = row.state === 'code_waiting' && row.codeExpiresAt !== null
  return (
    <>
      <StateMark state={MARKS[row.state]} word={t(`accounts.state.${row.state}`)} />
      {row.username === null ? null : <div>{row.username}</div>}
      {isWaiting ? (
        <div className="nn-help">{t('accounts.unit.codeUntil', { at: formatMoment(row.codeExpiresAt ?? '') })}</div>
      ) : null}
      {row.totpOn ? <div className="nn-help">{t('accounts.unit.totpOn')}</div> : null}
    </>
  )
}

function lastOf(row: AccountRow): string {
  if (row.userId === null) return ''
  return row.lastSignedInAt === null ? t('accounts.unit.never') : formatMoment(row.lastSignedInAt)
}
