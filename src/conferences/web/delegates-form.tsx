import { useState } from 'react'
import type { PersonId } from '#kernel/id.ts'
import { call } from '#platform/web/call/call.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { Form, TextField } from '#platform/web/ui/fields.tsx'
import { FieldPlace } from '#platform/web/ui/marks.tsx'
import { PersonPicker } from '#platform/web/ui/person-picker.tsx'
import type { DelegateOut } from '../contract/shapes.ts'
import { conferencesApi } from '../contract.ts'

/** Whose list it is: of the unit itself, or entered by the committee from a paper. */
export type Target =
  | { readonly by: 'unit'; readonly invitationId: string }
  | { readonly by: 'committee'; readonly id: string; readonly invitationId: string }

interface Line {
  readonly key: string
  readonly personId: string | null
  readonly name: string
  readonly office: string
}

interface DelegatesFormProps {
  readonly target: Target
  readonly unit: { readonly quota: number; readonly delegates: readonly DelegateOut[] }
}

const blank = (key: string): Line => ({ key, personId: null, name: '', office: '' })

/** The delegates of a unit by name; the whole list is sent at once. */
export function DelegatesForm({ target, unit }: DelegatesFormProps) {
  const [lines, setLines] = useState<readonly Line[]>(() => [
    ...unit.delegates.map(({ id, personId, name, office }) => ({ key: id, personId, name, office })),
    ...(unit.delegates.length === 0 ? [blank('new-0')] : []),
  ])
  const own = useAct(conferencesApi.nameDelegates)
  const entered = useAct(conferencesApi.enterDelegates)
  const set = (key: string, part: Partial<Line>) =>
    setLines((before) => before.map((line) => (line.key === key ? { ...line, ...part } : line)))
  const send = () => {
    const people = lines
      .filter(({ name }) => name.trim() !== '')
      .map(({ personId, name, office }) => ({ personId: personId as PersonId | null, name, office }))
    if (target.by === 'unit') own.mutate({ params: { id: target.invitationId }, body: { people } })
    else entered.mutate({ params: { id: target.id, invitationId: target.invitationId }, body: { people } })
  }
  return (
    <Form
      onSubmit={send}
      actions={
        <>
          <Button
            type="submit"
            variant={target.by === 'committee' ? 'default' : 'filled'}
            loading={own.isPending || entered.isPending}
          >
            {t('conferences.saveDelegates')}
          </Button>
          {lines.length < unit.quota ? (
            <Button
              variant="default"
              onClick={() => setLines((before) => [...before, blank(`new-${crypto.randomUUID()}`)])}
            >
              {t('conferences.addDelegate')}
            </Button>
          ) : null}
        </>
      }
    >
      {lines.map((line, index) => (
        <fieldset key={line.key} className="conferences-line">
          <legend>{t('conferences.delegate', { n: index + 1 })}</legend>
          <FieldPlace at={`people.${index}`}>
            <NameField target={target} line={line} onChange={(part) => set(line.key, part)} />
            <TextField
              name="office"
              label={t('conferences.office')}
              value={line.office}
              onChange={(office) => set(line.key, { office })}
            />
          </FieldPlace>
          <Button variant="default" onClick={() => setLines((before) => before.filter(({ key }) => key !== line.key))}>
            {t('conferences.removeDelegate', { n: index + 1 })}
          </Button>
        </fieldset>
      ))}
      <Refusal error={own.error ?? entered.error} />
    </Form>
  )
}

interface NameFieldProps {
  readonly target: Target
  readonly line: Line
  readonly onChange: (part: Partial<Line>) => void
}

/** A unit finds its people; the committee copies the names of the paper. */
function NameField({ target, line, onChange }: NameFieldProps) {
  if (target.by === 'committee' || (line.personId === null && line.name !== ''))
    return (
      <TextField
        name="name"
        label={t('conferences.name')}
        required
        value={line.name}
        onChange={(name) => onChange({ name, personId: null })}
      />
    )
  const { invitationId } = target
  return (
    <PersonPicker
      name="personId"
      label={t('conferences.name')}
      required
      value={line.personId === null ? null : { id: line.personId, name: line.name }}
      onChange={(person) => onChange({ personId: person?.id ?? null, name: person?.name ?? '' })}
      source={['conferences.people', invitationId]}
      load={async (search, signal) => {
        const found = await call(conferencesApi.people, { params: { id: invitationId }, query: { search } }, { signal })
        return found.rows.map(({ id, name, note }) => ({ id, name, detail: note }))
      }}
    />
  )
}
