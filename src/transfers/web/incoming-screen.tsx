import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useMe, useUnit } from '#platform/web/shell/me.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { Form } from '#platform/web/ui/fields.tsx'
import { Page } from '#platform/web/ui/page.tsx'
import { transfersApi } from '../contract.ts'
import { EMPTY_INCOMING, IntroductionFields, incomingBody, NewcomerFields } from './incoming-fields.tsx'

/** A giấy giới thiệu from outside the installation comes in; the person stands on the roll once he is accepted. */
export function IncomingTransferScreen() {
  const unitId = useUnit().id
  const today = useMe().today as LocalDate
  const navigate = useNavigate()
  const [typed, setTyped] = useState({ ...EMPTY_INCOMING, presentedOn: today as LocalDate | null })
  const [isMissing, setMissing] = useState(false)
  const act = useAct(transfersApi.registerIncoming, {
    onDone: ({ id }) => void navigate({ to: `/u/${unitId}/transfers/${id}` }),
  })
  const set = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part })
  const send = () => {
    setMissing(true)
    const body = incomingBody(typed)
    if (body !== null) act.mutate({ params: { unitId }, body })
  }
  const missing = (isEmpty: boolean) => (isMissing && isEmpty ? t('transfers.missing') : undefined)
  const actions = (
    <Button type="submit" loading={act.isPending}>
      {t('transfers.incoming.do')}
    </Button>
  )
  return (
    <Page
      title={t('transfers.incoming.title')}
      lead={t('transfers.incoming.lead')}
      back={<Link to={`/u/${unitId}/transfers`}>{t('transfers.title')}</Link>}
    >
      <Form onSubmit={send} actions={actions}>
        <IntroductionFields typed={typed} set={set} missing={missing} today={today} />
        <NewcomerFields typed={typed} set={set} missing={missing} today={today} />
        <Refusal error={act.error} />
      </Form>
    </Page>
  )
}
