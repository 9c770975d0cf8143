import { useState } from 'react'
import type { Id } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { formatDay } from '#platform/web/i18n/format.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useMe } from '#platform/web/shell/me.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { Form, TextField } from '#platform/web/ui/fields.tsx'
import type { ConferencePage, PaperOut } from '../contract/shapes.ts'
import { conferencesApi } from '../contract.ts'
import type { PartProps } from './plan-part.tsx'

interface Place {
  readonly id: string
  readonly title: string
  /** Empty: it is only handed round. */
  readonly minutes: string
}

const USUAL_MINUTES = '10'

/** Accepted papers in the order in which they are presented, with their minutes; then the session is opened. */
export function ProgrammePart({ page }: PartProps) {
  const accepted = page.papers.filter(({ state }) => state === 'accepted')
  return (
    <>
      {page.can.includes('order') && accepted.length > 0 ? (
        <>
          <h3>{t('conferences.programme')}</h3>
          <OrderForm key={`${page.version}:${accepted.length}`} page={page} accepted={accepted} />
        </>
      ) : null}
      <StartPart page={page} />
    </>
  )
}

function OrderForm({ page, accepted }: { readonly page: ConferencePage; readonly accepted: readonly PaperOut[] }) {
  const [places, setPlaces] = useState<readonly Place[]>(() =>
    accepted.map(({ id, title, minutes }) => ({ id, title, minutes: minutes === null ? USUAL_MINUTES : `${minutes}` })),
  )
  const order = useAct(conferencesApi.order)
  const move = (index: number) =>
    setPlaces((before) => {
      const [moved] = before.slice(index, index + 1)
      if (moved === undefined || index === 0) return before
      const others = before.filter(({ id }) => id !== moved.id)
      return [...others.slice(0, index - 1), moved, ...others.slice(index - 1)]
    })
  const presented = places.filter(({ minutes }) => minutes !== '' && minutes !== '0')
  const total = presented.reduce((sum, { minutes }) => sum + Number(minutes), 0)
  const send = () =>
    order.mutate({
      params: { id: page.id },
      body: {
        basedOn: page.version,
        papers: presented.map(({ id, minutes }) => ({ id: id as Id<'conferencePaper'>, minutes: Number(minutes) })),
      },
    })
  return (
    <Form
      onSubmit={send}
      actions={
        <Button type="submit" variant="default" loading={order.isPending}>
          {t('conferences.saveProgramme')}
        </Button>
      }
    >
      <p>{t('conferences.programmeTakes', { n: presented.length, minutes: total })}</p>
      {places.map((place, index) => (
        <div key={place.id} className="conferences-line">
          <TextField
            name={`papers.${index}.minutes`}
            label={t('conferences.minutesFor', { n: index + 1, title: place.title })}
            help={index === 0 ? t('conferences.minutes.help') : undefined}
            inputMode="numeric"
            value={place.minutes}
            onChange={(minutes) =>
              setPlaces((before) =>
                before.map((one) => (one.id === place.id ? { ...one, minutes: minutes.replace(/\D/g, '') } : one)),
              )
            }
          />
          {index === 0 ? null : (
            <Button variant="default" onClick={() => move(index)}>
              {t('conferences.moveUp', { title: place.title })}
            </Button>
          )}
        </div>
      ))}
      <Refusal error={order.error} />
    </Form>
  )
}

function StartPart({ page: { id, version, can, heldOn, units, papers } }: PartProps) {
  const start = useAct(conferencesApi.start)
  const today = useMe().today
  if (!can.includes('start')) return null
  if (today < heldOn)
    return <p className="nn-help">{t('conferences.startsOn', { day: formatDay(heldOn as LocalDate) })}</p>
  if (units.every(({ delegates }) => delegates.length === 0))
    return <p className="nn-help">{t('conferences.startsWithDelegates')}</p>
  const unread = papers.filter(({ state }) => state === 'handed_in').length
  return (
    <div className="nn-form-actions nn-no-print">
      <ConfirmAct
        main
        label={t('conferences.start')}
        title={t('conferences.start.title')}
        consequence={
          <>
            <p>{t('conferences.start.consequence')}</p>
            {unread === 0 ? null : <p>{t('conferences.start.unread', { n: unread })}</p>}
          </>
        }
        confirmLabel={t('conferences.start')}
        onConfirm={() => start.mutateAsync({ params: { id }, body: { basedOn: version } })}
      />
    </div>
  )
}
