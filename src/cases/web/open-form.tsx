import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useMe, useUnit } from '#platform/web/shell/me.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { AreaField, CheckField, ChoiceField, Form } from '#platform/web/ui/fields.tsx'
import { type PersonChoice, PersonPicker } from '#platform/web/ui/person-picker.tsx'
import { casesApi } from '../contract.ts'
import { INSPECTION_PROCEDURES } from '../rules/inspection/acts.ts'
import { type CaseVariant, OPENED_BY_HAND, VARIANTS } from '../rules/vocabulary.ts'
import { loadCasePeople, type PlaceFound } from './people.ts'

/** Opens a case: about whom, and whether a team does it. */
export function OpenForm({ unitId, onClose }: { readonly unitId: string; readonly onClose: () => void }) {
  const today = useMe().today as LocalDate
  const navigate = useNavigate()
  const [person, setPerson] = useState<PersonChoice | null>(null)
  const [procedure, setProcedure] = useState<(typeof OPENED_BY_HAND)[number]>('duty_inspection')
  const [reason, setReason] = useState('')
  const [variant, setVariant] = useState<CaseVariant>('team')
  const [on, setOn] = useState<LocalDate | null>(today)
  const [isMissing, setMissing] = useState(false)
  // Of a committee: the commission has a team, and may look at a whole unit, for which the member chosen speaks.
  const isCell = useUnit().kind === 'cell'
  const [places] = useState(() => new Map<string, PlaceFound>())
  const [isAboutUnit, setAboutUnit] = useState(false)
  const place = person === null ? undefined : places.get(person.id)
  const subjectUnitId = isAboutUnit && place ? place.unitId : null
  const open = useAct(casesApi.open, { onDone: ({ id }) => void navigate({ to: `/u/${unitId}/cases/${id}` }) })
  const send = () => {
    setMissing(true)
    if (person === null) return
    open.mutate({
      params: { unitId },
      body: { procedure, parentId: null, reason, variant, subjectId: person.id, subjectUnitId, on: on ?? today },
    })
  }
  const actions = (
    <>
      <Button type="submit" loading={open.isPending}>
        {t('cases.open')}
      </Button>
      <Button variant="default" onClick={onClose}>
        {t('ui.cancel')}
      </Button>
    </>
  )
  return (
    <section className="nn-card" aria-label={t('cases.open')}>
      <Form onSubmit={send} actions={actions}>
        <ChoiceField
          name="procedure"
          label={t('cases.field.procedure')}
          required
          value={procedure}
          choices={(isCell ? OPENED_BY_HAND : INSPECTION_PROCEDURES).map((value) => ({
            value,
            label: wordOf('cases.procedure', value),
          }))}
          onChange={(chosen) => setProcedure(chosen ?? procedure)}
        />
        <p>{wordOf('cases.help.procedure', procedure)}</p>
        {isCell ? null : <p className="nn-help">{t('cases.commission.noDiscipline')}</p>}
        <PersonPicker
          name="personId"
          label={t('cases.field.subject')}
          required
          value={person}
          onChange={setPerson}
          source={['cases.people', unitId]}
          load={loadCasePeople(unitId, (id, found) => places.set(id, found))}
          error={isMissing && person === null ? t('cases.missing') : undefined}
        />
        {isCell || place === undefined ? null : (
          <CheckField
            name={null}
            label={t('cases.field.aboutUnit', { unit: place.unitName })}
            help={t('cases.help.aboutUnit')}
            value={isAboutUnit}
            onChange={setAboutUnit}
          />
        )}
        {isCell ? (
          <ChoiceField
            name="variant"
            label={t('cases.field.variant')}
            required
            value={variant}
            choices={VARIANTS.map((value) => ({ value, label: wordOf('cases.variant', value) }))}
            onChange={(chosen) => setVariant(chosen ?? variant)}
          />
        ) : null}
        <DayField name="on" label={t('cases.field.on')} required max={today} value={on} onChange={setOn} />
        <Refusal error={open.error} />
        {open.error?.code === 'thematic_reason_needed' || reason !== '' ? (
          <AreaField
            name="reason"
            label={t('cases.field.reason')}
            required
            minRows={2}
            value={reason}
            onChange={setReason}
          />
        ) : null}
      </Form>
    </section>
  )
}
