import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { commitmentsApi } from '#commitments/contract.ts'
import { MyCommitments } from '#commitments/web/my-commitments.tsx'
import { question } from '#platform/web/call/queries.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Section } from '#platform/web/ui/page.tsx'

/** What one has promised: open ones here; closed ones stand on the page of one's commitments. */
export function Promised() {
  const unitId = useUnit().id
  const mine = useQuery(question(commitmentsApi.mine, {}))
  return (
    <Section title={t('mine.promised')}>
      <Answer query={mine}>
        {({ rows }) => {
          const open = rows.filter(({ closedOn }) => closedOn === null)
          return open.length === 0 ? <p>{t('mine.promised.none')}</p> : <MyCommitments rows={open} />
        }}
      </Answer>
      <p className="nn-doors nn-no-print">
        <Link to={`/u/${unitId}/my-commitments`}>{t('mine.promised.all')}</Link>
      </p>
    </Section>
  )
}
