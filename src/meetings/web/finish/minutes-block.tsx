import { useQueryClient } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { AreaField, Form } from '#platform/web/ui/fields.tsx'
import { hasDraft, useDraft } from '#platform/web/ui/use-draft.ts'
import { meetingsApi } from '../../contract.ts'
import { blockAnchor } from '../parts/fact-path.ts'
import { mayDo, type PartProps } from '../parts/use-meeting.ts'
import { WrittenMeanwhile } from '../parts/written-meanwhile.tsx'
import { type BlockWords, blockWords, type MinutesBlockView } from './minutes-words.ts'

interface BlockProps extends PartProps {
  readonly block: MinutesBlockView
}

/** One piece of the minutes: from the record and lightly marked, or written by a person. */
export function MinutesBlockPart({ view, block }: BlockProps) {
  const [isEditing, setEditing] = useState(() => mayDo(view, 'edit_minutes') && hasDraft(draftOf(view, block)))
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

interface TypedBlock {
  readonly text: string
  /** The version its writer saw. */
  readonly basedOn: number
}

const draftOf = (view: PartProps['view'], block: MinutesBlockView) => `meeting:${view.meeting.id}:minutes:${block.id}`

/** What is typed stays until it is recorded; where another officer wrote meanwhile, his words stand beside it with the choice. */
function EditBlock({
  view,
  block,
  said,
  onDone,
}: BlockProps & { readonly said: BlockWords; readonly onDone: () => void }) {
  const client = useQueryClient()
  const draft = useDraft<TypedBlock | null>(draftOf(view, block), null)
  const shown = block.text ?? said.text
  const { text, basedOn } = draft.value ?? { text: shown, basedOn: block.version }
  const isOvertaken = basedOn !== block.version && text !== shown
  const act = useAct(meetingsApi.editMinutes, {
    onDone: () => {
      draft.clear()
      onDone()
    },
  })
  const save = () =>
    act.mutate(
      { params: { id: view.meeting.id }, body: { blockId: block.id, text, basedOn } },
      // The page then shows what the other wrote.
      { onError: ({ code }) => (code === 'changed_meanwhile' ? void client.invalidateQueries() : undefined) },
    )
  const leave = () => {
    draft.clear()
    onDone()
  }
  return (
    <Form
      onSubmit={save}
      actions={
        <>
          <Button variant="default" onClick={leave}>
            {t('ui.cancel')}
          </Button>
          <Button type="submit" loading={act.isPending} disabled={text.trim() === '' || isOvertaken}>
            {t('finish.minutes.save')}
          </Button>
        </>
      }
    >
      <AreaField
        name="text"
        label={t('finish.minutes.editLabel')}
        minRows={4}
        value={text}
        onChange={(typed) => draft.set({ text: typed, basedOn })}
      />
      {isOvertaken ? (
        <WrittenMeanwhile
          theirs={shown}
          words={{
            title: t('finish.minutes.meanwhile'),
            theirs: t('finish.minutes.theirs'),
            mine: t('finish.minutes.mine'),
          }}
          onTheirs={leave}
          onMine={() => {
            act.reset()
            draft.set({ text, basedOn: block.version })
          }}
        />
      ) : (
        <Refusal error={act.error} />
      )}
    </Form>
  )
}
