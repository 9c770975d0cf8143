import { addMonths, type LocalDate, localDateAt, type Month } from '#kernel/local-date.ts'
import { formatMonth } from '#platform/web/i18n/format.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { AreaField, ChoiceField, Form, SelectField, TextField } from '#platform/web/ui/fields.tsx'
import type { PersonChoice } from '#platform/web/ui/person-picker.tsx'
import { useDraft } from '#platform/web/ui/use-draft.ts'
import { holdApi } from '../../contract/hold.ts'
import { RosterPicker } from '../parts/roster-picker.tsx'
import { asMonth } from '../parts/words.ts'
import { runningItem } from './room-figures.ts'
import { type RoomPartProps, useDoing } from './use-room.ts'

interface CommitmentDraft {
  readonly what: string
  readonly product: string
  readonly ownerKind: 'person' | 'unit'
  readonly person: PersonChoice | null
  readonly dueOn: LocalDate | null
  readonly reportMonth: string | null
  readonly shortcomingId: string | null
}

const EMPTY: CommitmentDraft = {
  what: '',
  product: '',
  ownerKind: 'person',
  person: null,
  dueOn: null,
  reportMonth: null,
  shortcomingId: null,
}
const MONTHS_AHEAD = 12

/** One line of work: what, with what to show for it, who, by when, and at which meeting it is reported. */
export function CommitmentForm({ room }: RoomPartProps) {
  const { view } = room
  const draft = useDraft<CommitmentDraft>(`room:${view.meeting.id}:commitment`, EMPTY)
  const { value, set } = draft
  const change = (part: Partial<CommitmentDraft>) => set((before) => ({ ...before, ...part }))
  const { error, attempt } = useDoing()
  const month = asMonth(view.meeting.month)
  const reportMonth = asMonth(value.reportMonth ?? addMonths(month, 1))
  const owner = ownerOf(value, view.meeting.unitId)
  const isReady = value.what.trim() !== '' && owner !== null && value.dueOn !== null
  const record = async () => {
    if (owner === null || value.dueOn === null) return
    const body = {
      itemId: runningItem(view)?.id ?? null,
      shortcomingId: value.shortcomingId,
      what: value.what,
      product: value.product.trim() === '' ? null : value.product,
      owner,
      dueOn: value.dueOn,
      reportMonth,
    }
    const label = t('room.did.commitment', { what: value.what })
    if (await attempt(() => room.act(holdApi.recordCommitment, body, label))) draft.clear()
  }
  return (
    <Form
      onSubmit={() => void record()}
      actions={
        <Button type="submit" variant="default" disabled={!isReady}>
          {t('room.commitment.write')}
        </Button>
      }
    >
      <AreaField
        name="what"
        label={t('room.commitment.what')}
        required
        minRows={2}
        value={value.what}
        onChange={(what) => change({ what })}
      />
      <ChoiceField
        name="owner"
        label={t('room.commitment.owner')}
        value={value.ownerKind}
        choices={[
          { value: 'person', label: t('room.commitment.onePerson') },
          { value: 'unit', label: view.meeting.unitName },
        ]}
        onChange={(ownerKind) => change({ ownerKind: ownerKind ?? 'person' })}
      />
      {value.ownerKind === 'person' ? (
        <RosterPicker
          name="personId"
          view={view}
          label={t('room.commitment.person')}
          required
          value={value.person}
          onChange={(person) => change({ person })}
        />
      ) : null}
      <DayField
        name="dueOn"
        label={t('room.commitment.due')}
        required
        value={value.dueOn}
        min={localDateAt(new Date(view.meeting.startedAt ?? Date.now()))}
        onChange={(dueOn) => change({ dueOn })}
      />
      <TextField
        name="product"
        label={t('room.commitment.product')}
        help={t('room.commitment.productHelp')}
        value={value.product}
        onChange={(product) => change({ product })}
      />
      <SelectField
        name="reportMonth"
        label={t('room.commitment.month')}
        value={reportMonth as string}
        choices={monthsFrom(month).map((one) => ({ value: one as string, label: formatMonth(one) }))}
        onChange={(chosen) => change({ reportMonth: chosen })}
      />
      {view.shortcomings.length === 0 ? null : (
        <SelectField
          name="shortcomingId"
          label={t('room.commitment.against')}
          value={value.shortcomingId}
          empty={t('room.commitment.againstNone')}
          choices={view.shortcomings.map(({ id, what }) => ({ value: id, label: what }))}
          onChange={(shortcomingId) => change({ shortcomingId })}
        />
      )}
      <Refusal error={error} />
    </Form>
  )
}

function ownerOf({ ownerKind, person }: CommitmentDraft, unitId: string) {
  if (ownerKind === 'unit') return { kind: 'unit' as const, unitId }
  return person === null ? null : { kind: 'person' as const, personId: person.id }
}

function monthsFrom(month: Month): readonly Month[] {
  return Array.from({ length: MONTHS_AHEAD + 1 }, (_, index) => addMonths(month, index))
}
