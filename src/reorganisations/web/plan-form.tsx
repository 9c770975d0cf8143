import { useState } from 'react'
import { t } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { AreaField, ChoiceField, Form, SelectField, TextField } from '#platform/web/ui/fields.tsx'
import { UnitChoice } from '#units/web/public.ts'
import { REORGANISATION_KINDS, SERIES_CHOICES } from '../rules/plan.ts'
import { buildPlan, type PlanBody, superiorOf, type Typed } from './build-plan.ts'
import { StandingUnit } from './standing-unit.tsx'

interface PlanFormProps {
  readonly committeeId: string
  readonly typed: Typed
  readonly set: (part: Partial<Typed>) => void
  readonly label: string
  readonly act: { readonly isPending: boolean; readonly error: unknown }
  readonly onSend: (plan: PlanBody) => void
}

/** What is to be done, with which units, from which day: enough for a preview; nothing is touched yet. */
export function PlanForm({ committeeId, typed, set, label, act, onSend }: PlanFormProps) {
  const [isMissing, setMissing] = useState(false)
  const send = () => {
    const plan = buildPlan(typed, committeeId)
    const isWhole = plan !== undefined && typed.title.trim() !== ''
    setMissing(!isWhole)
    if (isWhole) onSend(plan)
  }
  return (
    <Form
      onSubmit={send}
      actions={
        <Button type="submit" loading={act.isPending}>
          {label}
        </Button>
      }
    >
      <ChoiceField
        name="kind"
        label={t('reorganisations.form.kind')}
        value={typed.kind}
        onChange={(kind) => set({ kind: kind ?? 'merge' })}
        choices={REORGANISATION_KINDS.map((value) => ({
          value,
          label: t(`reorganisations.kind.${value}`),
          help: t(`reorganisations.kindHelp.${value}`),
        }))}
      />
      <TextField
        name="title"
        label={t('reorganisations.form.title')}
        help={t('reorganisations.form.titleHelp')}
        required
        value={typed.title}
        onChange={(title) => set({ title })}
      />
      <DayField
        name="effectiveOn"
        label={t('reorganisations.form.on')}
        help={t('units.onHelp')}
        required
        value={typed.effectiveOn}
        onChange={(effectiveOn) => set({ effectiveOn })}
      />
      <UnitChoice
        label={t('reorganisations.form.units')}
        committeeId={committeeId}
        value={typed.sources}
        onChange={(sources) => set({ sources })}
      />
      <Where typed={typed} set={set} committeeId={committeeId} />
      {isMissing ? <p className="nn-error">{t('units.missing')}</p> : null}
      <Refusal error={act.error} />
    </Form>
  )
}

interface WhereProps {
  readonly typed: Typed
  readonly set: (part: Partial<Typed>) => void
  readonly committeeId: string
}

/** Where it all goes: new units, or one that stands. */
function Where({ typed, set, committeeId }: WhereProps) {
  const { kind } = typed
  const standing = (label: string) => (
    <StandingUnit label={label} value={typed.standing} onChange={(chosen) => set({ standing: chosen })} />
  )
  if (kind === 'move') return standing(t('units.move.to'))
  if (kind === 'close') return standing(t('reorganisations.form.closeTo'))
  if (kind === 'merge') {
    return (
      <>
        <ChoiceField
          name={null}
          label={t('reorganisations.form.into')}
          value={typed.into}
          onChange={(into) => set({ into: into ?? 'new' })}
          choices={[
            { value: 'new', label: t('reorganisations.form.intoNew') },
            { value: 'standing', label: t('reorganisations.form.intoStanding') },
          ]}
        />
        {typed.into === 'standing' ? (
          standing(t('reorganisations.form.standing'))
        ) : (
          <NewUnits typed={typed} set={set} committeeId={committeeId} />
        )}
      </>
    )
  }
  return (
    <>
      <ChoiceField
        name={null}
        label={t('reorganisations.form.goesOn')}
        value={typed.goesOn ? 'yes' : 'no'}
        onChange={(answer) => set({ goesOn: answer !== 'no' })}
        choices={[
          { value: 'yes', label: t('reorganisations.form.goesOn.yes') },
          { value: 'no', label: t('reorganisations.form.goesOn.no') },
        ]}
      />
      <ChoiceField
        name="destinations.0.found.kind"
        label={t('reorganisations.form.newKind')}
        value={typed.newKind}
        onChange={(newKind) => set({ newKind: newKind ?? 'same' })}
        choices={[
          { value: 'same', label: t('reorganisations.form.newKind.same') },
          {
            value: 'party_group',
            label: t('units.kind.party_group'),
            help: t('reorganisations.form.newKind.groupHelp'),
          },
        ]}
      />
      <NewUnits typed={typed} set={set} committeeId={committeeId} />
    </>
  )
}

function NewUnits({ typed, set, committeeId }: WhereProps) {
  const hasSuperior = superiorOf(typed.sources, committeeId) !== null && typed.newKind === 'same'
  return (
    <>
      {typed.kind === 'split' ? (
        <AreaField
          name="destinations.0.found.name"
          label={t('reorganisations.form.names')}
          help={t('reorganisations.form.namesHelp')}
          required
          value={typed.names}
          onChange={(names) => set({ names })}
        />
      ) : (
        <TextField
          name="destinations.0.found.name"
          label={t('reorganisations.form.name')}
          help={t('units.field.nameHelp')}
          required
          value={typed.names}
          onChange={(names) => set({ names })}
        />
      )}
      <TextField
        name="destinations.0.found.symbol"
        label={t('units.field.symbol')}
        required
        value={typed.symbol}
        onChange={(symbol) => set({ symbol })}
      />
      <TextField
        name="destinations.0.found.place"
        label={t('units.field.place')}
        value={typed.place}
        onChange={(place) => set({ place })}
      />
      {hasSuperior ? <Under typed={typed} set={set} /> : null}
      {typed.kind === 'merge' ? <Series typed={typed} set={set} /> : null}
    </>
  )
}

type ChoiceProps = Omit<WhereProps, 'committeeId'>

/** Of units further down: whether the new ones stand where those stood, or under the committee that decides. */
function Under({ typed, set }: ChoiceProps) {
  return (
    <ChoiceField
      name="destinations.0.found.parentId"
      label={t('reorganisations.form.under')}
      value={typed.under}
      onChange={(under) => set({ under: under ?? 'superior' })}
      choices={[
        { value: 'superior', label: t('reorganisations.form.under.superior') },
        { value: 'committee', label: t('reorganisations.form.under.committee') },
      ]}
    />
  )
}

function Series({ typed, set }: ChoiceProps) {
  return (
    <>
      <ChoiceField
        name={null}
        label={t('reorganisations.form.series')}
        value={typed.series}
        onChange={(series) => set({ series: series ?? 'new' })}
        choices={SERIES_CHOICES.map((value) => ({ value, label: t(`reorganisations.series.${value}`) }))}
      />
      {typed.series === 'continued' ? (
        <SelectField
          name={null}
          label={t('reorganisations.form.seriesFrom')}
          required
          value={typed.seriesFrom}
          onChange={(seriesFrom) => set({ seriesFrom })}
          choices={typed.sources.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
    </>
  )
}
