import type { LocalDate } from '#kernel/local-date.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { GroupFrame } from '#platform/web/ui/field-frame.tsx'
import { SelectField, TextField } from '#platform/web/ui/fields.tsx'
import { TRAINEE_ROLES, TRAINING_KINDS, type TraineeRole, type TrainingKind } from '../rules/vocabulary.ts'
import { choicesOf } from './words.ts'

export interface TypedClass {
  readonly code: string
  readonly title: string
  readonly kind: TrainingKind
  readonly basis: string
  readonly place: string
  readonly audience: readonly TraineeRole[]
  readonly nominateBy: LocalDate | null
}

/** Whom a kind of class is usually for; each may be changed. */
export const USUAL_AUDIENCE: Readonly<Record<TrainingKind, readonly TraineeRole[]>> = {
  party_awareness: ['candidate'],
  new_member_theory: ['probationary_member'],
  party_work: ['cell_secretary', 'cell_deputy_secretary', 'cell_committee_member', 'party_work_officer'],
  inspection_work: [
    ...(['commission_chair', 'commission_deputy', 'commission_member', 'party_work_officer'] as const),
    ...(['cell_secretary', 'cell_deputy_secretary', 'cell_committee_member', 'inspecting_member'] as const),
  ],
}

interface ClassFieldsProps {
  readonly typed: TypedClass
  readonly set: (part: Partial<TypedClass>) => void
}

/** What is said of a class when it is planned. */
export function ClassFields({ typed, set }: ClassFieldsProps) {
  const field = (name: 'code' | 'title' | 'basis' | 'place') => (
    <TextField
      name={name}
      key={name}
      label={t(`training.field.${name}`)}
      help={name === 'basis' ? t('training.field.basisHelp') : undefined}
      required={name !== 'place'}
      value={typed[name]}
      onChange={(value) => set({ [name]: value })}
    />
  )
  return (
    <>
      {field('code')}
      {field('title')}
      <SelectField
        name="kind"
        label={t('training.field.kind')}
        required
        value={typed.kind}
        choices={choicesOf('training.kind', TRAINING_KINDS)}
        onChange={(kind) => kind && set({ kind, audience: USUAL_AUDIENCE[kind] })}
      />
      {field('basis')}
      {field('place')}
      <RoleChoices typed={typed} set={set} />
      <DayField
        name="nominateBy"
        label={t('training.field.nominateBy')}
        help={t('training.field.nominateByHelp')}
        required
        value={typed.nominateBy}
        onChange={(nominateBy) => set({ nominateBy })}
      />
    </>
  )
}

function RoleChoices({ typed, set }: ClassFieldsProps) {
  const toggle = (role: TraineeRole, isChosen: boolean) =>
    set({ audience: TRAINEE_ROLES.filter((one) => (one === role ? isChosen : typed.audience.includes(one))) })
  return (
    <GroupFrame name="audience" label={t('training.field.audience')} error={undefined} required>
      {TRAINEE_ROLES.map((role) => (
        <label key={role} className="nn-choice">
          <input
            type="checkbox"
            checked={typed.audience.includes(role)}
            onChange={(event) => toggle(role, event.target.checked)}
          />
          <span>{wordOf('training.role', role)}</span>
        </label>
      ))}
    </GroupFrame>
  )
}
