import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { question } from '#platform/web/call/queries.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useMay, useUnit } from '#platform/web/shell/me.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import { StateMark } from '#platform/web/ui/state-mark.tsx'
import { transfersApi } from '../contract.ts'

/** Among the tasks of whoever handles them: requests for an exemption, a member's own among them, that wait here, and the door to them. */
export function ExemptionsWaiting() {
  return useMay('transfer.read') ? <Waiting /> : null
}

function Waiting() {
  const unitId = useUnit().id
  const { data } = useQuery(question(transfersApi.exemptions, { params: { unitId } }))
  const waiting = (data?.rows ?? []).filter(({ can }) => can.includes('resolve') || can.includes('decide'))
  if (waiting.length === 0) return null
  return (
    <Section title={t('transfers.exemptions')}>
      <p>
        <StateMark state="due" word={t('transfers.exemptions.waiting', { n: waiting.length })} />
      </p>
      <p className="nn-no-print">
        <Link to={`/u/${unitId}/exemptions`}>{t('transfers.exemptions.openWaiting')}</Link>
      </p>
    </Section>
  )
}
