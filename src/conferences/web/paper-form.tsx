import { useState } from 'react'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { AreaField, Form, TextField } from '#platform/web/ui/fields.tsx'
import { FileField } from '#platform/web/ui/file-field.tsx'
import { useDraft } from '#platform/web/ui/use-draft.ts'
import { CONFERENCE_PAPER_MAX_BYTES } from '../contract/invited.ts'
import { conferencesApi } from '../contract.ts'
import type { Target } from './delegates-form.tsx'

const KINDS = ['.docx', '.pdf', '.txt']

interface PaperFormProps {
  readonly target: Target
  readonly title: string
  /** What was handed in before: it is mended, not typed anew. */
  readonly before?: {
    readonly id: string
    readonly title: string
    readonly author: string
    readonly body: string
  } | null
}

/** A unit's paper: its text typed here, or a file. */
export function PaperForm({ target, title: asked, before = null }: PaperFormProps) {
  const { title: first, author: writer, body: text } = before ?? { title: asked, author: '', body: '' }
  const draft = useDraft(`conference-paper:${target.invitationId}:${before?.id ?? ''}`, {
    ...{ title: first, author: writer, body: text },
  })
  const [file, setFile] = useState<File | null>(null)
  const typed = useAct(conferencesApi.handIn, { pending: draft.pending, onDone: draft.clear })
  const withFile = useAct(conferencesApi.handInFile, { pending: draft.pending, onDone: draft.clear })
  const entered = useAct(conferencesApi.enterPaper, { pending: draft.pending, onDone: draft.clear })
  const { title, author, body } = draft.value
  const set = (part: Partial<typeof draft.value>) => draft.set((held) => ({ ...held, ...part }))
  const isReady = title.trim() !== '' && author.trim() !== '' && (file !== null || body.trim() !== '')
  const send = () => {
    const whole = { title, author, body }
    if (target.by === 'committee') {
      entered.mutate({ params: { id: target.id, invitationId: target.invitationId }, body: whole })
    } else if (file !== null) {
      withFile.mutate({ params: { id: target.invitationId }, body: { title, author }, file })
    } else typed.mutate({ params: { id: target.invitationId }, body: whole })
  }
  return (
    <Form
      onSubmit={send}
      actions={
        <Button
          type="submit"
          variant={target.by === 'committee' ? 'default' : 'filled'}
          disabled={!isReady}
          loading={typed.isPending || withFile.isPending || entered.isPending}
        >
          {t('conferences.sendPaper')}
        </Button>
      }
    >
      <TextField
        name="title"
        label={t('conferences.paper.title')}
        required
        value={title}
        onChange={(next) => set({ title: next })}
      />
      <TextField
        name="author"
        label={t('conferences.paper.author')}
        help={t('conferences.paper.author.help')}
        required
        value={author}
        onChange={(next) => set({ author: next })}
      />
      {target.by === 'unit' ? (
        <FileField
          name={null}
          label={t('conferences.paper.file')}
          help={t('conferences.paper.file.help')}
          value={file}
          onChange={setFile}
          kinds={KINDS}
          maxBytes={CONFERENCE_PAPER_MAX_BYTES}
        />
      ) : null}
      {file === null ? (
        <AreaField
          name="body"
          label={t('conferences.paper.body')}
          minRows={8}
          value={body}
          onChange={(next) => set({ body: next })}
        />
      ) : null}
      <Refusal error={typed.error ?? withFile.error ?? entered.error} />
    </Form>
  )
}
