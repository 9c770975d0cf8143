import { useState } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useMe } from '#platform/web/shell/me.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { AreaField, ChoiceField, Form, SelectField, TextField } from '#platform/web/ui/fields.tsx'
import { useDraft } from '#platform/web/ui/use-draft.ts'
import type { ProcedurePage } from '../contract/views.ts'
import { admissionsApi } from '../contract.ts'
import { BINDING_STAGES } from '../rules/acts/take-back.ts'
import { RELATIONS, VERIFICATION_OUTCOMES } from '../rules/vocabulary.ts'
import type { FieldPartProps } from './field-part.ts'
import { OpinionFields } from './opinion-fields.tsx'
import { PartError } from './part-error.tsx'
import { PeopleFields } from './people-fields.tsx'
import { errorOf, nameOf } from './step-errors.ts'
import { type FieldSpec, fieldsOf, unchosen } from './step-fields.ts'
import { emptyTyped, type Typed, toDecision, toStep } from './typed.ts'
import { VoteFields } from './vote-fields.tsx'

/** The form of the stage that comes next. What is typed is kept until it is recorded. */
export function StepForm({ page }: { readonly page: ProcedurePage }) {
  const today = useMe().today as LocalDate
  const stage = page.stage ?? 'announcement'
  const draft = useDraft<Typed>(`admission:${page.id}:${stage}`, emptyTyped(today))
  const record = useAct(admissionsApi.record, { pending: draft.pending, onDone: draft.clear })
  const decide = useAct(admissionsApi.decide, { pending: draft.pending, onDone: draft.clear })
  const act = page.by === 'committee' ? decide : record
  const fields = fieldsOf(stage, page)
  const [isTried, setTried] = useState(false)
  const lacking = unchosen(fields, draft.value.lines)
  const send = () => {
    setTried(true)
    if (lacking.length > 0) return
    const params = { id: page.id }
    if (stage === 'committee_decision' || stage === 'recognition_decision' || stage === 'exit_decision') {
      const decided = toDecision(stage, draft.value)
      if (decided) decide.mutate({ params, body: { step: decided, basedOn: page.version } })
      return
    }
    const step = toStep(stage, draft.value)
    if (step) record.mutate({ params, body: { step, basedOn: page.version } })
  }
  return (
    <Form
      onSubmit={send}
      actions={
        <Button type="submit" loading={act.isPending}>
          {t('admissions.record.do')}
        </Button>
      }
    >
      {fields.map((spec) => (
        <StepField
          key={nameOf(spec)}
          error={isTried && lacking.includes(spec) ? t('admissions.choose') : errorOf(act.error, spec)}
          spec={spec}
          page={page}
          typed={draft.value}
          today={today}
          onChange={(part) => draft.set((before) => ({ ...before, ...part }))}
        />
      ))}
      {BINDING_STAGES.includes(stage) ? <p className="nn-help">{t('admissions.record.binds')}</p> : null}
      <Refusal error={act.error} />
    </Form>
  )
}

function StepField({ spec, ...part }: FieldPartProps & { readonly spec: FieldSpec }) {
  const { typed, today, error, onChange } = part
  const setLine = (name: string) => (value: string) => onChange({ lines: { ...typed.lines, [name]: value } })
  switch (spec.kind) {
    case 'day':
      return (
        <DayField
          name="on"
          label={t('admissions.field.on')}
          required
          max={today}
          error={error}
          value={typed.on}
          onChange={(on) => onChange({ on })}
        />
      )
    case 'people':
      return <PeopleFields label={t(spec.label)} {...part} />
    case 'vote':
      return <VoteFields {...part} />
    case 'opinions':
      return <OpinionFields {...part} />
    case 'relations':
      return <RelationFields {...part} />
    case 'choice':
      return (
        <ChoiceField
          name={spec.name}
          label={t(spec.label)}
          required
          error={error}
          value={typed.lines[spec.name] ?? null}
          choices={spec.members.map((each) => ({ value: each, label: wordOf(spec.group, each) }))}
          onChange={(chosen) => setLine(spec.name)(chosen ?? '')}
        />
      )
    default:
      return <LineField spec={spec} error={error} value={typed.lines[spec.name] ?? ''} onChange={setLine(spec.name)} />
  }
}

interface LineFieldProps {
  readonly spec: Extract<FieldSpec, { kind: 'line' | 'area' | 'count' }>
  readonly error: string | undefined
  readonly value: string
  readonly onChange: (value: string) => void
}

function LineField({ spec, error, value, onChange }: LineFieldProps) {
  const words = {
    name: spec.name,
    label: t(spec.label),
    error,
    required: spec.optional !== true,
    ...(spec.help === undefined ? {} : { help: t(spec.help) }),
  }
  if (spec.kind === 'area') return <AreaField {...words} value={value} onChange={onChange} />
  const mode = spec.kind === 'count' ? 'numeric' : 'text'
  return <TextField {...words} inputMode={mode} value={value} onChange={onChange} />
}

function RelationFields({ typed, error, onChange }: FieldPartProps) {
  return (
    <fieldset className="nn-admission-group">
      <legend>{t('admissions.field.relations')}</legend>
      <PartError error={error} />
      {RELATIONS.map((relation) => (
        <SelectField
          name={`relations.${relation}`}
          key={relation}
          label={wordOf('admissions.relation', relation)}
          required
          empty=""
          value={VERIFICATION_OUTCOMES.find((each) => each === typed.lines[`relation.${relation}`]) ?? null}
          choices={VERIFICATION_OUTCOMES.map((each) => ({ value: each, label: wordOf('admissions.outcome', each) }))}
          onChange={(chosen) => onChange({ lines: { ...typed.lines, [`relation.${relation}`]: chosen ?? '' } })}
        />
      ))}
    </fieldset>
  )
}
