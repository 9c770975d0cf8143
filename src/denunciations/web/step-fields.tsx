import { VARIANTS } from '#cases/rules/vocabulary.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { AreaField, CheckField, ChoiceField, TextField } from '#platform/web/ui/fields.tsx'
import { LETTER_KINDS } from '../rules/vocabulary.ts'
import type { LetterPage } from './letter-shapes.ts'
import { PeopleField } from './people-field.tsx'
import type { PlainStep, TypedStep } from './typed-step.ts'

interface StepFieldsProps {
  readonly letter: LetterPage
  readonly step: PlainStep
  readonly typed: TypedStep
  readonly today: LocalDate
  readonly set: (change: Partial<TypedStep>) => void
}

export function StepFields(props: StepFieldsProps) {
  const { step } = props
  return (
    <>
      {step === 'enter' ? <KindFields {...props} /> : null}
      {step === 'enter' || step === 'name' ? <NamedFields {...props} /> : null}
      {step === 'triage' ? <FaultFields {...props} /> : null}
      {step === 'transfer' || step === 'confirm_transfer' ? <WhereFields {...props} /> : null}
      {step === 'accept' ? <Allegations {...props} /> : null}
      {step === 'withdraw' ? (
        <CheckField
          name="underPressure"
          label={t('denunciations.underPressure')}
          value={props.typed.underPressure}
          onChange={(underPressure) => props.set({ underPressure })}
        />
      ) : null}
      {step === 'inform' ? (
        <AreaField
          name="otherSource"
          label={t('denunciations.otherSource')}
          required
          value={props.typed.text}
          onChange={(text) => props.set({ text })}
        />
      ) : null}
      {['transfer', 'confirm_transfer', 'accept', 'withdraw'].includes(step) ? <DayOf {...props} /> : null}
    </>
  )
}

function DayOf({ typed, today, set, letter }: StepFieldsProps) {
  return (
    <DayField
      name="on"
      label={t('denunciations.on')}
      required
      min={letter.receivedOn as LocalDate}
      max={today}
      value={typed.on}
      onChange={(on) => set({ on })}
    />
  )
}

function KindFields({ typed, set }: StepFieldsProps) {
  return (
    <>
      <ChoiceField
        name="kind"
        label={t('denunciations.kind')}
        value={typed.kind}
        choices={LETTER_KINDS.map((value) => ({ value, label: wordOf('denunciations.kind', value) }))}
        onChange={(kind) => kind && set({ kind })}
      />
      <TextField
        name="copies"
        label={t('denunciations.copies')}
        value={typed.copies}
        onChange={(copies) => set({ copies })}
      />
    </>
  )
}

function NamedFields({ letter, typed, set }: StepFieldsProps) {
  return (
    <PeopleField
      unitId={letter.unit.id}
      label={t('denunciations.named')}
      help={t('denunciations.nameHelp')}
      chosen={typed.named}
      onChange={(named) => set({ named })}
    />
  )
}

function FaultFields({ letter, typed, set }: StepFieldsProps) {
  const choices = [
    { value: 'none' as const, label: t('denunciations.noFault') },
    ...letter.faults.map((value) => ({ value, label: wordOf('rulebook.letterFault', value) })),
  ]
  return (
    <>
      <ChoiceField
        name="fault"
        label={t('denunciations.fault')}
        value={typed.fault}
        choices={choices}
        onChange={(fault) => fault && set({ fault })}
      />
      <AreaField
        name="note"
        label={t('denunciations.note')}
        help={t('denunciations.noteHelp')}
        value={typed.text}
        onChange={(text) => set({ text })}
      />
    </>
  )
}

function WhereFields({ step, typed, set }: StepFieldsProps) {
  return (
    <TextField
      name={step === 'transfer' ? 'to' : 'receipt'}
      label={t(step === 'transfer' ? 'denunciations.to' : 'denunciations.receiptOfTransfer')}
      required
      value={typed.line}
      onChange={(line) => set({ line })}
    />
  )
}

function Allegations({ letter, typed: { allegations, variant }, set }: StepFieldsProps) {
  const change = (key: number, text: string) =>
    set({ allegations: allegations.map((one) => (one.key === key ? { key, text } : one)) })
  return (
    <>
      {allegations.map(({ key, text }, index) => (
        <AreaField
          name={`allegations.${index}`}
          key={key}
          label={t('denunciations.allegation', { n: index + 1 })}
          value={text}
          onChange={(typed) => change(key, typed)}
        />
      ))}
      <Button
        variant="default"
        onClick={() => set({ allegations: [...allegations, { key: allegations.length, text: '' }] })}
      >
        {t('denunciations.addAllegation')}
      </Button>
      {letter.ofCommittee ? null : (
        <ChoiceField
          name="variant"
          label={t('denunciations.variant')}
          value={variant}
          choices={VARIANTS.map((value) => ({ value, label: wordOf('cases.variant', value) }))}
          onChange={(chosen) => chosen && set({ variant: chosen })}
        />
      )}
    </>
  )
}
