import '../meetings.css'
import './committee.css'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { localDateAt } from '#kernel/local-date.ts'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { question } from '#platform/web/call/queries.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { Page, Section } from '#platform/web/ui/page.tsx'
import { topicsApi } from '../../contract.ts'
import { AddTopic, ChangeTopic, type Topic } from './topic-form.tsx'

type TopicsReply = ReplyOf<typeof topicsApi.list>

const QUARTERS = [1, 2, 3, 4] as const

/** Themes of a year by quarter: the committee's own, which it may change, and those of the committees above it. */
export function TopicsScreen() {
  const unit = useUnit()
  const [year, setYear] = useState(() => Number(localDateAt(new Date()).slice(0, 4)))
  const query = useQuery(question(topicsApi.list, { params: { unitId: unit.id }, query: { year } }))
  return (
    <Answer query={query}>
      {(reply) => (
        <Page
          title={t('committee.topics.title', { year: String(year) })}
          lead={reply.mayChange ? t('committee.topics.lead') : t('committee.topics.leadReader')}
          back={<Link to={`/u/${unit.id}/month-table`}>{t('committee.grade.back')}</Link>}
        >
          <YearPicker year={year} onChange={setYear} />
          {QUARTERS.map((quarter) => (
            <Quarter key={`${year}-${quarter}`} reply={reply} year={year} quarter={quarter} />
          ))}
        </Page>
      )}
    </Answer>
  )
}

function YearPicker({ year, onChange }: { readonly year: number; readonly onChange: (year: number) => void }) {
  return (
    <div className="committee-year nn-no-print">
      <Button variant="default" onClick={() => onChange(year - 1)}>
        {t('committee.topics.previousYear')}
      </Button>
      <strong aria-live="polite">{t('committee.topics.year', { year: String(year) })}</strong>
      <Button variant="default" onClick={() => onChange(year + 1)}>
        {t('committee.topics.nextYear')}
      </Button>
    </div>
  )
}

interface QuarterProps {
  readonly reply: TopicsReply
  readonly year: number
  readonly quarter: (typeof QUARTERS)[number]
}

function Quarter({ reply, year, quarter }: QuarterProps) {
  const [isAdding, setAdding] = useState(false)
  const topics = reply.topics.filter((topic) => topic.quarter === quarter)
  return (
    <Section title={t('committee.topics.quarter', { quarter: String(quarter) })}>
      {topics.length === 0 ? <p>{t('committee.topics.none')}</p> : null}
      <ul className="nn-lines">
        {topics.map((topic) => (
          <TopicLine key={topic.id} topic={topic} mayChange={reply.mayChange} />
        ))}
      </ul>
      {!reply.mayChange ? null : isAdding ? (
        <AddTopic year={year} quarter={quarter} onClose={() => setAdding(false)} />
      ) : (
        <Button variant="default" onClick={() => setAdding(true)}>
          {t('committee.topics.add')}
        </Button>
      )}
    </Section>
  )
}

/** A theme of a committee further up is read here and changed there. */
function TopicLine({ topic, mayChange }: { readonly topic: Topic; readonly mayChange: boolean }) {
  const [isChanging, setChanging] = useState(false)
  const isOwn = useUnit().id === topic.unitId
  if (isChanging) {
    return (
      <li>
        <ChangeTopic topic={topic} onClose={() => setChanging(false)} />
      </li>
    )
  }
  return (
    <li className="nn-card">
      <strong>{topic.title}</strong>
      {isOwn ? null : <p className="nn-soft">{t('committee.topics.setBy', { name: topic.setByName })}</p>}
      {topic.guidance === '' ? null : <p className="nn-text">{topic.guidance}</p>}
      {isOwn && mayChange ? (
        <div className="nn-form-actions nn-no-print">
          <Button variant="default" onClick={() => setChanging(true)}>
            {t('committee.topics.change')}
          </Button>
          <Withdraw topic={topic} />
        </div>
      ) : null}
    </li>
  )
}

function Withdraw({ topic }: { readonly topic: Topic }) {
  const act = useAct(topicsApi.withdraw)
  return (
    <ConfirmAct
      label={t('committee.topics.withdraw')}
      title={t('committee.topics.withdrawTitle')}
      consequence={<p>{t('committee.topics.withdrawConsequence', { title: topic.title })}</p>}
      confirmLabel={t('committee.topics.withdraw')}
      onConfirm={() => act.mutateAsync({ params: { id: topic.id }, body: {} })}
    />
  )
}
