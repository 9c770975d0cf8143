import './admissions.css'
import { Link, useNavigate } from '@tanstack/react-router'
import type { LocalDate } from '#kernel/local-date.ts'
import type { BodyInputOf } from '#platform/contract/endpoint.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useMe, useUnit } from '#platform/web/shell/me.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { ChoiceField, Form, SelectField, TextField } from '#platform/web/ui/fields.tsx'
import { Page } from '#platform/web/ui/page.tsx'
import { useDraft } from '#platform/web/ui/use-draft.ts'
import { SCHOOLING_LEVELS } from '#rulebook/rules/admission-values.ts'
import { admissionsApi } from '../contract.ts'
import { NOMINATORS } from '../rules/vocabulary.ts'

type Typed = BodyInputOf<typeof admissionsApi.propose>

const EMPTY = { fullName: '', sex: null, bornOn: null, ethnicity: '', schooling: null, occupation: '', homeAddress: '' }
const LINES = ['ethnicity', 'occupation', 'homeAddress'] as const

/** Names a good candidate: the least that admission needs of him. */
export function ProposeScreen() {
  const unit = useUnit()
  const navigate = useNavigate()
  const today = useMe().today as LocalDate
  const draft = useDraft<Typed>(`admission-new:${unit.id}`, { ...EMPTY, nominator: 'youth_union', nominatedOn: today })
  const act = useAct(admissionsApi.propose, {
    pending: draft.pending,
    onDone: ({ id }) => {
      draft.clear()
      void navigate({ to: `/u/${unit.id}/admissions/${id}` })
    },
  })
  const typed = draft.value
  const set = (part: Partial<Typed>) => draft.set((before) => ({ ...before, ...part }))
  return (
    <Page
      title={t('admissions.propose.title')}
      lead={t('admissions.propose.lead')}
      back={<Link to={`/u/${unit.id}/admissions`}>{t('admissions.back')}</Link>}
    >
      <Form
        onSubmit={() => act.mutate({ params: { unitId: unit.id }, body: typed })}
        actions={
          <Button type="submit" loading={act.isPending} disabled={typed.fullName.trim() === ''}>
            {t('admissions.propose.do')}
          </Button>
        }
      >
        <TextField
          name="fullName"
          label={t('admissions.field.fullName')}
          required
          value={typed.fullName}
          onChange={(fullName) => set({ fullName })}
        />
        <CandidateFields typed={typed} today={today} set={set} />
        <Refusal error={act.error} />
      </Form>
    </Page>
  )
}

interface FieldsProps {
  readonly typed: Typed
  readonly today: LocalDate
  readonly set: (part: Partial<Typed>) => void
}

function CandidateFields({ typed, today, set }: FieldsProps) {
  const choices = <V extends string>(group: string, members: readonly V[]) =>
    members.map((value) => ({ value, label: wordOf(group, value) }))
  return (
    <>
      <ChoiceField
        name="sex"
        label={t('admissions.field.sex')}
        value={typed.sex}
        choices={choices('admissions.sex', ['male', 'female'] as const)}
        onChange={(sex) => set({ sex })}
      />
      <DayField
        name="bornOn"
        label={t('admissions.field.bornOn')}
        max={today}
        value={typed.bornOn as LocalDate | null}
        onChange={(bornOn) => set({ bornOn })}
      />
      <SelectField
        name="schooling"
        label={t('admissions.field.schooling')}
        empty=""
        value={typed.schooling}
        choices={choices('admissions.schooling', SCHOOLING_LEVELS)}
        onChange={(schooling) => set({ schooling })}
      />
      {LINES.map((name) => (
        <TextField
          name={name}
          key={name}
          label={t(`admissions.field.${name}`)}
          value={typed[name] ?? ''}
          onChange={(value) => set({ [name]: value })}
        />
      ))}
      <SelectField
        name="nominator"
        label={t('admissions.field.nominator')}
        required
        value={typed.nominator}
        choices={choices('admissions.nominator', NOMINATORS)}
        onChange={(nominator) => set({ nominator: nominator ?? 'other' })}
      />
      <DayField
        name="nominatedOn"
        label={t('admissions.field.nominatedOn')}
        required
        max={today}
        value={typed.nominatedOn as LocalDate | null}
        onChange={(nominatedOn) => set({ nominatedOn: nominatedOn ?? today })}
      />
    </>
  )
}
