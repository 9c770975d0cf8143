import { useLocation } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { AreaField, Form } from '#platform/web/ui/fields.tsx'
import { useDraft } from '#platform/web/ui/use-draft.ts'
import { meetingsApi } from '../../contract.ts'
import { blockAnchor } from '../parts/fact-path.ts'
import { mayDo, type PartProps } from '../parts/use-meeting.ts'
import { type BlockWords, blockWords, type MinutesBlockView } from './minutes-words.ts'

interface BlockProps extends PartProps {
  readonly block: MinutesBlockView
}

/** One piece of the minutes: from the record and lightly marked, or written by a person. */
export function MinutesBlockPart({ view, block }: BlockProps) {
  const [isEditing, setEditing] = useState(false)
  const said = blockWords(view, block)
  const shown = block.text ?? said.text
  const isHeading = block.kind === 'item' || block.itemId === null
  const Label = isHeading ? 'h2' : 'h3'
  const opened = useOpened(blockAnchor(block.kind, block.subjectId ?? block.itemId))
  return (
    <section
      {...opened}
      className="nn-minutes-block"
      data-written={block.text !== null}
      data-heading={isHeading}
      tabIndex={-1}
    >
      <div className="nn-minutes-head">
        <Label>{said.label}</Label>
        {isEditing ? null : <BlockActions view={view} block={block} onEdit={() => setEditing(true)} />}
      </div>
      {isEditing ? (
        <EditBlock view={view} block={block} said={said} onDone={() => setEditing(false)} />
      ) : (
        <>
          {shown === '' ? null : <p className="nn-text">{shown}</p>}
          {said.beside === null ? null : <p className="nn-soft">{said.beside}</p>}
        </>
      )}
    </section>
  )
}

/** A link from a paper that names this block brings it into view; the page is asked for first, so the browser could not. */
function useOpened(id: string) {
  const ref = useRef<HTMLElement>(null)
  const isOpened = useLocation().hash === id
  useEffect(() => {
    if (!isOpened) return
    ref.current?.scrollIntoView({ block: 'center' })
    ref.current?.focus({ preventScroll: true })
  }, [isOpened])
  return { ref, id, 'data-opened': isOpened }
}

function BlockActions({ view, block, onEdit }: BlockProps & { readonly onEdit: () => void }) {
  const act = useAct(meetingsApi.editMinutes)
  const { id, text, version } = block
  const mayEdit = mayDo(view, 'edit_minutes')
  const giveBack = () =>
    act.mutate({ params: { id: view.meeting.id }, body: { blockId: id, text: null, basedOn: version } })
  return (
    <div className="nn-minutes-acts nn-no-print">
      {text === null ? null : <span className="nn-soft">{t('finish.minutes.edited')}</span>}
      {mayEdit ? (
        <Button variant="subtle" onClick={onEdit}>
          {t('finish.minutes.edit')}
        </Button>
      ) : null}
      {mayEdit && text !== null ? (
        <Button variant="subtle" loading={act.isPending} onClick={giveBack}>
          {t('finish.minutes.giveBack')}
        </Button>
      ) : null}
      <Refusal error={act.error} />
    </div>
  )
}

function EditBlock({
  view,
  block,
  said,
  onDone,
}: BlockProps & { readonly said: BlockWords; readonly onDone: () => void }) {
  const draft = useDraft(`meeting:${view.meeting.id}:minutes:${block.id}:${block.version}`, block.text ?? said.text)
  const act = useAct(meetingsApi.editMinutes, {
    onDone: () => {
      draft.clear()
      onDone()
    },
  })
  const save = () =>
    act.mutate({
      params: { id: view.meeting.id },
      body: { blockId: block.id, text: draft.value, basedOn: block.version },
    })
  return (
    <Form
      onSubmit={save}
      actions={
        <>
          <Button variant="default" onClick={onDone}>
            {t('ui.cancel')}
          </Button>
          <Button type="submit" loading={act.isPending} disabled={draft.value.trim() === ''}>
            {t('finish.minutes.save')}
          </Button>
        </>
      }
    >
      <AreaField
        name="text"
        label={t('finish.minutes.editLabel')}
        minRows={4}
        value={draft.value}
        onChange={draft.set}
      />
      <Refusal error={act.error} />
    </Form>
  )
}
