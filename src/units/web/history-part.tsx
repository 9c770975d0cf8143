import type { LocalDate } from '#kernel/local-date.ts'
import { formatDay } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { type Column, DataTable } from '#platform/web/ui/data-table.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import type { UnitPage } from '../contract.ts'

type Version = UnitPage['versions'][number]

/** What the unit was called, what it was and under whom it stood, newest first. */
export function HistoryPart({ versions }: { readonly versions: readonly Version[] }) {
  return (
    <Section title={t('units.history')}>
      <DataTable
        caption={t('units.history.caption')}
        columns={COLUMNS()}
        rows={versions.toReversed()}
        rowKey={(version) => version.fromOn}
        empty={null}
      />
    </Section>
  )
}

const COLUMNS = (): readonly [Column<Version>, ...Column<Version>[]] => [
  { key: 'from', head: t('units.history.from'), cell: (version) => formatDay(version.fromOn as LocalDate) },
  { key: 'name', head: t('units.history.name'), cell: (version) => version.name },
  {
    key: 'kind',
    head: t('units.history.kind'),
    cell: (version) => wordOf('units.kind', version.kind),
    onPhone: false,
  },
  { key: 'parent', head: t('units.history.parent'), cell: (version) => version.parentName ?? '' },
  { key: 'basis', head: t('units.history.basis'), cell: (version) => version.basis, onPhone: false },
]
