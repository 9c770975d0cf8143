import './conferences.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { LocalDate } from '#kernel/local-date.ts'
import { question } from '#platform/web/call/queries.ts'
import { formatDay } from '#platform/web/i18n/format.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Page } from '#platform/web/ui/page.tsx'
import { type Step, Steps } from '#platform/web/ui/steps.tsx'
import type { ConferencePage } from '../contract/shapes.ts'
import { conferencesApi } from '../contract.ts'
import type { ConferenceStage } from '../rules/stages.ts'
import { AnswersPart } from './answers-part.tsx'
import { ConcludePart } from './conclude-part.tsx'
import { MaterialsPart } from './materials-part.tsx'
import { OutcomePart } from './outcome-part.tsx'
import { CancelPart, PlanPart } from './plan-part.tsx'
import { ProgrammePart } from './programme-part.tsx'
import { SessionPart } from './session-part.tsx'
import { UnitsPart } from './units-part.tsx'

/** One conference as a path: plan, invitation, delegates and papers, session, conclusion, materials. */
export function ConferenceScreen() {
  const { conferenceId = '' } = useParams({ strict: false })
  const unit = useUnit()
  const page = useQuery(question(conferencesApi.show, { params: { id: conferenceId } }))
  const back = <Link to={`/u/${unit.id}/conferences`}>{t('conferences.title')}</Link>
  return (
    <Page
      title={page.data?.topic ?? t('conferences.title')}
      lead={page.data ? leadOf(page.data) : undefined}
      back={back}
    >
      <Answer query={page}>
        {(found) => (
          <>
            <Steps steps={stepsOf(found)} />
            <CancelPart page={found} />
          </>
        )}
      </Answer>
    </Page>
  )
}

/** What comes next, in one sentence. */
function leadOf({ stage, units, papers, heldOn, cancelledReason }: ConferencePage): string {
  if (stage === 'cancelled') return t('conferences.next.cancelled', { reason: cancelledReason })
  if (stage === 'planned') return units.length === 0 ? t('conferences.next.units') : t('conferences.next.invite')
  if (stage === 'in_session') return t('conferences.next.session')
  if (stage === 'concluded')
    return units.some(({ sentAt }) => sentAt === null) ? t('conferences.next.send') : t('conferences.next.done')
  const waiting = papers.filter(({ state }) => state === 'handed_in').length
  if (waiting > 0) return t('conferences.next.review', { n: waiting })
  const owing = units.filter(({ delegates }) => delegates.length === 0).length
  if (owing > 0) return t('conferences.next.delegates', { n: owing })
  return t('conferences.next.start', { day: formatDay(heldOn as LocalDate) })
}

const ORDER: readonly ConferenceStage[] = ['planned', 'called', 'in_session', 'concluded']

function stepsOf(page: ConferencePage): readonly Step[] {
  const at = ORDER.indexOf(page.stage)
  const state = (from: number, to = from): Step['state'] => (at > to ? 'done' : at < from ? 'later' : 'now')
  const isCancelled = page.stage === 'cancelled'
  const of = (from: number): Step['state'] => (isCancelled ? (from === 0 ? 'done' : 'later') : state(from))
  return [
    {
      ...{ key: 'plan', title: t('conferences.step.plan'), state: of(0) },
      content: (
        <>
          <PlanPart page={page} />
          <UnitsPart page={page} />
        </>
      ),
    },
    {
      ...{ key: 'answers', title: t('conferences.step.answers'), state: of(1) },
      content: (
        <>
          <AnswersPart page={page} />
          <ProgrammePart page={page} />
        </>
      ),
    },
    { key: 'session', title: t('conferences.step.session'), state: of(2), content: <SessionPart page={page} /> },
    {
      ...{ key: 'conclusion', title: t('conferences.step.conclusion') },
      state: isCancelled || at < 2 ? 'later' : at === 2 ? 'now' : 'done',
      content: page.stage === 'concluded' ? <OutcomePart page={page} /> : <ConcludePart page={page} />,
    },
    {
      ...{ key: 'materials', title: t('conferences.step.materials') },
      state: page.stage === 'concluded' ? 'now' : 'later',
      content: <MaterialsPart page={page} />,
    },
  ]
}
