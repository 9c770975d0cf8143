import './dialogues.css'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { question } from '#platform/web/call/queries.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { ButtonLink } from '#platform/web/ui/button.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { Page, Section } from '#platform/web/ui/page.tsx'
import { type DialogueRow, dialoguesApi } from '../contract.ts'
import { QuestionCard } from './question-card.tsx'
import { dayText } from './words.ts'

type Dialogues = ReplyOf<typeof dialoguesApi.list>

/** A committee's dialogues: what it owes first, then each of them. */
export function DialoguesScreen() {
  const unitId = useUnit().id
  const found = useQuery(question(dialoguesApi.list, { params: { unitId } }))
  return (
    <Answer query={found}>
      {(list) => (
        <Page
          title={t('dialogues.title')}
          lead={leadOf(list)}
          action={
            list.mayPrepare ? (
              <ButtonLink to={`/u/${unitId}/dialogues/new`}>{t('dialogues.open')}</ButtonLink>
            ) : undefined
          }
        >
          {list.debt.length === 0 ? null : (
            <Section title={t('dialogues.debt', { n: list.debt.length })}>
              <p>{t('dialogues.debt.help')}</p>
              <ul className="nn-dialogue-list">
                {list.debt.map((one) => (
                  <QuestionCard
                    key={`${one.id}${one.version}`}
                    question={one}
                    questions={[]}
                    topics={[]}
                    isFromElsewhere
                  />
                ))}
              </ul>
            </Section>
          )}
          <Section title={t('dialogues.all')}>
            {list.rows.length === 0 ? (
              <Empty title={t('dialogues.none')}>{t('dialogues.none.help')}</Empty>
            ) : (
              <ul className="nn-dialogue-list">
                {list.rows.map((row) => (
                  <DialogueCard key={row.id} row={row} />
                ))}
              </ul>
            )}
          </Section>
        </Page>
      )}
    </Answer>
  )
}

function leadOf({ debt, rows }: Dialogues): string {
  const overdue = debt.filter(({ standing }) => standing === 'overdue').length
  if (overdue > 0) return t('dialogues.lead.overdue', { n: overdue })
  const waiting = rows.find(({ stage }) => stage === 'held')
  if (waiting) return t('dialogues.lead.notice', { day: dayText(waiting.noticeDueOn ?? waiting.plannedOn) })
  const next = rows.find(({ stage }) => ['draft', 'planned', 'collecting', 'in_session'].includes(stage))
  if (next)
    return t('dialogues.lead.next', { day: dayText(next.plannedOn), stage: wordOf('dialogues.stage', next.stage) })
  return t('dialogues.lead.none')
}

function DialogueCard({ row }: { readonly row: DialogueRow }) {
  return (
    <li className="nn-card">
      <Link to={`/u/${row.unitId}/dialogues/${row.id}`}>{row.theme}</Link>
      <p>
        {dayText(row.plannedOn)} · {wordOf('dialogues.stage', row.stage)} · {t('dialogues.count', { n: row.questions })}
      </p>
    </li>
  )
}
