import { useState } from 'react'
import { useAct } from '#platform/web/call/use-act.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { Form, TextField } from '#platform/web/ui/fields.tsx'
import { Notice } from '#platform/web/ui/notice.tsx'
import { type BulletinPage, bulletinsApi } from '../contract.ts'

interface PartProps {
  readonly page: BulletinPage
}
type Place = BulletinPage['places'][number]

const AROUND = 40

/** Every place that keeps the bulletin from going out, with the words around it. */
export function GatePart({ page }: PartProps) {
  const figures = [...new Set(page.places.filter(({ kind }) => kind === 'figure').map(({ text }) => text))]
  return (
    <>
      {page.places.length === 0 ? null : (
        <Notice tone="late" title={t('bulletins.gate', { n: page.places.length })}>
          <p>{t('bulletins.gate.help')}</p>
          <ul>
            {page.places.map((place) => (
              <li key={`${place.field}:${place.kind}:${place.from}:${place.to}`}>
                {wordOf('bulletins.field', place.field)}, {wordOf('bulletins.place', place.kind)}:{' '}
                <Around page={page} place={place} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {page.can.includes('approve_figure')
        ? figures.map((figure) => <ApproveForm key={figure} id={page.id} figure={figure} />)
        : null}
      {page.approved.length === 0 ? null : (
        <ul>
          {page.approved.map(({ figure, basis }) => (
            <li key={figure}>{t('bulletins.approved', { figure, basis })}</li>
          ))}
        </ul>
      )}
    </>
  )
}

function Around({ page, place }: PartProps & { readonly place: Place }) {
  const text = place.field === 'captions' ? page.photos.map(({ caption }) => caption).join('\n') : page[place.field]
  const [from, to] = [Math.max(0, place.from - AROUND), place.to + AROUND]
  return (
    <q>
      {from === 0 ? '' : '…'}
      {text.slice(from, place.from)}
      <mark>{place.text}</mark>
      {text.slice(place.to, to)}
      {to < text.length ? '…' : ''}
    </q>
  )
}

function ApproveForm({ id, figure }: { readonly id: string; readonly figure: string }) {
  const [basis, setBasis] = useState('')
  const approve = useAct(bulletinsApi.approveFigure)
  return (
    <Form
      onSubmit={() => approve.mutate({ params: { id }, body: { figure, basis } })}
      actions={
        <Button type="submit" variant="default" disabled={basis.trim() === ''} loading={approve.isPending}>
          {t('bulletins.approve', { figure })}
        </Button>
      }
    >
      <TextField name="basis" label={t('bulletins.basisOf', { figure })} required value={basis} onChange={setBasis} />
      <Refusal error={approve.error} />
    </Form>
  )
}
