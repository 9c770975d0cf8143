import { formatTime } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { AreaField, Form, SelectField } from '#platform/web/ui/fields.tsx'
import type { PersonChoice } from '#platform/web/ui/person-picker.tsx'
import { useDraft } from '#platform/web/ui/use-draft.ts'
import { holdApi } from '../../contract/hold.ts'
import { RosterPicker } from '../parts/roster-picker.tsx'
import { type RoomPartProps, useDoing } from './use-room.ts'

interface ReserveDraft {
  readonly person: PersonChoice | null
  readonly voteId: string | null
  readonly text: string
}

/** An opinion kept: the minutes carry it for whoever was in the minority. */
export function ReserveForm({ room }: RoomPartProps) {
  const { view } = room
  const draft = useDraft<ReserveDraft>(`room:${view.meeting.id}:reserve`, { person: null, voteId: null, text: '' })
  const { value, set } = draft
  const { error, attempt } = useDoing()
  const record = async () => {
    if (value.person === null) return
    const body = { personId: value.person.id, voteId: value.voteId, text: value.text }
    const label = t('room.did.reserve', { name: value.person.name })
    if (await attempt(() => room.act(holdApi.reserveOpinion, body, label))) draft.clear()
  }
  return (
    <details className="nn-room-more">
      <summary>{t('room.reserve.add')}</summary>
      <Form
        onSubmit={() => void record()}
        actions={
          <Button type="submit" variant="default" disabled={value.person === null || value.text.trim() === ''}>
            {t('room.reserve.write')}
          </Button>
        }
      >
        <RosterPicker
          name="personId"
          view={view}
          label={t('room.reserve.who')}
          required
          value={value.person}
          onChange={(person) => set((before) => ({ ...before, person }))}
        />
        {view.votes.length === 0 ? null : (
          <SelectField
            name="voteId"
            label={t('room.reserve.vote')}
            value={value.voteId}
            empty={t('room.reserve.noVote')}
            choices={view.votes.map((vote) => ({
              value: vote.id,
              label: `${wordOf('meetings.vote', vote.kind)}, ${formatTime(vote.at)}`,
            }))}
            onChange={(voteId) => set((before) => ({ ...before, voteId }))}
          />
        )}
        <AreaField
          name="text"
          label={t('room.reserve.text')}
          required
          value={value.text}
          onChange={(text) => set((before) => ({ ...before, text }))}
        />
        <Refusal error={error} />
      </Form>
    </details>
  )
}
