import './admissions.css'
import { useQuery } from '@tanstack/react-query'
import { question } from '#platform/web/call/queries.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { ButtonLink } from '#platform/web/ui/button.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { Page, Section } from '#platform/web/ui/page.tsx'
import { admissionsApi } from '../contract.ts'
import { ClosedTable, RunningTable } from './procedure-table.tsx'

/** The cell's candidates and procedures, the soonest due first, each with its next step. */
export function AdmissionsScreen() {
  const unit = useUnit()
  const list = useQuery(question(admissionsApi.ofUnit, { params: { unitId: unit.id } }))
  const place = `/u/${unit.id}/admissions`
  return (
    <Answer query={list}>
      {({ running, closed, canPropose }) => (
        <Page
          title={t('admissions.title')}
          lead={t('admissions.lead')}
          action={canPropose ? <ButtonLink to={`${place}/new`}>{t('admissions.propose.open')}</ButtonLink> : undefined}
        >
          {running.length === 0 ? (
            <Empty title={t('admissions.none')} />
          ) : (
            <RunningTable caption={t('admissions.running')} rows={running} place={place} />
          )}
          {closed.length === 0 ? null : (
            <Section title={t('admissions.closed')}>
              <ClosedTable caption={t('admissions.closed')} rows={closed} place={place} />
            </Section>
          )}
        </Page>
      )}
    </Answer>
  )
}
