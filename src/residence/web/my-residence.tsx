import './residence.css'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { question } from '#platform/web/call/queries.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { Form } from '#platform/web/ui/fields.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import type { OwnContact } from '../contract/shapes.ts'
import { residenceApi } from '../contract.ts'
import { OPEN_RESIDENCE_STAGES } from '../rules/contact.ts'
import { dayText } from './contact-words.tsx'
import { EMPTY_PLACE, ExceptionField, PlaceFields, placeOf } from './place-fields.tsx'
import { RemarkList } from './remarks-part.tsx'

const isOpen = ({ stage }: OwnContact) => (OPEN_RESIDENCE_STAGES as readonly string[]).includes(stage)

/** One's own contact with the place of residence, with every remark given; where there is none, the request for one. */
export function MyResidence() {
  const mine = useQuery(question(residenceApi.mine, {}))
  const [isAsking, setAsking] = useState(false)
  return (
    <Section title={t('residence.mine')}>
      <Answer query={mine}>
        {({ contacts }) => (
          <>
            {contacts.length === 0 ? <p>{t('residence.mine.none')}</p> : null}
            {contacts.map((contact) => (
              <Own key={contact.id} contact={contact} />
            ))}
            {contacts.some(isOpen) ? null : isAsking ? (
              <AskForm onClose={() => setAsking(false)} />
            ) : (
              <Button variant="default" onClick={() => setAsking(true)}>
                {t('residence.ask.open')}
              </Button>
            )}
          </>
        )}
      </Answer>
    </Section>
  )
}

function AskForm({ onClose }: { readonly onClose: () => void }) {
  const [typed, setTyped] = useState(EMPTY_PLACE)
  const [isMissing, setMissing] = useState(false)
  const act = useAct(residenceApi.ask, { onDone: onClose })
  const set = (part: Partial<typeof EMPTY_PLACE>) => setTyped({ ...typed, ...part })
  const send = () => {
    setMissing(true)
    const residence = placeOf(typed)
    const { address, workplace, exception } = typed
    if (residence !== null) act.mutate({ body: { residence, address, workplace, exception } })
  }
  const actions = (
    <>
      <Button type="submit" loading={act.isPending}>
        {t('residence.ask.do')}
      </Button>
      <Button variant="default" onClick={onClose}>
        {t('ui.cancel')}
      </Button>
    </>
  )
  return (
    <div className="nn-card">
      <p>{t('residence.ask.lead')}</p>
      <Form onSubmit={send} actions={actions}>
        <PlaceFields
          typed={typed}
          set={set}
          missing={(isEmpty) => (isMissing && isEmpty ? t('residence.missing') : undefined)}
        />
        <ExceptionField value={typed.exception} onChange={(exception) => set({ exception })} />
        <Refusal error={act.error} />
      </Form>
    </div>
  )
}

function Own({ contact }: { readonly contact: OwnContact }) {
  const {
    residence,
    stage,
    introductionNumber: number,
    introducedOn,
    receivedOn,
    endedOn,
    closeReason,
    remarks,
  } = contact
  const kept = endedOn === null ? 'residence.mine.kept' : 'residence.mine.over'
  return (
    <>
      <p>
        <strong>{residence}</strong>: {wordOf('residence.stage', stage).toLocaleLowerCase('vi')}.
      </p>
      {introducedOn === null ? null : <p>{t('residence.mine.introduction', { number, day: dayText(introducedOn) })}</p>}
      {receivedOn === null ? null : <p>{t(kept, { from: dayText(receivedOn), to: dayText(endedOn) })}</p>}
      {closeReason === '' ? null : <p>{t('residence.mine.reason', { reason: closeReason })}</p>}
      {contact.mayTakeBack ? <TakeBack contact={contact} /> : null}
      <RemarkList remarks={remarks} />
    </>
  )
}

function TakeBack({ contact: { id, residence } }: { readonly contact: OwnContact }) {
  const act = useAct(residenceApi.unask)
  return (
    <ConfirmAct
      label={t('residence.act.unask')}
      title={t('residence.unask.title', { residence })}
      consequence={<p>{t('residence.unask.consequence')}</p>}
      confirmLabel={t('residence.act.unask')}
      onConfirm={() => act.mutateAsync({ params: { id } })}
    />
  )
}
