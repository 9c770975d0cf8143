import './transfers.css'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { MemberRecord } from '#members/contract.ts'
import { question } from '#platform/web/call/queries.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useMay, useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import { transfersApi } from '../contract.ts'
import { AskExemption, EndLeave } from './exemption-acts.tsx'
import { TransferTable } from './transfer-table.tsx'

/** A member's moves and exemptions on his page, each by its procedure and none by a field. */
export function TransfersPart({ record }: { readonly record: MemberRecord }) {
  return useMay('transfer.read') ? <Moves record={record} /> : null
}

function Moves({ record }: { readonly record: MemberRecord }) {
  const unitId = useUnit().id
  const mayHandle = useMay('transfer.handle')
  const found = useQuery(question(transfersApi.ofMember, { params: { personId: record.personId } }))
  return (
    <Section title={t('transfers.movesAndExemptions')}>
      {mayHandle && record.leftOn === null ? <Acts record={record} /> : null}
      <Answer query={found} shape="table">
        {({ rows }) =>
          rows.length === 0 ? (
            <p>{t('transfers.none.ofMember')}</p>
          ) : (
            <TransferTable caption={t('transfers.ofMember')} rows={rows} unitId={unitId} empty="" />
          )
        }
      </Answer>
      <p className="nn-doors nn-no-print">
        <Link to={`/u/${unitId}/transfers`}>{t('transfers.title')}</Link>{' '}
        <Link to={`/u/${unitId}/exemptions`}>{t('transfers.exemptions')}</Link>
      </p>
    </Section>
  )
}

const ENDED_HERE = ['exempt', 'temp_exempt', 'temp_away']

function Acts({ record }: { readonly record: MemberRecord }) {
  const open = record.leaves.filter(({ kind, toOn }) => toOn === null && ENDED_HERE.includes(kind))
  return (
    <div className="nn-form-actions nn-no-print">
      {open.length === 0 ? <AskExemption record={record} /> : null}
      {open.map(({ id, kind }) => (
        <EndLeave key={id} personId={record.personId} leaveId={id} label={wordOf('members.leave', kind)} />
      ))}
    </div>
  )
}
