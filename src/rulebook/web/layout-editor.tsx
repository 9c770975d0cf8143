import type { ReactNode } from 'react'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { ChoiceField, TextField } from '#platform/web/ui/fields.tsx'
import { SheetEdges } from './sheet-edges.tsx'
import { BOLD_POST, LAYOUT_FIELDS, type LayoutField } from './typed-layout.ts'
import type { Fields } from './typed-lists.ts'

export interface LayoutEditorProps {
  readonly fields: Fields
  readonly onChange: (fields: Fields) => void
}

const isMargin = (field: LayoutField) => field.startsWith('marginsMm.')
const isSize = (field: LayoutField) => field.startsWith('sizesPt.')

/** Where the text of a paper stands on the sheet, and how large; the edges are drawn as they are typed. */
export function LayoutEditor({ fields, onChange }: LayoutEditorProps) {
  const take = (name: string) => (typed: string) => onChange({ ...fields, [name]: typed })
  const numbers = (chosen: readonly LayoutField[]) =>
    chosen.map((field) => (
      <TextField
        name={null}
        key={field}
        label={wordOf('ruleform.layout', field)}
        inputMode="numeric"
        value={fields[field] ?? ''}
        onChange={take(field)}
      />
    ))
  return (
    <>
      <Part title={t('ruleform.layout.edges')}>
        <div className="nn-layout">
          <div className="nn-form">{numbers(LAYOUT_FIELDS.filter(isMargin))}</div>
          <SheetEdges fields={fields} />
        </div>
      </Part>
      <Part title={t('ruleform.layout.lines')}>
        <div className="nn-rule-pair">
          {numbers(LAYOUT_FIELDS.filter((field) => !(isMargin(field) || isSize(field))))}
        </div>
      </Part>
      <Part title={t('ruleform.layout.sizes')}>
        <div className="nn-rule-pair">{numbers(LAYOUT_FIELDS.filter(isSize))}</div>
      </Part>
      <ChoiceField
        name={null}
        label={t('ruleform.layout.boldSignerPost')}
        value={fields[BOLD_POST] === 'yes' ? 'yes' : 'no'}
        choices={(['yes', 'no'] as const).map((one) => ({ value: one, label: wordOf('rulebook.value', one) }))}
        onChange={(chosen) => take(BOLD_POST)(chosen ?? 'no')}
      />
    </>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className="nn-field nn-group">
      <legend className="nn-label">{title}</legend>
      {children}
    </fieldset>
  )
}
