import './reports.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { addDays, type LocalDate, lastDayOf, localDateAt } from '#kernel/local-date.ts'
import { question } from '#platform/web/call/queries.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { formatNumber } from '#platform/web/i18n/format.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { SelectField } from '#platform/web/ui/fields.tsx'
import { Notice } from '#platform/web/ui/notice.tsx'
import { Page } from '#platform/web/ui/page.tsx'
import { QUESTION_LETTERS, reportsApi } from '../contract.ts'
import { REPORT_FORMS, type ReportForm } from '../rules/form.ts'
import { findForm } from '../rules/forms.ts'
import { PERIOD_KINDS } from '../rules/periods.ts'
import { SourceLine } from './figure-parts.tsx'
import { type FiguresPlace, placeFrom } from './figures-place.ts'
import { type OwnQuestion, OwnQuestions } from './own-questions.tsx'
import { formName } from './period-words.ts'
import { type PickedSpan, SpanPicker, spanAround } from './span-picker.tsx'
import { basisText, termOf, type Usual } from './usual.ts'

/** Asks the units below for a report; what it costs them is said before it is sent. */
export function OpenPeriodScreen() {
  const query = useQuery(question(reportsApi.list, { params: { unitId: useUnit().id } }))
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  return <Answer query={query}>{({ usual }) => <OpenPeriod usual={usual} begun={placeFrom(search)} />}</Answer>
}

interface OpenPeriodProps {
  readonly usual: Usual
  /** Form and months somebody came here to ask for. */
  readonly begun: Pick<FiguresPlace, 'form' | 'span'>
}

function OpenPeriod({ usual, begun }: OpenPeriodProps) {
  const unitId = useUnit().id
  const navigate = useNavigate()
  const [form, setForm] = useState<ReportForm>(begun.form)
  const [span, setSpan] = useState<PickedSpan>(begun.span)
  const [dueOn, setDueOn] = useState<LocalDate | null>(null)
  const [questions, setQuestions] = useState<readonly OwnQuestion[]>([])
  const today = localDateAt(new Date())
  const over = lastDayOf(span.last)
  // A period that is long over is asked for from today on.
  const due = dueOn ?? addDays(over < today ? today : over, usual.dueDays.value)
  const kinds = findForm(form, span.last)?.kinds ?? PERIOD_KINDS
  const pickForm = (next: ReportForm) => {
    setForm(next)
    const of = findForm(next, span.last)?.kinds
    const [kind] = of ?? []
    if (kind && !of?.includes(span.kind)) setSpan(spanAround(kind, span.last, termOf(usual)))
  }
  const asked = questions.filter(({ text }) => text.trim() !== '')
  const open = useAct(reportsApi.open, { onDone: ({ id }) => void navigate({ to: `/u/${unitId}/reports/${id}` }) })
  const { kind, first, last } = span
  const send = () =>
    open.mutateAsync({
      params: { unitId },
      body: { form, kind, first, last, dueOn: due, questions: asked.map(({ text, kind: of }) => ({ text, kind: of })) },
    })
  return (
    <Page title={t('reports.open')} back={<Link to={`/u/${unitId}/reports`}>{t('reports.back')}</Link>}>
      <div className="nn-form">
        <SelectField
          name="form"
          label={t('reports.open.form')}
          value={form}
          onChange={(next) => pickForm(next ?? form)}
          choices={REPORT_FORMS.map((value) => ({ value, label: formName(value) }))}
        />
        <SpanPicker value={span} onChange={setSpan} usual={usual} kinds={kinds} />
        <DayField
          name="dueOn"
          label={t('reports.open.due')}
          help={t('reports.open.due.help', { n: usual.dueDays.value, basis: basisText(usual.dueDays) })}
          value={due}
          onChange={setDueOn}
        />
        <OwnQuestions questions={questions} onChange={setQuestions} />
        <Cost form={form} span={span} questions={asked} />
        <ConfirmAct
          main
          label={t('reports.open.do')}
          title={t('reports.open.do')}
          consequence={t('reports.open.consequence')}
          confirmLabel={t('reports.open.do')}
          onConfirm={send}
        />
      </div>
    </Page>
  )
}

interface CostProps {
  readonly form: ReportForm
  readonly span: PickedSpan
  readonly questions: readonly OwnQuestion[]
}

const MINUTES_AN_HOUR = 60

function Cost({ form, span, questions }: CostProps) {
  const unitId = useUnit().id
  const { kind, first, last } = span
  const letters = questions.map((one) => QUESTION_LETTERS[one.kind]).join('')
  const query = useQuery(
    question(reportsApi.cost, { params: { unitId }, query: { form, kind, first, last, questions: letters } }),
  )
  return (
    <Answer query={query}>
      {({ units, burden, form: shape }) => {
        if (shape === null) return <Notice tone="late" title={t('reports.open.noForm')} />
        const all = burden.minutesAYear * units
        const year =
          all < MINUTES_AN_HOUR
            ? t('reports.open.cost.minutes', { n: all })
            : t('reports.open.cost.hours', { n: formatNumber(Math.round(all / MINUTES_AN_HOUR)) })
        const facts = { units, fields: burden.fields, n: burden.minutes, year }
        return (
          <>
            <Notice
              tone={burden.fields === 0 ? 'done' : 'due'}
              title={burden.fields === 0 ? t('reports.open.noCost', { units }) : t('reports.open.cost', facts)}
            >
              {burden.more === 0 ? null : <p>{t('reports.open.more', { n: burden.more })}</p>}
            </Notice>
            <SourceLine form={shape} />
          </>
        )
      }}
    </Answer>
  )
}
