import { useState } from 'react'
import type { PersonId, UnitId } from '#kernel/id.ts'
import { call } from '#platform/web/call/call.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { Form, SelectField, TextField } from '#platform/web/ui/fields.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import { type PersonChoice, PersonPicker } from '#platform/web/ui/person-picker.tsx'
import type { ClassPage, NomineeRow } from '../contract/class-shapes.ts'
import { trainingApi } from '../contract.ts'
import type { ClassId, TraineeRole } from '../rules/vocabulary.ts'
import { choicesOf } from './words.ts'

interface PartProps {
  readonly page: ClassPage
  readonly unit: { readonly id: string; readonly name: string }
}

interface Choice extends PersonChoice {
  readonly roles: readonly TraineeRole[]
}

const NOBODY = { person: null as Choice | null, name: '', role: null as TraineeRole | null }

/** The unit names one person after the other, of its own and for its seats. */
export function NominatePart({ page, unit }: PartProps) {
  const [typed, setTyped] = useState(NOBODY)
  const act = useAct(trainingApi.nominate, { onDone: () => setTyped(NOBODY) })
  const byName = page.kind === 'party_awareness'
  const quota = page.quotas.find(({ unitId }) => unitId === unit.id)
  const left = (quota?.seats ?? 0) - (quota?.taken ?? 0)
  const roles = byName ? page.audience : (typed.person?.roles ?? [])
  const role = typed.role ?? roles[0] ?? null
  const isWhole = role !== null && (byName ? typed.name.trim() !== '' : typed.person !== null)
  const send = () => {
    if (role === null) return
    const one = byName
      ? { kind: 'name' as const, name: typed.name, role }
      : { kind: 'member' as const, personId: (typed.person?.id ?? '') as PersonId, role }
    act.mutate({ params: { classId: page.id, unitId: unit.id }, body: { people: [one] } })
  }
  return (
    <Section title={t('training.nominate.title', { unit: unit.name })}>
      <p>{t(left > 0 ? 'training.nominate.left' : 'training.nominate.full', { n: left })}</p>
      {left > 0 ? (
        <Form
          onSubmit={send}
          actions={
            <Button type="submit" disabled={!isWhole} loading={act.isPending}>
              {t('training.nominate.do')}
            </Button>
          }
        >
          {byName ? (
            <TextField
              name="people.0.name"
              label={t('training.nominate.name')}
              required
              value={typed.name}
              onChange={(name) => setTyped({ ...typed, name })}
            />
          ) : (
            <PersonPicker
              name="people.0.personId"
              label={t('training.nominate.person')}
              help={t('training.nominate.personHelp')}
              required
              value={typed.person}
              onChange={(person) => setTyped({ ...NOBODY, person: person as Choice | null })}
              source={[trainingApi.nominees.name, page.id, unit.id]}
              load={loadNominees(page.id, unit.id)}
            />
          )}
          {roles.length > 1 ? (
            <SelectField
              name="people.0.role"
              label={t('training.nominate.role')}
              required
              value={role}
              choices={choicesOf('training.role', roles)}
              onChange={(chosen) => setTyped({ ...typed, role: chosen })}
            />
          ) : null}
          <Refusal error={act.error} />
        </Form>
      ) : null}
    </Section>
  )
}

const detailOf = ({ bornYear, unitName, roles }: NomineeRow) =>
  [bornYear ?? '', unitName, roles.map((role) => wordOf('training.role', role)).join(', ')]
    .filter((word) => word !== '')
    .join(' · ')

function loadNominees(classId: string, unitId: string) {
  return async (q: string, signal: AbortSignal): Promise<readonly Choice[]> => {
    const params = { classId: classId as ClassId, unitId: unitId as UnitId }
    const { people } = await call(trainingApi.nominees, { params, query: { q } }, { signal })
    return people.map((one) => ({ id: one.personId, name: one.name, roles: one.roles, detail: detailOf(one) }))
  }
}
