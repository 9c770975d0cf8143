import { useState } from 'react'
import { t } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { SelectField } from '#platform/web/ui/fields.tsx'
import { Notice } from '#platform/web/ui/notice.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import type { ImportPreview } from '../contract/import.ts'
import { ROSTER_COLUMNS, type RosterColumn } from '../rules/import/columns.ts'
import { columnText } from './words.ts'

export interface ColumnSaid {
  readonly column: string
  readonly field: RosterColumn | null
}

type Shown = ImportPreview['layout'][number]

const NAMES: readonly RosterColumn[] = ['fullName', 'familyName']

/** No column is known to hold the names: nothing can be said of the rows yet. */
export function lacksNames({ layout }: Pick<ImportPreview, 'layout'>): boolean {
  return !layout.some(({ field }) => field !== null && NAMES.includes(field))
}

/** How each column was read, with what stands in it; a person may say otherwise and the file is read anew. */
export function ImportColumns({
  preview,
  said,
  busy,
  onRead,
}: {
  readonly preview: Pick<ImportPreview, 'layout' | 'remembered'>
  readonly said: readonly ColumnSaid[]
  readonly busy: boolean
  readonly onRead: (columns: readonly ColumnSaid[]) => void
}) {
  const [chosen, setChosen] = useState<ReadonlyMap<string, RosterColumn | null>>(
    new Map(said.map(({ column, field }) => [column, field])),
  )
  const fieldOf = ({ column, field }: Shown) => (chosen.has(column) ? (chosen.get(column) ?? null) : field)
  const isChanged = preview.layout.some((shown) => fieldOf(shown) !== shown.field)
  const lacksName = lacksNames(preview)
  const choose = ({ column }: Shown, field: RosterColumn | null) => setChosen(new Map(chosen).set(column, field))
  const read = () => onRead([...chosen].map(([column, field]) => ({ column, field })))
  const fields = (
    <>
      <p className="nn-prose">{t('imports.columnsLead')}</p>
      {preview.remembered === 0 ? null : (
        <p className="nn-prose">{t('imports.remembered', { n: preview.remembered })}</p>
      )}
      <div className="nn-import-columns">
        {preview.layout.map((shown) => (
          <SelectField
            name={null}
            key={shown.column}
            label={headOf(shown)}
            help={samplesOf(shown)}
            empty={t('imports.notRead')}
            value={fieldOf(shown)}
            choices={ROSTER_COLUMNS.map((field) => ({ value: field, label: columnText(field) }))}
            onChange={(field) => choose(shown, field)}
          />
        ))}
      </div>
      <div className="nn-form-actions">
        <Button variant={lacksName ? 'filled' : 'default'} disabled={!isChanged} loading={busy} onClick={read}>
          {t('imports.readAgain')}
        </Button>
      </div>
    </>
  )
  if (lacksName) {
    return (
      <Section title={t('imports.columnsTitle')}>
        <Notice tone="due" title={t('imports.whichName')}>
          <p>{t('imports.whichNameHelp')}</p>
        </Notice>
        {fields}
      </Section>
    )
  }
  return (
    <details className="nn-import-mapping">
      <summary>
        {t('imports.columnsOpen', {
          read: preview.layout.filter(({ field }) => field !== null).length,
          all: preview.layout.length,
        })}
      </summary>
      {fields}
    </details>
  )
}

function headOf({ column, header }: Shown): string {
  return header === '' ? t('imports.columnBare', { column }) : t('imports.column', { column, header })
}

function samplesOf({ samples }: Shown): string {
  return samples.length === 0 ? t('imports.noSamples') : t('imports.samples', { samples: samples.join(' · ') })
}
