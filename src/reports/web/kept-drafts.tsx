import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { Notice } from '#platform/web/ui/notice.tsx'
import { useDraft } from '#platform/web/ui/use-draft.ts'
import type { reportsApi } from '../contract.ts'
import { rowName, sectionName } from './period-words.ts'
import { draftName, type Typed } from './typed.ts'

type Report = ReplyOf<typeof reportsApi.report>

interface KeptDraftsProps {
  readonly report: Report
  readonly of: { readonly periodId: string; readonly unitId: string }
  /** Whether the page lets write: then the draft of this version stands in its fields. */
  readonly isWritten: boolean
}

/** What was typed and could not be sent, as the committee closed the period or decided meanwhile: still there, to be taken over or told otherwise. */
export function KeptDrafts({ report, of, isWritten }: KeptDraftsProps) {
  if (!report.maySubmit) return null
  const version = report.submission?.version ?? 0
  const versions = [version - 1, ...(isWritten ? [] : [version])].filter((one) => one >= 0)
  return versions.map((one) => <KeptDraft key={one} report={report} name={draftName(of, one)} />)
}

const NOTHING: Typed = { sections: {}, answers: {} }

function KeptDraft({ report: { period, asked }, name }: { readonly report: Report; readonly name: string }) {
  const { value, restored, clear } = useDraft<Typed>(name, NOTHING)
  const texts = Object.entries(value.sections).filter(([, text]) => text.trim() !== '')
  const answers = Object.entries(value.answers).filter(([, answer]) => answer.trim() !== '')
  if (!restored || (texts.length === 0 && answers.length === 0)) return null
  return (
    <Notice tone="due" title={t('reports.report.kept')}>
      <p>{t(period.stage === 'locked' ? 'reports.report.kept.locked' : 'reports.report.kept.decided')}</p>
      <ul>
        {texts.map(([code, text]) => (
          <li key={code}>
            {`${code}. ${sectionName(period.form, code)}: `}
            <span className="reports-written">{text}</span>
          </li>
        ))}
        {answers.map(([id, answer]) => (
          <li key={id}>{`${asked.find((one) => one.id === id)?.text || rowName(id)}: ${answer}`}</li>
        ))}
      </ul>
      <Button variant="subtle" onClick={clear}>
        {t('reports.report.kept.drop')}
      </Button>
    </Notice>
  )
}
