import { useState } from 'react'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { CheckField, SelectField, TextField } from '#platform/web/ui/fields.tsx'
import { AGENDA_ITEM_KINDS, AGENDA_PHASES, type AgendaPhase, STEP_PERFORMERS } from '../rules/agenda-step.ts'
import { OrderButtons, useOrdering } from './order-buttons.tsx'
import { minutesOf, type TypedStep, withNewStep, withStep, withStepMoved } from './typed-steps.ts'

export interface StepsEditorProps {
  readonly steps: readonly TypedStep[]
  readonly onChange: (steps: readonly TypedStep[]) => void
}

/** The steps of a meeting in their three parts: each can be named, timed, moved and left out. */
export function StepsEditor({ steps, onChange }: StepsEditorProps) {
  return (
    <div className="nn-parts">
      <p className="nn-help">{t('ruleform.steps.help')}</p>
      {AGENDA_PHASES.map((phase) => (
        <Phase key={phase} phase={phase} steps={steps} onChange={onChange} />
      ))}
      <p aria-live="polite">
        <strong>{t('ruleform.steps.sum', { n: minutesOf(steps) })}</strong>
      </p>
    </div>
  )
}

function Phase({ phase, steps, onChange }: StepsEditorProps & { readonly phase: AgendaPhase }) {
  const own = steps.filter((step) => step.phase === phase)
  const name = wordOf('ruleform.phase', phase)
  return (
    <section className="nn-parts-group">
      <h2>{name}</h2>
      {own.length === 0 ? <p>{t('ruleform.steps.none')}</p> : null}
      <ol className="nn-parts-list" start={steps.findIndex((step) => step.phase === phase) + 1}>
        {own.map((step) => (
          <StepRow key={step.code} step={step} steps={steps} onChange={onChange} />
        ))}
      </ol>
      <Button
        variant="default"
        aria-label={t('ruleform.steps.addTo', { part: name })}
        onClick={() => onChange(withNewStep(steps, phase))}
      >
        {t('ruleform.steps.add')}
      </Button>
    </section>
  )
}

function StepRow({ step, steps, onChange }: StepsEditorProps & { readonly step: TypedStep }) {
  const [isNew] = useState(step.title === '')
  const at = steps.indexOf(step)
  const name = step.title.trim() === '' ? t('ruleform.steps.unnamed') : step.title
  const take = (change: Partial<TypedStep>) => onChange(withStep(steps, step.code, change))
  const ordering = useOrdering(`step-${step.code}`, (by) => onChange(withStepMoved(steps, step.code, by)))
  return (
    <li>
      <div className="nn-parts-row">
        <details open={isNew}>
          <summary>
            {at + 1}. {name} <span className="nn-soft">{t('ruleform.steps.minutesOf', { n: step.minutes })}</span>
          </summary>
          <StepFields step={step} onChange={take} />
          <Button
            variant="default"
            aria-label={t('ruleform.removeNamed', { name })}
            onClick={() => onChange(steps.filter((one) => one.code !== step.code))}
          >
            {t('ruleform.steps.remove')}
          </Button>
        </details>
        <OrderButtons
          name={name}
          ordering={ordering}
          isFirst={at === 0 && step.phase === AGENDA_PHASES[0]}
          isLast={at === steps.length - 1 && step.phase === AGENDA_PHASES.at(-1)}
        />
      </div>
    </li>
  )
}

interface StepFieldsProps {
  readonly step: TypedStep
  readonly onChange: (change: Partial<TypedStep>) => void
}

function StepFields({ step, onChange }: StepFieldsProps) {
  return (
    <div className="nn-form">
      <TextField
        name={null}
        label={t('ruleform.steps.title')}
        required
        value={step.title}
        onChange={(title) => onChange({ title })}
      />
      <TextField
        name={null}
        label={t('ruleform.steps.minutes')}
        inputMode="numeric"
        required
        value={step.minutes}
        onChange={(minutes) => onChange({ minutes })}
      />
      <SelectField
        name={null}
        label={t('ruleform.steps.kind')}
        value={step.kind}
        choices={AGENDA_ITEM_KINDS.map((kind) => ({ value: kind, label: wordOf('ruleform.kind', kind) }))}
        onChange={(kind) => kind !== null && onChange({ kind })}
      />
      <SelectField
        name={null}
        label={t('ruleform.steps.performer')}
        value={step.performer}
        choices={STEP_PERFORMERS.map((who) => ({ value: who, label: wordOf('ruleform.performer', who) }))}
        onChange={(performer) => performer !== null && onChange({ performer })}
      />
      <CheckField
        name={null}
        label={t('ruleform.steps.optional')}
        value={step.optional}
        onChange={(optional) => onChange({ optional })}
      />
    </div>
  )
}
