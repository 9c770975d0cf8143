import type { ReactNode } from 'react'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import type { AgendaStep } from '../rules/agenda-step.ts'
import type { RuleCode, RuleValues } from '../rules/rule.ts'
import type { ScoreFrame } from '../rules/score-frame.ts'

/** The parts of a value too large for one line: steps of a meeting, a score sheet. Nothing for the others. */
export function RuleDetail({ code, value }: { readonly code: RuleCode; readonly value: unknown }) {
  if (code === 'score.frame')
    return (
      <Folded>
        <FrameParts frame={value as RuleValues['score.frame']} />
      </Folded>
    )
  if (code === 'meeting.stepsRegular' || code === 'meeting.stepsThematic' || code === 'meeting.stepsCellCommittee') {
    return (
      <Folded>
        <Steps steps={value as RuleValues['meeting.stepsRegular']} />
      </Folded>
    )
  }
  return null
}

function Folded({ children }: { readonly children: ReactNode }) {
  return (
    <details>
      <summary>{t('rulebook.detail')}</summary>
      {children}
    </details>
  )
}

function Steps({ steps }: { readonly steps: readonly AgendaStep[] }) {
  return (
    <ol>
      {steps.map((step) => (
        <li key={step.code}>
          {wordOf('rulebook.step', step.code)} {step.optional ? t('rulebook.detail.optional') : ''}
        </li>
      ))}
    </ol>
  )
}

function FrameParts({ frame }: { readonly frame: ScoreFrame }) {
  const points = (n: number) => (frame.style === 'points' ? `: ${t('rulebook.detail.points', { n })}` : '')
  return (
    <ul>
      {frame.groups.map((group) => (
        <li key={group.id}>
          <strong>
            {group.id}. {group.title}
            {points(group.max)}
          </strong>
          <ul>
            {group.criteria.map((criterion) => (
              <li key={criterion.id}>
                {criterion.id}. {criterion.title}
                {points(criterion.max)}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
