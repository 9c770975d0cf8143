import './residence.css'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import { loadPeople } from '#members/web/public.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useMe, useUnit } from '#platform/web/shell/me.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { Form } from '#platform/web/ui/fields.tsx'
import { Page } from '#platform/web/ui/page.tsx'
import { type PersonChoice, PersonPicker } from '#platform/web/ui/person-picker.tsx'
import { residenceApi } from '../contract.ts'
import { EMPTY_PLACE, ExceptionField, PlaceFields, placeOf } from './place-fields.tsx'

const EMPTY = { ...EMPTY_PLACE, person: null as PersonChoice | null }
type Typed = typeof EMPTY

/** The cell of work asks that a member be introduced where he lives. */
export function OpenContactScreen() {
  const unitId = useUnit().id
  const today = useMe().today as LocalDate
  const navigate = useNavigate()
  const [typed, setTyped] = useState<Typed>(EMPTY)
  const [askedOn, setAskedOn] = useState<LocalDate | null>(today)
  const [isMissing, setMissing] = useState(false)
  const act = useAct(residenceApi.open, { onDone: ({ id }) => void navigate({ to: `/u/${unitId}/residence/${id}` }) })
  const set = (part: Partial<Typed>) => setTyped({ ...typed, ...part })
  const missing = (isEmpty: boolean) => (isMissing && isEmpty ? t('residence.missing') : undefined)
  const send = () => {
    setMissing(true)
    const residence = placeOf(typed)
    const { person, address, workplace, exception } = typed
    if (person === null || residence === null || askedOn === null) return
    act.mutate({
      params: { unitId },
      body: { personId: person.id, residence, address, workplace, exception, askedOn },
    })
  }
  const actions = (
    <Button type="submit" loading={act.isPending}>
      {t('residence.open.do')}
    </Button>
  )
  return (
    <Page
      title={t('residence.open.title')}
      lead={t('residence.open.lead')}
      back={<Link to={`/u/${unitId}/residence`}>{t('residence.back')}</Link>}
    >
      <Form onSubmit={send} actions={actions}>
        <PersonPicker
          name="personId"
          label={t('residence.open.person')}
          required
          value={typed.person}
          onChange={(person) => set({ person })}
          source={['people', unitId]}
          load={loadPeople(unitId)}
          error={missing(typed.person === null)}
        />
        <PlaceFields typed={typed} set={set} missing={missing} />
        <ExceptionField value={typed.exception} onChange={(exception) => set({ exception })} />
        <DayField
          name="askedOn"
          label={t('residence.open.askedOn')}
          required
          max={today}
          value={askedOn}
          onChange={setAskedOn}
          error={missing(askedOn === null)}
        />
        <Refusal error={act.error} />
      </Form>
    </Page>
  )
}
