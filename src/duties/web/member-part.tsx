import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { question } from '#platform/web/call/queries.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useMay } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import { dutiesApi } from '../contract.ts'
import { DecisionLine, DutyPointsList } from './duty-text.tsx'

/** On a member's page: his work by each decision. */
export function DutiesPart({ record }: { readonly record: { readonly personId: string } }) {
  return useMay('duty.read') ? <OfMember personId={record.personId} /> : null
}

function OfMember({ personId }: { readonly personId: string }) {
  return <Lines query={useQuery(question(dutiesApi.ofMember, { params: { personId } }))} papers />
}

/** On one's own page: what one was given to do. */
export function MyDutiesPart() {
  const mayRead = useMay('duty.read')
  return <Lines query={useQuery(question(dutiesApi.mine, {}))} papers={mayRead} />
}

interface LinesProps {
  readonly query: UseQueryResult<ReplyOf<typeof dutiesApi.mine>>
  readonly papers: boolean
}

function Lines({ query, papers }: LinesProps) {
  return (
    <Section title={t('duties.mine')}>
      <Answer query={query}>
        {({ rows }) => (
          <>
            {rows.length === 0 ? <p>{t('duties.mine.none')}</p> : null}
            <ul className="nn-plain-list">
              {rows.map((row) => (
                <li key={row.id} className="nn-card">
                  <strong>{row.unitName}</strong>
                  <DecisionLine decision={row.decision} papers={papers} />
                  <DutyPointsList line={row} />
                </li>
              ))}
            </ul>
          </>
        )}
      </Answer>
    </Section>
  )
}
