import { t } from '#platform/web/i18n/translate.ts'
import { CheckField, TextField } from '#platform/web/ui/fields.tsx'
import { FileField, formatBytes } from '#platform/web/ui/file-field.tsx'
import { SCAN_MAX_BYTES } from '#records/rules/judge-scan.ts'
import { MOST_FILES } from '../rules/common/hand-in-file.ts'
import { Rows } from './rows.tsx'

export const SCAN_KINDS = ['.pdf', '.jpg', '.jpeg', '.png']

/** A paper to go with what is told: its picture and what it is. */
export interface TypedPaper {
  readonly file: File | null
  readonly title: string
}

/** What keeps the papers from being sent, in one sentence; undefined where nothing does. */
export function problemOf(papers: readonly TypedPaper[]): string | undefined {
  if (papers.some(({ file }) => file === null)) return t('cases.papers.missing')
  const bytes = papers.reduce((sum, { file }) => sum + (file?.size ?? 0), 0)
  return bytes > SCAN_MAX_BYTES ? t('cases.papers.tooLarge', { max: formatBytes(SCAN_MAX_BYTES) }) : undefined
}

interface PapersProps {
  readonly papers: readonly TypedPaper[]
  readonly onChange: (papers: readonly TypedPaper[]) => void
  readonly saidNotSecret: boolean
  readonly onSaid: (said: boolean) => void
}

/** Papers handed in beside the words, in the same act: photographs of a phone, or scans. */
export function PapersPart({ papers, onChange, saidNotSecret, onSaid }: PapersProps) {
  return (
    <>
      <Rows
        at="titles"
        legend={t('cases.papers.beside')}
        help={t('cases.papers.beside.help', { n: MOST_FILES, max: formatBytes(SCAN_MAX_BYTES) })}
        add={t('cases.papers.add')}
        most={MOST_FILES}
        rows={papers}
        blank={(): TypedPaper => ({ file: null, title: '' })}
        onChange={onChange}
      >
        {({ file, title }, set, place) => (
          <>
            <FileField
              name={null}
              label={t('cases.papers.one', { n: place + 1 })}
              required
              value={file}
              onChange={(chosen) => set({ file: chosen, title })}
              kinds={SCAN_KINDS}
              maxBytes={SCAN_MAX_BYTES}
            />
            <TextField
              name=""
              label={t('cases.field.title')}
              required
              value={title}
              onChange={(typed) => set({ file, title: typed })}
            />
          </>
        )}
      </Rows>
      {papers.length === 0 ? null : (
        <CheckField
          name="saidNotSecret"
          label={t('cases.papers.open')}
          required
          value={saidNotSecret}
          onChange={onSaid}
        />
      )}
    </>
  )
}
