import './members.css'
import { useQuery } from '@tanstack/react-query'
import { question } from '#platform/web/call/queries.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Page, Section } from '#platform/web/ui/page.tsx'
import { membersApi } from '../contract.ts'
import { type MemberPart, PartsOf, recordLead } from './member-screen.tsx'
import { RecordView } from './record-view.tsx'

/** Everything the register holds about the person signed in. */
export function MyRecordScreen({ parts }: { readonly parts: readonly MemberPart[] }) {
  const record = useQuery(question(membersApi.mine, {}))
  return (
    <Answer query={record}>
      {(found) => (
        <Page title={t('members.mine.title')} lead={t('members.mine.lead')}>
          <Section title={found.facts.fullName}>
            <p>{recordLead(found)}</p>
          </Section>
          <RecordView record={found} />
          <PartsOf record={found} parts={parts} />
        </Page>
      )}
    </Answer>
  )
}
