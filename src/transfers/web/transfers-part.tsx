import { useQuery } from '@tanstack/react-query'
import type { MemberRecord } from '#members/contract.ts'
import { question } from '#platform/web/call/queries.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useMay, useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import { transfersApi } from '../contract.ts'
import { TransferTable } from './transfer-table.tsx'

/** A member's moves on his page; the door to begin one stands on the page of transfers. */
export function TransfersPart({ record }: { readonly record: MemberRecord }) {
  return useMay('transfer.read') ? <Moves personId={record.personId} /> : null
}

function Moves({ personId }: { readonly personId: string }) {
  const unitId = useUnit().id
  const found = useQuery(question(transfersApi.ofMember, { params: { personId } }))
  return (
    <Answer query={found} shape="table">
      {({ rows }) =>
        rows.length === 0 ? null : (
          <Section title={t('transfers.title')}>
            <TransferTable caption={t('transfers.ofMember')} rows={rows} unitId={unitId} empty="" />
          </Section>
        )
      }
    </Answer>
  )
}
