import { useState } from 'react'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { CheckField, Form, TextField } from '#platform/web/ui/fields.tsx'
import { useDraft } from '#platform/web/ui/use-draft.ts'
import { meetingsApi } from '../../contract.ts'
import { mayDo, type PartProps } from '../parts/use-meeting.ts'

const NOBODY = { name: '', office: '', fromSuperior: false }

/** Who comes from outside, with what office; a guest of the superior committee may confirm the score. */
export function Guests({ view }: PartProps) {
  const [isAdding, setAdding] = useState(false)
  const { value, set, clear, pending } = useDraft(`meeting:${view.meeting.id}:guest`, NOBODY)
  const act = useAct(meetingsApi.addGuest, {
    pending,
    onDone: () => {
      clear()
      setAdding(false)
    },
  })
  return (
    <>
      {view.guests.length === 0 ? <p>{t('prepare.noGuests')}</p> : null}
      <ul className="nn-lines">
        {view.guests.map((guest) => (
          <li key={guest.id}>
            {guest.name}
            {guest.office === '' ? '' : `, ${guest.office}`}
          </li>
        ))}
      </ul>
      {!mayDo(view, 'add_guest') ? null : isAdding ? (
        <Form
          onSubmit={() => act.mutate({ params: { id: view.meeting.id }, body: value })}
          actions={
            <>
              <Button variant="default" onClick={() => setAdding(false)}>
                {t('ui.cancel')}
              </Button>
              <Button type="submit" loading={act.isPending} disabled={value.name.trim() === ''}>
                {t('meetings.meeting.addGuest')}
              </Button>
            </>
          }
        >
          <TextField
            name="name"
            label={t('meetings.meeting.guestName')}
            required
            value={value.name}
            onChange={(name) => set((before) => ({ ...before, name }))}
          />
          <TextField
            name="office"
            label={t('meetings.meeting.guestOffice')}
            value={value.office}
            onChange={(office) => set((before) => ({ ...before, office }))}
          />
          <CheckField
            name="fromSuperior"
            label={t('meetings.meeting.guestSuperior')}
            value={value.fromSuperior}
            onChange={(fromSuperior) => set((before) => ({ ...before, fromSuperior }))}
          />
          <Refusal error={act.error} />
        </Form>
      ) : (
        <Button variant="default" onClick={() => setAdding(true)}>
          {t('meetings.meeting.addGuest')}
        </Button>
      )}
    </>
  )
}
