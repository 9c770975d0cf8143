import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { type Column, DataTable } from '#platform/web/ui/data-table.tsx'
import type { RecordRequestView } from '../contract/shapes.ts'
import { SECTION_SPECS } from '../rules/record-sections.ts'
import type { Values } from '../rules/record-values.ts'
import { fieldText, valueText } from './values.ts'

type Line = RecordRequestView['lines'][number]

/** Old and new side by side, item by item; with what stands today where the file moved meanwhile. */
export function RequestLines({ request }: { readonly request: RecordRequestView }) {
  const items = request.lines.flatMap((line, index) => itemsOf(line, index))
  const isMoved = request.lines.some(({ moved }) => moved)
  const isDone = request.state === 'accepted'
  const old: Column<Item> = {
    key: 'before',
    head: t(isDone ? 'records.requests.replaced' : 'records.requests.before'),
    cell: (item) => (isDone ? item.replaced : item.before) || t('records.requests.nothing'),
  }
  const now: Column<Item> = {
    key: 'now',
    head: t('records.requests.now'),
    cell: (item) => item.now || t('records.requests.nothing'),
  }
  const columns: readonly [Column<Item>, ...Column<Item>[]] = [
    { key: 'item', head: t('records.requests.item'), cell: ({ label }) => label },
    old,
    ...(isMoved ? [now] : []),
    { key: 'after', head: t('records.requests.after'), cell: (item) => <strong>{item.after}</strong> },
  ]
  return (
    <DataTable
      caption={t('records.requests.caption')}
      columns={columns}
      rows={items}
      rowKey={({ key }) => key}
      empty={null}
    />
  )
}

interface Item {
  readonly key: string
  readonly label: string
  readonly before: string
  readonly now: string
  readonly replaced: string
  readonly after: string
}

/** A set shows the fields that change; a row that comes, goes or changes shows each of its fields that is written. */
function itemsOf({ section, before, now, replaced, after }: Line, index: number): readonly Item[] {
  const text = (values: Values | null, name: string) => {
    const field = SECTION_SPECS[section].fields.find((one) => one.name === name)
    return field ? valueText(section, field, values?.[name] ?? null) : ''
  }
  return SECTION_SPECS[section].fields
    .filter(({ name }) =>
      [before, after].some((values) => values !== null && name in values && (values[name] ?? null) !== null),
    )
    .map(({ name }) => ({
      key: `${index}.${name}`,
      label: `${wordOf('records.section', section)}: ${fieldText(section, name)}`,
      before: text(before, name),
      now: text(now, name),
      replaced: text(replaced, name),
      after: after === null ? t('records.requests.gone') : text(after, name) || t('records.requests.nothing'),
    }))
}
