import { useState } from 'react'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { AreaField, Form, SelectField } from '#platform/web/ui/fields.tsx'
import { StateMark } from '#platform/web/ui/state-mark.tsx'
import { useDraft } from '#platform/web/ui/use-draft.ts'
import { meetingsApi } from '../../contract.ts'
import { mayDo, type PartProps } from '../parts/use-meeting.ts'
import { itemTitle } from '../parts/words.ts'

/** An opinion given in writing beforehand, and those already handed in. */
export function OpinionPart({ view }: PartProps) {
  const [isOpen, setOpen] = useState(false)
  const own = view.opinions.filter(({ person }) => person.id === view.mine.personId)
  const may = mayDo(view, 'hand_in_opinion')
  return (
    <>
      <p>{t('mine.opinion.help')}</p>
      {own.length === 0 ? null : <OwnOpinions view={view} />}
      {!may ? null : isOpen ? (
        <HandInOpinion view={view} onDone={() => setOpen(false)} />
      ) : (
        <Button variant="default" onClick={() => setOpen(true)}>
          {own.length === 0 ? t('mine.opinion') : t('mine.opinion.another')}
        </Button>
      )}
    </>
  )
}

function OwnOpinions({ view }: PartProps) {
  const own = view.opinions.filter(({ person }) => person.id === view.mine.personId)
  return (
    <ul className="nn-lines" aria-label={t('mine.opinion.sent')}>
      {own.map((opinion) => {
        const item = view.agenda.find(({ id }) => id === opinion.itemId)
        return (
          <li key={opinion.id} className="nn-card">
            {item === undefined ? null : <strong>{itemTitle(item)}</strong>}
            <p className="nn-text">{opinion.text}</p>
            <StateMark
              state={opinion.readAt === null ? 'waiting' : 'done'}
              word={opinion.readAt === null ? t('mine.opinion.waiting') : t('mine.opinion.read')}
            />
          </li>
        )
      })}
    </ul>
  )
}

interface Typed {
  readonly text: string
  readonly itemId: string | null
}

function HandInOpinion({ view, onDone }: PartProps & { readonly onDone: () => void }) {
  const draft = useDraft<Typed>(`mine:${view.meeting.id}:opinion`, { text: '', itemId: null })
  const act = useAct(meetingsApi.handInOpinion, {
    pending: draft.pending,
    onDone: () => {
      draft.clear()
      onDone()
    },
  })
  const { text, itemId } = draft.value
  const set = (part: Partial<Typed>) => draft.set((before) => ({ ...before, ...part }))
  const send = () =>
    act.mutate({ params: { id: view.meeting.id }, body: { personId: view.mine.personId, itemId, text } })
  return (
    <Form
      onSubmit={send}
      actions={
        <>
          <Button variant="default" onClick={onDone}>
            {t('ui.cancel')}
          </Button>
          <Button type="submit" loading={act.isPending} disabled={text.trim() === ''}>
            {t('mine.opinion.send')}
          </Button>
        </>
      }
    >
      <SelectField
        name="itemId"
        label={t('mine.opinion.item')}
        empty={t('mine.opinion.anyItem')}
        value={itemId}
        onChange={(chosen) => set({ itemId: chosen })}
        choices={view.agenda.map((item) => ({ value: item.id, label: itemTitle(item) }))}
      />
      <AreaField
        name="text"
        label={t('mine.opinion.text')}
        required
        value={text}
        onChange={(value) => set({ text: value })}
      />
      <Refusal error={act.error} />
    </Form>
  )
}
