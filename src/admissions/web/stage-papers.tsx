import { hrefOf } from '#platform/web/call/request.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import type { ProcedurePage, StageOut } from '../contract/views.ts'
import { admissionsApi } from '../contract.ts'

/** The papers of a stage that can be drawn now, each as PDF and Word, with its form and number. */
export function StagePapers({ stage, page }: { readonly stage: StageOut; readonly page: ProcedurePage }) {
  const ready = stage.papers.filter((each) => each.ready)
  if (ready.length === 0) return null
  return (
    <ul className="nn-admission-papers" aria-label={t('admissions.page.papers')}>
      {ready.map(({ paper, form, formCertainty, number }) => (
        <li key={paper}>
          <strong>{wordOf('admissions.paperName', paper)}</strong>
          {number === null ? null : <span>{t('admissions.paper.number', { number })}</span>}
          {form === null ? null : (
            <span className="nn-help">
              {t('admissions.paper.form', { form })}
              {formCertainty === 'confirmed' ? '' : ` (${wordOf('admissions.certainty', formCertainty)})`}
            </span>
          )}
          {(['pdf', 'docx'] as const).map((format) => (
            <a key={format} href={hrefOf(admissionsApi.paper, { params: { id: page.id, paper }, query: { format } })}>
              {t(`admissions.paper.${format}`)}
              <span className="nn-hidden">: {wordOf('admissions.paperName', paper)}</span>
            </a>
          ))}
        </li>
      ))}
    </ul>
  )
}
