import { useState } from 'react'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { CheckField } from '#platform/web/ui/fields.tsx'
import { Figure, Figures } from '#platform/web/ui/figure.tsx'
import { Notice } from '#platform/web/ui/notice.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import type { ImportPreview } from '../contract/import.ts'
import { ROW_VERDICTS, type RowVerdict } from '../rules/import/preview.ts'
import { type ColumnSaid, ImportColumns, lacksNames } from './import-columns.tsx'
import { ImportRow } from './import-row.tsx'

export interface ImportPreviewProps {
  readonly preview: ImportPreview
  readonly unitName: string
  readonly said: readonly ColumnSaid[]
  readonly busy: boolean
  readonly onOther: () => void
  readonly onRead: (columns: readonly ColumnSaid[]) => void
  readonly onConfirm: (acceptedRows: readonly number[]) => Promise<unknown>
}

/** What the file would do, row by row; doubtful rows wait for a tick each. */
export function ImportPreviewPart({ preview, unitName, said, busy, onOther, onRead, onConfirm }: ImportPreviewProps) {
  const [accepted, setAccepted] = useState<ReadonlySet<number>>(new Set())
  const rowsOf = (verdict: RowVerdict) => preview.rows.filter((row) => row.verdict === verdict)
  const doubtful = rowsOf('doubtful')
  const accept = (row: number, on: boolean) =>
    setAccepted((before) => new Set([...before].filter((one) => one !== row).concat(on ? [row] : [])))
  if (lacksNames(preview)) {
    return (
      <>
        <p>{t('members.importer.read', { sheet: preview.sheet, row: String(preview.headerRow) })}</p>
        <ImportColumns key={preview.seen} {...{ preview, said, busy, onRead }} />
        <Button variant="default" onClick={onOther}>
          {t('members.importer.otherFile')}
        </Button>
      </>
    )
  }
  return (
    <>
      <ReadAs preview={preview} />
      <ImportColumns key={preview.seen} {...{ preview, said, busy, onRead }} />
      <Section title={t('members.importer.verdicts')}>
        <Figures>
          {ROW_VERDICTS.filter((verdict) => rowsOf(verdict).length > 0).map((verdict) => (
            <Figure
              key={verdict}
              label={wordOf('members.importer.verdict', verdict)}
              value={t('members.importer.count', { n: rowsOf(verdict).length })}
            />
          ))}
        </Figures>
      </Section>
      {doubtful.length === 0 ? null : (
        <Section title={t('members.importer.verdict.doubtful')}>
          <p>{t('members.importer.doubtsLead')}</p>
          <CheckField
            name={null}
            label={t('members.importer.acceptAll')}
            value={doubtful.every(({ row }) => accepted.has(row))}
            onChange={(on) => setAccepted(new Set(on ? doubtful.map(({ row }) => row) : []))}
          />
          <ul className="nn-import-rows">
            {doubtful.map((row) => (
              <ImportRow key={row.row} row={row}>
                <CheckField
                  name={null}
                  label={t('members.importer.accept', { row: String(row.row) })}
                  value={accepted.has(row.row)}
                  onChange={(on) => accept(row.row, on)}
                />
              </ImportRow>
            ))}
          </ul>
        </Section>
      )}
      <Rows
        title={t('members.importer.verdict.refused')}
        lead={t('members.importer.refusedLead')}
        rows={rowsOf('refused')}
      />
      {(['change', 'leave', 'create'] as const).map((verdict) => (
        <Rows
          key={verdict}
          title={wordOf('members.importer.verdict', verdict)}
          lead={t('members.importer.sureLead')}
          rows={rowsOf(verdict)}
        />
      ))}
      <ConfirmRows {...{ preview, unitName, accepted, onOther, onConfirm }} />
    </>
  )
}

function ReadAs({ preview }: { readonly preview: ImportPreview }) {
  const { sheet, headerRow, ignoredColumns, skippedRows, notInFile } = preview
  const named = (list: readonly { readonly column: string; readonly header: string }[]) =>
    list.map(({ column, header }) => `${column} (${header})`).join(', ')
  return (
    <div className="nn-prose">
      <p>{t('members.importer.read', { sheet, row: String(headerRow) })}</p>
      {ignoredColumns.length === 0 ? null : <p>{t('members.importer.ignored', { columns: named(ignoredColumns) })}</p>}
      {skippedRows.length === 0 ? null : <p>{t('members.importer.skipped', { rows: skippedRows.join(', ') })}</p>}
      {notInFile.length === 0 ? null : (
        <details>
          <summary>{t('members.importer.notInFile', { n: notInFile.length })}</summary>
          <ul>
            {notInFile.map(({ personId, fullName }) => (
              <li key={personId}>{fullName}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

function Rows({
  title,
  lead,
  rows,
}: {
  readonly title: string
  readonly lead: string
  readonly rows: ImportPreview['rows']
}) {
  if (rows.length === 0) return null
  return (
    <Section title={title}>
      <p>{lead}</p>
      <details open={rows.length <= 20}>
        <summary>{t('members.importer.count', { n: rows.length })}</summary>
        <ul className="nn-import-rows">
          {rows.map((row) => (
            <ImportRow key={row.row} row={row} />
          ))}
        </ul>
      </details>
    </Section>
  )
}

function ConfirmRows({
  preview,
  unitName,
  accepted,
  onOther,
  onConfirm,
}: Omit<ImportPreviewProps, 'said' | 'busy' | 'onRead'> & { readonly accepted: ReadonlySet<number> }) {
  const goesIn = preview.rows.filter(
    ({ row, verdict, effect }) =>
      effect.kind !== 'none' && verdict !== 'refused' && (verdict !== 'doubtful' || accepted.has(row)),
  )
  const count = (kind: string) => goesIn.filter(({ effect }) => effect.kind === kind).length
  const out = preview.rows.filter(({ verdict }) => verdict !== 'unchanged').length - goesIn.length
  const other = (
    <Button variant="default" onClick={onOther}>
      {t('members.importer.otherFile')}
    </Button>
  )
  if (goesIn.length === 0) {
    return (
      <Notice tone="plain" title={t('members.importer.nothing')} action={other}>
        <p>{t('members.importer.nothingHelp')}</p>
      </Notice>
    )
  }
  return (
    <div className="nn-form-actions">
      <ConfirmAct
        main
        label={t('members.importer.confirm', { n: goesIn.length })}
        title={t('members.importer.confirmTitle', { n: goesIn.length, unit: unitName })}
        consequence={
          <Consequence counts={{ create: count('create'), change: count('change'), leave: count('leave'), out }} />
        }
        confirmLabel={t('members.importer.confirm', { n: goesIn.length })}
        onConfirm={() => onConfirm([...accepted])}
      />
      {other}
    </div>
  )
}

/** What will follow, only where it concerns somebody. */
function Consequence({ counts }: { readonly counts: Readonly<Record<'create' | 'change' | 'leave' | 'out', number>> }) {
  const parts = (['create', 'change', 'leave', 'out'] as const).filter((part) => counts[part] > 0)
  return (
    <>
      <ul>
        {parts.map((part) => (
          <li key={part}>{t(`members.importer.consequence.${part}`, { n: counts[part] })}</li>
        ))}
      </ul>
      <p>{t('members.importer.consequence.all')}</p>
    </>
  )
}
