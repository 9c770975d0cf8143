import './commitments.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { LocalDate, Month } from '#kernel/local-date.ts'
import { question } from '#platform/web/call/queries.ts'
import { formatDay, formatMonth } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useMay, useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { FactList } from '#platform/web/ui/fact-list.tsx'
import { Page, Section } from '#platform/web/ui/page.tsx'
import { type CommitmentPage, commitmentsApi } from '../contract.ts'
import { CommitmentState, progressOf } from './commitment-state.tsx'
import { HistoryPart } from './history-part.tsx'
import { JudgePart } from './judge-part.tsx'
import { ManagePart } from './manage-part.tsx'
import { ReportForm } from './report-form.tsx'
import { ReportsPart } from './reports-part.tsx'

/** One commitment: what, who, by when; what was reported; what the caller can do about it; its history. */
export function CommitmentScreen() {
  const { commitmentId } = useParams({ strict: false })
  const page = useQuery(question(commitmentsApi.show, { params: { id: commitmentId ?? '' } }))
  const unitId = useUnit().id
  const seesAll = useMay('commitment.read')
  const back = (
    <Link to={seesAll ? '/u/$unitId/commitments' : '/u/$unitId/my-commitments'} params={{ unitId }}>
      {seesAll ? t('commitments.title') : t('commitments.mine')}
    </Link>
  )
  return (
    <Page title={page.data?.what ?? t('commitments.title')} back={back}>
      <Answer query={page}>{(found) => <Parts commitment={found} />}</Answer>
    </Page>
  )
}

function Parts({ commitment }: { readonly commitment: CommitmentPage }) {
  const { can, owner } = commitment
  const progress = progressOf(commitment)
  const title = can.reportsForOwner ? t('commitments.report.forOwner', { name: owner.name }) : t('commitments.report')
  return (
    <>
      <p>
        <CommitmentState shown={commitment.shown} />
        {progress === null ? '' : ` · ${progress}`}
      </p>
      {can.judge ? <JudgePart commitment={commitment} /> : null}
      <Facts commitment={commitment} />
      <ReportsPart commitment={commitment} />
      {can.report ? (
        <Section title={title}>
          <ReportForm commitment={commitment} />
        </Section>
      ) : null}
      {can.changeDue || can.drop || can.reopen ? <ManagePart commitment={commitment} /> : null}
      <HistoryPart history={commitment.history} />
    </>
  )
}

function Facts({ commitment }: { readonly commitment: CommitmentPage }) {
  const { owner, unitName, unitId, product, partner, dueOn, madeOn, originKind, reportMonth } = commitment
  const day = formatDay(madeOn as LocalDate)
  const origin = wordOf('commitments.origin', originKind).toLocaleLowerCase('vi')
  return (
    <FactList
      facts={[
        [t('commitments.fact.owner'), owner.name],
        [t('commitments.fact.unit'), owner.id === unitId ? null : unitName],
        [t('commitments.fact.product'), product],
        [t('commitments.fact.partner'), partner],
        [
          t('commitments.fact.dueOn'),
          <>
            {formatDay(dueOn as LocalDate)}
            {reportMonth === null ? null : (
              <div>{t('commitments.fact.reportMonth', { month: formatMonth(reportMonth as Month) })}</div>
            )}
            <div>
              {originKind === 'other'
                ? t('commitments.fact.madeAlone', { day })
                : t('commitments.fact.made', { day, origin })}
            </div>
          </>,
        ],
      ]}
    />
  )
}
