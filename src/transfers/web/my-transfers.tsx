import './transfers.css'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { question } from '#platform/web/call/queries.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { Form } from '#platform/web/ui/fields.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import { transfersApi } from '../contract.ts'
import { RequestFields, useRequest } from './request-form.tsx'
import { nextText, TransferClock, TransferState } from './transfer-words.tsx'

/** One's own moves with what comes next, and the request for one. */
export function MyTransfers() {
  const mine = useQuery(question(transfersApi.mine, {}))
  const [isAsking, setAsking] = useState(false)
  return (
    <Section title={t('transfers.mine')}>
      <Answer query={mine}>
        {({ rows }) => (
          <>
            {rows.length === 0 ? <p>{t('transfers.mine.none')}</p> : null}
            <ul className="nn-plain-list">
              {rows.map((row) => (
                <li key={row.id} className="nn-card">
                  <strong>{t('transfers.places', { from: row.from.name, to: row.to.name })}</strong>
                  <p className="nn-transfer-state">
                    <TransferState row={row} /> <TransferClock clock={row.clock} />
                  </p>
                  <p>{nextText(row)}</p>
                </li>
              ))}
            </ul>
          </>
        )}
      </Answer>
      {isAsking ? (
        <AskForm onClose={() => setAsking(false)} />
      ) : (
        <Button variant="default" onClick={() => setAsking(true)}>
          {t('transfers.ask.open')}
        </Button>
      )}
    </Section>
  )
}

function AskForm({ onClose }: { readonly onClose: () => void }) {
  const request = useRequest()
  const [isMissing, setMissing] = useState(false)
  const act = useAct(transfersApi.ask, { onDone: onClose })
  const send = () => {
    setMissing(true)
    if (request.body !== null) act.mutate({ body: request.body })
  }
  const actions = (
    <>
      <Button type="submit" loading={act.isPending}>
        {t('transfers.ask.do')}
      </Button>
      <Button variant="default" onClick={onClose}>
        {t('ui.cancel')}
      </Button>
    </>
  )
  return (
    <div className="nn-card">
      <Form onSubmit={send} actions={actions}>
        <RequestFields request={request} isMissing={isMissing} />
        <Refusal error={act.error} />
      </Form>
    </div>
  )
}
