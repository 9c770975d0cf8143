import './records.css'
import { Link } from '@tanstack/react-router'
import { usePages } from '#platform/web/call/use-pages.ts'
import { formatMoment } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { type Column, DataTable } from '#platform/web/ui/data-table.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { MorePages } from '#platform/web/ui/more-pages.tsx'
import { Page } from '#platform/web/ui/page.tsx'
import type { RecordLook } from '../contract/shapes.ts'
import { recordsApi } from '../contract.ts'
import { RECORD_SECTIONS } from '../rules/record-sections.ts'

/** Who looked into one's own file, in plain words. */
export function LooksScreen() {
  const unitId = useUnit().id
  const looks = usePages(recordsApi.looks, {})
  const back = <Link to={`/u/${unitId}/my-record`}>{t('records.file.backMine')}</Link>
  return (
    <Page title={t('records.looks.title')} lead={t('records.looks.lead')} back={back}>
      <Answer query={looks} shape="table">
        {({ pages }) => (
          <>
            <DataTable
              caption={t('records.looks.caption')}
              columns={columns()}
              rows={pages.flatMap((page) => page.looks)}
              rowKey={({ id }) => id}
              empty={<Empty title={t('records.looks.none')}>{t('records.looks.noneHelp')}</Empty>}
            />
            <MorePages of={looks}>{t('records.looks.more')}</MorePages>
          </>
        )}
      </Answer>
    </Page>
  )
}

const columns = (): readonly [Column<RecordLook>, ...Column<RecordLook>[]] => [
  {
    key: 'by',
    head: t('records.looks.by'),
    cell: ({ byName, office }) => `${byName}, ${wordOf('app.office', office)}`,
  },
  { key: 'at', head: t('records.looks.at'), cell: ({ at }) => formatMoment(at) },
  { key: 'purpose', head: t('records.looks.purpose'), cell: ({ purpose }) => wordOf('records.purpose', purpose) },
  {
    key: 'sections',
    head: t('records.looks.sections'),
    cell: ({ sections }) => sectionsText(sections),
    onPhone: false,
  },
]

function sectionsText(sections: readonly string[]): string {
  if (RECORD_SECTIONS.every((section) => sections.includes(section))) return t('records.looks.all')
  return sections.map((section) => wordOf('records.section', section)).join('; ')
}
