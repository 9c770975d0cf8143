import './admissions.css'
import { useQuery } from '@tanstack/react-query'
import { question } from '#platform/web/call/queries.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { Page } from '#platform/web/ui/page.tsx'
import { admissionsApi } from '../contract.ts'
import { RunningTable } from './procedure-table.tsx'

/** What waits for this committee's decision. */
export function InboxScreen() {
  const unit = useUnit()
  const inbox = useQuery(question(admissionsApi.inbox, { params: { unitId: unit.id } }))
  return (
    <Answer query={inbox}>
      {({ waiting }) => (
        <Page title={t('admissions.inbox.title')} lead={t('admissions.inbox.lead')}>
          {waiting.length === 0 ? (
            <Empty title={t('admissions.inbox.none')} />
          ) : (
            <RunningTable
              caption={t('admissions.inbox.title')}
              rows={waiting}
              place={`/u/${unit.id}/admissions`}
              withUnit
            />
          )}
        </Page>
      )}
    </Answer>
  )
}
