import { useState } from 'react'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { CheckField, Form } from '#platform/web/ui/fields.tsx'
import { FileField } from '#platform/web/ui/file-field.tsx'
import { Notice } from '#platform/web/ui/notice.tsx'
import { type LibraryPage, libraryApi, TEXT_FILE_MAX_BYTES } from '../contract.ts'

const KINDS = ['.pdf', '.docx', '.txt', '.jpg', '.jpeg', '.png']

/** The text's own file. A PDF or a picture cannot be looked through for a mark of secrecy: who hands it in says that there is none. */
export function AttachFile({ text, unitId }: { readonly text: LibraryPage; readonly unitId: string }) {
  const [file, setFile] = useState<File | null>(null)
  const [saidOpen, setSaid] = useState(false)
  const attach = useAct(libraryApi.attach, {
    onDone: () => {
      setFile(null)
      setSaid(false)
    },
  })
  const send = () => {
    if (file === null || !saidOpen) return
    attach.mutate({ params: { unitId, textId: text.id }, body: { basedOn: text.version }, file })
  }
  const { data } = attach
  return (
    <div className="nn-no-print">
      {data === undefined ? null : (
        <Notice
          tone={data.wordsRead ? 'done' : 'due'}
          title={t(
            data.wordsTaken ? 'library.attach.taken' : data.wordsRead ? 'library.attach.read' : 'library.attach.unread',
          )}
        />
      )}
      <Form
        onSubmit={send}
        actions={
          <Button type="submit" variant="default" disabled={file === null || !saidOpen} loading={attach.isPending}>
            {t('library.attach.do')}
          </Button>
        }
      >
        <FileField
          name={null}
          label={t('library.attach.file')}
          help={t('library.attach.help')}
          kinds={KINDS}
          maxBytes={TEXT_FILE_MAX_BYTES}
          value={file}
          onChange={setFile}
        />
        <CheckField name={null} label={t('library.attach.saidOpen')} value={saidOpen} onChange={setSaid} />
        <Refusal error={attach.error} />
      </Form>
    </div>
  )
}
