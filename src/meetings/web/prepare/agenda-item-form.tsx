import { useAct } from '#platform/web/call/use-act.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { Form, SelectField, TextField } from '#platform/web/ui/fields.tsx'
import type { PersonChoice } from '#platform/web/ui/person-picker.tsx'
import { useDraft } from '#platform/web/ui/use-draft.ts'
import { AGENDA_ITEM_KINDS, type AgendaItemKind } from '#rulebook/rules/agenda-step.ts'
import type { MeetingView } from '../../contract/views.ts'
import { meetingsApi } from '../../contract.ts'
import { RosterPicker } from '../parts/roster-picker.tsx'
import type { PartProps } from '../parts/use-meeting.ts'
import { itemTitle } from '../parts/words.ts'

interface ItemDraft {
  readonly title: string
  readonly kind: AgendaItemKind
  readonly minutes: string
  readonly presenter: PersonChoice | null
}

export interface AgendaItemFormProps extends PartProps {
  /** Null: a new item. */
  readonly item: MeetingView['agenda'][number] | null
  readonly onDone: () => void
}

/** A new item of the programme, or another title, kind, time or presenter for one. */
export function AgendaItemForm({ view, item, onDone }: AgendaItemFormProps) {
  const draft = useDraft<ItemDraft>(`meeting:${view.meeting.id}:item:${item?.id ?? 'new'}`, {
    title: item === null ? '' : itemTitle(item),
    kind: item?.kind ?? 'debate',
    minutes: String(item?.plannedMinutes ?? 10),
    presenter: item?.presenter ?? null,
  })
  const { value, set } = draft
  const done = () => {
    draft.clear()
    onDone()
  }
  const add = useAct(meetingsApi.addItem, { pending: draft.pending, onDone: done })
  const change = useAct(meetingsApi.changeItem, { pending: draft.pending, onDone: done })
  const minutes = /^\d{1,3}$/.test(value.minutes) ? Number(value.minutes) : null
  const save = () => {
    if (minutes === null) return
    const params = { id: view.meeting.id }
    const common = { kind: value.kind, plannedMinutes: minutes, presenterId: value.presenter?.id ?? null }
    if (item === null) add.mutate({ params, body: { ...common, title: value.title } })
    else
      change.mutate({
        params,
        body: { ...common, itemId: item.id, title: value.title === itemTitle(item) ? null : value.title },
      })
  }
  return (
    <Form
      onSubmit={save}
      actions={
        <>
          <Button variant="default" onClick={done}>
            {t('ui.cancel')}
          </Button>
          <Button
            type="submit"
            loading={add.isPending || change.isPending}
            disabled={value.title.trim() === '' || minutes === null}
          >
            {t('prepare.itemSave')}
          </Button>
        </>
      }
    >
      <TextField
        name="title"
        label={t('meetings.meeting.itemTitle')}
        required
        value={value.title}
        onChange={(title) => set((before) => ({ ...before, title }))}
      />
      <SelectField
        name="kind"
        label={t('prepare.itemKind')}
        value={value.kind}
        choices={AGENDA_ITEM_KINDS.map((kind) => ({ value: kind, label: wordOf('meetings.itemKind', kind) }))}
        onChange={(kind) => set((before) => ({ ...before, kind: kind ?? before.kind }))}
      />
      <TextField
        name="plannedMinutes"
        label={t('prepare.itemMinutes')}
        inputMode="numeric"
        required
        value={value.minutes}
        onChange={(text) => set((before) => ({ ...before, minutes: text }))}
      />
      <RosterPicker
        name="presenterId"
        view={view}
        label={t('prepare.itemPresenter')}
        value={value.presenter}
        onChange={(presenter) => set((before) => ({ ...before, presenter }))}
      />
      <Refusal error={add.error ?? change.error} />
    </Form>
  )
}
