import { useState } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useMe } from '#platform/web/shell/me.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { Form } from '#platform/web/ui/fields.tsx'
import type { TransferPage } from '../contract/shapes.ts'
import { transfersApi } from '../contract.ts'
import { FILE_KINDS, type FileKind } from '../rules/transfer.ts'

/** What the file holds is ticked kind by kind with the number of sheets, then it is sealed. */
export function FileForm({ page }: { readonly page: TransferPage }) {
  const today = useMe().today as LocalDate
  const [sheets, setSheets] = useState<ReadonlyMap<FileKind, string>>(new Map())
  const [on, setOn] = useState<LocalDate | null>(today)
  const seal = useAct(transfersApi.sealFile)
  const put = (kind: FileKind, value: string | null) => {
    const next = new Map(sheets)
    if (value === null) next.delete(kind)
    else next.set(kind, value)
    setSheets(next)
  }
  const send = () => {
    const items = FILE_KINDS.flatMap((kind) => {
      const count = sheets.get(kind)
      return count === undefined ? [] : [{ kind, title: '', sheets: Number(count) || 1 }]
    })
    seal.mutate({ params: { id: page.id }, body: { items, on: on ?? today } })
  }
  const actions = (
    <Button type="submit" loading={seal.isPending} disabled={sheets.size === 0 || on === null}>
      {t('transfers.sealFile.do')}
    </Button>
  )
  return (
    <Form onSubmit={send} actions={actions}>
      <fieldset className="nn-transfer-file">
        <legend>{t('transfers.sealFile.legend')}</legend>
        {FILE_KINDS.map((kind) => (
          <FileLine key={kind} kind={kind} sheets={sheets.get(kind)} put={(value) => put(kind, value)} />
        ))}
      </fieldset>
      <DayField name="on" label={t('transfers.sealFile.on')} required max={today} value={on} onChange={setOn} />
      <Refusal error={seal.error} />
    </Form>
  )
}

interface LineProps {
  readonly kind: FileKind
  readonly sheets: string | undefined
  readonly put: (value: string | null) => void
}

function FileLine({ kind, sheets, put }: LineProps) {
  const name = wordOf('transfers.file', kind)
  return (
    <div className="nn-transfer-file-line">
      <label className="nn-choice">
        <input
          type="checkbox"
          checked={sheets !== undefined}
          onChange={(event) => put(event.target.checked ? '1' : null)}
        />
        <span>{name}</span>
      </label>
      {sheets === undefined ? null : (
        <input
          className="nn-input"
          inputMode="numeric"
          aria-label={t('transfers.sealFile.sheets', { name })}
          value={sheets}
          onChange={(event) => put(event.target.value.replace(/\D/g, '').slice(0, 3))}
        />
      )}
    </div>
  )
}
