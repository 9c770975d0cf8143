import './members.css'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { call } from '#platform/web/call/call.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useMe, useUnit } from '#platform/web/shell/me.tsx'
import { Button, ButtonLink } from '#platform/web/ui/button.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { Form } from '#platform/web/ui/fields.tsx'
import { FileField } from '#platform/web/ui/file-field.tsx'
import { Notice } from '#platform/web/ui/notice.tsx'
import { Page, Section } from '#platform/web/ui/page.tsx'
import { type ImportPreview, importApi, MAX_ROSTER_BYTES } from '../contract/import.ts'
import type { ColumnSaid } from './import-columns.tsx'
import { ImportPreviewPart } from './import-preview.tsx'
import { ImportsList } from './imports-list.tsx'

/** A roster from a file: chosen, looked at, confirmed. Nothing is written before the last step. */
export function ImportScreen() {
  const unit = useUnit()
  const today = useMe().today as LocalDate
  const [file, setFile] = useState<File | null>(null)
  const [asOfOn, setAsOfOn] = useState<LocalDate | null>(today)
  const params = { unitId: unit.id }
  const look = useMutation({
    mutationFn: ({ file, asOfOn, columns }: Asked) =>
      call(importApi.preview, { params, body: { asOfOn, columns: [...columns] } }, { file }),
  })
  const confirm = useAct(importApi.confirm)
  const start = () => file !== null && asOfOn !== null && look.mutate({ file, asOfOn, columns: [] })
  const restart = () => {
    setFile(null)
    setSeen(null)
    look.reset()
    confirm.reset()
  }
  const asked = look.variables
  // While the file is read anew with other columns, and when that is refused, the earlier preview stays in sight.
  const [seen, setSeen] = useState<{ readonly asked: Asked; readonly preview: ImportPreview } | null>(null)
  if (look.data !== undefined && asked !== undefined && seen?.preview !== look.data) {
    setSeen({ asked, preview: look.data })
  }
  return (
    <Page
      title={t('members.importer.title')}
      lead={t('members.importer.lead')}
      back={<Link to={`/u/${unit.id}/members`}>{t('members.back')}</Link>}
    >
      {confirm.data !== undefined ? (
        <Done reply={confirm.data} onAgain={restart} />
      ) : seen !== null ? (
        <>
          <Refusal error={look.error} />
          <ImportPreviewPart
            preview={seen.preview}
            unitName={unit.name}
            said={seen.asked.columns}
            busy={look.isPending}
            onOther={restart}
            onRead={(columns) => look.mutate({ ...seen.asked, columns })}
            onConfirm={(acceptedRows) => confirm.mutateAsync(confirmArgs(params, seen, acceptedRows))}
          />
        </>
      ) : (
        <>
          <Form
            onSubmit={start}
            actions={
              <Button type="submit" loading={look.isPending} disabled={file === null || asOfOn === null}>
                {t('members.importer.look')}
              </Button>
            }
          >
            <FileField
              name={null}
              label={t('members.importer.file')}
              help={t('members.importer.fileHelp')}
              required
              kinds={['.xlsx', '.csv']}
              maxBytes={MAX_ROSTER_BYTES}
              value={file}
              onChange={setFile}
            />
            <DayField
              name="asOfOn"
              label={t('members.importer.asOf')}
              help={t('members.importer.asOfHelp')}
              required
              max={today}
              value={asOfOn}
              onChange={setAsOfOn}
            />
            <Refusal error={look.error} />
          </Form>
          <Section title={t('members.importer.columnsTitle')}>
            <p className="nn-prose">{t('members.importer.columnsHelp')}</p>
            <p className="nn-prose">{t('members.importer.datesHelp')}</p>
          </Section>
          <ImportsList />
        </>
      )}
    </Page>
  )
}

interface Asked {
  readonly file: File
  readonly asOfOn: LocalDate
  readonly columns: readonly ColumnSaid[]
}

function confirmArgs(
  params: { readonly unitId: string },
  { asked, preview }: { readonly asked: Asked; readonly preview: ImportPreview },
  acceptedRows: readonly number[],
) {
  const { asOfOn, columns, file } = asked
  const body = { asOfOn, columns: [...columns], seen: preview.seen, acceptedRows: [...acceptedRows] }
  return { params, body, file }
}

function Done({
  reply: { created, changed, left, leftOutRows },
  onAgain,
}: {
  readonly reply: ReplyOf<typeof importApi.confirm>
  readonly onAgain: () => void
}) {
  const unit = useUnit()
  return (
    <Notice
      tone="done"
      title={t('members.importer.done')}
      urgent
      action={
        <div className="nn-form-actions">
          <ButtonLink to={`/u/${unit.id}/members`}>{t('members.back')}</ButtonLink>
          <Button variant="default" onClick={onAgain}>
            {t('members.importer.again')}
          </Button>
        </div>
      }
    >
      <p>{t('members.importer.doneWords', { created, changed, left })}</p>
      {leftOutRows.length === 0 ? null : <p>{t('members.importer.doneLeftOut', { rows: leftOutRows.join(', ') })}</p>}
    </Notice>
  )
}
