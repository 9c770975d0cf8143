import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { formatNumber } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { CheckField, SelectField } from '#platform/web/ui/fields.tsx'
import { Figure, Figures } from '#platform/web/ui/figure.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import { type BulkList, bulkApi } from '../../contract/bulk.ts'
import type { NoteCode } from '../../rules/import/notes.ts'
import { ROW_VERDICTS, type RowVerdict } from '../../rules/import/preview.ts'
import { type ColumnSaid, ImportColumns, lacksNames } from '../import-columns.tsx'
import { BulkCells } from './bulk-cells.tsx'
import { BulkRows } from './bulk-rows.tsx'
import { downloadRows } from './download-rows.ts'

/** What was sent to be read. */
export interface Asked {
  readonly file: File
  readonly asOfOn: LocalDate
  readonly columns: readonly ColumnSaid[]
  readonly cellColumn: string | null
}

interface ReadyProps {
  readonly list: BulkList
  /** The file as it was sent from this page; null after the page was loaded anew. */
  readonly asked: Asked | null
  readonly busy: boolean
  readonly onRead: (asked: Asked) => void
  readonly onOther: () => void
}

/** What the whole list would do; nothing is written before the last button. */
export function BulkReady({ list, asked, busy, onRead, onOther }: ReadyProps) {
  const [accepted, setAccepted] = useState<readonly string[]>([])
  const { layout, counts } = list
  if (layout === null || counts === null) return null
  const readsNames = !lacksNames({ layout: layout.shown })
  return (
    <div className="nn-bulk">
      <p>{t('bulk.readAs', { file: list.fileName, sheet: layout.sheet, row: String(layout.headerRow) })}</p>
      <Columns {...{ layout, asked, busy, onRead }} />
      {readsNames ? (
        <>
          <BulkCells list={list} />
          <Verdicts counts={counts} />
          <Doubts list={list} accepted={accepted} onAccept={setAccepted} />
          <Refusals list={list} />
          {(['change', 'leave', 'create'] as const)
            .filter((verdict) => counts.verdicts[verdict] !== undefined)
            .map((verdict) => (
              <Section key={verdict} title={wordOf('members.importer.verdict', verdict)}>
                <BulkRows bulkId={list.id} verdict={verdict} />
              </Section>
            ))}
        </>
      ) : null}
      <div className="nn-form-actions">
        {readsNames ? <Confirm list={list} accepted={accepted} /> : null}
        <Button variant="default" onClick={onOther}>
          {t('bulk.other')}
        </Button>
      </div>
    </div>
  )
}

function Columns({
  layout,
  asked,
  busy,
  onRead,
}: Pick<ReadyProps, 'asked' | 'busy' | 'onRead'> & { readonly layout: NonNullable<BulkList['layout']> }) {
  const [cell, setCell] = useState(layout.cellColumn)
  if (asked === null) return <p className="nn-prose">{t('bulk.chooseAgain')}</p>
  return (
    <>
      <SelectField
        name={null}
        label={t('bulk.cellColumn')}
        help={t('bulk.cellColumnHelp')}
        empty={t('bulk.noCellColumn')}
        value={cell}
        choices={layout.shown.map(({ column, header }) => ({ value: column, label: `${column} ${header}`.trim() }))}
        onChange={setCell}
      />
      {cell === layout.cellColumn ? null : (
        <div className="nn-form-actions">
          <Button variant="default" loading={busy} onClick={() => onRead({ ...asked, cellColumn: cell })}>
            {t('bulk.readAgain')}
          </Button>
        </div>
      )}
      <ImportColumns
        preview={{ layout: layout.shown, remembered: layout.remembered }}
        said={asked.columns}
        busy={busy}
        onRead={(columns) => onRead({ ...asked, columns, cellColumn: cell })}
      />
    </>
  )
}

function Verdicts({ counts }: { readonly counts: NonNullable<BulkList['counts']> }) {
  const shown = ROW_VERDICTS.filter((verdict) => counts.verdicts[verdict] !== undefined)
  return (
    <Section title={t('bulk.verdicts')}>
      <Figures>
        {shown.map((verdict: RowVerdict) => (
          <Figure
            key={verdict}
            label={wordOf('members.importer.verdict', verdict)}
            value={formatNumber(counts.verdicts[verdict] ?? 0)}
          />
        ))}
      </Figures>
    </Section>
  )
}

function Doubts({
  list,
  accepted,
  onAccept,
}: {
  readonly list: BulkList
  readonly accepted: readonly string[]
  readonly onAccept: (codes: readonly string[]) => void
}) {
  const doubts = list.counts?.doubts ?? []
  if (doubts.length === 0) return null
  return (
    <Section title={t('bulk.doubtsTitle')}>
      <p className="nn-prose">{t('bulk.doubtsLead')}</p>
      {doubts.map(({ code, n }) => (
        <CheckField
          name={null}
          key={code}
          label={t('bulk.doubtKind', { what: wordOf('members.note', code), n: formatNumber(n) })}
          value={accepted.includes(code)}
          onChange={(on) => onAccept([...accepted.filter((one) => one !== code), ...(on ? [code] : [])])}
        />
      ))}
      <BulkRows bulkId={list.id} verdict="doubtful" />
    </Section>
  )
}

function Refusals({ list }: { readonly list: BulkList }) {
  const params = { unitId: useUnit().id, bulkId: list.id }
  const download = useMutation({ mutationFn: () => downloadRows(params) })
  const { refusals = [], doubts = [] } = list.counts ?? {}
  if (refusals.length + doubts.length === 0) return null
  return (
    <Section title={t('bulk.refusalsTitle')}>
      {refusals.length === 0 ? null : (
        <>
          <p className="nn-prose">{t('bulk.refusalsLead')}</p>
          <ul>
            {refusals.map(({ code, n }) => (
              <li key={code}>{t('bulk.refusalKind', { what: wordOf('members.note', code), n: formatNumber(n) })}</li>
            ))}
          </ul>
          <BulkRows bulkId={list.id} verdict="refused" />
        </>
      )}
      <Refusal error={download.error} />
      <div className="nn-form-actions">
        <Button variant="default" loading={download.isPending} onClick={() => download.mutate()}>
          {t('bulk.download')}
        </Button>
      </div>
    </Section>
  )
}

function Confirm({ list, accepted }: { readonly list: BulkList; readonly accepted: readonly string[] }) {
  const params = { unitId: useUnit().id, bulkId: list.id }
  const confirm = useAct(bulkApi.confirm)
  const { create = 0, change = 0, leave = 0 } = list.counts?.verdicts ?? {}
  if (create + change + leave === 0 && accepted.length === 0) return <p>{t('bulk.nothing')}</p>
  const body = { seen: list.seen ?? '', acceptedDoubts: accepted as NoteCode[], acceptedRows: [] }
  const figures = { create: formatNumber(create), change: formatNumber(change), leave: formatNumber(leave) }
  return (
    <ConfirmAct
      main
      label={t('bulk.confirm')}
      title={t('bulk.confirmTitle')}
      consequence={
        <>
          <p>{t('bulk.confirmConsequence', figures)}</p>
          <p>{t('bulk.confirmUndo')}</p>
        </>
      }
      confirmLabel={t('bulk.confirm')}
      onConfirm={() => confirm.mutateAsync({ params, body })}
    />
  )
}
