import { useState } from 'react'
import { useAct } from '#platform/web/call/use-act.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { ChoiceField, Form, TextField } from '#platform/web/ui/fields.tsx'
import type { RecordRequestView } from '../contract/shapes.ts'
import { recordsApi } from '../contract.ts'
import { REQUEST_VERDICTS, type RequestVerdict } from '../rules/decide-request.ts'
import { RecordRefusal } from './record-refusal.tsx'

/** The decision of the one entitled, bound to what he sees on this page. */
export function DecideForm({ request }: { readonly request: RecordRequestView }) {
  const [verdict, setVerdict] = useState<RequestVerdict | null>(null)
  const [evidence, setEvidence] = useState('')
  const [note, setNote] = useState('')
  const [isTried, setTried] = useState(false)
  const decide = useAct(recordsApi.decide)
  const needsEvidence = verdict === 'accepted' && request.proof === null
  const send = () => {
    setTried(true)
    if (verdict === null || note.trim() === '' || (needsEvidence && evidence.trim() === '')) return
    decide.mutate({ params: { id: request.id }, body: { verdict, evidence, note, basedOn: request.basedOn } })
  }
  const missing = (isMissing: boolean) => (isTried && isMissing ? t('records.edit.needed') : undefined)
  return (
    <Form
      onSubmit={send}
      actions={
        <Button type="submit" loading={decide.isPending}>
          {t('records.decide.do')}
        </Button>
      }
    >
      <ChoiceField
        name="verdict"
        label={t('records.decide.verdict')}
        help={t('records.decide.basedOn')}
        required
        value={verdict}
        choices={REQUEST_VERDICTS.map((one) => ({ value: one, label: wordOf('records.verdict', one) }))}
        onChange={setVerdict}
        error={missing(verdict === null)}
      />
      <TextField
        name="evidence"
        label={t('records.decide.evidence')}
        help={t('records.decide.evidenceHelp')}
        required={needsEvidence}
        value={evidence}
        onChange={setEvidence}
        error={missing(needsEvidence && evidence.trim() === '')}
      />
      <TextField
        name="note"
        label={t('records.decide.note')}
        required
        value={note}
        onChange={setNote}
        error={missing(note.trim() === '')}
      />
      <RecordRefusal error={decide.error} />
    </Form>
  )
}
