import { useQuery } from '@tanstack/react-query'
import { question } from '#platform/web/call/queries.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { Page, Section } from '#platform/web/ui/page.tsx'
import { type CommitmentRow, commitmentsApi } from '../contract.ts'
import { MyCommitments } from './my-commitments.tsx'

/** What the caller has promised; each opens to be reported on. */
export function MyCommitmentsScreen() {
  const mine = useQuery(question(commitmentsApi.mine, {}))
  const late = mine.data?.rows.filter((row) => row.shown === 'late').length ?? 0
  const lead = late > 0 ? t('commitments.mine.leadLate', { n: late }) : t('commitments.mine.lead')
  return (
    <Page title={t('commitments.mine')} lead={lead}>
      <Answer query={mine}>{({ rows }) => <Parts rows={rows} />}</Answer>
    </Page>
  )
}

function Parts({ rows }: { readonly rows: readonly CommitmentRow[] }) {
  const open = rows.filter((row) => row.closedOn === null)
  const closed = rows.filter((row) => row.closedOn !== null)
  if (rows.length === 0) return <Empty title={t('commitments.mine.none')}>{t('commitments.mine.noneHelp')}</Empty>
  return (
    <>
      <Section title={t('commitments.mine.open')}>
        {open.length === 0 ? <Empty title={t('commitments.none')} /> : <MyCommitments rows={open} />}
      </Section>
      {closed.length === 0 ? null : (
        <Section title={t('commitments.mine.closed')}>
          <MyCommitments rows={closed} />
        </Section>
      )}
    </>
  )
}
