import '../meetings.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { localDateAt, monthOf, parseMonth } from '#kernel/local-date.ts'
import { question } from '#platform/web/call/queries.ts'
import { formatMonth } from '#platform/web/i18n/format.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { MonthPicker } from '#platform/web/ui/month-picker.tsx'
import { Notice } from '#platform/web/ui/notice.tsx'
import { Page, Section } from '#platform/web/ui/page.tsx'
import { Steps } from '#platform/web/ui/steps.tsx'
import { meetingsApi } from '../../contract.ts'
import { monthPath } from '../../rules/month-path.ts'
import { asMonth, dayOf } from '../parts/words.ts'
import type { MonthReply } from './month-reply.ts'
import { NextAction, wordOfTask } from './next-action.tsx'
import { OpenMonth } from './open-month.tsx'
import { OtherMeetings } from './other-meetings.tsx'
import { StepContent } from './step-content.tsx'

/** A cell's month: one sentence says what comes next, one button does it, the path shows the rest. */
export function MonthScreen() {
  const unit = useUnit()
  const navigate = useNavigate()
  const params = useParams({ strict: false }) as { readonly month?: string }
  const month = parseMonth(params.month ?? '') ?? monthOf(localDateAt(new Date()))
  const query = useQuery(question(meetingsApi.month, { params: { unitId: unit.id, month } }))
  const go = (next: string) => void navigate({ to: `/u/${unit.id}/months/${next}` })
  return (
    <>
      <MonthPicker value={month} onChange={go} />
      <Answer query={query}>{(reply) => <MonthPage reply={reply} />}</Answer>
    </>
  )
}

function MonthPage({ reply }: { readonly reply: MonthReply }) {
  const lines = reply.meetings.map(({ meeting }) => meeting)
  const path = monthPath({ isOpen: reply.isOpen, prepForm: reply.prepForm, meetings: lines })
  const isTooSmall = reply.official < reply.minOfficialMembers
  const title = t('month.title', { month: formatMonth(asMonth(reply.month)) })
  return (
    <Page
      title={title}
      lead={isTooSmall ? undefined : t(`month.next.${wordOfTask(path.next.task, reply.prepForm)}`)}
      action={<NextAction reply={reply} path={path} />}
    >
      {isTooSmall ? (
        <Notice tone="late" title={t('month.members', { members: reply.members, official: reply.official })}>
          <p>{t('month.tooFew', { official: reply.official, needed: reply.minOfficialMembers })}</p>
        </Notice>
      ) : null}
      {reply.committeeMissing ? <Notice tone="due" title={t('month.committeeMissing')} /> : null}
      {isTooSmall ? null : (
        <Steps
          steps={path.steps.map((step) => ({
            key: step.step,
            title: stepTitle(step.step, reply.prepForm),
            state: step.state === 'present' ? 'now' : step.state,
            doneOn: dayOf(step.doneAt),
            content:
              step.step === 'open' && step.state === 'present' ? (
                <OpenMonth reply={reply} />
              ) : (
                <StepContent reply={reply} step={step} />
              ),
          }))}
        />
      )}
      {reply.prepForm === 'secretary_only' && !isTooSmall ? (
        <p className="nn-help">{t('month.secretaryOnly')}</p>
      ) : null}
      <OpenCommitments reply={reply} />
      <OtherMeetings reply={reply} mainId={path.main?.id ?? null} />
    </Page>
  )
}

function stepTitle(
  step: ReturnType<typeof monthPath>['steps'][number]['step'],
  prepForm: MonthReply['prepForm'],
): string {
  return step === 'prepare' && prepForm === 'conferring' ? t('month.step.prepareConferring') : t(`month.step.${step}`)
}

function OpenCommitments({ reply }: { readonly reply: MonthReply }) {
  return (
    <Section title={t('meetings.origin.commitments')}>
      <p>
        {reply.openCommitments === 0 ? (
          t('month.noCommitments')
        ) : (
          <Link to={`/u/${reply.unit.id}/commitments`}>{t('month.openCommitments', { n: reply.openCommitments })}</Link>
        )}
      </p>
    </Section>
  )
}
