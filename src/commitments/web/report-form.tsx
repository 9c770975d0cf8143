import { useState } from 'react'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { AreaField, CheckField, Form, TextField } from '#platform/web/ui/fields.tsx'
import { FileField } from '#platform/web/ui/file-field.tsx'
import { useDraft } from '#platform/web/ui/use-draft.ts'
import { type CommitmentPage, commitmentsApi, PROOF_MAX_BYTES } from '../contract.ts'

const PROOF_KINDS = ['.pdf', '.docx', '.xlsx', '.jpg', '.jpeg', '.png', '.txt']

interface Typed {
  readonly text: string
  readonly percent: string
  readonly done: boolean
}

/** What was done, how far it has come, and a file as proof. */
export function ReportForm({ commitment }: { readonly commitment: CommitmentPage }) {
  const { typed, set, file, setFile, send, isPending, error, percent, isTried } = useReport(commitment)
  const { can, owner } = commitment
  const actions = (
    <Button type="submit" loading={isPending}>
      {t('commitments.report.save')}
    </Button>
  )
  return (
    <Form onSubmit={send} actions={actions}>
      {can.reportsForOwner ? (
        <p className="nn-help">{t('commitments.report.forOwnerHelp', { name: owner.name })}</p>
      ) : null}
      <AreaField
        name="text"
        label={t('commitments.report.text')}
        required
        value={typed.text}
        onChange={(text) => set({ text })}
        error={isTried && typed.text.trim() === '' ? t('commitments.make.whatMissing') : undefined}
      />
      <CheckField
        name="done"
        label={t('commitments.report.done')}
        help={t('commitments.report.doneHelp')}
        value={typed.done}
        onChange={(done) => set({ done })}
      />
      {typed.done ? null : (
        <TextField
          name="percent"
          label={t('commitments.report.percent')}
          inputMode="numeric"
          value={typed.percent}
          onChange={(text) => set({ percent: text })}
          error={percent === undefined ? t('commitments.report.percentWrong') : undefined}
        />
      )}
      <FileField
        name={null}
        label={t('commitments.report.file')}
        help={t('commitments.report.fileHelp')}
        value={file}
        onChange={setFile}
        kinds={PROOF_KINDS}
        maxBytes={PROOF_MAX_BYTES}
      />
      <Refusal error={error} />
    </Form>
  )
}

function useReport(commitment: CommitmentPage) {
  const { id } = commitment
  const draft = useDraft<Typed>(`report:${id}`, { text: '', percent: String(commitment.percent), done: false })
  const [file, setFile] = useState<File | null>(null)
  const [isTried, setTried] = useState(false)
  const onDone = () => {
    draft.clear()
    setFile(null)
    setTried(false)
  }
  const report = useAct(commitmentsApi.report, { pending: draft.pending, onDone })
  const prove = useAct(commitmentsApi.prove, { pending: draft.pending, onDone })
  const { text, done } = draft.value
  const percent = done ? 100 : readPercent(draft.value.percent)
  const send = () => {
    setTried(true)
    if (percent === undefined || text.trim() === '') return
    const args = { params: { id }, body: { text, percent, done } }
    if (file === null) report.mutate(args)
    else prove.mutate({ ...args, file })
  }
  const set = (part: Partial<Typed>) => draft.set((before) => ({ ...before, ...part }))
  const isPending = report.isPending || prove.isPending
  const error = file === null ? report.error : prove.error
  return { typed: draft.value, set, file, setFile, send, isPending, error, percent, isTried }
}

function readPercent(typed: string): number | undefined {
  const text = typed.trim().replace(/ ?%$/, '')
  return /^\d{1,3}$/.test(text) && Number(text) <= 100 ? Number(text) : undefined
}
