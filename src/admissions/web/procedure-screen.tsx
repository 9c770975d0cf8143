import './admissions.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import { question } from '#platform/web/call/queries.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { formatDay, formatMoment, formatMonth } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { FactList } from '#platform/web/ui/fact-list.tsx'
import { AreaField } from '#platform/web/ui/fields.tsx'
import { Page, Section } from '#platform/web/ui/page.tsx'
import { type Step, Steps } from '#platform/web/ui/steps.tsx'
import type { ProcedurePage, StageOut } from '../contract/views.ts'
import { admissionsApi } from '../contract.ts'
import { CandidateView } from './candidate-view.tsx'
import { DeadlineView } from './deadline-view.tsx'
import { FactsView } from './facts-view.tsx'
import { StagePapers } from './stage-papers.tsx'
import { StepForm } from './step-form.tsx'

/** One procedure as a running checklist: done stages folded, the present one open with its form, later ones named. */
export function ProcedureScreen() {
  const { admissionId = '' } = useParams({ strict: false })
  const page = useQuery(question(admissionsApi.one, { params: { id: admissionId } }))
  return <Answer query={page}>{(found) => <ProcedureView page={found} />}</Answer>
}

function leadOf({ state, stage, deadline, endReason }: ProcedurePage): string {
  if (state === 'completed') return t('admissions.page.completed')
  if (state === 'ended' || stage === null) return t('admissions.page.ended', { reason: endReason ?? '' })
  const words = { stage: wordOf('admissions.stage', stage) }
  if (deadline === null) return t('admissions.page.next', words)
  return t('admissions.page.nextDue', { ...words, day: formatDay(deadline.dueOn as LocalDate) })
}

function ProcedureView({ page }: { readonly page: ProcedurePage }) {
  const unit = useUnit()
  return (
    <Page
      title={`${wordOf('admissions.kind', page.kind)}: ${page.name}`}
      lead={leadOf(page)}
      back={<Link to={`/u/${unit.id}/admissions`}>{t('admissions.back')}</Link>}
    >
      {page.posthumousBadge === null ? null : <p>{t('admissions.page.posthumous', { years: page.posthumousBadge })}</p>}
      <Steps steps={page.stages.map((stage) => toStepLine(stage, page))} />
      <Acts page={page} />
      <Dates page={page} />
      <CandidateView page={page} />
      <TakenBack page={page} />
    </Page>
  )
}

const STATES = { done: 'done', next: 'now', later: 'later' } as const

function toStepLine(stage: StageOut, page: ProcedurePage): Step {
  const doneOn = typeof stage.facts?.['on'] === 'string' ? (stage.facts['on'] as LocalDate) : null
  return {
    key: stage.stage,
    title: wordOf('admissions.stage', stage.stage),
    state: STATES[stage.state],
    doneOn,
    content: stage.state === 'done' ? <DoneStage stage={stage} page={page} /> : <NextStage stage={stage} page={page} />,
  }
}

interface StageProps {
  readonly stage: StageOut
  readonly page: ProcedurePage
}

function DoneStage({ stage, page }: StageProps) {
  return (
    <>
      <FactsView facts={stage.facts ?? {}} names={page.names} />
      <StagePapers stage={stage} page={page} />
      {stage.recordedAt === null ? null : (
        <p className="nn-help">
          {t('admissions.page.recorded', { name: stage.recordedBy ?? '', at: formatMoment(stage.recordedAt) })}
        </p>
      )}
    </>
  )
}

function NextStage({ stage, page }: StageProps) {
  const mayRecord = stage.by === 'committee' ? page.may.decide : page.may.change
  return (
    <>
      <DeadlineView deadline={page.deadline} />
      <StagePapers stage={stage} page={page} />
      <AttendanceHint page={page} />
      {mayRecord ? (
        <StepForm key={`${page.id}:${page.stage}`} page={page} />
      ) : (
        <p>
          {stage.by === 'committee'
            ? t('admissions.page.waitsFor', { unit: page.committeeName ?? '' })
            : t('admissions.page.waitsForCell')}
        </p>
      )}
    </>
  )
}

function AttendanceHint({ page: { attendance } }: { readonly page: ProcedurePage }) {
  if (attendance.length === 0) return null
  return (
    <details>
      <summary>{t('admissions.attendance.title')}</summary>
      <ul>
        {attendance.map(({ month, mark }) => (
          <li key={month}>
            {t('admissions.attendance.line', {
              month: formatMonth(month as `${number}-${number}`),
              mark: wordOf('admissions.attendance', mark),
            })}
          </li>
        ))}
      </ul>
    </details>
  )
}

function Acts({ page }: { readonly page: ProcedurePage }) {
  const takeBack = useAct(admissionsApi.takeBack)
  const end = useAct(admissionsApi.end)
  if (!page.may.change || page.state !== 'running') return null
  const params = { id: page.id }
  const { version: basedOn } = page
  return (
    <div className="nn-admission-acts nn-no-print">
      {page.may.takeBack ? (
        <WithReason act="takeBack" send={(reason) => takeBack.mutateAsync({ params, body: { reason, basedOn } })} />
      ) : null}
      <WithReason act="end" send={(reason) => end.mutateAsync({ params, body: { reason, basedOn } })} />
    </div>
  )
}

interface WithReasonProps {
  readonly act: 'takeBack' | 'end'
  readonly send: (reason: string) => Promise<unknown>
}

function WithReason({ act, send }: WithReasonProps) {
  const [reason, setReason] = useState('')
  return (
    <ConfirmAct
      label={t(`admissions.${act}.open`)}
      title={t(`admissions.${act}.open`)}
      consequence={<p>{t(`admissions.${act}.consequence`)}</p>}
      confirmLabel={t(`admissions.${act}.do`)}
      onConfirm={() => send(reason)}
    >
      <AreaField
        name="reason"
        label={t('admissions.reason')}
        required
        value={reason}
        onChange={setReason}
        minRows={2}
      />
    </ConfirmAct>
  )
}

const DATES = ['admittedOn', 'probationFromOn', 'officialOn'] as const

/** The three dates that are never one. */
function Dates({ page: { concerned } }: { readonly page: ProcedurePage }) {
  if (concerned === null) return null
  return (
    <Section title={t('admissions.page.dates')}>
      <FactList
        facts={DATES.map((name) => [
          t(`admissions.page.${name}`),
          concerned[name] && formatDay(concerned[name] as LocalDate),
        ])}
        missing={t('admissions.page.unknown')}
      />
    </Section>
  )
}

function TakenBack({ page: { takenBack } }: { readonly page: ProcedurePage }) {
  if (takenBack.length === 0) return null
  return (
    <Section title={t('admissions.page.takenBack')}>
      <ul>
        {takenBack.map(({ stage, at, reason }) => (
          <li key={`${stage}:${at}`}>
            {t('admissions.page.takenBackLine', {
              stage: wordOf('admissions.stage', stage),
              reason,
              at: formatMoment(at),
            })}
          </li>
        ))}
      </ul>
    </Section>
  )
}
