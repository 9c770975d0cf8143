import './training.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { question } from '#platform/web/call/queries.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { type Fact, FactList } from '#platform/web/ui/fact-list.tsx'
import { Page, Section } from '#platform/web/ui/page.tsx'
import { StateMark } from '#platform/web/ui/state-mark.tsx'
import { type Step, Steps } from '#platform/web/ui/steps.tsx'
import type { ClassPage } from '../contract/class-shapes.ts'
import { trainingApi } from '../contract.ts'
import { CancelClass, CloseStep, OpenStep, SettleStep } from './class-acts.tsx'
import { BackToClasses } from './classes-screen.tsx'
import { EditFacts } from './edit-facts.tsx'
import { NominatePart } from './nominate-part.tsx'
import { PeoplePart } from './people-part.tsx'
import { SeatsPart } from './seats-part.tsx'
import { SessionsPart } from './sessions-part.tsx'
import { basisText, dayText, STAGE_MARKS } from './words.ts'

/** One class as a path: planned, open for names, its list settled, held, closed with results. */
export function ClassScreen() {
  const { classId = '' } = useParams({ strict: false })
  const found = useQuery(question(trainingApi.class, { params: { classId } }))
  return (
    <Answer query={found}>
      {(page) => (
        <Page title={`${page.code}: ${page.title}`} lead={leadOf(page)} back={<BackToClasses />}>
          <p>
            <StateMark state={STAGE_MARKS[page.stage]} word={wordOf('training.stage', page.stage)} />
          </p>
          {page.nominatesFor.map((unit) => (
            <NominatePart key={unit.id} page={page} unit={unit} />
          ))}
          <Facts page={page} />
          {page.can.length > 0 ? <Steps steps={stepsOf(page)} /> : null}
          <SessionsPart page={page} />
          <SeatsPart page={page} />
          <PeoplePart page={page} />
          <Papers page={page} />
          <CancelClass page={page} />
        </Page>
      )}
    </Answer>
  )
}

function leadOf({ stage, stageReason, nominateBy, people, sessions, quotas }: ClassPage): string {
  if (stage === 'cancelled') return t('training.lead.cancelled', { reason: stageReason })
  if (stage === 'open') return t('training.lead.open', { day: dayText(nominateBy) })
  if (stage === 'draft') {
    if (sessions.length === 0) return t('training.lead.noSession')
    return t(quotas.length === 0 ? 'training.lead.noSeats' : 'training.lead.draft')
  }
  const n = people.confirmed
  const unmarked = sessions.filter(({ markedOn }) => markedOn === null).length
  if (stage === 'settled') return t(unmarked > 0 ? 'training.lead.toMark' : 'training.lead.toClose', { n, unmarked })
  return t('training.lead.closed', { n, passed: people.passed })
}

function Facts({ page }: { readonly page: ClassPage }) {
  const { organiser, kind, basis, place, audience, nominateBy, rules } = page
  const facts: readonly Fact[] = [
    [t('training.field.organiser'), organiser.name],
    [t('training.field.kind'), wordOf('training.kind', kind)],
    [t('training.field.basis'), basis],
    [t('training.field.place'), place],
    [t('training.field.audience'), audience.map((role) => wordOf('training.role', role)).join('; ')],
    [t('training.field.nominateBy'), dayText(nominateBy)],
    [
      t('training.field.rule'),
      t('training.rule', {
        ...{ percent: rules.attendancePercent.value, score: rules.passFrom.value },
        basis: basisText(rules.attendancePercent),
      }),
    ],
  ]
  return (
    <>
      <FactList facts={facts} />
      {page.can.includes('describe') ? <EditFacts page={page} /> : null}
    </>
  )
}

const ORDER = ['draft', 'open', 'settled', 'closed'] as const

function stepsOf(page: ClassPage): readonly Step[] {
  if (page.stage === 'cancelled') return []
  const reached = ORDER.indexOf(page.stage)
  const steps = [
    { key: 'open', doneOn: page.openedOn, content: <OpenStep page={page} /> },
    { key: 'settle', doneOn: page.settledOn, content: <SettleStep page={page} /> },
    { key: 'close', doneOn: page.closedOn, content: <CloseStep page={page} /> },
  ] as const
  return steps.map(({ key, doneOn, content }, index) => {
    const title = t(`training.step.${key}`)
    if (index < reached) return { key, title, state: 'done', doneOn: (doneOn as Step['doneOn']) ?? null }
    return index === reached ? { key, title, state: 'now', content } : { key, title, state: 'later' }
  })
}

function Papers({ page }: { readonly page: ClassPage }) {
  const unit = useUnit()
  if (page.papers.length === 0) return null
  return (
    <Section title={t('training.papers')}>
      <ul className="nn-training-list">
        {page.papers.map(({ id, symbol, subject, issuedOn }) => (
          <li key={id}>
            <Link to={`/u/${unit.id}/papers/${id}`}>{t('training.paper', { symbol, subject })}</Link>{' '}
            <span className="nn-help">{dayText(issuedOn)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
