import { newKey } from '#platform/web/call/call.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { AreaField, Form, TextField } from '#platform/web/ui/fields.tsx'
import { useDraft } from '#platform/web/ui/use-draft.ts'
import { holdApi } from '../../contract/hold.ts'
import { runningItem } from './room-figures.ts'
import { type RoomPartProps, useDoing } from './use-room.ts'

/** A limit together with its causes, one a line; it has its id at once, so that work against it can be written before the network is back. */
export function ShortcomingForm({ room }: RoomPartProps) {
  const { view } = room
  const draft = useDraft(`room:${view.meeting.id}:shortcoming`, { what: '', causes: '' })
  const { error, attempt } = useDoing()
  const { what } = draft.value
  const causes = draft.value.causes
    .split('\n')
    .map((cause) => cause.trim())
    .filter((cause) => cause !== '')
  const record = async () => {
    const body = { id: newKey(), itemId: runningItem(view)?.id ?? null, what, causes }
    const label = t('room.did.shortcoming', { what })
    if (await attempt(() => room.act(holdApi.recordShortcoming, body, label))) draft.clear()
  }
  return (
    <details className="nn-room-more">
      <summary>{t('room.shortcoming.add')}</summary>
      <Form
        onSubmit={() => void record()}
        actions={
          <Button type="submit" variant="default" disabled={what.trim() === '' || causes.length === 0}>
            {t('room.shortcoming.write')}
          </Button>
        }
      >
        <TextField
          name="what"
          label={t('room.shortcoming.what')}
          required
          value={what}
          onChange={(text) => draft.set((before) => ({ ...before, what: text }))}
        />
        <AreaField
          name="causes"
          label={t('room.shortcoming.why')}
          help={t('room.shortcoming.whyHelp')}
          required
          value={draft.value.causes}
          onChange={(text) => draft.set((before) => ({ ...before, causes: text }))}
        />
        <Refusal error={error} />
      </Form>
    </details>
  )
}
