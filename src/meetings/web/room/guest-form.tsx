import { newKey } from '#platform/web/call/call.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { CheckField, Form, TextField } from '#platform/web/ui/fields.tsx'
import { useDraft } from '#platform/web/ui/use-draft.ts'
import { prepareApi } from '../../contract/prepare.ts'
import { type RoomPartProps, useDoing } from './use-room.ts'

/** A guest who came unannounced; what he says is written among the speakers. */
export function GuestForm({ room }: RoomPartProps) {
  const draft = useDraft(`room:${room.view.meeting.id}:guest`, { name: '', office: '', fromSuperior: false })
  const { value, set } = draft
  const { error, attempt } = useDoing()
  const add = async () => {
    const label = t('room.did.guest', { name: value.name })
    if (await attempt(() => room.act(prepareApi.addGuest, { id: newKey(), ...value }, label))) draft.clear()
  }
  return (
    <details className="nn-room-more">
      <summary>{t('meetings.meeting.addGuest')}</summary>
      <Form
        onSubmit={() => void add()}
        actions={
          <Button type="submit" variant="default" disabled={value.name.trim() === ''}>
            {t('room.guest.write')}
          </Button>
        }
      >
        <p className="nn-help">{t('room.guest.help')}</p>
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
        <Refusal error={error} />
      </Form>
    </details>
  )
}
