import { useState } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import { hrefOf } from '#platform/web/call/request.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { findWord, t } from '#platform/web/i18n/translate.ts'
import { useMe } from '#platform/web/shell/me.tsx'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { AreaField, SelectField, TextField } from '#platform/web/ui/fields.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import type { ContactPage, OwnContact } from '../contract/shapes.ts'
import { residenceApi } from '../contract.ts'
import { dayText } from './contact-words.tsx'

interface PartProps {
  readonly page: ContactPage
}

/** What the cell of residence said, year by year, and the act of saying it. */
export function RemarksOf({ page }: PartProps) {
  if (page.receivedOn === null) return null
  const { perYear, basis, certainty, isAsked } = page.rule
  const rule = isAsked ? t('residence.remarks.rule', { n: perYear, basis }) : t('residence.remarks.notAsked', { basis })
  return (
    <Section title={t('residence.remarks')}>
      <p className="nn-help">
        {rule} {findWord(`residence.certainty.${certainty}`)}
      </p>
      {page.can.includes('remark') ? <GiveRemark page={page} /> : null}
      {page.remarks.length === 0 ? <p>{t('residence.remarks.none')}</p> : <RemarkList remarks={page.remarks} />}
    </Section>
  )
}

export function RemarkList({ remarks }: { readonly remarks: OwnContact['remarks'] }) {
  return (
    <ul className="nn-plain-list">
      {remarks.map(({ id, year, givenOn, activities, remark, signedBy }) => (
        <li key={id} className="nn-card">
          <strong>{t('residence.remarks.year', { year: String(year), day: dayText(givenOn) })}</strong>
          {activities === '' ? null : (
            <p className="nn-residence-remark">{t('residence.remarks.activities', { text: activities })}</p>
          )}
          <p className="nn-residence-remark">{remark}</p>
          {signedBy === '' ? null : <p className="nn-help">{t('residence.remarks.signedBy', { name: signedBy })}</p>}
        </li>
      ))}
    </ul>
  )
}

function GiveRemark({ page }: PartProps) {
  const today = useMe().today as LocalDate
  const act = useAct(residenceApi.remark)
  const last = Number(today.slice(0, 4))
  const first = Math.max(Number((page.receivedOn ?? today).slice(0, 4)), last - 1)
  const years = first === last ? [last] : [first, last]
  const [year, setYear] = useState(String(page.remarkDue?.year ?? last))
  const [on, setOn] = useState<LocalDate | null>(today)
  const [text, setText] = useState({ activities: '', remark: '', signedBy: '' })
  const body = { ...text, year: Number(year), on: on ?? today }
  return (
    <ConfirmAct
      main={page.remarkDue !== null}
      label={t('residence.act.remark')}
      title={t('residence.remark.title', { name: page.personName })}
      consequence={<p>{t('residence.remark.consequence')}</p>}
      confirmLabel={t('residence.remark.do')}
      onConfirm={() => act.mutateAsync({ params: { id: page.id }, body })}
    >
      <div className="nn-form">
        <SelectField
          name="year"
          label={t('residence.remark.year')}
          required
          value={year}
          choices={years.map((one) => ({ value: String(one), label: String(one) }))}
          onChange={(chosen) => setYear(chosen ?? year)}
        />
        <DayField name="on" label={t('residence.remark.on')} required max={today} value={on} onChange={setOn} />
        {(['activities', 'remark'] as const).map((field) => (
          <AreaField
            name={field}
            key={field}
            label={t(`residence.remark.${field}`)}
            required={field === 'remark'}
            value={text[field]}
            onChange={(value) => setText({ ...text, [field]: value })}
            minRows={2}
          />
        ))}
        {page.residence.unitId === null ? (
          <TextField
            name="signedBy"
            label={t('residence.remark.signedBy')}
            value={text.signedBy}
            onChange={(signedBy) => setText({ ...text, signedBy })}
          />
        ) : null}
      </div>
    </ConfirmAct>
  )
}

/** Its papers, for print and for Word: the introduction, the sheet that asks, each remark given here. */
export function PapersOfContact({ page }: PartProps) {
  const { id, introductionNumber: number } = page
  const papers = [
    ...page.papers.map((paper) => ({ paper, name: t(`residence.paper.${paper}`, { number }) })),
    ...page.remarks
      .filter(({ hasPaper }) => hasPaper)
      .map((remark) => ({ paper: remark.id, name: t('residence.paper.remark', { year: String(remark.year) }) })),
  ]
  if (papers.length === 0) return null
  return (
    <Section title={t('residence.papers')}>
      <ul className="nn-residence-papers">
        {papers.map(({ paper, name }) => (
          <li key={paper}>
            {name}:{' '}
            {(['pdf', 'docx'] as const).map((format) => (
              <a key={format} href={hrefOf(residenceApi.paper, { params: { id, paper, format } })} download>
                {t(`residence.paper.${format}`)}
              </a>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  )
}
