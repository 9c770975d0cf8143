import './steps.css'
import type { ReactNode } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import { formatDay } from '../i18n/format.ts'
import { t } from '../i18n/translate.ts'
import { Icon } from './icon.tsx'

export interface Step {
  readonly key: string
  readonly title: string
  readonly state: 'done' | 'now' | 'later' | 'missed'
  readonly doneOn?: LocalDate | null
  /** What stands in the step: always in sight for the present one, folded for a done one. */
  readonly content?: ReactNode
}

/** A path from top to bottom: done steps fold to one line with their date, so do those passed by, the present one is open, later ones are named. */
export function Steps({ steps }: { readonly steps: readonly Step[] }) {
  return (
    <ol className="nn-steps">
      {steps.map((step, index) => (
        <li
          key={step.key}
          className="nn-step"
          data-state={step.state}
          {...(step.state === 'now' ? { 'aria-current': 'step' as const } : {})}
        >
          <span className="nn-step-sign" aria-hidden="true">
            {step.state === 'done' ? <Icon name="check" /> : index + 1}
          </span>
          <StepWords step={step} />
        </li>
      ))}
    </ol>
  )
}

function StepWords({ step }: { readonly step: Step }) {
  if (step.state === 'now') {
    return (
      <>
        <h2>
          {step.title}
          <span className="nn-hidden"> ({t('ui.steps.now')})</span>
        </h2>
        {step.content === undefined ? null : <div className="nn-step-body">{step.content}</div>}
      </>
    )
  }
  if (step.state === 'later') {
    return (
      <h2>
        {step.title}
        <span className="nn-hidden"> ({t('ui.steps.later')})</span>
      </h2>
    )
  }
  const done = step.doneOn ? t('ui.steps.done', { day: formatDay(step.doneOn) }) : t('ui.steps.doneNoDay')
  const note = step.state === 'missed' ? t('ui.steps.missed') : done
  const words = (
    <>
      {step.title} <span className="nn-step-note">{note}</span>
    </>
  )
  if (step.content === undefined) return <h2>{words}</h2>
  return (
    <details>
      <summary>
        <h2>{words}</h2>
      </summary>
      <div className="nn-step-body">{step.content}</div>
    </details>
  )
}
