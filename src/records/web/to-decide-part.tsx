import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { question } from '#platform/web/call/queries.ts'
import { formatMoment } from '#platform/web/i18n/format.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useMay, useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import { StateMark } from '#platform/web/ui/state-mark.tsx'
import { recordProofsApi } from '../contract/proofs.ts'

/** Among the tasks of whoever decides: how many requests wait for him, since when, and the door to them. */
export function ToDecidePart() {
  return useMay('record.change') ? <Waiting /> : null
}

function Waiting() {
  const unitId = useUnit().id
  const waiting = useQuery(question(recordProofsApi.toDecide, { params: { unitId } }))
  return (
    <Answer query={waiting}>
      {({ count, isMore, oldestAt }) =>
        oldestAt === null ? null : (
          <Section title={t('records.toDecide.title')}>
            <p>
              <StateMark
                state="due"
                word={t(isMore ? 'records.toDecide.more' : 'records.toDecide.count', { n: count })}
              />
            </p>
            <p>{t('records.toDecide.oldest', { at: formatMoment(oldestAt) })}</p>
            <p className="nn-no-print">
              <Link to={`/u/${unitId}/record-requests`}>{t('records.toDecide.open')}</Link>
            </p>
          </Section>
        )
      }
    </Answer>
  )
}
