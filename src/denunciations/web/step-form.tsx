import { useState } from 'react'
import type { PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { BodyInputOf } from '#platform/contract/endpoint.ts'
import { call, newKey } from '#platform/web/call/call.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useMe } from '#platform/web/shell/me.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { Form } from '#platform/web/ui/fields.tsx'
import { DeskFailure, useDesk } from '#vault/web/public.ts'
import { denunciationsApi } from '../contract.ts'
import type { LetterPage } from './letter-shapes.ts'
import { StepFields } from './step-fields.tsx'
import type { PlainStep, TypedStep } from './typed-step.ts'

type StepInput = BodyInputOf<typeof denunciationsApi.step>['step']

interface StepFormProps {
  readonly letter: LetterPage
  readonly step: PlainStep
  readonly onDone: () => void
}

export function StepForm({ letter, step, onDone }: StepFormProps) {
  const today = useMe().today as LocalDate
  const [typed, setTyped] = useState<TypedStep>({
    ...{ on: today, kind: letter.kind ?? 'named', copies: '1', named: [], fault: 'none' },
    ...{ text: '', line: '', underPressure: false, allegations: [{ key: 0, text: '' }], variant: 'team' },
  })
  const { busy, error, run } = useDesk()
  const send = () =>
    run(async () => {
      if (typed.on === null) return
      const body = { basedOn: letter.version, step: inputOf(step, typed, typed.on) }
      await call(denunciationsApi.step, { params: { letterId: letter.id }, body }, { key: newKey() })
      onDone()
    })
  return (
    <Form
      onSubmit={() => void send()}
      actions={
        <Button type="submit" loading={busy} disabled={!isWhole(step, typed)}>
          {t('denunciations.doStep')}
        </Button>
      }
    >
      <StepFields
        letter={letter}
        step={step}
        typed={typed}
        today={today}
        set={(change) => setTyped({ ...typed, ...change })}
      />
      <DeskFailure error={error} />
    </Form>
  )
}

function isWhole(step: PlainStep, typed: TypedStep): boolean {
  if (typed.on === null) return false
  if (step === 'accept') return typed.allegations.some(({ text }) => text.trim() !== '')
  if (step === 'name') return typed.named.length > 0
  if (step === 'transfer' || step === 'confirm_transfer') return typed.line.trim() !== ''
  return step !== 'inform' || typed.text.trim() !== ''
}

function inputOf(step: PlainStep, typed: TypedStep, on: LocalDate): StepInput {
  const namedIds = typed.named.map(({ id }) => id as PersonId)
  switch (step) {
    case 'enter':
      return { step, kind: typed.kind, copies: Number(typed.copies) || 1, namedIds }
    case 'triage':
      return { step, fault: typed.fault === 'none' ? null : typed.fault, note: typed.text }
    case 'transfer':
      return { step, to: typed.line, on, note: typed.text }
    case 'confirm_transfer':
      return { step, receipt: typed.line, on }
    case 'accept':
      return {
        step,
        on,
        variant: typed.variant,
        allegations: typed.allegations.map(({ text }) => text).filter((one) => one.trim() !== ''),
      }
    case 'withdraw':
      return { step, on, underPressure: typed.underPressure }
    case 'inform':
      return { step, otherSource: typed.text }
    case 'name':
      return { step, namedIds }
    case 'recuse':
      return { step }
  }
}
