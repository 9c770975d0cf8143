import { hrefOf } from '#platform/web/call/request.ts'
import { formatMoment } from '#platform/web/i18n/format.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Empty } from '#platform/web/ui/empty.tsx'
import { formatBytes } from '#platform/web/ui/file-field.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import { StateMark } from '#platform/web/ui/state-mark.tsx'
import { type CommitmentPage, commitmentsApi } from '../contract.ts'

type Report = CommitmentPage['reports'][number]

/** What was reported, newest first, with its proof and what was decided on it. */
export function ReportsPart({ commitment }: { readonly commitment: CommitmentPage }) {
  return (
    <Section title={t('commitments.reports')}>
      {commitment.reports.length === 0 ? (
        <Empty title={t('commitments.reports.none')}>
          {commitment.closedOn === null ? t('commitments.reports.noneHelp') : undefined}
        </Empty>
      ) : (
        <ul className="nn-commitments">
          {commitment.reports.toReversed().map((report) => (
            <li key={report.id}>
              <ReportLine commitmentId={commitment.id} report={report} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function ReportLine({ commitmentId, report }: { readonly commitmentId: string; readonly report: Report }) {
  const { file, enteredBy } = report
  const who = { name: report.by ?? '', at: formatMoment(report.at) }
  return (
    <>
      <strong>
        {enteredBy === null
          ? t('commitments.reports.by', who)
          : t('commitments.reports.enteredBy', { ...who, enteredBy })}
      </strong>
      <p className="nn-report-text">{report.text}</p>
      <p>{report.done ? t('commitments.reports.done') : t('commitments.progress', { percent: report.percent })}</p>
      {file === null ? null : (
        <p>
          <a href={hrefOf(commitmentsApi.file, { params: { id: commitmentId, fileId: file.id } })} download={file.name}>
            {file.name} ({formatBytes(file.sizeBytes)})
          </a>
        </p>
      )}
      <Decision report={report} />
    </>
  )
}

function Decision({ report }: { readonly report: Report }) {
  const { decision, decidedBy, decidedAt, note, ownDecision } = report
  if (decision === null || decidedAt === null) return null
  const word = t(`commitments.reports.${decision}`, { name: decidedBy ?? '', at: formatMoment(decidedAt) })
  return (
    <>
      <p>
        <StateMark state={decision === 'accepted' ? 'done' : 'due'} word={word} />
      </p>
      {note === '' ? null : <p className="nn-report-text">{note}</p>}
      {ownDecision ? <p>{t('commitments.reports.own')}</p> : null}
    </>
  )
}
