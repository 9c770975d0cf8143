import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { loadPeople } from '#members/web/public.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { Form } from '#platform/web/ui/fields.tsx'
import { Page } from '#platform/web/ui/page.tsx'
import { type PersonChoice, PersonPicker } from '#platform/web/ui/person-picker.tsx'
import { transfersApi } from '../contract.ts'
import { RequestFields, useRequest } from './request-form.tsx'

/** The secretary begins a transfer for a member of his cell. */
export function RequestTransferScreen() {
  const unitId = useUnit().id
  const navigate = useNavigate()
  const [person, setPerson] = useState<PersonChoice | null>(null)
  const [isMissing, setMissing] = useState(false)
  const request = useRequest()
  const act = useAct(transfersApi.request, {
    onDone: ({ id }) => void navigate({ to: `/u/${unitId}/transfers/${id}` }),
  })
  const send = () => {
    setMissing(true)
    if (person !== null && request.body !== null)
      act.mutate({ params: { unitId }, body: { personId: person.id, ...request.body } })
  }
  const actions = (
    <Button type="submit" loading={act.isPending}>
      {t('transfers.request.do')}
    </Button>
  )
  return (
    <Page
      title={t('transfers.request.title')}
      lead={t('transfers.request.lead')}
      back={<Link to={`/u/${unitId}/transfers`}>{t('transfers.title')}</Link>}
    >
      <Form onSubmit={send} actions={actions}>
        <PersonPicker
          name="personId"
          label={t('transfers.request.person')}
          required
          value={person}
          onChange={setPerson}
          source={['people', unitId]}
          load={loadPeople(unitId)}
          error={isMissing && person === null ? t('transfers.missing') : undefined}
        />
        <RequestFields request={request} isMissing={isMissing} />
        <Refusal error={act.error} />
      </Form>
    </Page>
  )
}
