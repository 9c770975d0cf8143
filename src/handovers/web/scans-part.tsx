import { useState } from 'react'
import { hrefOf } from '#platform/web/call/request.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { formatMoment } from '#platform/web/i18n/format.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { CheckField, Form } from '#platform/web/ui/fields.tsx'
import { FileField, formatBytes } from '#platform/web/ui/file-field.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import { SCAN_MAX_BYTES } from '#records/rules/judge-scan.ts'
import type { HandoverPage } from '../contract/shapes.ts'
import { handoversApi } from '../contract.ts'

const SCAN_KINDS = ['.pdf', '.jpg', '.jpeg', '.png']

/** The sheet both signed by hand: its scans, and one more page. */
export function ScansPart({ page }: { readonly page: HandoverPage }) {
  const { id, scans, can } = page
  if (scans.length === 0 && !can.includes('attach_scan')) return null
  return (
    <Section title={t('handovers.scans')}>
      {scans.length === 0 ? <p>{t('handovers.scans.none')}</p> : null}
      <ul className="nn-plain-list">
        {scans.map((scan) => (
          <li key={scan.id}>
            <a href={hrefOf(handoversApi.scan, { params: { id, scanId: scan.id } })} download>
              {scan.name}
            </a>{' '}
            ({formatBytes(scan.sizeBytes)}) · {scan.addedByName}, {formatMoment(scan.addedAt)}
          </li>
        ))}
      </ul>
      {can.includes('attach_scan') ? <AttachForm id={id} /> : null}
    </Section>
  )
}

function AttachForm({ id }: { readonly id: string }) {
  const [file, setFile] = useState<File | null>(null)
  const [saidNotSecret, setSaid] = useState(false)
  const attach = useAct(handoversApi.attachScan, {
    onDone: () => {
      setFile(null)
      setSaid(false)
    },
  })
  const send = () => {
    if (file !== null) attach.mutate({ params: { id }, body: { saidNotSecret }, file })
  }
  return (
    <Form
      onSubmit={send}
      actions={
        <Button type="submit" variant="default" disabled={file === null} loading={attach.isPending}>
          {t('handovers.scans.attach')}
        </Button>
      }
    >
      <FileField
        name={null}
        label={t('handovers.scans.file')}
        help={t('handovers.scans.help')}
        value={file}
        onChange={setFile}
        kinds={SCAN_KINDS}
        maxBytes={SCAN_MAX_BYTES}
      />
      {file === null ? null : (
        <CheckField name="saidNotSecret" label={t('scans.open')} required value={saidNotSecret} onChange={setSaid} />
      )}
      <Refusal error={attach.error} />
    </Form>
  )
}
