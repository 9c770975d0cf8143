import { useState } from 'react'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { Form, SelectField } from '#platform/web/ui/fields.tsx'
import type { ReorganisationPage } from '../contract/shapes.ts'
import { reorganisationsApi } from '../contract.ts'
import { planWithChoices, STAYS } from './build-plan.ts'

/** Where each member goes, where there is more than one place to go to. */
export function MembersPart({ page }: { readonly page: ReorganisationPage }) {
  const places = placesOf(page)
  if (places.length < 2 || page.roll.length === 0 || !page.can.includes('change')) return null
  return (
    <details className="nn-reorganisation-members">
      <summary>{t('reorganisations.members', { n: page.roll.length })}</summary>
      {/* Units to be founded get new ids with each change: what was chosen is read again from the plan as it now stands. */}
      <MembersForm key={page.version} page={page} places={places} />
    </details>
  )
}

interface MembersFormProps {
  readonly page: ReorganisationPage
  readonly places: ReturnType<typeof placesOf>
}

function MembersForm({ page, places }: MembersFormProps) {
  const [choices, setChoices] = useState(() => chosenOf(page))
  const change = useAct(reorganisationsApi.change)
  const send = () => {
    const { id, version, title } = page
    change.mutate({ params: { id }, body: { basedOn: version, title, plan: planWithChoices(page, choices) } })
  }
  return (
    <Form
      onSubmit={send}
      actions={
        <Button type="submit" variant="default" loading={change.isPending}>
          {t('reorganisations.members.save')}
        </Button>
      }
    >
      {page.roll.map(({ personId, name, unitId }) => (
        <SelectField
          name={null}
          key={personId}
          label={name}
          value={choices[personId] ?? defaultOf(page, unitId)}
          onChange={(to) => setChoices((before) => ({ ...before, [personId]: to ?? STAYS }))}
          choices={places}
        />
      ))}
      <Refusal error={change.error} />
    </Form>
  )
}

function chosenOf({ plan }: ReorganisationPage): Readonly<Record<string, string>> {
  return Object.fromEntries(plan.members.map(({ personId, toId }) => [personId, toId ?? STAYS]))
}

function defaultOf({ plan }: ReorganisationPage, unitId: string): string {
  return plan.sources.find((source) => source.unitId === unitId)?.membersTo ?? STAYS
}

function placesOf({ plan, names }: ReorganisationPage) {
  const nameOf = new Map(names.map(({ id, name }) => [id, name]))
  const keepers = plan.destinations.filter(({ found }) => found === null || found.kind === 'cell')
  const places = keepers.map(({ unitId }) => ({ value: unitId, label: nameOf.get(unitId) ?? '' }))
  const isLeft = plan.sources.some(({ ends }) => !ends)
  return isLeft && places.length > 0 ? [{ value: STAYS, label: t('reorganisations.members.stays') }, ...places] : places
}
