import { useState } from 'react'
import { useAct } from '#platform/web/call/use-act.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { CheckField, Form, SelectField, TextField } from '#platform/web/ui/fields.tsx'
import { FileField } from '#platform/web/ui/file-field.tsx'
import { FILE_PAPERS, type FilePaper } from '#rulebook/rules/record-values.ts'
import { recordPapersApi } from '../contract/papers.ts'
import { SCAN_MAX_BYTES } from '../rules/judge-scan.ts'
import { SCAN_KINDS } from './proof-field.tsx'
import { RecordRefusal } from './record-refusal.tsx'
import { parseWhen } from './values.ts'

const EMPTY = { title: '', number: '', issuedOn: '', forYear: '', cabinet: '', folder: '' }
type Typed = typeof EMPTY

/** Adds a paper to the list: its scan, or where it lies. */
export function AddPaper({ personId }: { readonly personId: string }) {
  const [isOpen, setOpen] = useState(false)
  if (!isOpen) {
    return (
      <p className="nn-no-print">
        <Button onClick={() => setOpen(true)}>{t('records.papersPage.add')}</Button>
      </p>
    )
  }
  return <AddPaperForm personId={personId} onClose={() => setOpen(false)} />
}

interface FormProps {
  readonly personId: string
  readonly onClose: () => void
}

function AddPaperForm({ personId, onClose }: FormProps) {
  const form = useAddPaper({ personId, onClose })
  const { kind, setKind, typed, set, scan, setScan, saidNotSecret, setSaid, isTried, day, year, act } = form
  type Words = { readonly help?: string; readonly error?: string | undefined; readonly required?: true }
  const text = (name: keyof Typed, words: Words = {}) => (
    <TextField
      name={name}
      {...words}
      label={labelOf(name)}
      value={typed[name]}
      onChange={(value) => set({ [name]: value })}
    />
  )
  const wrong = (isWrong: boolean, help: string) =>
    isTried && isWrong ? t('records.edit.unreadable', { help }) : undefined
  return (
    <div className="records-edit">
      <Form
        onSubmit={form.send}
        actions={
          <>
            <Button variant="default" onClick={onClose}>
              {t('ui.cancel')}
            </Button>
            <Button type="submit" loading={act.isPending}>
              {t('records.addPaper.do')}
            </Button>
          </>
        }
      >
        <SelectField
          name="kind"
          label={t('records.papersPage.kind')}
          required
          value={kind}
          choices={FILE_PAPERS.map((value) => ({ value, label: wordOf('rulebook.filePaper', value) }))}
          onChange={(chosen) => setKind(chosen ?? kind)}
        />
        {text('title', {
          required: true,
          error: isTried && typed.title.trim() === '' ? t('records.edit.needed') : undefined,
        })}
        {text('number')}
        {text('issuedOn', {
          help: t('records.edit.whenHelp'),
          error: wrong(day === undefined, t('records.edit.whenHelp')),
        })}
        {text('forYear', {
          help: t('records.addPaper.yearHelp'),
          error: wrong(year === undefined, t('records.edit.numberHelp')),
        })}
        {text('cabinet')}
        {text('folder')}
        <FileField
          name={null}
          label={t('records.addPaper.scan')}
          help={t('records.addPaper.scanHelp')}
          value={scan}
          onChange={setScan}
          kinds={SCAN_KINDS}
          maxBytes={SCAN_MAX_BYTES}
        />
        {scan === null ? null : (
          <CheckField name="saidNotSecret" label={t('scans.open')} required value={saidNotSecret} onChange={setSaid} />
        )}
        <RecordRefusal error={act.error} />
      </Form>
    </div>
  )
}

const labelOf = (name: keyof Typed) =>
  t(`records.addPaper.${name === 'issuedOn' ? 'day' : name === 'forYear' ? 'year' : name}`)

function useAddPaper({ personId, onClose }: FormProps) {
  const [kind, chooseKind] = useState<FilePaper>(FILE_PAPERS[0])
  const [typed, setTyped] = useState<Typed>({ ...EMPTY, title: nameOfKind(FILE_PAPERS[0]) })
  const [scan, setScan] = useState<File | null>(null)
  const [saidNotSecret, setSaid] = useState(false)
  const [isTried, setTried] = useState(false)
  const add = useAct(recordPapersApi.add, { onDone: onClose })
  const addScan = useAct(recordPapersApi.addScan, { onDone: onClose })
  const day = typed.issuedOn.trim() === '' ? null : parseWhen(typed.issuedOn)
  const year = typed.forYear.trim() === '' ? null : yearOf(typed.forYear)
  const send = () => {
    setTried(true)
    if (typed.title.trim() === '' || day === undefined || year === undefined) return
    const { title, number, cabinet, folder } = typed
    const body = { kind, title, number, cabinet, folder, issuedOn: day, forYear: year }
    const params = { personId }
    if (scan === null) add.mutate({ params, body })
    else addScan.mutate({ params, body: { ...body, saidNotSecret }, file: scan })
  }
  /** A paper is called as its kind is, until a name of its own is typed. */
  const setKind = (next: FilePaper) => {
    chooseKind(next)
    setTyped((before) => (before.title === nameOfKind(kind) ? { ...before, title: nameOfKind(next) } : before))
  }
  const set = (part: Partial<Typed>) => setTyped((before) => ({ ...before, ...part }))
  const act = scan === null ? add : addScan
  return { kind, setKind, typed, set, scan, setScan, saidNotSecret, setSaid, isTried, day, year, act, send }
}

/** Of some other paper the kind says nothing. */
function nameOfKind(kind: FilePaper): string {
  return kind === 'other' ? '' : wordOf('rulebook.filePaper', kind)
}

function yearOf(typed: string): number | undefined {
  return /^\d{4}$/.test(typed.trim()) ? Number(typed) : undefined
}
