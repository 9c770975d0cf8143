import './reports.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { question } from '#platform/web/call/queries.ts'
import { hrefOf } from '#platform/web/call/request.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Button, ButtonAnchor } from '#platform/web/ui/button.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { Page, Section } from '#platform/web/ui/page.tsx'
import { useDraft } from '#platform/web/ui/use-draft.ts'
import type { FigureView } from '../contract/shapes.ts'
import { reportsApi } from '../contract.ts'
import { figuresOf, isTold } from '../rules/told.ts'
import { type Answers, AskedFields, missingIn, toAnswers } from './asked-fields.tsx'
import { AgeLine, FiguresTable, SourceLine } from './figure-parts.tsx'
import { opensOf } from './figures-place.ts'
import { JudgePart } from './judge-part.tsx'
import { KeptDrafts } from './kept-drafts.tsx'
import { MissingBelow } from './missing-below.tsx'
import { periodName, sectionName } from './period-words.ts'
import { Standing } from './report-standing.tsx'
import { SectionText } from './section-text.tsx'
import { mayBeTold, standing } from './standing.ts'
import { ToldElsewhere, toldText } from './told-elsewhere.tsx'
import { countedIn, draftName, type Typed, typedBefore } from './typed.ts'

type Report = ReplyOf<typeof reportsApi.report>

/** One unit's report: figures filled in, nothing to write unless something arose, one button to send it. */
export function ReportScreen() {
  const { periodId = '', ofUnitId = '' } = useParams({ strict: false }) as { periodId?: string; ofUnitId?: string }
  const query = useQuery(question(reportsApi.report, { params: { periodId, unitId: ofUnitId } }))
  return (
    <Answer query={query}>
      {(report) => (
        <ReportPage key={report.submission?.version ?? 0} report={report} of={{ periodId, unitId: ofUnitId }} />
      )}
    </Answer>
  )
}

interface ReportPageProps {
  readonly report: Report
  readonly of: { readonly periodId: string; readonly unitId: string }
}

function ReportPage({ report, of }: ReportPageProps) {
  const unitId = useUnit().id
  const { period, submission } = report
  const back = of.unitId === unitId ? `/u/${unitId}/reports` : `/u/${unitId}/reports/${of.periodId}`
  const isChanged = report.maySubmit && period.stage === 'open' && submission?.stage !== 'approved'
  return (
    <Page
      title={periodName(period)}
      lead={isChanged ? t('reports.report.lead') : report.unitName}
      back={<Link to={back}>{t(of.unitId === unitId ? 'reports.back' : 'reports.backPeriod')}</Link>}
    >
      <Standing report={report} />
      <KeptDrafts report={report} of={of} isWritten={isChanged} />
      {isChanged ? <Writing report={report} of={of} /> : <Written report={report} of={of} />}
      {report.mayJudge && submission !== null && period.stage === 'open' ? (
        <JudgePart submission={submission} of={of} />
      ) : null}
      <div className="reports-files nn-no-print">
        <ButtonAnchor to={hrefOf(reportsApi.pdf, { params: of })}>{t('reports.pdf')}</ButtonAnchor>
        <ButtonAnchor to={hrefOf(reportsApi.docx, { params: of })}>{t('reports.word')}</ButtonAnchor>
      </div>
      <AgeLine age={report.age} />
      <SourceLine form={report.form} />
    </Page>
  )
}

function Writing({ report, of }: ReportPageProps) {
  const { submission, form } = report
  const asked = report.asked.map((one) => ({ ...one, toldText: toldText(report.toldElsewhere, one.id) }))
  const draft = useDraft<Typed>(draftName(of, submission?.version ?? 0), typedBefore(report))
  const { sections, answers } = draft.value
  const counted = countedIn(report)
  const [isTried, setTried] = useState(false)
  const submit = useAct(reportsApi.submit, {
    pending: draft.pending,
    onDone: () => {
      draft.clear()
      scrollTo({ top: 0 })
    },
  })
  const send = () => {
    setTried(true)
    if (missingIn(asked, answers, counted).length > 0) {
      requestAnimationFrame(focusFirstWrong)
      return
    }
    const body = { sections, answers: toAnswers(asked, answers), basedOn: submission?.version ?? 0 }
    submit.mutate({ params: of, body })
  }
  return (
    <>
      {form.sections.map((section) => (
        <WritingSection
          key={section.code}
          {...{ report, of, section, answers }}
          text={sections[section.code] ?? ''}
          onText={(text) => draft.set({ answers, sections: { ...sections, [section.code]: text } })}
        />
      ))}
      <ToldElsewhere report={report} />
      <MissingBelow report={report} unitId={of.unitId} />
      <AskedFields
        asked={asked}
        answers={answers}
        onChange={(next) => draft.set({ sections, answers: next })}
        isTried={isTried}
        counted={counted}
      />
      <div className="reports-send">
        <Refusal error={submit.error} />
        <Button loading={submit.isPending} onClick={send}>
          {t(submission === null ? 'reports.report.send' : 'reports.report.sendAgain')}
        </Button>
      </div>
    </>
  )
}

/** To the first field that says what is wrong with it: the button stands far below. */
function focusFirstWrong(): void {
  const field = document.querySelector('.nn-field-error')?.parentElement
  field?.querySelector<HTMLElement>('input, textarea')?.focus()
}

interface WritingSectionProps extends ReportPageProps {
  readonly section: Report['form']['sections'][number]
  readonly answers: Answers
  readonly text: string
  readonly onText: (text: string) => void
}

/** Figures and words of a section; what is asked by hand stands with the questions, and a section of nothing else is not shown. */
function WritingSection({ report, of, section, answers, text, onText }: WritingSectionProps) {
  const figures = figuresOf(section, standing(report))
  const own = figures.filter(({ row }) => row !== section.toldBy)
  if (own.length === 0 && !section.isWritten) return null
  return (
    <Section title={`${section.code}. ${sectionName(report.period.form, section.code)}`}>
      {own.length === 0 ? null : (
        <FiguresTable
          caption={t('reports.report.caption')}
          figures={own}
          among={report.figures}
          opens={opensOf(report.period, of.unitId)}
        />
      )}
      {section.isWritten ? (
        <SectionText
          code={section.code}
          isTold={isTold(figures) || mayBeTold(section, report, answers)}
          value={text}
          onChange={onText}
        />
      ) : null}
    </Section>
  )
}

/** What was written; that nothing arose only where the figures do not say otherwise. */
function SectionWords({ text, figures }: { readonly text: string; readonly figures: readonly FigureView[] }) {
  if (text !== '') return <p className="reports-written">{text}</p>
  return isTold(figures) ? null : <p>{t('reports.report.nothing')}</p>
}

function Written({ report, of }: ReportPageProps) {
  const { submission, form, period } = report
  return (
    <>
      {submission !== null && !submission.areWordsShown ? <p>{t('reports.report.hidden')}</p> : null}
      {form.sections.map((section) => {
        const { code, rows, isWritten } = section
        const told = figuresOf(section, report.figures)
        const figures = told.filter(({ row }) => rows.includes(row))
        return (
          <Section key={code} title={`${code}. ${sectionName(period.form, code)}`}>
            {rows.length === 0 ? null : (
              <FiguresTable
                caption={t('reports.report.caption')}
                figures={figures}
                among={report.figures}
                opens={opensOf(period, of.unitId)}
              />
            )}
            {isWritten && submission?.areWordsShown ? (
              <SectionWords text={submission.sections[code] ?? ''} figures={told} />
            ) : null}
          </Section>
        )
      })}
      {report.asked.flatMap(({ id, text }) => {
        const answer = submission?.answers[id]
        return text === '' || answer === undefined
          ? []
          : [
              <p key={id}>
                {text}: <strong>{answer}</strong>
              </p>,
            ]
      })}
    </>
  )
}
