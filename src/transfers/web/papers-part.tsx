import { hrefOf } from '#platform/web/call/request.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { Section } from '#platform/web/ui/page.tsx'
import type { TransferPage } from '../contract/shapes.ts'
import { transfersApi } from '../contract.ts'

interface PartProps {
  readonly page: TransferPage
}

/** What the sealed file holds. */
export function FileTable({ page }: PartProps) {
  return (
    <ul>
      {page.file.map(({ kind, title, sheets }) => (
        <li key={kind}>
          {wordOf('transfers.file', kind)}
          {title === '' ? '' : ` (${title})`}: {t('transfers.sheets', { n: sheets })}
        </li>
      ))}
    </ul>
  )
}

/** The papers of the transfer, for print and for Word. */
export function PapersOf({ page }: PartProps) {
  if (page.papers.length === 0) return null
  return (
    <Section title={t('transfers.papers')}>
      <ul className="nn-transfer-papers">
        {page.papers.map((paper) => (
          <li key={paper}>
            {t(`transfers.paper.${paper}`)}
            {paper === 'introduction' ? ` ${page.steps.introductionNumber}` : ''}:{' '}
            {(['pdf', 'docx'] as const).map((format) => (
              <a key={format} href={hrefOf(transfersApi.paper, { params: { id: page.id, paper, format } })} download>
                {t(`transfers.paper.${format}`)}
              </a>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  )
}
