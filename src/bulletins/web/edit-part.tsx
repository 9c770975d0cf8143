import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { AreaField, Form, TextField } from '#platform/web/ui/fields.tsx'
import { useDraft } from '#platform/web/ui/use-draft.ts'
import { type BulletinPage, bulletinsApi } from '../contract.ts'

/** The text, part by part; what is typed is kept until it is saved. */
export function EditPart({ page }: { readonly page: BulletinPage }) {
  const { id, version, title, body, conclusion, sourceName, authorName } = page
  const draft = useDraft(`bulletin:${id}:${version}`, { title, body, conclusion, sourceName, authorName })
  const edit = useAct(bulletinsApi.edit, { pending: draft.pending, onDone: draft.clear })
  const typed = draft.value
  const set = (part: Partial<typeof typed>) => draft.set((before) => ({ ...before, ...part }))
  return (
    <Form
      onSubmit={() => edit.mutate({ params: { id }, body: { ...typed, basedOn: version } })}
      actions={
        <Button type="submit" variant="default" disabled={typed.title.trim() === ''} loading={edit.isPending}>
          {t('bulletins.save')}
        </Button>
      }
    >
      <TextField
        name="title"
        label={t('bulletins.field.title')}
        required
        value={typed.title}
        onChange={(next) => set({ title: next })}
      />
      <AreaField
        name="body"
        label={t('bulletins.field.body')}
        minRows={8}
        value={typed.body}
        onChange={(next) => set({ body: next })}
      />
      <AreaField
        name="conclusion"
        label={t('bulletins.field.conclusion')}
        minRows={4}
        value={typed.conclusion}
        onChange={(next) => set({ conclusion: next })}
      />
      <TextField
        name="sourceName"
        label={t('bulletins.field.sourceName')}
        value={typed.sourceName}
        onChange={(next) => set({ sourceName: next })}
      />
      <TextField
        name="authorName"
        label={t('bulletins.field.authorName')}
        value={typed.authorName}
        onChange={(next) => set({ authorName: next })}
      />
      <Refusal error={edit.error} />
    </Form>
  )
}
