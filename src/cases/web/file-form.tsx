import { useState } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useMe } from '#platform/web/shell/me.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { CheckField, Form, TextField } from '#platform/web/ui/fields.tsx'
import { FileField } from '#platform/web/ui/file-field.tsx'
import { SCAN_MAX_BYTES } from '#records/rules/judge-scan.ts'
import { type CasePage, casesApi } from '../contract.ts'
import { SCAN_KINDS } from './papers-part.tsx'
import { actWord } from './words.ts'

/** A paper handed in as a scan: what it is, and that it is no secret. */
export function FileForm({ page, onClose }: { readonly page: CasePage; readonly onClose: () => void }) {
  const today = useMe().today as LocalDate
  const [on, setOn] = useState<LocalDate | null>(today)
  const [title, setTitle] = useState('')
  const [file, setFile] = useState<File | null>(null)
  const [saidNotSecret, setSaid] = useState(false)
  const handIn = useAct(casesApi.handInFile, { onDone: onClose })
  const send = () => {
    if (file === null) return
    const body = { title, saidNotSecret, on: on ?? today, lateReason: null, basedOn: page.version }
    handIn.mutate({ params: { caseId: page.id }, body, file })
  }
  const actions = (
    <>
      <Button type="submit" loading={handIn.isPending}>
        {actWord(page, 'hand_in_file')}
      </Button>
      <Button variant="default" onClick={onClose}>
        {t('ui.cancel')}
      </Button>
    </>
  )
  return (
    <section className="nn-card" aria-label={actWord(page, 'hand_in_file')}>
      <h2>{actWord(page, 'hand_in_file')}</h2>
      <p>{t('cases.help.hand_in_file')}</p>
      <Form onSubmit={send} actions={actions}>
        <DayField name="on" label={t('cases.field.on')} required max={today} value={on} onChange={setOn} />
        <TextField name="title" label={t('cases.field.title')} required value={title} onChange={setTitle} />
        <FileField
          name={null}
          label={t('cases.field.file')}
          help={t('cases.file.help')}
          required
          value={file}
          onChange={setFile}
          kinds={SCAN_KINDS}
          maxBytes={SCAN_MAX_BYTES}
        />
        <CheckField name="said" label={t('scans.open')} required value={saidNotSecret} onChange={setSaid} />
        <Refusal error={handIn.error} />
      </Form>
    </section>
  )
}
