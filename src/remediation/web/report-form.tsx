import { useState } from 'react'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { AreaField, Form } from '#platform/web/ui/fields.tsx'
import { FileField } from '#platform/web/ui/file-field.tsx'
import { useDraft } from '#platform/web/ui/use-draft.ts'
import { EVIDENCE_MAX_BYTES, type NoticeRequirement, remediationApi } from '../contract.ts'

const EVIDENCE_KINDS = ['.pdf', '.docx', '.xlsx', '.jpg', '.jpeg', '.png', '.txt']

/** What was done, with a file as its evidence, to whoever issued the notice. */
export function ReportRequirement({ row, isMain }: { readonly row: NoticeRequirement; readonly isMain: boolean }) {
  const [isOpen, setOpen] = useState(false)
  if (isOpen) return <Fields row={row} onClose={() => setOpen(false)} />
  return (
    <Button variant={isMain ? 'filled' : 'default'} onClick={() => setOpen(true)}>
      {t('remediation.report')}
    </Button>
  )
}

function Fields({ row, onClose }: { readonly row: NoticeRequirement; readonly onClose: () => void }) {
  const draft = useDraft(`remediation:${row.id}`, { text: '' })
  const [file, setFile] = useState<File | null>(null)
  const [isTried, setTried] = useState(false)
  const onDone = () => {
    draft.clear()
    onClose()
  }
  const report = useAct(remediationApi.report, { pending: draft.pending, onDone })
  const prove = useAct(remediationApi.prove, { pending: draft.pending, onDone })
  const { text } = draft.value
  const send = () => {
    setTried(true)
    if (text.trim() === '') return
    const args = { params: { id: row.id }, body: { basedOn: row.version, text } }
    if (file === null) report.mutate(args)
    else prove.mutate({ ...args, file })
  }
  const actions = (
    <>
      <Button type="submit" loading={report.isPending || prove.isPending}>
        {t('remediation.report.do')}
      </Button>
      <Button variant="default" onClick={onClose}>
        {t('ui.cancel')}
      </Button>
    </>
  )
  return (
    <Form onSubmit={send} actions={actions}>
      <AreaField
        name="text"
        label={t('remediation.report.text')}
        required
        value={text}
        onChange={(typed) => draft.set({ text: typed })}
        error={isTried && text.trim() === '' ? t('remediation.missing') : undefined}
      />
      <FileField
        name={null}
        label={t('remediation.report.file')}
        help={t('remediation.report.fileHelp')}
        value={file}
        onChange={setFile}
        kinds={EVIDENCE_KINDS}
        maxBytes={EVIDENCE_MAX_BYTES}
      />
      <Refusal error={file === null ? report.error : prove.error} />
    </Form>
  )
}
